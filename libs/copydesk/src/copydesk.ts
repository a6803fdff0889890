import type { Batching, EventLog } from '@wiregraph/archive/event-log';
import type { Originals } from '@wiregraph/archive/originals';
import type { Receipts } from '@wiregraph/archive/receipts';
import type { Reader } from '@wiregraph/reading/reader';

/** What the copydesk works with. */
export interface Copydesk {
  readonly receipts: Pick<Receipts, 'find' | 'settle'>;
  readonly originals: Pick<Originals, 'fetch'>;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly append: Batching['append'];
  readonly reader: Pick<Reader, 'read'>;
}
