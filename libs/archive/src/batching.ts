import { Unavailable } from '@wiregraph/kernel/errors';
import { weigh } from './append-batch.js';
import type { Append, Appended, EventLog } from './event-log.port.js';

const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const MAX_BATCH_EVENTS = 1_000;

export interface BatchingOptions {
  /** A batch is sent as soon as it has as many, 1 to 1,000; by default 100. */
  readonly maxAppends?: number;
  /** And at the latest after this time; by default 4. */
  readonly waitMs?: number;
}

/** Gathers single appends to micro-batches, so that the log's lock is taken seldom. One batch at a time is on its way. */
export interface Batching {
  /**
   * As `EventLog.append` of one. When a batch fails, all its members do: whoever makes one again gets `known` if it was
   * recorded after all.
   * @throws Unavailable 'archive.closed' after `close`
   */
  append(one: Append): Promise<Appended>;
  /** Sends what was gathered and waits for it. The log stays open. */
  close(): Promise<void>;
}

interface Member {
  readonly append: Append;
  readonly bytes: number;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (reason: unknown) => void;
}

export function batching(log: Pick<EventLog, 'append'>, options: BatchingOptions = {}): Batching {
  const { maxAppends = 100, waitMs = 4 } = options;
  let gathered: Member[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> | undefined;
  let isClosed = false;

  const isFull = () => fitting(gathered, maxAppends) < gathered.length || gathered.length >= maxAppends;
  const sendAll = async () => {
    do {
      const batch = gathered.slice(0, fitting(gathered, maxAppends));
      gathered = gathered.slice(batch.length);
      await send(log, batch);
    } while (gathered.length > 0 && (isClosed || isFull()));
    sending = undefined;
    if (gathered.length > 0) schedule();
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.length > 0) sending ??= sendAll();
    return sending;
  };
  const schedule = () => {
    if (isFull()) void flush();
    else timer ??= setTimeout(() => void flush(), waitMs);
  };
  return {
    append: async (append) => {
      if (isClosed) throw new Unavailable('archive.closed', 'This process is ending and appends nothing more.');
      const bytes = weigh(append);
      return new Promise((resolve, reject) => {
        gathered.push({ append, bytes, resolve, reject });
        schedule();
      });
    },
    close: async () => {
      isClosed = true;
      while (gathered.length > 0 || sending) await flush();
    },
  };
}

/** How many of the first members make one batch: always one. */
function fitting(members: readonly Member[], maxAppends: number): number {
  let bytes = 0;
  let events = 0;
  for (const [index, member] of members.slice(0, maxAppends).entries()) {
    bytes += member.bytes;
    events += member.append.events.length;
    if (index > 0 && (bytes > MAX_BATCH_BYTES || events > MAX_BATCH_EVENTS)) return index;
  }
  return Math.min(members.length, maxAppends);
}

async function send(log: Pick<EventLog, 'append'>, batch: readonly Member[]): Promise<void> {
  try {
    const answers = await log.append(batch.map(({ append }) => append));
    for (const [index, { resolve, reject }] of batch.entries()) {
      const answer = answers[index];
      if (answer) resolve(answer);
      else reject(new Error('The log gave fewer answers than it was asked for.'));
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
