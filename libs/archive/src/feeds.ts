import type { Sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import type { SourceId } from '@wiregraph/newsroom/source';
import { type Database, sql } from './database.js';
import { checkSeen, type Feeds, type FeedState, type SeenEntry } from './feeds.port.js';
import { storableMessage } from './incoming-story.js';

export type { Feeds, FeedState, SeenEntry } from './feeds.port.js';

const FIND = sql('find-feed')`
select url, etag, last_modified, polled_at, next_poll_at, failures, problem, seen from archive.feeds where source = $1`;

const KEEP = sql('keep-feed')`
insert into archive.feeds (source, url, etag, last_modified, polled_at, next_poll_at, failures, problem, seen)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (source) do update set url = excluded.url, etag = excluded.etag, last_modified = excluded.last_modified,
  polled_at = excluded.polled_at, next_poll_at = excluded.next_poll_at, failures = excluded.failures,
  problem = excluded.problem, seen = excluded.seen`;

interface FeedRow {
  url: string;
  etag: string | null;
  last_modified: string | null;
  polled_at: Date;
  next_poll_at: Date;
  failures: number;
  problem: string | null;
  seen: Buffer;
}

/** Closes nothing: the database is its opener's. */
export const postgresFeeds = (database: Database): Feeds => ({
  find: async (source) => {
    const [row] = await database.rows<FeedRow>(FIND, [source]);
    return row && stateOf(source, row);
  },
  keep: async (state) => {
    checkSeen(state);
    const { source, url, etag, lastModified, polledAt, nextPollAt, failures, problem, seen } = state;
    const times = [etag, lastModified, polledAt, nextPollAt];
    const why = problem === undefined ? undefined : storableMessage(problem);
    await database.rows(KEEP, [source, url, ...times, failures, why, bytesOf(seen)]);
  },
});

const stateOf = (source: SourceId, row: FeedRow): FeedState => ({
  source,
  url: row.url,
  etag: row.etag ?? undefined,
  lastModified: row.last_modified ?? undefined,
  polledAt: instantOf(row.polled_at),
  nextPollAt: instantOf(row.next_poll_at),
  failures: row.failures,
  problem: row.problem ?? undefined,
  seen: entriesOf(row.seen),
});

const bytesOf = (seen: readonly SeenEntry[]) =>
  Buffer.from(seen.map(({ entry, content }) => entry + content).join(''), 'hex');

const entriesOf = (seen: Buffer): SeenEntry[] =>
  (seen.toString('hex').match(/.{128}/g) ?? []).map((pair) => ({
    entry: pair.slice(0, 64) as Sha256,
    content: pair.slice(64) as Sha256,
  }));
