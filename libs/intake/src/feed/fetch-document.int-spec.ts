import { gzipSync } from 'node:zlib';
import { isRefused } from '@wiregraph/kernel/errors';
import { aWebServer, type WebServer } from '../testing/a-web-server.js';
import { type Fetcher, openFetcher } from './fetch-document.js';

describe('what is fetched from the web', () => {
  let web: WebServer;
  let fetcher: Fetcher;
  // Only what never comes to its end is timed: a busy machine may take long over ten megabytes.
  let hasty: Fetcher;
  const names: Record<string, string[]> = {};
  const resolve = (host: string) =>
    Promise.resolve((names[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  const signal = new AbortController().signal;
  beforeAll(async () => {
    web = await aWebServer();
    fetcher = openFetcher({ timeoutMs: 60_000, resolve });
    hasty = openFetcher({ timeoutMs: 500, resolve });
  });
  afterAll(async () => {
    await Promise.all([fetcher.close(), hasty.close()]);
    await web.close();
  });

  const get = (url: string, allowPrivateAddress = true, by = fetcher) =>
    by.fetch({ url, headers: {}, allowPrivateAddress, signal });
  const codeOf = async (url: string, allowPrivateAddress = true, by = fetcher) => {
    const answer = await get(url, allowPrivateAddress, by);
    return isRefused(answer) ? answer.refused : answer.status;
  };
  const redirect = (path: string, location: string) =>
    web.answer(path, (_, response) => response.writeHead(302, { location }).end());

  it('is the body, unpacked, with its headers', async () => {
    web.answer('/feed', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', etag: '"1"' }).end(gzipSync('<rss/>')),
    );
    const answer = await get(web.url('/feed'));
    if (isRefused(answer)) throw new Error(answer.message);
    expect([answer.status, answer.header('etag'), Buffer.from(answer.bytes).toString()]).toEqual([
      200,
      '"1"',
      '<rss/>',
    ]);
  });

  it('never comes from a private address, unless that is allowed', async () => {
    const before = web.asked.length;
    expect(await codeOf(web.url('/feed'), false)).toBe('feed.address');
    expect(await codeOf(`http://2130706433:${web.port}/feed`, false)).toBe('feed.address');
    expect(await codeOf(`http://[::ffff:127.0.0.1]:${web.port}/feed`, false)).toBe('feed.address');
    names['inside.example'] = ['127.0.0.1'];
    expect(await codeOf(`http://inside.example:${web.port}/feed`, false)).toBe('feed.address');
    names['half.example'] = ['93.184.216.34', '127.0.0.1'];
    expect(await codeOf(`http://half.example:${web.port}/feed`, false)).toBe('feed.address');
    expect(web.asked.length).toBe(before);
    expect(await codeOf(`http://inside.example:${web.port}/feed`)).toBe(200);
  });

  it('never comes from where clouds keep their secrets', async () => {
    expect(await codeOf('http://169.254.169.254/latest/meta-data/')).toBe('feed.address');
    names['metadata.example'] = ['169.254.169.254'];
    expect(await codeOf('http://metadata.example/')).toBe('feed.address');
  });

  it('checks each redirect, and lets none lead to another private host', async () => {
    redirect('/meta', 'http://169.254.169.254/latest/meta-data/');
    expect(await codeOf(web.url('/meta'))).toBe('feed.address');
    names['other.example'] = ['127.0.0.1'];
    redirect('/other', `http://other.example:${web.port}/feed`);
    expect(await codeOf(web.url('/other'))).toBe('feed.address');
    redirect('/file', 'file:///etc/passwd');
    expect(await codeOf(web.url('/file'))).toBe('feed.redirects');
    redirect('/same', '/feed');
    expect(await codeOf(web.url('/same'))).toBe(200);
  });

  it('connects to the address that was checked, whatever the name means a moment later', async () => {
    let lookups = 0;
    const rebinding = openFetcher({
      timeoutMs: 500,
      resolve: () => Promise.resolve([{ address: lookups++ === 0 ? '203.0.113.1' : '127.0.0.1', family: 4 }]),
    });
    const before = web.asked.length;
    const url = `http://rebinding.example:${web.port}/feed`;
    for (let at = 0; at < 3; at += 1) {
      expect(await rebinding.fetch({ url, headers: {}, allowPrivateAddress: false, signal })).toMatchObject({
        refused: expect.stringMatching(/feed\.(address|timeout|unreachable)/) as unknown,
      });
    }
    expect(web.asked.length).toBe(before);
    await rebinding.close();
  });

  it('follows five redirects and no more', async () => {
    for (let at = 0; at < 7; at += 1) redirect(`/hop${at}`, `/hop${at + 1}`);
    web.answer('/hop7', (_, response) => response.end('<rss/>'));
    expect(await codeOf(web.url('/hop2'))).toBe(200);
    expect(await codeOf(web.url('/hop1'))).toBe('feed.redirects');
  });

  it('is given up when it does not come to its end', async () => {
    web.answer('/slow', (_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await codeOf(web.url('/slow'), true, hasty)).toBe('feed.timeout');
    web.answer('/silent', () => undefined);
    expect(await codeOf(web.url('/silent'), true, hasty)).toBe('feed.timeout');
  });

  it('is at most 10 MB, and no bomb', async () => {
    web.answer('/large', (request, response) => {
      const push = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1_000_000)));
      };
      response.on('drain', push);
      request.on('close', () => response.destroy());
      push();
    });
    expect(await codeOf(web.url('/large'))).toBe('feed.too-large');
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    web.answer('/bomb', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await codeOf(web.url('/bomb'))).toBe('story.expands-too-much');
    web.answer('/odd', (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('x'));
    expect(await codeOf(web.url('/odd'))).toBe('story.unknown-encoding');
  });

  it('is nothing where nobody answers', async () => {
    expect(await codeOf('http://127.0.0.1:1/feed')).toBe('feed.unreachable');
    web.answer('/cut', (request) => request.socket.destroy());
    expect(await codeOf(web.url('/cut'))).toBe('feed.unreachable');
  });

  it('is no longer waited for once nobody wants it', async () => {
    const stop = new AbortController();
    const fetching = fetcher.fetch({
      url: web.url('/silent'),
      headers: {},
      allowPrivateAddress: true,
      signal: stop.signal,
    });
    stop.abort();
    await expect(fetching).rejects.toMatchObject({ name: 'AbortError' });
  });
});
