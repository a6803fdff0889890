import { Worker } from 'node:worker_threads';
import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { type EntryPrint, unpackedPrints } from '../feed/feed-prints.js';
import type { Parsed } from '../parse.js';
import type { WireItem } from '../wire-item.js';
import { type Answer, type Order, type Request, unpacked } from './protocol.js';
import { limitTime } from './time-limit.js';

export interface ThreadOptions {
  readonly timeLimitMs: number;
  readonly heapLimitMb: number;
  readonly execArgv?: readonly string[] | undefined;
}

/** What dies young in a parse is much: a larger nursery saves a tenth of the time. */
const YOUNG_HEAP_MB = 32;

/** What comes of a request. */
export type Outcome = Parsed | { readonly outcome: 'entries'; readonly entries: readonly EntryPrint[] };

interface Task {
  readonly items: WireItem[];
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
  readonly stopClock: () => void;
}

/** The pool's end of one worker thread, which has one request at a time. */
export class ParsingThread {
  readonly worker: Worker;
  /** Resolves once it can parse. @throws Unavailable if it died before */
  readonly ready: Promise<void>;
  /** It ended for good, asked for or not. */
  isGone = false;
  private task: Task | undefined;
  private systemTask: string | undefined;
  private why: unknown;
  private settleReady: { resolve: () => void; reject: (error: unknown) => void } | undefined;

  constructor(private readonly options: ThreadOptions) {
    this.ready = new Promise((resolve, reject) => (this.settleReady = { resolve, reject }));
    // Nobody may be waiting for it when it dies.
    this.ready.catch(() => undefined);
    this.worker = new Worker(new URL('./thread.js', import.meta.url), {
      name: 'wire-parser',
      resourceLimits: { maxOldGenerationSizeMb: options.heapLimitMb, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
      ...(options.execArgv ? { execArgv: [...options.execArgv] } : {}),
    });
    this.worker.on('message', (answer: Answer) => this.answered(answer));
    this.worker.on('error', (error) => (this.why ??= this.faultOf(error)));
    this.worker.on('exit', (code) => this.ended(code));
  }

  /** Does as requested, one after the other. @throws BadInput, Unavailable */
  async work(request: Request): Promise<Outcome> {
    await this.ready;
    // Its own copy: a view into a larger buffer would take all of that along.
    const bytes = new Uint8Array(request.document.bytes);
    const outcome = new Promise<Outcome>((resolve, reject) => {
      const limit = { limitMs: this.options.timeLimitMs, task: this.systemTask, onExceeded: () => this.tooSlow() };
      this.task = { items: [], resolve, reject, stopClock: limitTime(limit) };
    });
    this.send({ ...request, document: { ...request.document, bytes } } as Request, [bytes.buffer]);
    return outcome;
  }

  /** Ends the thread wherever it is. */
  async end(why: Error): Promise<void> {
    this.why ??= why;
    await this.worker.terminate();
  }

  private send(order: Order, transfer: readonly ArrayBuffer[] = []): void {
    this.worker.postMessage(order, transfer);
  }

  private answered(answer: Answer): void {
    switch (answer.kind) {
      case 'ready':
        this.systemTask = answer.task;
        return this.settleReady?.resolve();
      case 'part':
        this.task?.stopClock();
        this.task?.items.push(...answer.items.map(unpacked));
        return this.send('next');
      case 'items':
        return this.release(({ resolve, items }) => resolve({ outcome: 'items', format: answer.format, items }));
      case 'ignored':
        return this.release(({ resolve }) => resolve({ outcome: 'ignored', format: answer.format, kind: answer.what }));
      case 'entries':
        return this.release(({ resolve }) => resolve({ outcome: 'entries', entries: unpackedPrints(answer.prints) }));
      case 'refused':
        return this.release(({ reject }) => reject(new BadInput(answer.code, answer.message)));
    }
  }

  private release(settle: (task: Task) => void): void {
    const { task } = this;
    this.task = undefined;
    task?.stopClock();
    if (task) settle(task);
  }

  private tooSlow(): void {
    const { timeLimitMs } = this.options;
    const message = `Reading the document took longer than ${timeLimitMs} ms, which no story does. Send it in a simpler form.`;
    void this.end(new BadInput('wire.too-slow', message));
  }

  private faultOf(error: unknown): unknown {
    if (!isOutOfMemory(error)) return error;
    const message = `Reading the document took more than ${this.options.heapLimitMb} MB of memory, which no story does. Send it in a simpler form.`;
    return new BadInput('wire.too-much-memory', message, { cause: error });
  }

  private ended(code: number): void {
    this.isGone = true;
    const why =
      this.why ?? new Unavailable('wire.thread-died', `A thread that parses ended with code ${code}. Try again.`);
    this.settleReady?.reject(why);
    this.release(({ reject }) => reject(why));
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
