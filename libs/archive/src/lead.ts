import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '@wiregraph/kernel/errors';
import pg from 'pg';
import type { ArchiveConfig } from './archive.config.js';
import { connectionOptions } from './database.js';
import { postgresFault } from './postgres-fault.js';

/** Being the one who leads, until released or lost. */
export interface Lead {
  /** Aborts, with an `Unavailable` as its reason, when the connection that holds the lock is gone; not by `release`. */
  readonly lost: AbortSignal;
  /** Ends it; somebody else may lead at once. Never throws. */
  release(): Promise<void>;
}

const ASK_EVERY_MS = 500;
const PROVE_EVERY_MS = 5_000;
/** A leader's machine that went dark is noticed by the server after some 20 s, not after the system's two hours. */
const NOTICE_THE_DEAD = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 2';
// Asked again and again, since a statement that waits for the lock would hold back the server's cleaning for as long.
const TRY_LOCK = `select pg_try_advisory_lock(hashtextextended('wiregraph lead ' || $1, 0)) as leads`;

/** @throws Unavailable, or the signal's reason when aborted before */
export async function lead({
  config,
  name,
  signal,
}: {
  readonly config: ArchiveConfig;
  readonly name: string;
  readonly signal: AbortSignal;
}): Promise<Lead> {
  signal.throwIfAborted();
  const client = new pg.Client({ ...connectionOptions(config), query_timeout: PROVE_EVERY_MS });
  const lost = new AbortController();
  const lose = (cause?: unknown) =>
    lost.abort(new Unavailable('archive.lead-lost', `No longer leads as "${name}": the connection broke.`, { cause }));
  client.on('error', lose);
  client.on('end', lose);
  try {
    await client.connect();
    await client.query(NOTICE_THE_DEAD);
    while (!(await leads(client, name))) await pause(ASK_EVERY_MS, undefined, { signal });
    signal.throwIfAborted();
  } catch (error) {
    await client.end().catch(() => undefined);
    signal.throwIfAborted();
    throw postgresFault(error);
  }
  const proving = setInterval(() => {
    client.query('select 1').catch(lose);
  }, PROVE_EVERY_MS);
  lost.signal.addEventListener('abort', () => {
    clearInterval(proving);
    // A line that is dead both ways never says so: it is cut here.
    void client.end().catch(() => undefined);
  });
  return {
    lost: lost.signal,
    release: async () => {
      clearInterval(proving);
      client.off('error', lose).on('error', () => undefined);
      client.off('end', lose);
      await client.end().catch(() => undefined);
    },
  };
}

async function leads(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ leads: boolean }>(TRY_LOCK, [name]);
  return rows[0]?.leads === true;
}
