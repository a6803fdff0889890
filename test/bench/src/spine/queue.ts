import { randomBytes } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { articleJob } from '@wiregraph/dispatch/article-job';
import { dispatchConfig } from '@wiregraph/dispatch/config';
import { consumeWire, openWireQueue } from '@wiregraph/dispatch/wire-queue';
import { receiptId } from '@wiregraph/newsroom/article';
import { inTurns } from './turns.js';

const JOBS = 5_000;
const AT_ONCE = 20;
const BULK = 100;
const ROUNDS = 5;

/** Jobs a second from put to handled: the wire queue beside BullMQ without any of its options. Handlers do nothing. */
export async function queueSpeed(redisUrl: string): Promise<{ ours: number; bare: number; ratio: number }> {
  return inTurns(ROUNDS, { ours: () => jobsOverWire(redisUrl), bare: () => jobsOverBullMq(redisUrl) });
}

async function jobsOverWire(redisUrl: string): Promise<number> {
  const config = dispatchConfig.parse({ redisUrl, queuePrefix: `{bench-${randomBytes(4).toString('hex')}}` });
  const queue = openWireQueue(config, rethrow);
  const jobs = Array.from({ length: JOBS }, (_, number) => ({
    job: articleJob.parse({ v: 1, receiptId: receiptId.of('bench', number), correlation: `bench-${number}` }),
  }));
  const { finished, handled } = countdown(JOBS);
  const start = performance.now();
  const handle = () => {
    handled();
    return Promise.resolve();
  };
  const consumer = consumeWire(config, {
    concurrency: AT_ONCE,
    handle,
    givenUp: () => Promise.resolve(),
    onFault: rethrow,
  });
  for (let at = 0; at < JOBS; at += BULK) await queue.put(jobs.slice(at, at + BULK));
  await finished;
  const seconds = (performance.now() - start) / 1_000;
  await consumer.close();
  await queue.close();
  await forget(redisUrl, config.queuePrefix);
  return JOBS / seconds;
}

async function jobsOverBullMq(redisUrl: string): Promise<number> {
  const prefix = `{bench-${randomBytes(4).toString('hex')}}`;
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection, prefix });
  const jobs = Array.from({ length: JOBS }, (_, number) => ({
    name: 'article',
    data: { v: 1, receiptId: receiptId.of('bench', number), correlation: `bench-${number}` },
  }));
  const { finished, handled } = countdown(JOBS);
  const handle = () => {
    handled();
    return Promise.resolve();
  };
  const start = performance.now();
  const listening = connection.duplicate();
  const worker = new Worker('bare', handle, {
    connection: listening,
    prefix,
    concurrency: AT_ONCE,
  });
  for (let at = 0; at < JOBS; at += BULK) await queue.addBulk(jobs.slice(at, at + BULK));
  await finished;
  const seconds = (performance.now() - start) / 1_000;
  await worker.close();
  await queue.close();
  listening.disconnect();
  connection.disconnect();
  await forget(redisUrl, prefix);
  return JOBS / seconds;
}

function countdown(from: number) {
  let left = from;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const handled = () => {
    left -= 1;
    if (left === 0) finish();
  };
  return { finished, handled };
}

function rethrow(error: Error): never {
  throw error;
}

async function forget(redisUrl: string, prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 }) as AsyncIterable<string[]>) {
    if (keys.length > 0) await redis.unlink(...keys);
  }
  redis.disconnect();
}
