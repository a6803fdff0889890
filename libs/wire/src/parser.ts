import type { Worker } from 'node:worker_threads';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { EntryPrint } from './feed/feed-prints.js';
import type { FeedDocument } from './feed/read-feed.js';
import type { Parsed, WireDocument } from './parse.js';
import { type Outcome, ParsingThread } from './parser/parsing-thread.js';
import type { Request } from './parser/protocol.js';

export type { EntryPrint } from './feed/feed-prints.js';

export interface ParserOptions {
  /** Worker threads, 1 to 64. Default 1: parsing is a small part of what is done with a story. */
  readonly threads?: number;
  /** Documents that may wait for a thread. Default 1,000. */
  readonly queueLimit?: number;
  /** Time of a processor that one document may take. Default 1,000. */
  readonly timeLimitMs?: number;
  /** JavaScript heap of one thread, the parsers' own code (some 50) included. Default 256. */
  readonly heapLimitMb?: number;
  /** Options of Node for the threads, as `--import`. Default: those of the process. */
  readonly execArgv?: readonly string[];
  /** Called with every worker thread that is started, also with those that take a dead one's place. */
  readonly onThread?: (worker: Worker) => void;
}

const MOST_THREADS = 64;

interface Waiting {
  readonly request: Request;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread's place: the thread changes when it dies. */
interface Place {
  thread: ParsingThread;
  isBusy: boolean;
}

/**
 * Opens a parser and waits until its threads are ready.
 * @throws RangeError for a number of threads that cannot be, Unavailable if threads cannot start
 */
export async function openParser(options: ParserOptions = {}): Promise<Parser> {
  const { threads = 1 } = options;
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new RangeError(`threads is ${threads}; it must be a whole number from 1 to ${MOST_THREADS}.`);
  }
  const parser = new Parser({ ...options, threads });
  try {
    await parser.ready();
    return parser;
  } catch (error) {
    await parser.close();
    throw error;
  }
}

/**
 * `parseWire`, and what the entries of a feed are, in worker threads: no document holds up the caller's event loop, and one that takes too long or too much
 * memory takes down its thread, not the process. Documents are taken in the order of the calls.
 */
export class Parser {
  private readonly places: readonly Place[];
  private readonly waiting = new Set<Waiting>();
  private closed: Unavailable | undefined;

  /** Made by `openParser`. */
  constructor(private readonly options: ParserOptions & { readonly threads: number }) {
    this.places = Array.from({ length: options.threads }, () => ({ thread: this.start(), isBusy: false }));
  }

  async ready(): Promise<void> {
    await Promise.all(this.places.map(({ thread }) => thread.ready));
  }

  /**
   * Parses as `parseWire` does. `signal` ends the waiting for an answer; a thread that is at it is done soon by itself.
   * @throws BadInput `wire.*`, also `wire.too-slow` and `wire.too-much-memory`
   * @throws Unavailable `wire.busy`, `wire.closed`, `wire.thread-died`: try again
   * @throws the signal's reason once it is aborted
   */
  async parse(document: WireDocument, waiting: { readonly signal?: AbortSignal } = {}): Promise<Parsed> {
    const outcome = await this.ask({ kind: 'document', document }, waiting);
    if (outcome.outcome === 'entries') throw new Error('Entries came of a document that was to be parsed.');
    return outcome;
  }

  /**
   * Which entries a feed of up to 10 MB has, and what each says, as hashes; in order, each once. `signal` as in `parse`.
   * @throws BadInput `wire.not-a-feed` and what `readFeed` throws; `wire.too-many-elements` for more than 10,000 entries;
   * otherwise as `parse`
   */
  async feedEntries(
    document: FeedDocument,
    waiting: { readonly signal?: AbortSignal } = {},
  ): Promise<readonly EntryPrint[]> {
    const outcome = await this.ask({ kind: 'feed', document }, waiting);
    if (outcome.outcome !== 'entries') throw new Error('Stories came of a feed whose entries were asked for.');
    return outcome.entries;
  }

  private async ask(request: Request, { signal }: { readonly signal?: AbortSignal }): Promise<Outcome> {
    if (this.closed) throw this.closed;
    signal?.throwIfAborted();
    const { queueLimit = 1_000 } = this.options;
    if (this.waiting.size >= queueLimit && this.places.every(({ isBusy }) => isBusy)) {
      throw new Unavailable('wire.busy', `${queueLimit} documents wait to be parsed already. Try again later.`);
    }
    let abort = (): void => undefined;
    const outcome = new Promise<Outcome>((resolve, reject) => {
      const one = { request, resolve, reject };
      this.waiting.add(one);
      abort = () => {
        this.waiting.delete(one);
        reject(asError(signal?.reason));
      };
    });
    signal?.addEventListener('abort', abort, { once: true });
    this.dispatch();
    return outcome.finally(() => signal?.removeEventListener('abort', abort));
  }

  /** Ends the threads; what is not answered yet is refused with Unavailable `wire.closed`. */
  async close(): Promise<void> {
    const why = (this.closed ??= new Unavailable('wire.closed', 'The parser is closed.'));
    for (const { reject } of this.waiting) reject(why);
    this.waiting.clear();
    await Promise.all(this.places.map(({ thread }) => thread.end(why)));
  }

  private start(): ParsingThread {
    const { timeLimitMs = 1_000, heapLimitMb = 256, execArgv, onThread } = this.options;
    const thread = new ParsingThread({ timeLimitMs, heapLimitMb, execArgv });
    onThread?.(thread.worker);
    return thread;
  }

  private dispatch(): void {
    for (const place of this.places) {
      const [next] = this.waiting;
      if (!next) return;
      if (place.isBusy) continue;
      this.waiting.delete(next);
      place.isBusy = true;
      void this.work(place, next);
    }
  }

  private async work(place: Place, { request, resolve, reject }: Waiting): Promise<void> {
    try {
      this.revive(place);
      resolve(await place.thread.work(request));
    } catch (error) {
      reject(error);
    }
    place.isBusy = false;
    if (this.closed) return;
    // At once, so that the next document need not wait for a thread to start.
    this.revive(place);
    this.dispatch();
  }

  private revive(place: Place): void {
    if (place.thread.isGone) place.thread = this.start();
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('Aborted.', { cause: reason });
