import type { Position } from '@wiregraph/kernel/event';
import type { FaultCode, Refused } from '@wiregraph/kernel/errors';
import type { Sha256 } from '@wiregraph/kernel/id';
import type { Instant } from '@wiregraph/kernel/time';
import type { ArticleId, ArticleState, ReceiptId, RevisionId } from '@wiregraph/newsroom/article';
import type { SourceId } from '@wiregraph/newsroom/source';

/** By which way a story came. */
export type Channel = 'http' | 'feed' | 'drop' | 'cli' | 'queue' | 'api';

/** What came, before anybody looked into it. */
export interface IncomingStory {
  /** 1 byte to 16 MiB, kept as they are. */
  readonly bytes: Uint8Array;
  readonly source: SourceId;
  /** At most 200 characters. */
  readonly contentType?: string | undefined;
  /** At most 500 characters. */
  readonly fileName?: string | undefined;
  readonly channel: Channel;
  /** At most 200 characters. */
  readonly correlation: string;
  /** The sender's name for this delivery, unique to the source: 1 to 200 characters. */
  readonly idempotencyKey?: string | undefined;
  /** Tells this coming from others of the same bytes, which are another receipt then: 1 to 200 characters. */
  readonly occasion?: string | undefined;
}

/** A revision that came of a receipt, as the log has it. */
export interface ReadRevision {
  readonly position: Position;
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly at: Instant;
  /** Where its article stands now. Absent in logs of before articles had more than one state. */
  readonly standing?: { readonly state: ArticleState; readonly embargoedUntil?: Instant | undefined } | undefined;
}

/** What became of something that came. Absent is what has not happened. */
export interface Receipt {
  readonly receiptId: ReceiptId;
  readonly source: SourceId;
  readonly sha256: Sha256;
  /** How many. */
  readonly bytes: number;
  readonly contentType: string | undefined;
  readonly fileName: string | undefined;
  readonly channel: Channel;
  readonly correlation: string;
  readonly receivedAt: Instant;
  readonly idempotencyKey: string | undefined;
  /** When it was last put on the queue. */
  readonly queuedAt: Instant | undefined;
  /** Derived from the log: one for each revision in it. */
  readonly read: readonly ReadRevision[] | undefined;
  /** Derived from the log: what a reader of the graph waits for, once all revisions of the receipt were linked. */
  readonly linkedPosition: Position | undefined;
  /** When its work was said to be done by `settle`. */
  readonly settledAt: Instant | undefined;
  readonly quarantine: { readonly code: FaultCode; readonly message: string; readonly at: Instant } | undefined;
}

export interface ReceiptCounts {
  readonly total: number;
  /** Work not done: neither in the log, nor settled, nor in quarantine. */
  readonly waiting: number;
  readonly quarantined: number;
}

/** A place in the list: since when a receipt was in quarantine, and which. */
export interface QuarantinePlace {
  readonly at: Instant;
  readonly receiptId: ReceiptId;
}

export interface QuarantinePage {
  /** 1 to 1,000. */
  readonly first: number;
  /** Where the last receipt of the page before stood. The list goes on there, also if that one has left since. */
  readonly after?: QuarantinePlace | undefined;
  /** Only what is there for this. */
  readonly reason?: FaultCode | undefined;
}

export interface QuarantineReason {
  readonly code: FaultCode;
  readonly receipts: number;
}

/** What came and what became of it. All methods throw `Unavailable` when the server is away or busy. */
export interface Receipts {
  /**
   * Keeps bytes and receipt in one transaction; durable once resolved. The same source, bytes and occasion are the same receipt.
   * Refused with 'receipt.key-reused' if the key came with other bytes before: nothing is kept.
   * @throws BadInput 'receipt.empty', 'receipt.too-large', 'receipt.bad-field'
   */
  accept(story: IncomingStory): Promise<{ readonly receipt: Receipt; readonly isNew: boolean } | Refused>;
  find(id: ReceiptId): Promise<Receipt | undefined>;
  /** Says that they were put on the queue now. Unknown ids are left out, here and below. */
  markQueued(ids: readonly ReceiptId[]): Promise<void>;
  /**
   * Says that the work is done though the log does not show it: nothing to read in it, or a revision that was known.
   * What the log shows (all revisions of the receipt analysed, or seen as conflicting) need not be said.
   */
  settle(ids: readonly ReceiptId[]): Promise<void>;
  /** The bytes are kept; a later fault takes the place of the first. Messages are cut at 4,000 characters. */
  quarantine(id: ReceiptId, fault: { readonly code: FaultCode; readonly message: string }): Promise<void>;
  /** Out of quarantine for a retry: it waits again. @returns those that were in quarantine */
  release(ids: readonly ReceiptId[]): Promise<readonly ReceiptId[]>;
  /** Latest first. */
  quarantined(page: QuarantinePage): Promise<readonly Receipt[]>;
  /** How many are there for each reason, most first. */
  reasons(): Promise<readonly QuarantineReason[]>;
  /**
   * The sweep: acknowledged, but the work is not done, and neither received nor queued within `olderThanMs`. Oldest
   * first, 1 to 1,000.
   */
  unread(range: { readonly olderThanMs: number; readonly limit: number }): Promise<readonly Receipt[]>;
  counts(): Promise<ReceiptCounts>;
  close(): Promise<void>;
}
