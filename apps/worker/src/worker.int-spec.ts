import { isRefused } from '@wiregraph/kernel/errors';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { receiptStatus, type ReceiptStatus } from '@wiregraph/intake/receipt-status';
import { sweep } from '@wiregraph/intake/sweep';
import { aNewsroom, type Newsroom, WorkerProcess } from './testing/a-newsroom.js';
import { until } from './testing/until.js';

const story = (n: number) =>
  `Harbour Lane Media sued Northgate Systems over ${n} apps on Monday.\n\nNorthgate denied the allegations.\n`;

describe('the worker process', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await aNewsroom();
  }, 60_000);
  afterAll(() => newsroom.close());

  const file = async (text: string, contentType = 'text/plain'): Promise<ReceiptId> => {
    const channel = 'http' as const;
    const answer = await newsroom.receive({ bytes: Buffer.from(text), source: 'reuters', channel, contentType });
    if (isRefused(answer)) throw new Error(answer.message);
    return answer.receipt.receiptId;
  };
  const ended = (id: ReceiptId): Promise<ReceiptStatus> =>
    until(async () => {
      const status = await receiptStatus(newsroom.archive, id);
      return status?.state === 'read' || status?.state === 'quarantined' ? status : undefined;
    }, 60_000);
  const allDone = () =>
    until(async () => ((await newsroom.archive.receipts.counts()).waiting === 0 ? true : undefined), 60_000);
  const eventTypes = async (after: number) =>
    (await newsroom.archive.log.read({ after, limit: 10_000 })).map(({ type }) => type);

  it('reads what is good, sets aside what is bad, and tells why', async () => {
    const good = await Promise.all([1, 2, 3].map((n) => file(story(n))));
    const bad = await file('{"uri": "cut off', 'application/json');
    const worker = await WorkerProcess.start(newsroom.env);
    await worker.ready();
    await allDone();
    for (const id of good) expect(await ended(id)).toMatchObject({ state: 'read', articles: [{}] });
    expect(await ended(bad)).toMatchObject({ state: 'quarantined', problem: { code: 'wire.not-json' } });
    const metrics = await (await fetch(`${worker.url}/metrics`)).text();
    expect(metrics).toContain('wiregraph_worker_revisions_total{done="analysed",process="worker"} 3');
    expect(metrics).toContain('wiregraph_worker_quarantined_total{code="wire.not-json",process="worker"} 1');
    expect(await sweep({ ...newsroom.archive, queue: newsroom.queue }, { olderThanMs: 0 })).toBe(0);
    expect(await worker.end('SIGTERM')).toBe(0);
  }, 120_000);

  it('sets aside a document that takes too long to parse, and reads those beside it', async () => {
    const paragraphs = '<p>Harbour Lane sued Northgate on Monday over a supply contract.</p>'.repeat(15_000);
    const slow = await file(`<!doctype html><html><body><article>${paragraphs}</article></body></html>`, 'text/html');
    const good = await Promise.all([50, 51, 52].map((n) => file(story(n))));
    const worker = await WorkerProcess.start({ ...newsroom.env, WIREGRAPH_PARSE_TIME_LIMIT_MS: '100' });
    for (const id of good) expect(await ended(id)).toMatchObject({ state: 'read', articles: [{}] });
    expect(await ended(slow)).toMatchObject({ state: 'quarantined', problem: { code: 'wire.too-slow' } });
    expect(await worker.end('SIGTERM')).toBe(0);
  }, 120_000);

  it('finishes what it has begun when it is told to stop, and leaves the rest to others', async () => {
    const before = await newsroom.archive.log.head();
    const first = await WorkerProcess.start(newsroom.env);
    await first.ready();
    for (let n = 100; n < 140; n += 1) await file(story(n));
    await until(async () => ((await newsroom.archive.log.head()) > before + 4 ? true : undefined));
    expect(await first.end('SIGTERM')).toBe(0);
    expect((await newsroom.queue.counts()).active).toBe(0);
    const second = await WorkerProcess.start(newsroom.env);
    await allDone();
    const types = await eventTypes(before);
    expect(types.filter((type) => type === 'article.filed')).toHaveLength(40);
    expect(types.filter((type) => type === 'article.analysed')).toHaveLength(40);
    expect(await second.end('SIGTERM')).toBe(0);
  }, 120_000);

  it('loses and doubles nothing when it is killed', async () => {
    const before = await newsroom.archive.log.head();
    const first = await WorkerProcess.start(newsroom.env);
    await first.ready();
    for (let n = 200; n < 230; n += 1) await file(story(n));
    await until(async () => ((await newsroom.archive.log.head()) > before + 4 ? true : undefined));
    await first.end('SIGKILL');
    const second = await WorkerProcess.start(newsroom.env);
    await allDone();
    const types = await eventTypes(before);
    expect(types.filter((type) => type === 'article.filed')).toHaveLength(30);
    expect(types.filter((type) => type === 'article.analysed')).toHaveLength(30);
    await second.end('SIGTERM');
  }, 180_000);

  it('does not start without its model, and names the variable', async () => {
    const worker = await WorkerProcess.start({ ...newsroom.env, WIREGRAPH_MODEL_FILE: '/nowhere/no.model' });
    expect(await worker.exit).toBe(1);
    expect(worker.output).toMatch(/^WIREGRAPH_MODEL_FILE is "\/nowhere\/no\.model": .*syntax fetch/m);
  });
});
