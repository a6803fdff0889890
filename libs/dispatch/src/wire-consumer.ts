import { type Job, UnrecoverableError, Worker } from 'bullmq';
import { BadInput, Fault, type FaultCode, Unavailable } from '@wiregraph/kernel/errors';
import { type ArticleJob, articleJob, readArticleJob, WIRE_QUEUE } from './article.job.js';
import type { DispatchConfig } from './dispatch.config.js';
import { checkRedis, consumerRedis, type OnFault, promptly } from './redis.js';
import { KEPT } from './wire-producer.js';

export interface JobMeta {
  /** 1, 2, 3, ... */
  readonly attempt: number;
  /** Aborted when the job is no longer this worker's to do. */
  readonly signal: AbortSignal;
}

/** Why a job will not be tried again. */
export interface GivenUp {
  readonly code: FaultCode;
  readonly message: string;
}

export interface WireHandling<Handled> {
  /** Jobs at a time, 1 to 1,000. */
  readonly concurrency: number;
  /**
   * Does a job; must be safe to do twice. BadInput ends it at once; Unavailable is tried again as often as the job says;
   * any other error is a bug, and tried twice more.
   */
  readonly handle: (job: ArticleJob, meta: JobMeta) => Promise<Handled>;
  /** Told before a job ends badly. If this rejects, the job is tried again, and the story is found by the sweep. */
  readonly givenUp: (job: ArticleJob, why: GivenUp) => Promise<void>;
  /** Hears of what needs eyes: jobs that are no article jobs, lost connections, errors that will be tried again. */
  readonly onFault: (error: Error, jobId?: string) => void;
}

export interface WireConsumer {
  /** @throws QueueUnavailable */
  check(): Promise<void>;
  /** Takes no more jobs and resolves when those begun are done. */
  close(): Promise<void>;
}

/** A job that failed once more through no fault of its own counts as stalled when its worker dies. */
const MAX_STALLED = 5;
const BUG_ATTEMPTS = 3;
/** What BullMQ says of a job that took its worker down too often. */
const STALLED = /stalled more than allowable limit/;

/** Ends a job for good, after `givenUp` has been told. */
class Ended extends UnrecoverableError {
  constructor(
    readonly why: unknown,
    /** Somebody was told all there is to say. */
    readonly isTold: boolean,
  ) {
    super(reasonOf(why).message);
  }
}

/** Takes jobs off the wire queue. Goes on by itself when Redis comes back. */
export function consumeWire<Handled>(config: DispatchConfig, handling: WireHandling<Handled>): WireConsumer {
  const onFault: OnFault = (error) => handling.onFault(error);
  const redis = consumerRedis(config, onFault);
  const within = promptly(redis, config.commandTimeoutMs);
  const worker = new Worker<unknown, Handled>(WIRE_QUEUE, (job, _token, signal) => work(handling, job, signal), {
    connection: redis,
    prefix: config.queuePrefix,
    concurrency: handling.concurrency,
    maxStalledCount: MAX_STALLED,
    stalledInterval: 15_000,
    ...KEPT,
  });
  worker.on('error', onFault);
  worker.on('failed', (job, error) => {
    if (job) void afterFailure(handling, job, error);
  });
  return {
    check: () => checkRedis(redis, within),
    close: async () => {
      await worker.close();
      redis.disconnect();
    },
  };
}

async function work<Handled>(
  handling: WireHandling<Handled>,
  job: Job<unknown>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Handled> {
  const attempt = job.attemptsMade + 1;
  let data: ArticleJob | undefined;
  try {
    data = readArticleJob(job.id, job.data);
    return await handling.handle(data, { attempt, signal });
  } catch (error) {
    if (!isFinal(error, attempt, job.opts.attempts ?? 1)) throw error;
    if (data) await handling.givenUp(data, reasonOf(error));
    throw new Ended(error, data !== undefined && error instanceof BadInput);
  }
}

function isFinal(error: unknown, attempt: number, attempts: number): boolean {
  if (error instanceof BadInput || attempt >= attempts) return true;
  return !(error instanceof Unavailable) && attempt >= BUG_ATTEMPTS;
}

function reasonOf(error: unknown): GivenUp {
  if (error instanceof Fault) return { code: error.code, message: error.message };
  // What a bug says may hold anything, and a reason is shown to whoever asks: the whole of it goes to the log.
  return {
    code: 'dispatch.bug',
    message: 'Handling this failed each time it was tried, for a reason of our own; see the log.',
  };
}

/** BullMQ ends a job that took its worker down too often without asking the handler. */
async function afterFailure(handling: WireHandling<unknown>, job: Job<unknown>, error: Error): Promise<void> {
  if (error instanceof Ended) {
    if (!error.isTold) handling.onFault(error.why instanceof Error ? error.why : error, job.id);
    return;
  }
  handling.onFault(error, job.id);
  if (!STALLED.test(error.message)) return;
  const data = articleJob.safeParse(job.data);
  if (!data.success) return;
  const why: GivenUp = {
    code: 'dispatch.stalled',
    message: `Handling this ended the worker ${MAX_STALLED} times: ${error.message}.`,
  };
  await handling.givenUp(data.data, why).catch((reason: unknown) => {
    handling.onFault(reason instanceof Error ? reason : new Error(String(reason)), job.id);
  });
}
