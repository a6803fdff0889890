import { z } from 'zod';

/** The port of one process, 1 to 65535. */
export const port = (preset: number, of: string) =>
  z.coerce.number().int().min(1).max(65_535).default(preset).describe(`port on which ${of} listens`);

/** What every process takes. */
export const processConfig = z.strictObject({
  host: z
    .string()
    .regex(/^[0-9A-Za-z.:-]{1,253}$/, 'must be a host name or an address')
    .default('127.0.0.1')
    .describe('address that the process listens on; beyond loopback, put a proxy that authenticates in front'),
  logLevel: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('least level that is logged'),
  shutdownDeadlineMs: z.coerce
    .number()
    .int()
    .min(100)
    .max(600_000)
    .default(15_000)
    .describe('how long a process that is told to stop may finish what it has begun'),
});
export type ProcessConfig = z.infer<typeof processConfig>;

/** The environment variable of each setting. */
export const processVariables = {
  host: 'WIREGRAPH_HOST',
  logLevel: 'WIREGRAPH_LOG_LEVEL',
  shutdownDeadlineMs: 'WIREGRAPH_SHUTDOWN_DEADLINE_MS',
} satisfies Record<keyof ProcessConfig, string>;
