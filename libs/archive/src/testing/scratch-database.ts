import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a spec's own. */
export interface ScratchDatabase {
  readonly url: string;
  readonly rows: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** A connection of its own, which the spec ends or breaks. */
  readonly connect: () => Promise<pg.Client>;
  readonly drop: () => Promise<void>;
}

/** @throws Error naming WIREGRAPH_POSTGRES_URL if that is not set */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env['WIREGRAPH_POSTGRES_URL'];
  if (!server)
    throw new Error('WIREGRAPH_POSTGRES_URL is not set: this spec needs a Postgres whose role may make databases.');
  const name = `wiregraph_spec_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 3 });
  pool.on('error', () => undefined);
  return {
    url: url.href,
    rows: async (text, values) => (await pool.query<Record<string, unknown>>(text, values)).rows,
    connect: async () => {
      const client = new pg.Client({ connectionString: url.href });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    drop: async () => {
      await pool.end();
      await once(server, `drop database ${name} with (force)`);
    },
  };
}

async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
