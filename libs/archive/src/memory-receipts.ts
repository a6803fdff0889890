import type { RecordedEvent } from '@wiregraph/kernel/event';
import { refuse } from '@wiregraph/kernel/errors';
import { type Sha256, sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import { receiptId, type ReceiptId, type RevisionId } from '@wiregraph/newsroom/article';
import type { EventLog } from './event-log.port.js';
import { checkStory, keyReused } from './incoming-story.js';
import type { Originals } from './originals.js';
import type { IncomingStory, ReadRevision, Receipt, Receipts } from './receipts.port.js';

type Kept = Omit<Receipt, 'read' | 'linkedPosition'> & { readonly since: number };

const REVISIONS = ['article.filed', 'article.revised'];
const READ = [...REVISIONS, 'article.conflicting-revision-seen'];

/** Receipts and originals in memory, over a log (for what was read), for tests: keep every promise but durability. */
export function memoryReceipts(log: Pick<EventLog, 'read'>): Receipts & Pick<Originals, 'fetch'> {
  const kept = new Map<ReceiptId, Kept>();
  const keys = new Map<string, ReceiptId>();
  const originals = new Map<Sha256, Uint8Array>();
  const eventsOf = async (id: ReceiptId) => (await everything(log)).filter(({ data }) => data.receiptId === id);
  const withLog = async ({ since: _, ...receipt }: Kept): Promise<Receipt> => ({
    ...receipt,
    ...derive(await eventsOf(receipt.receiptId)),
  });
  const change = (ids: readonly ReceiptId[], part: (receipt: Kept) => Partial<Kept>) => {
    const found = ids.flatMap((id) => kept.get(id) ?? []);
    for (const receipt of found) kept.set(receipt.receiptId, { ...receipt, ...part(receipt) });
    return found.map((receipt) => receipt.receiptId);
  };
  const waiting = async () => {
    const open: Kept[] = [];
    for (const receipt of kept.values()) {
      if (receipt.settledAt || receipt.quarantine) continue;
      if (!isRead(await eventsOf(receipt.receiptId))) open.push(receipt);
    }
    return open.sort((a, b) => a.since - b.since);
  };
  const held = () =>
    [...kept.values()].filter((receipt) => receipt.quarantine).sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  return {
    accept: async (story) => {
      checkStory(story);
      const fresh = receiptFor(story);
      const key = `${story.source} ${story.idempotencyKey ?? ''}`;
      if (story.idempotencyKey !== undefined) {
        if ((keys.get(key) ?? fresh.receiptId) !== fresh.receiptId) {
          return refuse('receipt.key-reused', keyReused(story.idempotencyKey));
        }
        keys.set(key, fresh.receiptId);
      }
      const known = kept.get(fresh.receiptId);
      if (!known) kept.set(fresh.receiptId, fresh);
      originals.set(fresh.sha256, Uint8Array.from(story.bytes));
      return { receipt: await withLog(known ?? fresh), isNew: !known };
    },
    fetch: async (hash) => Promise.resolve(originals.get(hash)),
    find: async (id) => {
      const receipt = kept.get(id);
      return receipt && withLog(receipt);
    },
    markQueued: async (ids) => Promise.resolve(void change(ids, () => ({ queuedAt: now(), since: Date.now() }))),
    settle: async (ids) => Promise.resolve(void change(ids, () => ({ settledAt: now(), quarantine: undefined }))),
    quarantine: async (id, { code, message }) =>
      Promise.resolve(void change([id], () => ({ quarantine: { code, message: message.slice(0, 4_000), at: now() } }))),
    release: async (ids) => {
      const inside = ids.filter((id) => kept.get(id)?.quarantine);
      return Promise.resolve(
        change(inside, () => ({ quarantine: undefined, settledAt: undefined, since: Date.now() })),
      );
    },
    quarantined: async ({ first, after }) => {
      const all = held();
      const from = all.findIndex((receipt) => receipt.receiptId === after) + 1;
      return Promise.all(all.slice(from, from + first).map(withLog));
    },
    unread: async ({ olderThanMs, limit }) => {
      const old = (await waiting()).filter(({ since }) => since <= Date.now() - olderThanMs);
      return Promise.all(old.slice(0, limit).map(withLog));
    },
    counts: async () => ({ total: kept.size, waiting: (await waiting()).length, quarantined: held().length }),
    close: async () => Promise.resolve(),
  };
}

const now = () => instantOf(new Date());
const orderOf = ({ quarantine, receiptId: id }: Kept) => `${quarantine?.at ?? ''} ${id}`;

function receiptFor({ bytes, source, ...story }: IncomingStory): Kept {
  const hash = sha256(bytes);
  return {
    receiptId: receiptId.of(source, hash),
    source,
    sha256: hash,
    bytes: bytes.length,
    contentType: story.contentType,
    fileName: story.fileName,
    channel: story.channel,
    correlation: story.correlation,
    receivedAt: now(),
    idempotencyKey: story.idempotencyKey,
    queuedAt: undefined,
    settledAt: undefined,
    quarantine: undefined,
    since: Date.now(),
  };
}

type ReceiptEvent = RecordedEvent<string, Partial<ReadRevision> & { receiptId?: ReceiptId }>;

async function everything(log: Pick<EventLog, 'read'>): Promise<ReceiptEvent[]> {
  const events: ReceiptEvent[] = [];
  let page;
  do {
    page = await log.read({ after: events.length, limit: 1_000 });
    events.push(...(page as ReceiptEvent[]));
  } while (page.length > 0);
  return events;
}

const ofType = (events: readonly ReceiptEvent[], types: readonly string[]) =>
  events.filter(({ type }) => types.includes(type));

const isRead = (events: readonly ReceiptEvent[]) =>
  events.length > 0 && ofType(events, REVISIONS).length <= ofType(events, ['article.analysed']).length;

function derive(events: readonly ReceiptEvent[]): Pick<Receipt, 'read' | 'linkedPosition'> {
  const read = ofType(events, READ).flatMap(({ position, recordedAt, data: { articleId, revisionId } }) =>
    articleId && revisionId ? [{ position, articleId, revisionId, at: recordedAt }] : [],
  );
  const links = ofType(events, ['article.linked']);
  const linked = new Set<RevisionId | undefined>(links.map(({ data }) => data.revisionId));
  const isLinked = linked.size > 0 && linked.size >= ofType(events, REVISIONS).length;
  return {
    read: read.length > 0 ? read : undefined,
    linkedPosition: isLinked ? links.at(-1)?.position : undefined,
  };
}
