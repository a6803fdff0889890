import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceId } from '@wiregraph/newsroom/source';
import { environmentOf, freePort, IntakeProcess, receiptsOf, scratchDatabase } from './testing/intake-process.js';
import { until } from './testing/until.js';

describe('the intake process and its sources', () => {
  let database: Awaited<ReturnType<typeof scratchDatabase>>;
  let folder: string;
  let web: Server;
  let feed: string;
  beforeAll(async () => {
    database = await scratchDatabase();
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-sources-'));
    web = createServer((request, response) =>
      request.url === '/rss'
        ? response.end(
            '<rss version="2.0"><channel><item><guid>1</guid><title>Port reopens</title></item></channel></rss>',
          )
        : response.writeHead(404).end(),
    );
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    feed = `http://127.0.0.1:${(web.address() as AddressInfo).port}/rss`;
  }, 60_000);
  afterAll(async () => {
    web.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  const withSources = async (text: string, more: Record<string, string> = {}) => {
    const file = join(folder, 'sources.yaml');
    await writeFile(file, text);
    const settings = { WIREGRAPH_SOURCES_FILE: file, WIREGRAPH_DROP_SETTLE_MS: '50', WIREGRAPH_DROP_POLL_MS: '50' };
    return new IntakeProcess({ ...environmentOf(database.url, await freePort()), ...settings, ...more });
  };

  it('takes from its sources in their ways, and from nobody else', async () => {
    const own = join(folder, 'own');
    const intake = await withSources(`onlyListed: true
sources:
  - { id: harbour, kind: feed, url: "${feed}", allowPrivateAddress: true }
  - { id: linz, kind: drop, folder: "${own}" }
  - { id: slow, throttle: { perMinute: 1 } }
`);
    await intake.ready();
    await writeFile(join(own, 'a.txt'), 'Dropped.');
    await until(async () =>
      (await readdir(join(own, 'done'), { recursive: true })).includes('linz/a.txt') ? true : undefined,
    );
    const metrics = async () => (await fetch(`${intake.url}/metrics`)).text();
    await until(async () =>
      /wiregraph_feed_looks_total\{source="harbour",outcome="taken",process="intake"\} 1/.test(await metrics())
        ? true
        : undefined,
    );
    const post = (source: string, body: string) =>
      fetch(`${intake.url}/v1/stories?source=${source}`, { method: 'POST', body });
    const stranger = await post('stranger', 'x');
    expect([stranger.status, await stranger.json()]).toMatchObject([403, { code: 'story.unknown-source' }]);
    expect((await post('slow', 'One.')).status).toBe(202);
    const fast = await post('slow', 'Two.');
    expect([fast.status, fast.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await intake.stop()).toBe(0);
  }, 60_000);

  it('does not start with a file of sources that is wrong, and names source and field', async () => {
    const intake = await withSources('sources: [{ id: harbour, zone: Nowhere }]');
    expect(await intake.exit).toBe(1);
    expect(intake.output).toMatch(/^WIREGRAPH_SOURCES_FILE is ".*": source 1 \(harbour\): zone: must be/m);
    const missing = await withSources('', { WIREGRAPH_SOURCES_FILE: '/nowhere/sources.yaml' });
    expect(await missing.exit).toBe(1);
    expect(missing.output).toMatch(/^WIREGRAPH_SOURCES_FILE is "\/nowhere\/sources.yaml": expected a file/m);
  }, 60_000);

  it('takes each file of a drop folder once, though it is killed again and again', async () => {
    const own = join(folder, 'killed');
    const text = `sources: [{ id: killed, kind: drop, folder: "${own}" }]`;
    const first = await withSources(text);
    await first.ready();
    await first.kill();
    const names = Array.from({ length: 60 }, (_, at) => `${at}.txt`);
    for (const name of names) await writeFile(join(own, name), `Story ${name}.`);
    const moved = async () => (await readdir(join(own, 'done/killed')).catch(() => [])).length;
    for (const least of [5, 25]) {
      const victim = await withSources(text);
      await until(async () => ((await moved()) >= least ? true : undefined));
      await victim.kill();
    }
    const last = await withSources(text);
    await until(async () => ((await moved()) === names.length ? true : undefined));
    expect((await readdir(join(own, 'done/killed'))).sort()).toEqual(names.sort());
    expect(await receiptsOf(database.url, 'killed' as SourceId)).toBe(names.length);
    await last.stop();
  }, 120_000);
});
