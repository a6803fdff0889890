import type { RecordedEvent } from '@wiregraph/kernel/event';
import { type FaultCode, refuse } from '@wiregraph/kernel/errors';
import { type Sha256, sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import { FILING_TYPES, type ReceiptId, type RevisionId, type Standing } from '@wiregraph/newsroom/article';
import type { EventLog } from './event-log.port.js';
import { checkStory, keyReused, receiptIdOf, storableMessage } from './incoming-story.js';
import type { Originals } from './originals.js';
import type { IncomingStory, QuarantineReason, ReadRevision, Receipt, Receipts } from './receipts.port.js';

type Kept = Omit<Receipt, 'read' | 'linkedPosition'>;

const REVISIONS: readonly string[] = FILING_TYPES;
const READ = [...REVISIONS, 'article.conflicting-revision-seen'];

/** Receipts and originals in memory, over a log (for what was read), for tests: keep every promise but durability. */
export function memoryReceipts(log: Pick<EventLog, 'read'>): Receipts & Pick<Originals, 'fetch'> {
  const shelf = new Shelf(log);
  return {
    accept: (story) => shelf.accept(story),
    fetch: async (hash) => Promise.resolve(shelf.originals.get(hash)),
    find: (id) => shelf.find(id),
    markQueued: async (ids) => {
      shelf.touch(shelf.change(ids, () => ({ queuedAt: now() })));
      return Promise.resolve();
    },
    settle: async (ids) => {
      shelf.change(ids, () => ({ settledAt: now(), quarantine: undefined }));
      return Promise.resolve();
    },
    quarantine: async (id, { code, message }) => {
      shelf.change([id], () => ({ quarantine: { code, message: storableMessage(message), at: now() } }));
      return Promise.resolve();
    },
    release: async (ids) => Promise.resolve(shelf.release(ids)),
    quarantined: async ({ first, after, reason }) => {
      const all = shelf.held().filter(({ quarantine }) => reason === undefined || quarantine?.code === reason);
      const rest = after ? all.filter((receipt) => orderOf(receipt) < `${after.at} ${after.receiptId}`) : all;
      return shelf.withLog(rest.slice(0, first));
    },
    reasons: async () => Promise.resolve(reasonsOf(shelf.held())),
    unread: async ({ olderThanMs, limit }) => {
      const old = (await shelf.waiting()).filter(({ receiptId: id }) => shelf.since(id) <= Date.now() - olderThanMs);
      return shelf.withLog(old.slice(0, limit));
    },
    counts: async () => ({
      total: shelf.size,
      waiting: (await shelf.waiting()).length,
      quarantined: shelf.held().length,
    }),
    close: async () => Promise.resolve(),
  };
}

class Shelf {
  readonly originals = new Map<Sha256, Uint8Array>();
  readonly #kept = new Map<ReceiptId, Kept>();
  readonly #keys = new Map<string, ReceiptId>();

  readonly #since = new Map<ReceiptId, number>();

  constructor(private readonly log: Pick<EventLog, 'read'>) {}

  get size(): number {
    return this.#kept.size;
  }
  async accept(story: IncomingStory): ReturnType<Receipts['accept']> {
    checkStory(story);
    const fresh = receiptFor(story);
    const id = fresh.receiptId;
    if (story.idempotencyKey !== undefined) {
      const key = `${story.source} ${story.idempotencyKey}`;
      if ((this.#keys.get(key) ?? id) !== id) return refuse('receipt.key-reused', keyReused(story.idempotencyKey));
      this.#keys.set(key, id);
    }
    const isNew = !this.#kept.has(id);
    if (isNew) this.#kept.set(id, fresh);
    if (isNew) this.touch([id]);
    this.originals.set(fresh.sha256, Uint8Array.from(story.bytes));
    return { receipt: (await this.find(id)) ?? { ...fresh, ...derive([], id) }, isNew };
  }
  /** Since when it has waited. */
  since(id: ReceiptId): number {
    return this.#since.get(id) ?? 0;
  }
  touch(ids: readonly ReceiptId[]): void {
    for (const id of ids) this.#since.set(id, Date.now());
  }
  async find(id: ReceiptId): Promise<Receipt | undefined> {
    return (await this.withLog([this.#kept.get(id)].filter((receipt) => receipt !== undefined)))[0];
  }
  async withLog(receipts: readonly Kept[]): Promise<readonly Receipt[]> {
    const events = await everything(this.log);
    return receipts.map((receipt) => ({ ...receipt, ...derive(events, receipt.receiptId) }));
  }
  change(ids: readonly ReceiptId[], part: () => Partial<Kept>): readonly ReceiptId[] {
    const found = ids.flatMap((id) => this.#kept.get(id) ?? []);
    for (const receipt of found) this.#kept.set(receipt.receiptId, { ...receipt, ...part() });
    return found.map((receipt) => receipt.receiptId);
  }
  release(ids: readonly ReceiptId[]): readonly ReceiptId[] {
    const inside = ids.filter((id) => this.#kept.get(id)?.quarantine);
    this.touch(inside);
    return this.change(inside, () => ({ quarantine: undefined, settledAt: undefined }));
  }
  async waiting(): Promise<readonly Kept[]> {
    const events = await everything(this.log);
    const open = [...this.#kept.values()].filter(({ settledAt, quarantine }) => !settledAt && !quarantine);
    const unread = open.filter((receipt) => !isRead(of(events, receipt.receiptId)));
    return unread.sort((a, b) => this.since(a.receiptId) - this.since(b.receiptId));
  }
  held(): readonly Kept[] {
    const held = [...this.#kept.values()].filter((receipt) => receipt.quarantine);
    return held.sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  }
}

function reasonsOf(held: readonly Kept[]): QuarantineReason[] {
  const counts = new Map<FaultCode, number>();
  for (const { quarantine } of held)
    if (quarantine) counts.set(quarantine.code, (counts.get(quarantine.code) ?? 0) + 1);
  const reasons = [...counts].map(([code, receipts]) => ({ code, receipts }));
  return reasons.sort((a, b) => b.receipts - a.receipts || (a.code < b.code ? -1 : 1));
}

const now = () => instantOf(new Date());
const orderOf = ({ quarantine, receiptId: id }: Kept) => `${quarantine?.at ?? ''} ${id}`;

function receiptFor(story: IncomingStory): Kept {
  const { bytes, source } = story;
  const hash = sha256(bytes);
  return {
    receiptId: receiptIdOf(story, hash),
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
  };
}

type ReceiptEvent = RecordedEvent<
  string,
  Partial<Omit<ReadRevision, 'standing'>> & { receiptId?: ReceiptId; standing?: Standing }
>;

async function everything(log: Pick<EventLog, 'read'>): Promise<ReceiptEvent[]> {
  const events: ReceiptEvent[] = [];
  let page;
  do {
    page = await log.read({ after: events.length, limit: 1_000 });
    events.push(...(page as ReceiptEvent[]));
  } while (page.length > 0);
  return events;
}

const of = (events: readonly ReceiptEvent[], id: ReceiptId) => events.filter(({ data }) => data.receiptId === id);

const ofType = (events: readonly ReceiptEvent[], types: readonly string[]) =>
  events.filter(({ type }) => types.includes(type));

function standingIn(events: readonly ReceiptEvent[], stream: string): Pick<ReadRevision, 'standing'> {
  const last = events.findLast((event) => event.stream === stream && event.data.standing !== undefined);
  const { state, embargo } = last?.data.standing ?? {};
  if (!state) return {};
  return { standing: { state, ...(embargo?.at === undefined ? {} : { embargoedUntil: embargo.at }) } };
}

const isRead = (events: readonly ReceiptEvent[]) =>
  events.length > 0 && ofType(events, REVISIONS).length <= ofType(events, ['article.analysed']).length;

function derive(all: readonly ReceiptEvent[], id: ReceiptId): Pick<Receipt, 'read' | 'linkedPosition'> {
  const events = of(all, id);
  const read = ofType(events, READ).flatMap(({ position, stream, recordedAt: at, data: { articleId, revisionId } }) =>
    articleId && revisionId ? [{ position, articleId, revisionId, at, ...standingIn(all, stream) }] : [],
  );
  const links = ofType(events, ['article.linked']);
  const linked = new Set<RevisionId | undefined>(links.map(({ data }) => data.revisionId));
  const isLinked = linked.size > 0 && linked.size >= ofType(events, REVISIONS).length;
  return {
    read: read.length > 0 ? read : undefined,
    linkedPosition: isLinked ? links.at(-1)?.position : undefined,
  };
}
