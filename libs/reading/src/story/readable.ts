import type { Block, Dateline } from '@wiregraph/newsroom/article';
import type { Instant } from '@wiregraph/kernel/time';
import type { z } from 'zod';

/** A revision as far as reading it needs it. Offsets of blocks are UTF-16 units of `text`. */
export interface Readable {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly headline?: string | undefined;
  /** BCP 47. Only English is read; absent means English. */
  readonly language?: string | undefined;
  readonly source?: string | undefined;
  /** What "Thursday" and "Jan 21" are reckoned from, if the sender says it. */
  readonly filedAt?: Instant | undefined;
  /** Taken for it if the sender does not say and the text is of no other day: an old story may come in today. */
  readonly receivedAt?: Instant | undefined;
  /** By when what is "former" is over, where no day is known at all, as of a file; nothing else is reckoned from it. */
  readonly asOf?: Instant | undefined;
  readonly dateline?: z.infer<typeof Dateline> | undefined;
}
