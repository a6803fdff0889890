import { z } from 'zod';
import { secret } from '@wiregraph/kernel/secret';

/** Where Redis is, and how the wire queue behaves. */
export const dispatchConfig = z.strictObject({
  redisUrl: z
    .url({ protocol: /^rediss?$/, error: 'must begin with redis:// or rediss://' })
    .pipe(secret())
    .describe(
      'redis://[user:password@]host:port[/database] of the Redis that holds the queue; maxmemory-policy noeviction',
    ),
  queuePrefix: z
    .string()
    .regex(
      /^\{[a-z0-9-]{1,40}\}$/,
      'must be 1 to 40 of a-z, 0-9, "-" in braces, so that a Redis Cluster keeps it together',
    )
    .default('{wire}')
    .describe('what all Redis keys begin with, in braces'),
  commandTimeoutMs: z.coerce
    .number()
    .int()
    .min(50)
    .max(60_000)
    .default(2_000)
    .describe('after which Redis counts as away for whoever puts jobs'),
  attempts: z.coerce
    .number()
    .int()
    .min(1)
    .max(30)
    .default(10)
    .describe('how often a job is tried before its story goes to quarantine'),
  retryDelayMs: z.coerce
    .number()
    .int()
    .min(1)
    .max(60_000)
    .default(500)
    .describe('before the second attempt; doubled, with jitter, before each further one'),
});
export type DispatchConfig = z.infer<typeof dispatchConfig>;

/** The environment variable of each setting. */
export const dispatchVariables = {
  redisUrl: 'WIREGRAPH_REDIS_URL',
  queuePrefix: 'WIREGRAPH_QUEUE_PREFIX',
  commandTimeoutMs: 'WIREGRAPH_REDIS_TIMEOUT_MS',
  attempts: 'WIREGRAPH_QUEUE_ATTEMPTS',
  retryDelayMs: 'WIREGRAPH_QUEUE_RETRY_DELAY_MS',
} satisfies Record<keyof DispatchConfig, string>;
