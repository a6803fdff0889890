import pg from 'pg';
import type { ArchiveConfig } from './archive.config.js';
import { postgresFault } from './postgres-fault.js';

/** One statement: its name is the server's for its plan. Only `sql` makes it, and nothing is glued into it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export const sql =
  (name: string) =>
  (parts: TemplateStringsArray): Statement => ({ name: `archive-${name}`, text: parts.join('') });

/** A pool of connections. Every statement is a transaction of its own. */
export interface Database {
  /** @throws Unavailable 'archive.unavailable' or 'archive.busy'; what else Postgres refuses is thrown as it is */
  rows<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

// Positions are safe integers, and the driver would give text.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Of a client as of a pool. The client's own clock runs a little longer than the server's, for a line that went dead. */
export const connectionOptions = (config: ArchiveConfig): pg.ClientConfig => ({
  connectionString: config.url.reveal(),
  application_name: 'wiregraph',
  connectionTimeoutMillis: config.connectTimeoutMs,
  statement_timeout: config.statementTimeoutMs,
  lock_timeout: config.lockTimeoutMs,
  query_timeout: config.statementTimeoutMs + config.connectTimeoutMs,
  keepAlive: true,
  types,
});

/** Opens no connection yet. */
export function openDatabase(config: ArchiveConfig): Database {
  const pool = new pg.Pool({ ...connectionOptions(config), max: config.poolConnections });
  // An idle connection that breaks: the pool has dropped it already, and the next statement opens another.
  pool.on('error', () => undefined);
  let closing: Promise<void> | undefined;
  return {
    rows: async <Row extends object>(statement: Statement, values: readonly unknown[] = []) => {
      try {
        const answer = await pool.query<Row>({ ...statement, values: [...values] });
        return answer.rows;
      } catch (error) {
        throw postgresFault(error);
      }
    },
    close: () => (closing ??= pool.end()),
  };
}
