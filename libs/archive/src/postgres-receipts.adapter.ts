import { type FaultCode, refuse } from '@wiregraph/kernel/errors';
import { type Sha256, sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import { FILING_TYPES, type ReceiptId } from '@wiregraph/newsroom/article';
import type { SourceId } from '@wiregraph/newsroom/source';
import type { Database } from './database.js';
import { checkStory, keyReused, receiptIdOf, storableMessage } from './incoming-story.js';
import type {
  Channel,
  IncomingStory,
  QuarantineReason,
  ReadRevision,
  Receipt,
  ReceiptCounts,
  Receipts,
} from './receipts.port.js';
import {
  ACCEPT,
  COUNTS,
  MARK_QUEUED,
  QUARANTINE,
  QUARANTINED,
  REASONS,
  RECEIPTS,
  RELEASE,
  SETTLE,
  UNREAD,
} from './receipts.sql.js';

const MAX_PAGE = 1_000;

interface ReceiptRow {
  receipt_id: ReceiptId;
  source: SourceId;
  sha256: Sha256;
  bytes: number;
  content_type: string | null;
  file_name: string | null;
  channel: Channel;
  correlation: string;
  received_at: Date;
  idempotency_key: string | null;
  queued_at: Date | null;
  settled_at: Date | null;
  quarantine_code: FaultCode | null;
  quarantine_message: string | null;
  quarantined_at: Date | null;
  read:
    | readonly (Omit<ReadRevision, 'at' | 'standing'> & { at: number; standing: ReadRevision['standing'] | null })[]
    | null;
  linked_position: number | null;
}

const moment = (date: Date | null) => (date ? instantOf(date) : undefined);

const receiptOf = (row: ReceiptRow): Receipt => ({
  receiptId: row.receipt_id,
  source: row.source,
  sha256: row.sha256,
  bytes: row.bytes,
  contentType: row.content_type ?? undefined,
  fileName: row.file_name ?? undefined,
  channel: row.channel,
  correlation: row.correlation,
  receivedAt: instantOf(row.received_at),
  idempotencyKey: row.idempotency_key ?? undefined,
  queuedAt: moment(row.queued_at),
  settledAt: moment(row.settled_at),
  read: row.read?.map(({ standing, ...revision }) => ({
    ...revision,
    ...(standing && { standing }),
    at: instantOf(new Date(revision.at)),
  })),
  linkedPosition: row.linked_position ?? undefined,
  quarantine: quarantineOf(row),
});

function quarantineOf({ quarantined_at, quarantine_code, quarantine_message }: ReceiptRow): Receipt['quarantine'] {
  if (!quarantined_at || !quarantine_code) return undefined;
  return { code: quarantine_code, message: quarantine_message ?? '', at: instantOf(quarantined_at) };
}

/** Receipts on Postgres. Closes nothing: the database is its opener's. */
export function postgresReceipts(database: Database): Omit<Receipts, 'close'> {
  const receipts = async (ids: readonly string[]) =>
    ids.length === 0 ? [] : (await database.rows<ReceiptRow>(RECEIPTS, [ids, FILING_TYPES])).map(receiptOf);
  const find = async (id: ReceiptId) => (await receipts([id]))[0];
  return {
    accept: async (story) => accept(database, { story, find }),
    find,
    markQueued: async (ids) => {
      await database.rows(MARK_QUEUED, [ids]);
    },
    settle: async (ids) => {
      await database.rows(SETTLE, [ids]);
    },
    quarantine: async (id, { code, message }) => {
      await database.rows(QUARANTINE, [id, code, storableMessage(message)]);
    },
    release: async (ids) => idsOf(await database.rows<{ receipt_id: ReceiptId }>(RELEASE, [ids])),
    quarantined: async ({ first, after, reason }) => {
      const values = [checkPage(first), reason ?? null, after?.at ?? null, after?.receiptId ?? null];
      return receipts(idsOf(await database.rows<{ receipt_id: ReceiptId }>(QUARANTINED, values)));
    },
    reasons: () => database.rows<QuarantineReason>(REASONS),
    unread: async ({ olderThanMs, limit }) => {
      const values = [olderThanMs, checkPage(limit)];
      return receipts(idsOf(await database.rows<{ receipt_id: ReceiptId }>(UNREAD, values)));
    },
    counts: async () => {
      const [counts] = await database.rows<ReceiptCounts>(COUNTS);
      if (!counts) throw new Error('Postgres counted nothing.');
      return counts;
    },
  };
}

type Accepting = { readonly story: IncomingStory; readonly find: Receipts['find'] };

async function accept(database: Database, { story, find }: Accepting): ReturnType<Receipts['accept']> {
  checkStory(story);
  const { bytes, source, contentType, fileName, channel, correlation, idempotencyKey } = story;
  const hash = sha256(bytes);
  const id = receiptIdOf(story, hash);
  const kept = [id, source, Buffer.from(hash, 'hex'), Buffer.from(bytes), contentType, fileName];
  const values = [...kept, channel, correlation, idempotencyKey];
  const [answer] = await database.rows<{ refused: boolean; is_new: boolean }>(ACCEPT, values);
  if (answer?.refused) return refuse('receipt.key-reused', keyReused(idempotencyKey ?? ''));
  const receipt = await find(id);
  if (!answer || !receipt) throw new Error(`The receipt ${id} was accepted but is not there.`);
  return { receipt, isNew: answer.is_new };
}

const idsOf = (rows: readonly { readonly receipt_id: ReceiptId }[]) => rows.map((row) => row.receipt_id);

function checkPage(rows: number): number {
  if (!(rows >= 1 && rows <= MAX_PAGE)) throw new RangeError(`A page of ${rows}: pages have 1 to ${MAX_PAGE}.`);
  return rows;
}
