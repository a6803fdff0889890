import type { Position } from '@wiregraph/kernel/event';
import { type Instant, instantOf } from '@wiregraph/kernel/time';
import type { ArchiveConfig } from './archive.config.js';
import { type Database, openDatabase, sql } from './database.js';
import { lead, type Lead } from './lead.js';

export type { Lead } from './lead.js';

/** How far somebody who follows the log has come, as last said. */
export interface FollowerPosition {
  readonly name: string;
  readonly position: Position;
  /** Who reported it: a process, as it names itself. */
  readonly leader: string;
  readonly at: Instant;
}

/** All methods throw `Unavailable` when the server is away or busy. */
export interface Followers {
  /** Also backwards: a follower that was wiped begins again. Names have at most 100 characters. */
  report(name: string, position: Position, leader: string): Promise<void>;
  /** By name. */
  all(): Promise<readonly FollowerPosition[]>;
  /** As last reported, or 0: for followers that keep their checkpoint nowhere else. */
  checkpoint(name: string): Promise<Position>;
  /**
   * Waits until nobody else leads under this name, and then leads, on a connection of its own. A lock that is lost is a
   * matter of economy: what must not happen twice is prevented by checkpoints.
   * @throws the signal's reason when aborted before
   */
  lead(name: string, signal: AbortSignal): Promise<Lead>;
  close(): Promise<void>;
}

/** Not waited for until it is on the disk: it mirrors what a follower reports anew when it begins. */
const REPORT = sql('report-follower')`
with mirror as (select set_config('synchronous_commit', 'off', true))
insert into archive.followers (name, position, leader, reported_at)
select $1, $2, $3, date_trunc('milliseconds', now()) from mirror
on conflict (name) do update set position = excluded.position, leader = excluded.leader, reported_at = excluded.reported_at`;

const ALL = sql('followers')`select name, position, leader, reported_at from archive.followers order by name`;

/** Closes nothing: the database is its opener's, and a lead is released by who has it. */
export const postgresFollowers = (database: Database, config: ArchiveConfig): Omit<Followers, 'close'> => {
  const all = async () => {
    const rows = await database.rows<Omit<FollowerPosition, 'at'> & { reported_at: Date }>(ALL);
    return rows.map(({ reported_at, ...row }) => ({ ...row, at: instantOf(reported_at) }));
  };
  return {
    report: async (name, position, leader) => {
      await database.rows(REPORT, [name, position, leader]);
    },
    all,
    checkpoint: async (name) => (await all()).find((follower) => follower.name === name)?.position ?? 0,
    lead: (name, signal) => lead({ config, name, signal }),
  };
};

/** Followers on Postgres, with a pool of their own. Opens no connection yet; the database must have been migrated. */
export function openFollowers(config: ArchiveConfig): Followers {
  const database = openDatabase(config);
  return { ...postgresFollowers(database, config), close: () => database.close() };
}
