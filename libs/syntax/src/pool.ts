import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { namesOf } from './analysis/pipeline.js';
import { Document } from './document.js';
import { DEFAULT_MAX_TOKENS, type ReadOptions } from './english.js';
import { PoolClosed, PoolFull, ReadCancelled, ReadTimedOut, TextTooLong, ThreadDied } from './errors.js';
import { type Manifest, openPackedFile } from './model/packed-file.js';
import { EngineMemory } from './model/memory.js';
import type { Answer, Work } from './pool/protocol.js';
import { ReadingThread } from './pool/reading-thread.js';

export interface PoolOptions {
  /** The packed model file; see model.ts. */
  readonly modelFile: string;
  /** Default: one for each processor but one, at least one. */
  readonly threads?: number;
  /** Texts that may wait; one more is refused with PoolFull. Default 1,000. */
  readonly queueLimit?: number;
  /** Longest reading of one text, counted from when a thread takes it. Default 60,000. */
  readonly timeLimitMs?: number;
  /** A module whose default export is a `PoolTask`: what `make` has the threads do with the texts that they read. */
  readonly task?: URL;
  /** Called with every worker thread that is started, also with those that take a dead one's place. */
  readonly onThread?: (worker: Worker) => void;
}

/**
 * What a thread makes of texts that belong together, once they are read. `input` and the answer are plain data. Nothing
 * stops it but the end of its thread, when the time limit is over; a fault in it ends the thread too (ThreadDied).
 */
export type PoolTask = (documents: readonly Document[], input: unknown) => unknown;

export interface PoolReadOptions extends ReadOptions {
  readonly timeLimitMs?: number;
}

/** How long a thread may take to notice that it shall stop before it is ended. */
const GRACE_MS = 2_000;
/** WebAssembly's four gigabytes hold the model and this many threads' rooms, with some to spare. */
const MOST_THREADS = 128;
/** Threads that die before they are ready: after so many in a row the pool gives up. */
const MOST_FALSE_STARTS = 3;
const JOB_NUMBERS = 0x7fffffff;

interface Reading {
  readonly work: Work;
  readonly timeLimitMs: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Why it was stopped, once it was. */
  stopped?: Error;
  timer?: NodeJS.Timeout;
}

/** One thread's place in the pool: the thread changes when it dies, the place and its room in the memory stay. */
interface Place {
  readonly room: number;
  thread: ReadingThread;
  isReady: boolean;
  job: number;
  reading: Reading | undefined;
}

/** Opens a pool and waits until every thread is ready. @throws ModelMissing, ModelDamaged */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const file = openPackedFile(options.modelFile);
  try {
    const threads = options.threads ?? Math.max(1, availableParallelism() - 1);
    if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
      throw new RangeError(`threads is ${threads}; it must be a whole number from 1 to ${MOST_THREADS}.`);
    }
    const pool = new Pool(file.manifest, EngineMemory.load(file, { threads }), { ...options, threads });
    await pool.ready;
    return pool;
  } finally {
    file.close();
  }
}

/** Reads English in worker threads that share one copy of the model. Texts are taken in the order of the calls. */
export class Pool {
  /** Resolved once all threads can read. */
  readonly ready: Promise<void>;
  private readonly places: Place[];
  private readonly waiting = new Set<Reading>();
  private readonly names;
  private settleReady: { resolve: () => void; reject: (error: Error) => void } | undefined;
  private falseStarts = 0;
  private nextJob = 1;
  private closed: Error | undefined;

  /** Made by `openPool`. */
  constructor(
    private readonly manifest: Manifest,
    private readonly memory: EngineMemory,
    private readonly options: PoolOptions & { threads: number },
  ) {
    this.names = namesOf(manifest);
    this.ready = new Promise((resolve, reject) => (this.settleReady = { resolve, reject }));
    this.places = Array.from({ length: options.threads }, (_, room) => this.open(room));
  }

  /**
   * Reads a text, any string.
   * @throws TextTooLong, ReadCancelled, ReadTimedOut, PoolFull, PoolClosed, and ThreadDied with the text if its thread dies
   */
  read(text: string, { maxTokens = DEFAULT_MAX_TOKENS, ...options }: PoolReadOptions = {}): Promise<Document> {
    return this.order({ kind: 'read', text, maxTokens }, options) as Promise<Document>;
  }

  /**
   * Has one thread read texts that belong together, as `English.readAll` does, and do the pool's task with them; answers
   * what that made of them.
   * `maxTokens` holds for each text, the time limit for all.
   * @throws as `read` does
   */
  make(
    { texts, input }: { readonly texts: readonly string[]; readonly input: unknown },
    { maxTokens = DEFAULT_MAX_TOKENS, ...options }: PoolReadOptions = {},
  ): Promise<unknown> {
    if (!this.options.task) return Promise.reject(new TypeError('The pool was opened without a task.'));
    return this.order({ kind: 'task', texts, input, maxTokens }, options);
  }

  private order(work: Work, { signal, timeLimitMs }: Omit<PoolReadOptions, 'maxTokens'>): Promise<unknown> {
    const queueLimit = this.options.queueLimit ?? 1_000;
    if (this.closed) return Promise.reject(this.closed);
    if (signal?.aborted) return Promise.reject(new ReadCancelled({ cause: signal.reason }));
    if (this.waiting.size >= queueLimit && !this.places.some(isIdle)) return Promise.reject(new PoolFull(queueLimit));
    const limit = timeLimitMs ?? this.options.timeLimitMs ?? 60_000;
    let cancel = (): void => undefined;
    const answer = new Promise<unknown>((resolve, reject) => {
      const reading: Reading = { work, timeLimitMs: limit, resolve, reject };
      cancel = () => this.stop(reading, new ReadCancelled({ cause: signal?.reason }));
      this.waiting.add(reading);
    });
    signal?.addEventListener('abort', cancel);
    this.dispatch();
    return answer.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Ends all threads; whatever is not answered yet is rejected with PoolClosed. */
  async close(): Promise<void> {
    this.giveUp(new PoolClosed());
    await Promise.all(this.places.map(({ thread }) => thread.end()));
  }

  private open(room: number): Place {
    const place: Place = { room, isReady: false, job: 0, reading: undefined, thread: this.start(room) };
    return place;
  }

  private start(room: number): ReadingThread {
    const thread = new ReadingThread(
      { manifest: this.manifest, memory: this.memory.shared, room, task: this.options.task?.href },
      {
        answered: (answer) => this.answered(this.places[room], answer),
        ended: (why) => this.ended(this.places[room], why),
      },
    );
    this.options.onThread?.(thread.worker);
    return thread;
  }

  private dispatch(): void {
    for (const place of this.places) {
      const [reading] = this.waiting;
      if (!reading) return;
      if (!isIdle(place)) continue;
      this.waiting.delete(reading);
      place.reading = reading;
      place.job = this.nextJob;
      this.nextJob = (this.nextJob % JOB_NUMBERS) + 1;
      reading.timer = setTimeout(() => this.stop(reading, new ReadTimedOut(reading.timeLimitMs)), reading.timeLimitMs);
      place.thread.send({ job: place.job, ...reading.work });
    }
  }

  /** Answers the caller at once; a thread that is at it hears of it at its next turn, and is ended if it does not. */
  private stop(reading: Reading, why: Error): void {
    if (reading.stopped) return;
    reading.stopped = why;
    clearTimeout(reading.timer);
    reading.reject(why);
    if (this.waiting.delete(reading)) return;
    const place = this.places.find((candidate) => candidate.reading === reading);
    if (!place) return;
    place.thread.stopJob(place.job);
    reading.timer = setTimeout(() => void place.thread.end(), GRACE_MS);
  }

  private answered(place: Place, answer: Answer): void {
    if (answer.kind === 'ready') {
      place.isReady = true;
      this.falseStarts = 0;
      if (this.places.every(({ isReady }) => isReady)) this.settleReady?.resolve();
    } else {
      const reading = this.release(place);
      if (reading && !reading.stopped) this.settle(reading, answer);
    }
    this.dispatch();
  }

  private settle({ work, resolve, reject }: Reading, answer: Exclude<Answer, { kind: 'ready' }>): void {
    if (answer.kind === 'read') resolve(new Document(textOf(work), answer.columns, this.names));
    else if (answer.kind === 'made') resolve(answer.output);
    else if (answer.kind === 'too-long') reject(new TextTooLong(answer.found, answer.limit, 'tokens'));
  }

  private release(place: Place): Reading | undefined {
    const { reading } = place;
    place.reading = undefined;
    clearTimeout(reading?.timer);
    return reading;
  }

  /** Another thread takes the dead one's place. */
  private ended(place: Place, why: unknown): void {
    const reading = this.release(place);
    const error = why instanceof Error ? why : new Error(String(why));
    if (reading && !reading.stopped)
      reading.reject(new ThreadDied(textOf(reading.work), error.message, { cause: error }));
    if (!place.isReady) this.falseStarts += 1;
    place.isReady = false;
    if (this.closed) return;
    if (this.falseStarts >= MOST_FALSE_STARTS) return this.giveUp(error);
    place.thread = this.start(place.room);
  }

  private giveUp(why: Error): void {
    this.closed ??= why;
    this.settleReady?.reject(this.closed);
    const open = [...this.waiting, ...this.places.flatMap(({ reading }) => reading ?? [])];
    this.waiting.clear();
    for (const reading of open) {
      clearTimeout(reading.timer);
      if (!reading.stopped) reading.reject(this.closed);
      reading.stopped = this.closed;
    }
  }
}

const isIdle = (place: Place): boolean => place.isReady && !place.reading;

const textOf = (work: Work): string => (work.kind === 'read' ? work.text : work.texts.join('\n\n'));
