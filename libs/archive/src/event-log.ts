import type { ArchiveConfig } from './archive.config.js';
import { openDatabase } from './database.js';
import type { EventLog } from './event-log.port.js';
import { postgresEventLog } from './postgres-event-log.adapter.js';

export { type Append, type Appended, type EventLog, type ReadRange, GapInLog, LogBehind } from './event-log.port.js';
export { type Batching, batching, type BatchingOptions } from './batching.js';

/** The log on Postgres, with a pool of its own. Opens no connection yet; the database must have been migrated. */
export function openEventLog(config: ArchiveConfig): EventLog {
  const database = openDatabase(config);
  const log = postgresEventLog(database, config);
  return {
    ...log,
    close: async () => {
      await log.close();
      await database.close();
    },
  };
}
