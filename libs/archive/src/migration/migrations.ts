import { ARCHIVE_TABLES } from './tables-001.sql.js';
import { APPEND_FUNCTION } from './append-002.sql.js';
import { ACCEPT_FUNCTION } from './accept-003.sql.js';
import { FEED_ENTRIES } from './feed-entries-006.sql.js';
import { FEEDS } from './feeds-005.sql.js';
import { FILING_EVENTS } from './filing-004.sql.js';

/** Number 1 stands first. Only ever added to. */
export const MIGRATIONS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'archive', text: ARCHIVE_TABLES },
  { name: 'append', text: APPEND_FUNCTION },
  { name: 'receipts', text: ACCEPT_FUNCTION },
  { name: 'filing events', text: FILING_EVENTS },
  { name: 'feeds', text: FEEDS },
  { name: 'entries of feeds', text: FEED_ENTRIES },
];
