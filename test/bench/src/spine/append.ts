import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type ArchiveConfig, archiveConfig } from '@wiregraph/archive/config';
import { type EventLog, openEventLog } from '@wiregraph/archive/event-log';
import { migrate } from '@wiregraph/archive/migrate';
import type { EventId, NewEvent } from '@wiregraph/kernel/event';
import { sha256 } from '@wiregraph/kernel/id';
import { type Compared, inTurns } from './turns.js';

const ROUNDS = 9;
const SINGLE = { size: 1, batches: 400 };
const BATCH = { size: 100, batches: 30 };
/** About as much as a short story with its text. */
const TEXT_CHARACTERS = 2_800;

export interface AppendSpeed {
  readonly 'append.single': number;
  readonly 'append.batch': number;
  /** Events a second. */
  readonly absolute: { readonly single: Compared; readonly batch: Compared };
}

/**
 * Appends beside a bare INSERT of the same rows into a table with the same columns and indexes, one event and 100 at a
 * time, each in one transaction on one connection. In a database of its own, which is dropped.
 */
export async function appendSpeed(postgresUrl: string): Promise<AppendSpeed> {
  const server = new pg.Client({ connectionString: postgresUrl });
  await server.connect();
  const name = `wiregraph_bench_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}`);
  try {
    const url = new URL(postgresUrl);
    url.pathname = `/${name}`;
    const absolute = await inDatabase(archiveConfig.parse({ url: url.href, poolConnections: 1 }));
    return { 'append.single': absolute.single.ratio, 'append.batch': absolute.batch.ratio, absolute };
  } finally {
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
}

async function inDatabase(config: ArchiveConfig): Promise<AppendSpeed['absolute']> {
  await migrate(config);
  const log = openEventLog(config);
  const bare = new pg.Client({ connectionString: config.url.reveal() });
  await bare.connect();
  await bare.query('create table public.bare (like archive.events including all)');
  try {
    const compare = ({ size, batches }: typeof SINGLE) =>
      inTurns(ROUNDS, {
        ours: () => timed({ size, batches }, (events) => append(log, events)),
        bare: () => timed({ size, batches }, (events) => insert(bare, events)),
      });
    return { single: await compare(SINGLE), batch: await compare(BATCH) };
  } finally {
    await bare.end();
    await log.close();
  }
}

/** Events a second; making them does not count. */
async function timed(
  { size, batches }: typeof SINGLE,
  write: (events: readonly NewEvent[]) => Promise<void>,
): Promise<number> {
  const work = Array.from({ length: batches }, () => Array.from({ length: size }, anEvent));
  const start = performance.now();
  for (const events of work) await write(events);
  return (size * batches) / ((performance.now() - start) / 1_000);
}

const WORDS = 'Harbour Lane sued Northgate over a "supply contract" in the court in Seattle, its chief said.'.split(
  ' ',
);
let made = 0;

function anEvent(): NewEvent {
  made += 1;
  const hash = sha256(`bench ${made}`);
  let text = '';
  for (let n = 0; text.length < TEXT_CHARACTERS; n += 1) text += `${WORDS[(made * 7 + n * n) % WORDS.length] ?? ''} `;
  const data = { articleId: `article-${hash.slice(0, 32)}`, receiptId: `receipt-${hash.slice(0, 32)}`, text };
  return { id: hash as string as EventId, stream: data.articleId, type: 'article.filed', version: 1, data };
}

async function append(log: EventLog, events: readonly NewEvent[]): Promise<void> {
  const answers = await log.append(
    events.map((event) => ({
      events: [event],
      correlation: 'bench',
      expected: { stream: event.stream, version: 0 },
    })),
  );
  if (answers.some(({ kind }) => kind !== 'appended')) throw new Error('An event of the benchmark was not appended.');
}

const COLUMNS =
  'position, id, stream, stream_version, type, version, correlation, cause, recorded_at, bytes, data'.split(', ');
let position = 0;

async function insert(client: pg.Client, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ id, stream, type, version, data }) => {
    const json = JSON.stringify(data);
    position += 1;
    const place = [position, Buffer.from(id, 'hex'), stream, 1, type, version];
    return [...place, 'bench', null, new Date(), Buffer.byteLength(json), json];
  });
  const places = rows.map((row, r) => `(${row.map((_, c) => `$${r * row.length + c + 1}`).join(', ')})`);
  const text = `insert into public.bare (${COLUMNS.join(', ')}) values ${places.join(', ')}`;
  await client.query({ name: `bare-${rows.length}`, text, values: rows.flat() });
}
