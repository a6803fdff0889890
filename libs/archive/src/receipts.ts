import type { ArchiveConfig } from './archive.config.js';
import { openDatabase } from './database.js';
import { postgresReceipts } from './postgres-receipts.adapter.js';
import type { Receipts } from './receipts.port.js';

export type {
  Channel,
  IncomingStory,
  QuarantinePage,
  QuarantinePlace,
  QuarantineReason,
  ReadRevision,
  Receipt,
  ReceiptCounts,
  Receipts,
} from './receipts.port.js';

/** Receipts on Postgres, with a pool of their own. Opens no connection yet; the database must have been migrated. */
export function openReceipts(config: ArchiveConfig): Receipts {
  const database = openDatabase(config);
  return { ...postgresReceipts(database), close: () => database.close() };
}
