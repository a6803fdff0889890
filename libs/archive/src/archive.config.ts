import { z } from 'zod';
import { Secret } from '@wiregraph/kernel/secret';

const milliseconds = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** How the archive is reached. Times are milliseconds. */
export const archiveConfig = z.strictObject({
  url: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' })
    .transform((url) => new Secret(url))
    .describe('postgres://user:password@host:port/database of the archive'),
  poolConnections: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(10)
    .describe('most connections that one process keeps to Postgres, besides those that listen and lead'),
  connectTimeoutMs: milliseconds(100, 60_000).default(5_000).describe('how long to wait for a connection to Postgres'),
  statementTimeoutMs: milliseconds(100, 600_000).default(30_000).describe('how long one statement may take'),
  lockTimeoutMs: milliseconds(100, 600_000).default(10_000).describe('how long an append waits for those before it'),
  appRole: z
    .string()
    .max(63)
    .optional()
    .describe('role that the processes log in as, if migrations run as another: it is granted what they need'),
});
export type ArchiveConfig = z.infer<typeof archiveConfig>;

/** The environment variable of each setting. */
export const archiveVariables = {
  url: 'WIREGRAPH_POSTGRES_URL',
  poolConnections: 'WIREGRAPH_POSTGRES_CONNECTIONS',
  connectTimeoutMs: 'WIREGRAPH_POSTGRES_CONNECT_TIMEOUT_MS',
  statementTimeoutMs: 'WIREGRAPH_POSTGRES_STATEMENT_TIMEOUT_MS',
  lockTimeoutMs: 'WIREGRAPH_POSTGRES_LOCK_TIMEOUT_MS',
  appRole: 'WIREGRAPH_POSTGRES_APP_ROLE',
} satisfies Record<keyof ArchiveConfig, string>;
