import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { port } from '@wiregraph/runtime/config';
import { modelPath } from '@wiregraph/syntax/model';

const cores = availableParallelism();

/** How stories are read. */
export const copydeskConfig = z.strictObject({
  port: port(4002, 'the worker'),
  modelFile: z
    .string()
    .min(1)
    .max(4_000)
    .default(() => modelPath())
    .describe('the packed model of the reading engine')
    .meta({ defaultText: 'where "syntax fetch" puts it' }),
  readingThreads: z.coerce
    .number()
    .int()
    .min(1)
    .max(256)
    .default(Math.max(1, cores - 1))
    .describe('threads that read, each with a model of its own')
    .meta({ defaultText: 'cores - 1, at least 1' }),
  jobsPerThread: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(4)
    .describe('stories that are worked on at a time, for each thread that reads: so many that no thread waits')
    .meta({ unit: 'stories' }),
  parsingThreads: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('threads that make stories of what came; one keeps up with many that read')
    .meta({ unit: 'threads' }),
  parseTimeLimitMs: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(1_000)
    .describe("of a processor's time, after which a document that is not parsed goes to quarantine"),
  readTimeLimitMs: z.coerce
    .number()
    .int()
    .min(100)
    .max(600_000)
    .default(60_000)
    .describe('after which a passage that is not read goes to quarantine with its story'),
});
export type CopydeskConfig = z.infer<typeof copydeskConfig>;

/** The environment variable of each setting. */
export const copydeskVariables = {
  port: 'WIREGRAPH_WORKER_PORT',
  modelFile: 'WIREGRAPH_MODEL_FILE',
  readingThreads: 'WIREGRAPH_READING_THREADS',
  jobsPerThread: 'WIREGRAPH_JOBS_PER_THREAD',
  parsingThreads: 'WIREGRAPH_PARSING_THREADS',
  parseTimeLimitMs: 'WIREGRAPH_PARSE_TIME_LIMIT_MS',
  readTimeLimitMs: 'WIREGRAPH_READ_TIME_LIMIT_MS',
} satisfies Record<keyof CopydeskConfig, string>;
