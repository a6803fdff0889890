import { z } from 'zod';
import { port } from '@wiregraph/runtime/config';

/** How questions are taken. */
export const editorialConfig = z.strictObject({
  port: port(4000, 'the api'),
  questionTimeoutMs: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(2_000)
    .describe('after which one question of the api to the graph is broken off'),
});
export type EditorialConfig = z.infer<typeof editorialConfig>;

/** The environment variable of each setting. */
export const editorialVariables = {
  port: 'WIREGRAPH_API_PORT',
  questionTimeoutMs: 'WIREGRAPH_QUESTION_TIMEOUT_MS',
} satisfies Record<keyof EditorialConfig, string>;
