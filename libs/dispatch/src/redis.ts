import { Redis } from 'ioredis';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { DispatchConfig } from './dispatch.config.js';

/** Redis is away, too slow, or set up so that it would lose jobs. */
export class QueueUnavailable extends Unavailable {}

/** Told of faults that mend themselves: connections that are lost and made again. */
export type OnFault = (error: Error) => void;

const reconnect = (times: number): number => Math.min(50 * 2 ** Math.min(times, 6), 2_000);

/** For whoever puts and asks: a command fails at once while Redis is away. */
export function producerRedis({ redisUrl, commandTimeoutMs }: DispatchConfig, onFault: OnFault): Redis {
  const redis = new Redis(redisUrl.reveal(), {
    enableOfflineQueue: false,
    // BullMQ wants null; without an offline queue commands fail at once all the same.
    maxRetriesPerRequest: null,
    autoResendUnfulfilledCommands: false,
    connectTimeout: commandTimeoutMs,
    commandTimeout: commandTimeoutMs,
    retryStrategy: reconnect,
  });
  return redis.on('error', onFault);
}

/** For whoever takes and listens: waits for Redis as long as it takes. */
export function consumerRedis({ redisUrl }: DispatchConfig, onFault: OnFault): Redis {
  const redis = new Redis(redisUrl.reveal(), { maxRetriesPerRequest: null, retryStrategy: reconnect });
  return redis.on('error', onFault);
}

/** Runs what needs Redis, but not for longer than a timeout. @throws QueueUnavailable */
export type Promptly = <T>(work: () => Promise<T>) => Promise<T>;

/** Before the first connection there is work that waits for it, within the timeout: a process that starts is no outage. */
export function promptly(redis: Redis, timeoutMs: number): Promptly {
  const connected = new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  return async (work) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      return await Promise.race([connected.then(work), late]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const what = `Redis (WIREGRAPH_REDIS_URL) is away: ${why}.`;
      throw new QueueUnavailable('dispatch.redis-away', what, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * Whether Redis answers and keeps what it is given.
 * @throws QueueUnavailable, also where Redis would evict jobs when its memory is full
 */
export async function checkRedis(redis: Redis, within: Promptly): Promise<void> {
  const memory = await within(() => redis.info('memory'));
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  throw new QueueUnavailable(
    'dispatch.evicting',
    `Redis has maxmemory-policy "${policy}" and may drop jobs when its memory is full: set it to noeviction.`,
  );
}
