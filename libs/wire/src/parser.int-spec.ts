import type { Worker } from 'node:worker_threads';
import { jest } from '@jest/globals';
import { BadInput } from '@wiregraph/kernel/errors';
import { parseWire } from '@wiregraph/wire/parse';
import { openParser, type Parser, type ParserOptions } from '@wiregraph/wire/parser';
import { aDocument, itemsOf } from './testing/document.js';
import { feedOf, heavyPage, largePage } from './testing/large.js';

// Threads take seconds to start where all processors are taken.
jest.setTimeout(60_000);

const PATIENT_MS = 30_000;
const SMALL = aDocument('Harbour Lane sues\n\nHarbour Lane Media sued Northgate Systems on Monday.\n');
const LARGE = aDocument(largePage());

let parser: Parser | undefined;
const started: Worker[] = [];
async function open(options: Partial<ParserOptions> = {}): Promise<Parser> {
  started.length = 0;
  parser = await openParser({ timeLimitMs: PATIENT_MS, onThread: (worker) => started.push(worker), ...options });
  return parser;
}
afterEach(() => parser?.close());

let patient: Parser;
beforeAll(
  async () => (patient = await openParser({ timeLimitMs: PATIENT_MS, onThread: (worker) => kept.push(worker) })),
);
afterAll(() => patient.close());
const kept: Worker[] = [];

const faultOf = (parsing: Promise<unknown>) =>
  parsing.then(
    () => Promise.reject(new Error('The document was parsed.')),
    (error: unknown) => error,
  );

it.each([
  ['a story', SMALL],
  ['a large page', LARGE],
  ['a feed of hundreds of stories', aDocument(feedOf(300))],
  ['a document that holds none', aDocument('{"uri":"urn:x","type":"planning","headline":"Diary"}')],
])('answers %s as the parser in the calling thread does', async (_, document) => {
  expect(await patient.parse(document)).toEqual(await parseWire(document));
});

it('carries a refusal over the border with its code and its message', async () => {
  const document = aDocument('{"uri": "cut off', { contentType: 'application/json' });
  const here = (await faultOf(parseWire(document))) as BadInput;
  const there = await faultOf(patient.parse(document));
  expect(there).toBeInstanceOf(BadInput);
  expect(there).toMatchObject({ code: here.code, message: here.message });
  expect(kept).toHaveLength(1);
});

it('tells the entries of a feed apart by their ids, and by what they say', async () => {
  const feed = (...entries: string[]) =>
    patient.feedEntries({ bytes: Buffer.from(`<rss version="2.0"><channel>${entries.join('')}</channel></rss>`) });
  const entry = (id: string, title: string) => `<item><guid>${id}</guid><title>${title}</title></item>`;
  const [[one, two], [changed], [nameless, ...more]] = await Promise.all([
    feed(entry('1', 'Port reopens'), entry('2', 'Port reopens')),
    feed(entry('1', 'Port closes')),
    feed('<item><title>Port reopens</title></item>', '<item><title>Port reopens</title></item>'),
  ]);
  expect(one?.entry).toMatch(/^[0-9a-f]{64}$/);
  expect([changed?.entry === one?.entry, changed?.content === one?.content]).toEqual([true, false]);
  expect(two?.entry).not.toBe(one?.entry);
  expect(nameless).toBeDefined();
  expect(more).toEqual([]);
});

it.each([
  ['wire.not-a-feed', Buffer.from('<html>We have moved.</html>')],
  ['wire.too-many-elements', feedOf(10_001)],
])('refuses to tell the entries of what is none with %s', async (code, bytes) => {
  expect(await faultOf(patient.feedEntries({ bytes }))).toMatchObject({ name: 'BadInput', code });
});

it('refuses a feed that takes too long to read, and goes on', async () => {
  const pool = await open({ timeLimitMs: 100 });
  expect(await faultOf(pool.feedEntries({ bytes: feedOf(8_000) }))).toMatchObject({ code: 'wire.too-slow' });
  expect(await pool.feedEntries({ bytes: feedOf(1) })).toHaveLength(1);
});

it('leaves the bytes to the caller', async () => {
  await patient.parse(SMALL);
  expect(SMALL.bytes.byteLength).toBeGreaterThan(0);
});

it('lets the event loop turn while a document of 9 MB is parsed', async () => {
  let isDone = false;
  let ticks = 0;
  const parsing = patient.parse(LARGE).finally(() => (isDone = true));
  const tick = () => {
    if (isDone) return;
    ticks += 1;
    setTimeout(tick, 1);
  };
  tick();
  expect(itemsOf(await parsing)).toHaveLength(1);
  // In this thread there would be none before the document is done; how long each takes, the bench says.
  expect(ticks).toBeGreaterThan(20);
});

it('refuses what takes too long, and parses what waited behind it', async () => {
  const pool = await open({ timeLimitMs: 100 });
  const [slow, next] = [faultOf(pool.parse(LARGE)), pool.parse(SMALL)];
  expect(await slow).toBeInstanceOf(BadInput);
  expect(await slow).toMatchObject({ code: 'wire.too-slow', message: expect.stringContaining('100 ms') as string });
  expect(itemsOf(await next)).toHaveLength(1);
  expect(started).toHaveLength(2);
});

it('refuses what takes too much memory, and parses what waited behind it', async () => {
  const pool = await open({ heapLimitMb: 64 });
  const [heavy, next] = [faultOf(pool.parse(aDocument(heavyPage()))), pool.parse(SMALL)];
  expect(await heavy).toBeInstanceOf(BadInput);
  expect(await heavy).toMatchObject({
    code: 'wire.too-much-memory',
    message: expect.stringContaining('64 MB') as string,
  });
  expect(itemsOf(await next)).toHaveLength(1);
});

it('answers a document whose thread died as one to be tried again, and starts another thread', async () => {
  const pool = await open();
  const parsing = faultOf(pool.parse(LARGE));
  await started[0]?.terminate();
  expect(await parsing).toMatchObject({ name: 'Unavailable', code: 'wire.thread-died' });
  expect(itemsOf(await pool.parse(SMALL))).toHaveLength(1);
  // Also when it dies while nobody waits for it.
  await started[1]?.terminate();
  expect(itemsOf(await pool.parse(SMALL))).toHaveLength(1);
});

it('takes no more than its queue has room for', async () => {
  const pool = await open({ queueLimit: 1 });
  const taken = [pool.parse(SMALL), pool.parse(SMALL)];
  expect(await faultOf(pool.parse(SMALL))).toMatchObject({ name: 'Unavailable', code: 'wire.busy' });
  expect(await Promise.all(taken)).toHaveLength(2);
  expect(itemsOf(await pool.parse(SMALL))).toHaveLength(1);
});

it('gives up a document that waits, and one that is being parsed, when told to', async () => {
  const [running, waiting] = [new AbortController(), new AbortController()];
  const answers = [faultOf(patient.parse(LARGE, running)), faultOf(patient.parse(SMALL, waiting))];
  const why = new Error('the work was taken away');
  running.abort(why);
  waiting.abort(why);
  expect(await Promise.all(answers)).toEqual([why, why]);
  await expect(patient.parse(SMALL, running)).rejects.toThrow(why);
  expect(itemsOf(await patient.parse(SMALL))).toHaveLength(1);
  expect(kept).toHaveLength(1);
});

it('refuses all that is open when it is closed, and all that comes later', async () => {
  const pool = await open();
  const parsing = [LARGE, SMALL].map((document) => faultOf(pool.parse(document)));
  await pool.close();
  for (const fault of await Promise.all(parsing)) expect(fault).toMatchObject({ code: 'wire.closed' });
  expect(await faultOf(pool.parse(SMALL))).toMatchObject({ code: 'wire.closed' });
});

it('opens with no number of threads that cannot be', async () => {
  for (const threads of [0, 1.5, 1_000]) await expect(open({ threads })).rejects.toThrow(`threads is ${threads};`);
});

it('does not open where its threads cannot start', async () => {
  const onThread = (worker: Worker) => void worker.terminate();
  await expect(openParser({ onThread })).rejects.toThrow('ended with code');
});
