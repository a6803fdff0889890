import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '@wiregraph/kernel/errors';
import { parseSources, type SourceId } from '@wiregraph/newsroom/source';
import { aHouse, type SpecHouse } from '../testing/a-house.js';
import { aWebServer, type WebServer } from '../testing/a-web-server.js';
import { until } from '../testing/until.js';
import { openManners } from './feed-manners.js';
import { type Fetcher, openFetcher } from './fetch-document.js';
import { type FeedDesk, isFeed, outcomeCode } from './poll-feed.js';
import { pollFeeds } from './poll-feeds.js';
import { openParser, type Parser } from '@wiregraph/wire/parser';

const AGENT = 'wiregraph';
const HARBOUR = 'harbour' as SourceId;
const item = (guid: string, title: string) => `<item><guid>${guid}</guid><title>${title}</title></item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Harbour</title>${items.join('')}</channel></rss>`;

describe('feeds', () => {
  let house: SpecHouse;
  let web: WebServer;
  let fetcher: Fetcher;
  let parser: Parser;
  // Time of a processor is measured in other specs.
  beforeAll(async () => (parser = await openParser({ timeLimitMs: 30_000 })), 60_000);
  afterAll(() => parser.close());
  beforeEach(async () => {
    house = await aHouse();
    web = await aWebServer();
    fetcher = openFetcher({ timeoutMs: 2_000 });
  }, 30_000);
  afterEach(async () => {
    await fetcher.close();
    await web.close();
    await house.close();
  });

  const looking = (receive = house.receive, reading: FeedDesk['parser'] = parser) => {
    const file = `sources: [{ id: harbour, kind: feed, url: "${web.url('/rss')}", allowPrivateAddress: true }]`;
    const sources = [...parseSources(file).byId.values()].filter(isFeed);
    const stop = new AbortController();
    const outcomes: string[] = [];
    const errors: unknown[] = [];
    const done = pollFeeds({
      ...house.archive,
      sources,
      receive,
      fetcher,
      parser: reading,
      agent: AGENT,
      askFirst: openManners({ fetcher, agent: AGENT, hostGapMs: 0 }),
      signal: stop.signal,
      onLooked: (_, { outcome }) => outcomes.push(outcomeCode(outcome)),
      onDelay: (error) => errors.push(error),
    });
    const end = async () => {
      stop.abort();
      await done;
    };
    return { outcomes, errors, end };
  };
  /** One look, as if the feed were due. */
  const lookOnce = async () => {
    const before = await house.archive.feeds.find(HARBOUR);
    if (before) await house.archive.feeds.keep({ ...before, nextPollAt: before.polledAt });
    const { outcomes, end } = looking();
    await until(() => outcomes.length > 0);
    await end();
    return outcomes[0];
  };
  const receipts = async () => (await house.archive.receipts.counts()).total;
  const serve = (body: string, headers: Record<string, string> = {}) =>
    web.answer('/rss', (_, response) => response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(body));
  const state = async () => house.archive.feeds.find(HARBOUR);

  it('are taken in as they came, once', async () => {
    serve(rss(item('1', 'Port reopens')));
    expect(await lookOnce()).toBe('taken');
    const [receipt] = await house.archive.receipts.unread({ olderThanMs: 0, limit: 1 });
    expect(receipt).toMatchObject({ channel: 'feed', source: 'harbour', contentType: 'text/xml' });
    expect(await lookOnce()).toBe('unchanged');
    expect(await receipts()).toBe(1);
  });

  it('are asked whether anything changed, and are believed', async () => {
    serve(rss(item('1', 'Port reopens')), { etag: '"a"', 'last-modified': 'Thu, 21 Jan 2021 18:00:00 GMT' });
    await lookOnce();
    web.answer('/rss', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 500).end();
    });
    expect(await lookOnce()).toBe('unchanged');
    expect(web.asked.at(-1)?.headers).toMatchObject({
      'if-modified-since': 'Thu, 21 Jan 2021 18:00:00 GMT',
      'user-agent': AGENT,
    });
    expect(await state()).toMatchObject({ etag: '"a"', failures: 0 });
  });

  it('are taken in again for a new or a changed entry, not for a new order or one that is gone', async () => {
    serve(rss(item('1', 'Port reopens'), item('2', 'Harbour Lane sues')));
    await lookOnce();
    serve(rss(item('2', 'Harbour Lane sues'), item('1', 'Port reopens')));
    expect(await lookOnce()).toBe('unchanged');
    serve(rss(item('2', 'Harbour Lane sues')));
    expect(await lookOnce()).toBe('unchanged');
    serve(rss(item('2', 'Harbour Lane sues Northgate')));
    expect(await lookOnce()).toBe('taken');
    serve(rss(item('2', 'Harbour Lane sues Northgate'), item('3', 'Northgate denies')));
    expect(await lookOnce()).toBe('taken');
    expect(await receipts()).toBe(3);
  });

  it('are taken in again for an entry that goes back to what it was, byte for byte', async () => {
    const titles = ['Harbour Lane sues', 'Harbour Lane sues Northgate', 'Harbour Lane sues'];
    for (const title of titles) {
      serve(rss(item('1', title)));
      expect(await lookOnce()).toBe('taken');
      expect(await lookOnce()).toBe('unchanged');
    }
    expect(await receipts()).toBe(3);
  });

  it('with entries that bear one id twice are taken in once', async () => {
    serve(rss(item('1', 'Port reopens'), item('1', 'Port closes')));
    expect(await lookOnce()).toBe('taken');
    serve(rss(item('1', 'Port closes'), item('1', 'Port reopens')));
    expect(await lookOnce()).toBe('unchanged');
  });

  it('of 9 MB are read without holding up what else is done', async () => {
    const filler = 'Harbour Lane sued Northgate on Monday. '.repeat(45);
    serve(rss(...Array.from({ length: 5_000 }, (_, at) => item(String(at), `${at} ${filler}`))));
    let turns = 0;
    // Each turn waits for a timer: one that is held up while entries are read makes no turns.
    const watched: FeedDesk['parser'] = {
      feedEntries: async (document, waiting) => {
        expect(document.bytes.byteLength).toBeGreaterThan(8_900_000);
        const reading = { isDone: false };
        const entries = parser.feedEntries(document, waiting).finally(() => (reading.isDone = true));
        for (; !reading.isDone; turns += 1) await pause(1);
        return entries;
      },
    };
    const { outcomes, end } = looking(house.receive, watched);
    await until(() => outcomes.length > 0);
    await end();
    expect(outcomes).toEqual(['taken']);
    expect(turns).toBeGreaterThan(20);
    expect((await state())?.seen).toHaveLength(5_000);
  }, 60_000);

  it('are left alone for as long as a server asks, and longer with each failure', async () => {
    web.answer('/rss', (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end());
    expect(await lookOnce()).toBe('feed.status');
    const asked = await state();
    expect(Date.parse(asked?.nextPollAt ?? '') - Date.parse(asked?.polledAt ?? '')).toBeGreaterThanOrEqual(86_400_000);
    web.answer('/rss', (_, response) => response.writeHead(500).end());
    await lookOnce();
    expect(await state()).toMatchObject({ failures: 2, problem: expect.stringContaining('answers 500') as unknown });
    serve(rss(item('1', 'Port reopens')));
    expect(await lookOnce()).toBe('taken');
    expect(await state()).toMatchObject({ failures: 0, problem: undefined });
  });

  it('are not fetched against robots.txt', async () => {
    serve(rss(item('1', 'Port reopens')));
    web.answer('/robots.txt', (_, response) => response.end('User-agent: wiregraph\nDisallow: /rss\n'));
    expect(await lookOnce()).toBe('feed.robots');
    web.answer('/robots.txt', (_, response) => response.writeHead(503).end());
    expect(await lookOnce()).toBe('feed.robots');
    expect(web.asked.map(({ url }) => url)).not.toContain('/rss');
  });

  it('that are none are kept for the copydesk to answer', async () => {
    serve('<html>We have moved.</html>');
    expect(await lookOnce()).toBe('taken');
    expect(await lookOnce()).toBe('unchanged');
    expect(await receipts()).toBe(1);
  });

  it('lose and double nothing when intake is killed between taking and remembering', async () => {
    serve(rss(item('1', 'Port reopens')));
    const killed = looking(async (story) => {
      await house.receive(story);
      throw new Unavailable('spec.killed', 'Killed.');
    });
    await until(() => killed.errors.length > 0);
    await killed.end();
    expect([await receipts(), await state()]).toEqual([1, undefined]);
    expect(await lookOnce()).toBe('taken');
    expect([await receipts(), (await state())?.seen.length]).toEqual([1, 1]);
  });

  it('are looked at by one of several copies', async () => {
    serve(rss(item('1', 'Port reopens')));
    const copies = [looking(), looking(), looking()];
    await until(() => copies.some(({ outcomes }) => outcomes.length > 0));
    for (const copy of copies) await copy.end();
    expect(copies.flatMap(({ outcomes }) => outcomes)).toEqual(['taken']);
    expect(web.asked.filter(({ url }) => url === '/rss')).toHaveLength(1);
  });
});
