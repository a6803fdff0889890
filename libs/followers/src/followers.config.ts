import { z } from 'zod';
import { port } from '@wiregraph/runtime/config';

/** How the log is followed. */
export const followersConfig = z.strictObject({
  port: port(4003, 'the projector'),
  batchMaxEvents: z.coerce.number().int().min(1).max(10_000).default(500).describe('events taken up at once'),
  pollMs: z.coerce
    .number()
    .int()
    .min(10)
    .max(60_000)
    .default(1_000)
    .describe('how often to look for news where Postgres does not tell of them'),
});
export type FollowersConfig = z.infer<typeof followersConfig>;

/** The environment variable of each setting. */
export const followersVariables = {
  port: 'WIREGRAPH_PROJECTOR_PORT',
  batchMaxEvents: 'WIREGRAPH_FOLLOW_BATCH_EVENTS',
  pollMs: 'WIREGRAPH_FOLLOW_POLL_MS',
} satisfies Record<keyof FollowersConfig, string>;
