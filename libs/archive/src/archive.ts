import type { ArchiveConfig } from './archive.config.js';
import { openDatabase } from './database.js';
import type { EventLog } from './event-log.port.js';
import { type Feeds, postgresFeeds } from './feeds.js';
import { type Followers, postgresFollowers } from './followers.js';
import { type Originals, postgresOriginals } from './originals.js';
import { postgresEventLog } from './postgres-event-log.adapter.js';
import { postgresReceipts } from './postgres-receipts.adapter.js';
import type { Receipts } from './receipts.port.js';

/** The whole archive through one pool of connections. */
export interface Archive {
  readonly log: Omit<EventLog, 'close'>;
  readonly originals: Omit<Originals, 'close'>;
  readonly receipts: Omit<Receipts, 'close'>;
  readonly followers: Omit<Followers, 'close'>;
  readonly feeds: Feeds;
  /** Waits for what is on its way. @throws Unavailable if the server is away */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens no connection yet; the database must have been migrated. */
export function openArchive(config: ArchiveConfig): Archive {
  const database = openDatabase(config);
  const log = postgresEventLog(database, config);
  return {
    log,
    originals: postgresOriginals(database),
    receipts: postgresReceipts(database),
    followers: postgresFollowers(database, config),
    feeds: postgresFeeds(database),
    ping: async () => {
      await log.head();
    },
    close: async () => {
      await log.close();
      await database.close();
    },
  };
}
