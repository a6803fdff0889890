import type { Followers } from '@wiregraph/archive/followers';
import type { Receipt, Receipts } from '@wiregraph/archive/receipts';
import type { Position } from '@wiregraph/kernel/event';
import type { FaultCode } from '@wiregraph/kernel/errors';
import type { Sha256 } from '@wiregraph/kernel/id';
import type { Instant } from '@wiregraph/kernel/time';
import type { ArticleId, ArticleState, ReceiptId, RevisionId } from '@wiregraph/newsroom/article';
import type { SourceId } from '@wiregraph/newsroom/source';

/** Where a story is on its way. `read`: its events are in the log; `in-graph`: nothing more of it is to come. */
export type ReceiptState = 'received' | 'queued' | 'read' | 'in-graph' | 'quarantined';

export type ReceiptVisibility = 'shown' | 'partly-shown' | 'closed';

export interface ReceiptStatus {
  readonly receiptId: ReceiptId;
  readonly state: ReceiptState;
  readonly source: SourceId;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly receivedAt: Instant;
  /** Revisions that came of it, with the position of the event that filed each. */
  readonly articles: readonly {
    readonly articleId: ArticleId;
    readonly revisionId: RevisionId;
    readonly position: Position;
    /** Where it stands now, for those who may know: an embargo, a hold or a kill keeps it from readers. */
    readonly standing?: { readonly state: ArticleState; readonly embargoedUntil?: Instant | undefined };
  }[];
  /** Whether readers see it now; `closed`: none of it, for a reason that is not theirs to know. Present once in the graph. */
  readonly visibility?: ReceiptVisibility;
  /** The graph shows all of it from this position of the log on; present once it does. */
  readonly graphPosition?: Position;
  /** Why it is in quarantine. */
  readonly problem?: { readonly code: FaultCode; readonly message: string };
}

export interface StatusSources {
  readonly receipts: Pick<Receipts, 'find'>;
  readonly followers: Pick<Followers, 'checkpoint'>;
}

/** The name under which the graph's follower reports how far it has come. */
const GRAPH = 'graph';

/** @returns undefined for an id that is not known. @throws Unavailable */
export async function receiptStatus(
  { receipts, followers }: StatusSources,
  id: ReceiptId,
): Promise<ReceiptStatus | undefined> {
  const receipt = await receipts.find(id);
  if (!receipt) return undefined;
  const shown = receipt.linkedPosition === undefined ? 0 : await followers.checkpoint(GRAPH);
  return statusOf(receipt, shown);
}

/** @param shown position up to which the graph shows the log */
export function statusOf(receipt: Receipt, shown: Position): ReceiptStatus {
  const { receiptId, source, sha256, bytes, receivedAt, read = [], linkedPosition, quarantine } = receipt;
  const isShown = linkedPosition !== undefined && linkedPosition <= shown;
  const state = stateOf(receipt, isShown);
  return {
    receiptId,
    state,
    source,
    sha256,
    bytes,
    receivedAt,
    articles: read.map(({ articleId, revisionId, position, standing }) => ({
      ...{ articleId, revisionId, position },
      ...(standing && { standing }),
    })),
    ...(state === 'in-graph' && read.length > 0 ? { visibility: visibilityOf(read) } : {}),
    ...(isShown ? { graphPosition: linkedPosition } : {}),
    ...(quarantine ? { problem: { code: quarantine.code, message: quarantine.message } } : {}),
  };
}

/** What anybody may know who has the receipt: whether the story is shown, and not why not. */
export const openStatus = ({ articles, ...status }: ReceiptStatus): ReceiptStatus => ({
  ...status,
  articles: articles.map(({ articleId, revisionId, position }) => ({ articleId, revisionId, position })),
});

function visibilityOf(read: NonNullable<Receipt['read']>): ReceiptVisibility {
  const shown = read.filter(({ standing }) => standing === undefined || standing.state === 'live').length;
  return shown === read.length ? 'shown' : shown === 0 ? 'closed' : 'partly-shown';
}

function stateOf({ quarantine, read, settledAt, queuedAt }: Receipt, isShown: boolean): ReceiptState {
  if (quarantine) return 'quarantined';
  // Settled: all that is in it was known by another receipt, or was kept out.
  if (isShown || settledAt) return 'in-graph';
  if (read) return 'read';
  return queuedAt ? 'queued' : 'received';
}
