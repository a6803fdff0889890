import { type JobsOptions, Queue } from 'bullmq';
import { type ArticleJob, articleJob, JOB_NAME, jobIdOf, priorityOf, WIRE_QUEUE } from './article.job.js';
import type { DispatchConfig } from './dispatch.config.js';
import { checkRedis, type OnFault, producerRedis, promptly } from './redis.js';

export interface PutJob {
  readonly job: ArticleJob;
  /** 1 flash to 9; 5 if absent. */
  readonly urgency?: number | undefined;
}

/** Jobs by state. `waiting` counts those with a priority too. */
export interface WireCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}

export interface WireQueue {
  /**
   * Puts jobs. One whose receipt has a stored job already changes nothing. A throw may leave some of them put: putting
   * all of them again is safe.
   * @throws QueueUnavailable within the command timeout while Redis is away
   */
  put(jobs: readonly PutJob[]): Promise<void>;
  /** Puts jobs also of those whose earlier job has ended, well or not. @throws QueueUnavailable */
  putAgain(jobs: readonly PutJob[]): Promise<void>;
  /** @throws QueueUnavailable */
  counts(): Promise<WireCounts>;
  /** @throws QueueUnavailable if Redis is away, or would drop jobs when its memory is full */
  check(): Promise<void>;
  close(): Promise<void>;
}

const HOUR_SECONDS = 3_600;
/** How long an ended job is stored, and so keeps another one of its receipt away. */
export const KEPT = {
  removeOnComplete: { age: HOUR_SECONDS, count: 10_000 },
  removeOnFail: { age: 7 * 24 * HOUR_SECONDS, count: 10_000 },
};

/** Opens the producing end. `onFault` hears of lost connections, which mend themselves. */
export function openWireQueue(config: DispatchConfig, onFault: OnFault): WireQueue {
  const redis = producerRedis(config, onFault);
  const queue = new Queue(WIRE_QUEUE, { connection: redis, prefix: config.queuePrefix });
  queue.on('error', onFault);
  const within = promptly(redis, config.commandTimeoutMs);
  const put = async (jobs: readonly PutJob[]): Promise<void> => {
    if (jobs.length === 0) return;
    const bulk = jobs.map(({ job, urgency }) => ({
      name: JOB_NAME,
      data: articleJob.parse(job),
      opts: optionsOf(config, job, urgency),
    }));
    await within(() => queue.addBulk(bulk));
  };
  return {
    put,
    putAgain: async (jobs) => {
      await within(() => Promise.all(jobs.map(({ job }) => removeEnded(queue, jobIdOf(job)))));
      await put(jobs);
    },
    counts: () => within(() => countJobs(queue)),
    check: () => checkRedis(redis, within),
    close: async () => {
      await queue.close();
      redis.disconnect();
    },
  };
}

const JITTER = 0.5;

const optionsOf = (config: DispatchConfig, job: ArticleJob, urgency: number | undefined): JobsOptions => ({
  jobId: jobIdOf(job),
  priority: priorityOf(urgency),
  attempts: config.attempts,
  backoff: { type: 'exponential', delay: config.retryDelayMs, jitter: JITTER },
  stackTraceLimit: 3,
  ...KEPT,
});

async function removeEnded(queue: Queue, jobId: string): Promise<void> {
  const state = await queue.getJobState(jobId);
  if (state === 'completed' || state === 'failed') await queue.remove(jobId);
}

async function countJobs(queue: Queue): Promise<WireCounts> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'completed', 'failed');
  const of = (state: string): number => counts[state] ?? 0;
  return {
    waiting: of('waiting') + of('prioritized'),
    active: of('active'),
    delayed: of('delayed'),
    completed: of('completed'),
    failed: of('failed'),
  };
}
