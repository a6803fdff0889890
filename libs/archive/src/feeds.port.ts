import type { Sha256 } from '@wiregraph/kernel/id';
import type { Instant } from '@wiregraph/kernel/time';
import type { SourceId } from '@wiregraph/newsroom/source';

/** Which entry of a feed it was, and what it said when it was seen last. */
export interface SeenEntry {
  readonly entry: Sha256;
  readonly content: Sha256;
}

/** What is remembered of a feed between two looks. Losing it costs a look at what is known. */
export interface FeedState {
  readonly source: SourceId;
  /** All below is of this address. */
  readonly url: string;
  /** As the server gave them with the last document that was taken. */
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly polledAt: Instant;
  readonly nextPollAt: Instant;
  /** In a row. */
  readonly failures: number;
  /** Why the last look failed; at most 4,000 characters are kept. */
  readonly problem: string | undefined;
  /** Entries that were taken, latest first, each once; at most 10,000. */
  readonly seen: readonly SeenEntry[];
}

/** All methods throw `Unavailable` when the server is away or busy. */
export interface Feeds {
  /** As last kept; undefined for a source that was never looked at. */
  find(source: SourceId): Promise<FeedState | undefined>;
  /** In the place of what was kept before. @throws RangeError for too many entries */
  keep(state: FeedState): Promise<void>;
}

const MAX_SEEN = 10_000;

export function checkSeen({ seen }: FeedState): void {
  if (seen.length > MAX_SEEN) throw new RangeError(`A feed with ${seen.length} entries: ${MAX_SEEN} are kept at most.`);
}
