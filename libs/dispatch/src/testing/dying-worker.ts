import { Worker } from 'bullmq';
import { WIRE_QUEUE } from '../article.job.js';
import type { DispatchConfig } from '../dispatch.config.js';
import { consumerRedis } from '../redis.js';
import { until } from './until.js';

/** Takes the job of a queue so many times, each time as a worker that is gone before it has done it. */
export async function dieHandling(
  config: DispatchConfig,
  times: number,
  { allowed }: { readonly allowed: number },
): Promise<void> {
  const redis = consumerRedis(config, () => undefined);
  const worker = new Worker(WIRE_QUEUE, null, {
    connection: redis,
    prefix: config.queuePrefix,
    autorun: false,
    lockDuration: 20,
    stalledInterval: 40,
    maxStalledCount: allowed,
  });
  const stalled = new Set<number>();
  let time = 0;
  worker.on('stalled', () => stalled.add(time));
  await worker.startStalledCheckTimer();
  for (time = 1; time <= times; time += 1) {
    await until(async () => Boolean(await worker.getNextJob(`dying-${time}`, { block: false })));
    await until(() => stalled.has(time));
  }
  await worker.close(true);
  redis.disconnect();
}
