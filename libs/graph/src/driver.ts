import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type SessionMode } from 'neo4j-driver';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { Cypher } from './cypher.js';
import type { GraphConfig } from './graph.config.js';

/** A row of an answer: whole numbers are numbers, nodes and relationships are asked for as maps. */
export type Row = Readonly<Record<string, unknown>>;
export type Params = Readonly<Record<string, unknown>>;

/** Runs statements within one transaction. */
export type Run = <Answer extends object = Row>(statement: Cypher, params?: Params) => Promise<readonly Answer[]>;

/** The line to Neo4j. All methods throw `Unavailable` ('graph.unavailable') when the server is away, busy or ill. */
export interface GraphDriver {
  /** One read transaction; run again by the driver if the line breaks. Ends after `timeoutMs`, or `readTimeoutMs`. */
  read<Answer>(work: (run: Run) => Promise<Answer>, timeoutMs?: number): Promise<Answer>;
  /** One write transaction. The driver runs the work again when the reply to its commit is lost: it must check. */
  write<Answer>(work: (run: Run) => Promise<Answer>): Promise<Answer>;
  /** One statement outside of transactions of ours: schema changes. */
  alter(statement: Cypher): Promise<void>;
  close(): Promise<void>;
}

/** Opens no connection yet. */
export function openDriver(config: GraphConfig): GraphDriver {
  const auth = neo4j.auth.basic(config.user, config.password.reveal());
  // The driver declares its options as classes, and takes plain objects.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const driver = neo4j.driver(config.url, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: config.connectTimeoutMs,
    connectionAcquisitionTimeout: config.acquireTimeoutMs,
    maxConnectionPoolSize: config.poolSize,
    maxTransactionRetryTime: config.retryForMs,
  });
  const transact = <Answer>(mode: SessionMode, task: Task<Answer>): Promise<Answer> =>
    mappingFaults(() => inSession(driver, mode, task));
  return {
    read: (work, timeoutMs = config.readTimeoutMs) => transact(neo4j.session.READ, { work, timeout: timeoutMs }),
    write: (work) => transact(neo4j.session.WRITE, { work, timeout: config.writeTimeoutMs }),
    alter: (statement) =>
      mappingFaults(async () => {
        await driver.executeQuery(statement);
      }),
    close: () => driver.close(),
  };
}

interface Task<Answer> {
  readonly work: (run: Run) => Promise<Answer>;
  readonly timeout: number;
}

async function inSession<Answer>(driver: Driver, mode: SessionMode, { work, timeout }: Task<Answer>): Promise<Answer> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const session = driver.session({ defaultAccessMode: mode });
  const whole = (transaction: ManagedTransaction) => work(runIn(transaction));
  try {
    return mode === neo4j.session.READ
      ? await session.executeRead(whole, { timeout })
      : await session.executeWrite(whole, { timeout });
  } finally {
    await session.close();
  }
}

function runIn(transaction: ManagedTransaction): Run {
  return async <Answer extends object>(statement: Cypher, params: Params = {}) => {
    const { records } = await transaction.run(statement, withIntegers(params));
    return records.map((record) => record.toObject() as Answer);
  };
}

/** The driver sends every number as a float; a whole number is to be an integer (LIMIT, positions, offsets). */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, part]) => [name, withIntegers(part)]));
}

async function mappingFaults<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw isOutage(error) ? unavailable(error) : error;
  }
}

/** What the driver itself would try again, a server that fails within, and a pool that gave up waiting ('N/A'). */
function isOutage(error: unknown): error is Neo4jError {
  if (!(error instanceof Neo4jError)) return false;
  if (neo4j.isRetryableError(error)) return true;
  const { code, message } = error;
  return code.startsWith('Neo.DatabaseError.') || /acquisition timed out|Pool is closed|connection/i.test(message);
}

const unavailable = (error: Neo4jError): Unavailable =>
  new Unavailable('graph.unavailable', `Neo4j does not answer (${error.code}): ${error.message}`, { cause: error });
