import { basename } from 'node:path';
import type { Analysis } from '@wiregraph/newsroom/analysis';
import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { PoolClosed, PoolFull, ReadTimedOut, TextTooLong, ThreadDied } from '@wiregraph/syntax/errors';
import { openPool, type Pool } from '@wiregraph/syntax/pool';
import { passagesOf, type Readable } from './analysis.js';
import type { AnalystInput } from './analyst.js';

export type { Readable } from './analysis.js';

export interface ReaderOptions {
  /** The packed model file, as `modelPath()` of `@wiregraph/syntax/model` has it. */
  readonly modelFile: string;
  /** Worker threads. Default: one for each processor but one, at least one. */
  readonly threads?: number;
  /** Stories that may wait for a thread. Default 1,000. */
  readonly queueLimit?: number;
  /** Longest reading of one story. Default 60,000. */
  readonly timeLimitMs?: number;
  /** Longest story, in passages and in UTF-16 units. Default 5,000 and 2,000,000. */
  readonly maxPassages?: number;
  readonly maxLength?: number;
}

/** Opens a reader and waits until its threads are ready. @throws ModelMissing, ModelDamaged */
export async function openReader(options: ReaderOptions): Promise<Reader> {
  const { modelFile, threads, queueLimit = 1_000, timeLimitMs } = options;
  const pool = await openPool({
    modelFile,
    queueLimit,
    task: new URL('./analyst.js', import.meta.url),
    ...(threads === undefined ? {} : { threads }),
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
  });
  return new Reader(pool, options);
}

/** Reads stories in worker threads: one story, its trees and what they mean, in one thread. */
export class Reader {
  private readonly model: string;

  /** Made by `openReader`. */
  constructor(
    private readonly pool: Pool,
    private readonly options: ReaderOptions,
  ) {
    this.model = basename(options.modelFile).slice(0, 100);
  }

  /**
   * Entities, mentions and claims of a revision, with offsets in its text. The same revision gives the same analysis.
   * A revision in another language than English has none.
   * @throws BadInput `reading.too-long`, `reading.timed-out`, `reading.thread-died`: this text cannot be read
   * @throws Unavailable `reading.closed`, `reading.busy`: try again
   */
  async read(readable: Readable, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Analysis> {
    const passages = isEnglish(readable.language) ? passagesOf(readable) : [];
    const { maxPassages = 5_000, maxLength = 2_000_000 } = this.options;
    if (passages.length > maxPassages || readable.text.length > maxLength) {
      throw new BadInput(
        'reading.too-long',
        `The story has ${passages.length} passages and ${readable.text.length} signs; at most ${maxPassages} and ${maxLength} are read.`,
      );
    }
    const input: AnalystInput = { readable, passages, model: this.model };
    const texts = passages.map(({ text }) => text);
    try {
      return JSON.parse((await this.pool.make({ texts, input }, signal ? { signal } : {})) as string) as Analysis;
    } catch (error) {
      throw translated(error);
    }
  }

  /** Ends the threads; what is not read yet fails as Unavailable. */
  async close(): Promise<void> {
    await this.pool.close();
  }
}

const isEnglish = (language: string | undefined) => language === undefined || /^en(?:$|[-_])/i.test(language);

function translated(cause: unknown): unknown {
  if (cause instanceof TextTooLong) return new BadInput('reading.too-long', cause.message, { cause });
  if (cause instanceof ReadTimedOut) return new BadInput('reading.timed-out', cause.message, { cause });
  if (cause instanceof ThreadDied) return new BadInput('reading.thread-died', cause.message, { cause });
  if (cause instanceof PoolClosed) return new Unavailable('reading.closed', cause.message, { cause });
  if (cause instanceof PoolFull) return new Unavailable('reading.busy', cause.message, { cause });
  return cause;
}
