import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSources } from '@wiregraph/newsroom/source';
import { receiptId } from '@wiregraph/newsroom/article';
import { sha256 } from '@wiregraph/kernel/id';
import { watchDropFolder } from './drop-folder.js';
import type { ReceiveStory } from './receive.js';
import { throttled } from './throttle.js';
import { aHouse, type SpecHouse } from './testing/a-house.js';
import { until } from './testing/until.js';

describe('the drop folder', () => {
  let house: SpecHouse;
  let folder: string;
  let stop: AbortController;
  let watching: Promise<void> | undefined;
  const taken: string[] = [];
  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-drop-'));
    stop = new AbortController();
    taken.length = 0;
  });
  afterEach(async () => {
    stop.abort();
    await watching;
    await rm(folder, { recursive: true });
  });

  const watch = (receive: ReceiveStory = house.receive, settleMs = 50, isOfOneSource = false) => {
    const place = { folder, source: 'drop', isOfOneSource, receive, pollMs: 10, settleMs, signal: stop.signal };
    const onTaken = (file: string, outcome: string) => taken.push(`${outcome} ${file.slice(folder.length + 1)}`);
    watching = watchDropFolder({ ...place, onTaken, onDelay: () => undefined });
    return watching;
  };
  const put = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const receiptOf = (source: string, text: string) => house.archive.receipts.find(receiptId.of(source, sha256(text)));

  it('takes each file from the source that its folder is named after, and moves it to done', async () => {
    await put('reuters/a.txt', 'From Reuters.');
    await put('b.txt', 'From nobody in particular.');
    void watch();
    await until(() => taken.length === 2);
    expect(await readdir(join(folder, 'done'), { recursive: true })).toEqual(
      expect.arrayContaining(['reuters/a.txt', 'drop/b.txt']),
    );
    expect(await receiptOf('reuters', 'From Reuters.')).toMatchObject({ channel: 'drop', fileName: 'a.txt' });
    expect(await receiptOf('drop', 'From nobody in particular.')).toBeDefined();
  });

  it('waits until a file has stopped growing, and leaves unfinished names alone', async () => {
    await put('reuters/slow.txt', 'One. ');
    await put('reuters/other.txt.part', 'Not yet.');
    void watch(house.receive, 200);
    for (const part of ['Two. ', 'Three. ', 'Four.']) {
      const before = performance.now();
      await until(() => performance.now() - before > 100);
      await appendFile(join(folder, 'reuters/slow.txt'), part);
    }
    await until(() => taken.length === 1);
    expect(taken).toEqual(['done reuters/slow.txt']);
    expect(await receiptOf('reuters', 'One. Two. Three. Four.')).toBeDefined();
    expect(await readdir(join(folder, 'reuters'))).toEqual(['other.txt.part']);
  });

  it('moves what is refused to bad, with the reason beside it', async () => {
    await put('No Source/a.txt', 'x');
    await put('reuters/empty.txt', '');
    void watch(house.receive, 10);
    await until(() => taken.length === 2);
    const why = await readFile(join(folder, 'bad/No Source/a.txt.why.txt'), 'utf8');
    expect(why).toMatch(/^The source "No Source" must be .*\n\nCode: story\.bad-source\nAt: \d{4}-/);
    expect(await readdir(join(folder, 'bad/reuters'))).toEqual(['empty.txt', 'empty.txt.why.txt']);
  });

  it('gives a file that was taken, but not moved before the end, the same receipt once more', async () => {
    await put('reuters/killed.txt', 'Killed in the middle.');
    const killed = new Promise<never>(() => undefined);
    let kept = '';
    const half: ReceiveStory = async (story) => {
      const answer = await house.receive(story);
      if ('receipt' in answer) kept = answer.receipt.receiptId;
      return killed;
    };
    void watch(half);
    await until(() => kept !== '');
    const before = await house.archive.receipts.counts();
    void watch();
    await until(() => taken.length === 1);
    expect((await house.archive.receipts.counts()).total).toBe(before.total);
    expect((await receiptOf('reuters', 'Killed in the middle.'))?.receiptId).toBe(kept);
    expect(await readdir(join(folder, 'done/reuters'))).toEqual(['killed.txt']);
  });

  it('moves a bad file whose reason was written before the end with that name', async () => {
    await put('No Source/a.txt', 'x');
    await put('bad/No Source/a.txt.why.txt', 'Half a reas');
    void watch(house.receive, 10);
    await until(() => taken.length === 1);
    expect(await readdir(join(folder, 'bad/No Source'))).toEqual(['a.txt', 'a.txt.why.txt']);
    expect(await readFile(join(folder, 'bad/No Source/a.txt.why.txt'), 'utf8')).toContain('Code: story.bad-source');
  });

  it('leaves what comes faster than its source may send for later', async () => {
    const sources = parseSources('sources: [{ id: drop, kind: drop, throttle: { perMinute: 1 } }]');
    let now = 0;
    const receive = throttled(sources, house.receive, () => now);
    await put('a.txt', 'A.');
    await put('b.txt', 'B.');
    void watch(receive, 10);
    await until(() => taken.length === 1);
    now = 60_000;
    await until(() => taken.length === 2);
    expect(await readdir(join(folder, 'done/drop'))).toEqual(['a.txt', 'b.txt']);
  });

  it('may be of one source, whose subfolders are left alone', async () => {
    await put('a.txt', 'A of one.');
    await put('archive/b.txt', 'B of one.');
    void watch(house.receive, 10, true);
    await until(() => taken.length === 1);
    expect(await readdir(join(folder, 'archive'))).toEqual(['b.txt']);
  });

  it('keeps both of two files of one name', async () => {
    await put('reuters/same.txt', 'First.');
    void watch();
    await until(() => taken.length === 1);
    await put('reuters/same.txt', 'Second.');
    await until(() => taken.length === 2);
    expect(await readdir(join(folder, 'done/reuters'))).toHaveLength(2);
  });
});
