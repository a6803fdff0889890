import { Fault } from '@wiregraph/kernel/errors';
import { sha256 } from '@wiregraph/kernel/id';
import pg from 'pg';
import type { ArchiveConfig } from './archive.config.js';
import { connectionOptions } from './database.js';
import { GRANTS } from './migration/grants.sql.js';
import { MIGRATIONS } from './migration/migrations.js';
import { postgresFault } from './postgres-fault.js';

/** The database is not one that this program can bring up to date. Nothing was changed. */
export class DatabaseMismatch extends Fault {}

const LOCK = `select pg_advisory_xact_lock(hashtextextended('wiregraph migrate', 0))`;
const BEGIN_BOOK = `
create schema if not exists archive;
create table if not exists archive.migrations (
  number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`;
const APPLIED = 'select number, name, sha256 from archive.migrations order by number';
const RECORD = 'insert into archive.migrations (number, name, sha256) values ($1, $2, $3)';

/**
 * Brings the database up to date, all in one transaction. Safe to run twice and by several processes at once: each
 * migration is applied once, under a lock. Where `appRole` is set, it is granted what the processes need: to add to the
 * log, never to change it.
 * @returns how many were applied
 * @throws DatabaseMismatch 'archive.newer-database', 'archive.changed-migration'; Unavailable
 */
export async function migrate(
  config: ArchiveConfig,
  options: { readonly log?: (line: string) => void } = {},
): Promise<number> {
  const client = new pg.Client({
    ...connectionOptions(config),
    statement_timeout: 0,
    lock_timeout: 0,
    query_timeout: 0,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    await client.query(LOCK);
    const applied = await applyMissing(client, options.log ?? (() => undefined));
    if (config.appRole !== undefined) {
      await client.query(`select set_config('wiregraph.app_role', $1, true)`, [config.appRole]);
      await client.query(GRANTS);
    }
    await client.query('commit');
    return applied;
  } catch (error) {
    throw postgresFault(error);
  } finally {
    // Ends the transaction too.
    await client.end().catch(() => undefined);
  }
}

async function applyMissing(client: pg.Client, log: (line: string) => void): Promise<number> {
  await client.query(BEGIN_BOOK);
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>(APPLIED);
  for (const { number, name, sha256: hash } of rows) {
    const known = MIGRATIONS[number - 1];
    if (!known) {
      throw new DatabaseMismatch(
        'archive.newer-database',
        `The database has migration ${number} (${name}), this program knows ${MIGRATIONS.length}. Install a newer wiregraph.`,
      );
    }
    if (sha256(known.text) !== hash) {
      throw new DatabaseMismatch(
        'archive.changed-migration',
        `Migration ${number} (${name}) is not the one that the database was made with. Install the release that made it, or a newer one.`,
      );
    }
  }
  const missing = MIGRATIONS.slice(rows.length);
  for (const [index, { name, text }] of missing.entries()) {
    const number = rows.length + index + 1;
    log(`Applies migration ${number}: ${name}.`);
    await client.query(text);
    await client.query(RECORD, [number, name, sha256(text)]);
  }
  return missing.length;
}
