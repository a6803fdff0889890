import type { Batching, EventLog } from '@wiregraph/archive/event-log';
import type { Originals } from '@wiregraph/archive/originals';
import type { Receipts } from '@wiregraph/archive/receipts';
import type { Sources } from '@wiregraph/newsroom/source';
import type { Reader } from '@wiregraph/reading/reader';
import type { Parser } from '@wiregraph/wire/parser';

/** What the copydesk works with. */
export interface Copydesk {
  readonly receipts: Pick<Receipts, 'find' | 'settle'>;
  readonly originals: Pick<Originals, 'fetch'>;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly append: Batching['append'];
  /** `parse` of threads: a stranger's document must not hold up all others. */
  readonly parser: Pick<Parser, 'parse'>;
  /** What is known of who sends: zone, language, charset and rights of what does not say so itself. */
  readonly sources: Sources;
  readonly reader: Pick<Reader, 'read'>;
}
