import type { Worker } from 'node:worker_threads';
import { PoolClosed, PoolFull, ReadCancelled, ReadTimedOut, TextTooLong, ThreadDied } from '@wiregraph/syntax/errors';
import { loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { openPool, type Pool, type PoolOptions } from '@wiregraph/syntax/pool';
import { random } from './testing/random.js';
import { recorded } from './testing/recorded.js';

const texts = recorded().map(({ text }) => text);
const LONG = 'The judge, who had refused the motion, said on Monday that the case stays pending. '.repeat(20_000);
const MIB = 1_048_576;

let pool: Pool | undefined;
const started: Worker[] = [];
async function open(options: Partial<PoolOptions> = {}): Promise<Pool> {
  started.length = 0;
  pool = await openPool({ modelFile: modelPath(), threads: 2, onThread: (worker) => started.push(worker), ...options });
  return pool;
}
afterEach(() => pool?.close());

it('answers as the engine in the calling thread does, whichever thread reads', async () => {
  const english = await loadEnglish({ modelFile: modelPath() });
  const { read } = bound(await open());
  const some = texts.filter((_, i) => i % 5 === 0);
  const documents = await Promise.all(some.map((text) => read(text)));
  for (const [i, text] of some.entries()) {
    const alone = await english.read(text);
    const seen = (document: typeof alone) =>
      document.tokens.map((t) => [t.text, t.lemma, t.tag, t.features, t.label, t.head.index, t.entity?.type]);
    expect(seen(documents[i])).toEqual(seen(alone));
  }
});

const task = (body: string) => new URL(`data:text/javascript,${encodeURIComponent(`export default ${body}`)}`);

it('has a thread make something of texts that belong together', async () => {
  const pool = await open({ task: task('(documents, input) => [documents.map(({ length }) => length), input]') });
  expect(await pool.make({ texts: ['One two.', 'Three.'], input: 'plain data' })).toEqual([[3, 2], 'plain data']);
  expect((await pool.read('One.')).length).toBe(2);
});

it('reads texts that belong together as it reads each alone, and refuses all if one is too long', async () => {
  const pool = await open({ task: task('(documents) => documents.map(({ tokens }) => tokens.map((t) => t.label))') });
  const some = ['', ...texts.filter((_, i) => i % 9 === 0)];
  const labels = await pool.make({ texts: some, input: null });
  const alone = await Promise.all(some.map((text) => pool.read(text)));
  expect(labels).toEqual(alone.map(({ tokens }) => tokens.map(({ label }) => label)));
  const reading = pool.make({ texts: ['a b', 'a b c d'], input: null }, { maxTokens: 3 });
  await expect(reading).rejects.toThrow(new TextTooLong(4, 3, 'tokens'));
});

it('stops texts that take too long together, and keeps the thread', async () => {
  const pool = await open({ threads: 1, task: task('() => 1') });
  const many = new Array<string>(50_000).fill('The judge refused.');
  await expect(pool.make({ texts: many, input: null }, { timeLimitMs: 100 })).rejects.toThrow(new ReadTimedOut(100));
  expect((await pool.read('Next.')).length).toBe(2);
  expect(started).toHaveLength(1);
});

it('ends a task that does not come to an end, or that fails, and reads on', async () => {
  const pool = await open({
    threads: 1,
    task: task(
      '(documents, input) => { if (input === "fail") throw new Error("no"); for (;;) if (input === "go on") return 1; }',
    ),
  });
  const make = (input: string) => pool.make({ texts: ['One.'], input }, { timeLimitMs: 500 });
  await expect(make('hang')).rejects.toThrow(ReadTimedOut);
  await expect(make('fail')).rejects.toThrow(ThreadDied);
  expect(await make('go on')).toBe(1);
});

it('refuses what its queue has no room for, and reads on', async () => {
  const { read } = bound(await open({ threads: 1, queueLimit: 2 }));
  const taken = [read('One.'), read('Two.'), read('Three.')];
  await expect(read('Four.')).rejects.toThrow(new PoolFull(2));
  expect((await Promise.all(taken)).map((document) => document.length)).toEqual([2, 2, 2]);
  expect((await read('Five.')).length).toBe(2);
});

it('stops a text that takes too long, and keeps the thread', async () => {
  const { read } = bound(await open({ threads: 1 }));
  await expect(read(LONG, { timeLimitMs: 100 })).rejects.toThrow(new ReadTimedOut(100));
  expect((await read('Next.')).length).toBe(2);
  expect(started).toHaveLength(1);
});

it('cancels a text that waits, and one that is being read', async () => {
  const { read } = bound(await open({ threads: 1 }));
  const [running, waiting] = [new AbortController(), new AbortController()];
  const answers = [read(LONG, { signal: running.signal }), read('Never.', { signal: waiting.signal })].map((reading) =>
    reading.catch((error: unknown) => error),
  );
  waiting.abort();
  running.abort(new Error('the story was killed'));
  const [first, second] = await Promise.all(answers);
  expect(first).toBeInstanceOf(ReadCancelled);
  expect((first as Error).cause).toEqual(new Error('the story was killed'));
  expect(second).toBeInstanceOf(ReadCancelled);
  expect((await read('Next.')).length).toBe(2);
});

it('refuses a text that is too long', async () => {
  const { read } = bound(await open({ threads: 1 }));
  await expect(read('a b c d', { maxTokens: 3 })).rejects.toThrow(new TextTooLong(4, 3, 'tokens'));
});

it('names the text whose thread died, and starts another thread', async () => {
  const { read } = bound(await open({ threads: 1 }));
  const reading = read(LONG).catch((error: unknown) => error);
  await new Promise((resolve) => setImmediate(resolve));
  await started[0]?.terminate();
  const died = await reading;
  expect(died).toBeInstanceOf(ThreadDied);
  expect((died as ThreadDied).text).toBe(LONG);
  expect((await read('Next.')).length).toBe(2);
  expect(started).toHaveLength(2);
});

it('rejects all that is open when it is closed, and all that comes later', async () => {
  const closing = await open({ threads: 1 });
  const readings = [LONG, 'Two.'].map((text) => closing.read(text).catch((error: unknown) => error));
  await closing.close();
  for (const error of await Promise.all(readings)) expect(error).toBeInstanceOf(PoolClosed);
  await expect(closing.read('Late.')).rejects.toThrow(PoolClosed);
});

it('refuses a number of threads that cannot be', async () => {
  for (const threads of [0, 1.5, 1_000]) await expect(open({ threads })).rejects.toThrow(`threads is ${threads};`);
});

it('gives up, rather than start threads for ever, when they cannot start', async () => {
  const onThread = (worker: Worker) => {
    started.push(worker);
    void worker.terminate();
  };
  started.length = 0;
  await expect(openPool({ modelFile: modelPath(), threads: 1, onThread })).rejects.toThrow('ended with code');
  expect(started).toHaveLength(3);
});

it('answers each of 10,000 texts once or names it in an error, while threads are killed at random; memory stays flat', async () => {
  const { read } = bound(await open({ queueLimit: 100 }));
  const next = random(11);
  const answered = new Map<number, number>();
  const named: number[] = [];
  const memory: number[] = [];
  const readAll = async (lane: number) => {
    for (let i = lane; i < 10_000; i += 8) {
      const text = `${i} ${texts[i % texts.length]}`;
      try {
        const document = await read(text);
        expect(document.text).toBe(text);
        answered.set(i, (answered.get(i) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof ThreadDied)) throw error;
        named.push(Number(error.text.split(' ', 1)[0]));
      }
      if (next() < 1 / 250) void started[Math.floor(next() * started.length)]?.terminate();
      if (i % 1_000 === lane) memory.push(process.memoryUsage().rss);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, lane) => readAll(lane)));
  expect(started.length).toBeGreaterThan(5);
  expect([...answered.values()].every((times) => times === 1)).toBe(true);
  expect(new Set([...answered.keys(), ...named]).size).toBe(10_000);
  expect(answered.size + named.length).toBe(10_000);
  const half = memory.length / 2;
  expect(Math.max(...memory.slice(half)) - Math.max(...memory.slice(0, half))).toBeLessThan(60 * MIB);
}, 120_000);

/** `read` as a function of its own. */
const bound = (of: Pool): { read: Pool['read'] } => ({ read: of.read.bind(of) });
