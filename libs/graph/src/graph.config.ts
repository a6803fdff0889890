import { z } from 'zod';
import { secret } from '@wiregraph/kernel/secret';

/** Where the graph lies, and how long to wait for it. */
export const graphConfig = z.strictObject({
  url: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must begin with bolt://, neo4j://, bolt+s:// or neo4j+s://')
    .describe('bolt:// or neo4j:// address of the graph'),
  user: z.string().min(1).max(200).describe('who writes and reads the graph'),
  password: secret().describe('of that user'),
  connectTimeoutMs: z.coerce.number().int().min(100).max(60_000).default(5_000).describe('to reach the server'),
  acquireTimeoutMs: z.coerce.number().int().min(100).max(120_000).default(10_000).describe('for a free connection'),
  retryForMs: z.coerce.number().int().min(0).max(300_000).default(15_000).describe('a transaction that failed'),
  readTimeoutMs: z.coerce.number().int().min(100).max(600_000).default(10_000).describe('of one question'),
  writeTimeoutMs: z.coerce.number().int().min(1_000).max(3_600_000).default(120_000).describe('of one batch'),
  poolSize: z.coerce.number().int().min(1).max(500).default(20).describe('connections at most'),
});
export type GraphConfig = z.infer<typeof graphConfig>;

/** By which variable of the environment each part is set. */
export const graphVariables: Readonly<Record<keyof GraphConfig, `WIREGRAPH_${string}`>> = {
  url: 'WIREGRAPH_NEO4J_URL',
  user: 'WIREGRAPH_NEO4J_USER',
  password: 'WIREGRAPH_NEO4J_PASSWORD',
  connectTimeoutMs: 'WIREGRAPH_NEO4J_CONNECT_TIMEOUT_MS',
  acquireTimeoutMs: 'WIREGRAPH_NEO4J_ACQUIRE_TIMEOUT_MS',
  retryForMs: 'WIREGRAPH_NEO4J_RETRY_FOR_MS',
  readTimeoutMs: 'WIREGRAPH_NEO4J_READ_TIMEOUT_MS',
  writeTimeoutMs: 'WIREGRAPH_NEO4J_WRITE_TIMEOUT_MS',
  poolSize: 'WIREGRAPH_NEO4J_POOL_SIZE',
};
