import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { jest } from '@jest/globals';
import { decodeBody } from '@wiregraph/intake/content-encoding';
import { BadInput, isRefused } from '@wiregraph/kernel/errors';
import { openParser, type Parser } from '@wiregraph/wire/parser';
import { isReleased, type WireItem } from '@wiregraph/wire/wire-item';
import { instantOf } from '@wiregraph/kernel/time';
import { until } from './testing/until.js';

jest.setTimeout(120_000);

const run = promisify(execFile);
const TESTING = join(import.meta.dirname, 'testing');
const MIB = 1_048_576;

type Outcome = 'items' | 'ignored' | 'quarantined' | 'rejected';
interface Case {
  readonly file: string;
  readonly outcome: readonly Outcome[];
  readonly items?: number;
  readonly mustNot?: readonly string[];
  readonly mustNotPublish?: boolean;
}
interface Answer {
  readonly outcome: Outcome;
  readonly items: readonly WireItem[];
}

let folder: string;
let parser: Parser;
let watch: readonly string[];
const threads: Worker[] = [];
const watched = () => readFile(join(folder, 'watched'), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-hostile-'));
  for (const args of [[folder], ['--big', folder]])
    await run(process.execPath, [join(TESTING, 'hostile.mjs'), ...args]);
  const watcher = pathToFileURL(join(TESTING, 'watched-thread.mjs'));
  watcher.searchParams.set('into', join(folder, 'watched'));
  watch = ['--import', watcher.href];
  parser = await openParser({ execArgv: watch, onThread: (thread) => threads.push(thread) });
});
afterAll(async () => {
  await parser.close();
  await rm(folder, { recursive: true });
});

/** What comes of a file that is sent: as intake unpacks it, then as the worker parses it. */
async function answerTo({ file }: Case): Promise<Answer> {
  const sent = await readFile(join(folder, file));
  const bytes = await decodeBody(sent, file.endsWith('.gz') ? 'gzip' : undefined);
  if (isRefused(bytes)) return { outcome: 'rejected', items: [] };
  const fileName = file.replace(/\.gz$/, '');
  try {
    const parsed = await parser.parse({ bytes, fileName, source: { id: 'hostile-desk' } });
    return { outcome: parsed.outcome, items: parsed.outcome === 'items' ? parsed.items : [] };
  } catch (error) {
    if (error instanceof BadInput) return { outcome: 'quarantined', items: [] };
    throw error;
  }
}

async function cases(index: string): Promise<readonly Case[]> {
  return (JSON.parse(await readFile(join(folder, index), 'utf8')) as { cases: Case[] }).cases;
}

function expectHarmless(asked: Case, { outcome, items }: Answer): void {
  expect({ file: asked.file, outcome: asked.outcome }).toEqual({
    file: asked.file,
    outcome: expect.arrayContaining([outcome]) as unknown,
  });
  if (asked.items !== undefined) expect(items).toHaveLength(asked.items);
  const shown = JSON.stringify(items);
  expect((asked.mustNot ?? []).filter((text) => shown.includes(text))).toEqual([]);
  if (asked.mustNotPublish) expect(items.filter((item) => isReleased(item, instantOf(new Date())))).toEqual([]);
  // A lone surrogate or a NUL would be refused by the archive, long after the sender went.
  expect(shown).not.toMatch(/(?<!\\)\\u(?:d[89a-f]|0000)/);
}

it.each(['index.json', 'big/index.json'])(
  'each hostile document of %s is answered as it may be, by one thread',
  async (index) => {
    const asked = await cases(index);
    expect(asked.length).toBeGreaterThan(4);
    const before = threads.length;
    for (const one of asked) expectHarmless(one, await answerTo(one));
    // No document cost its thread a second, or all of its memory.
    expect(threads).toHaveLength(before);
  },
);

it('hostile documents that come all at once leave the memory in bounds and every answer what it was', async () => {
  const asked = await cases('index.json');
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const answers = await Promise.all(asked.map(async (one) => [one, await answerTo(one)] as const));
  clearInterval(look);
  for (const [one, answer] of answers) expectHarmless(one, answer);
  expect((most - before) / MIB).toBeLessThan(300);
});

it('no hostile document has a file read or a connection opened', async () => {
  for (const one of [...(await cases('index.json')), ...(await cases('big/index.json'))]) await answerTo(one);
  expect((await watched()).trim().split('\n')).toEqual(threads.map(() => 'watching'));
});

it('would tell of a file that is read and of a connection that is opened', async () => {
  const trespass = `
    import { readFile } from 'node:fs';
    import { connect } from 'node:net';
    readFile('/secret.txt', () => undefined);
    connect(9, '127.0.0.1').on('error', () => undefined);`;
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(trespass)}`), { execArgv: [...watch] });
  const told = await until(async () => {
    const lines = await watched();
    return lines.includes('secret.txt') && lines.includes('TCP') ? lines : undefined;
  });
  await thread.terminate();
  expect(told).toContain('file /secret.txt');
  expect(told).toMatch(/resource TCP(?:CONNECT)?WRAP/);
});
