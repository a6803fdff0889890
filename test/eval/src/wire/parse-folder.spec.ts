import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFolder } from './parse-folder.js';

const FEED = `<rss><channel><title>Harbour Desk</title><item><guid>1</guid><title>Port</title><pubDate>Mon, 7 Mar 2022 18:00:00 GMT</pubDate></item></channel></rss>`;
const NAMED = '<rss><channel><title>Caf\xe9</title></channel></rss>';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus '));
  await mkdir(join(folder, 'rss'));
  await writeFile(join(folder, 'rss', 'port.xml'), FEED);
  await writeFile(join(folder, 'rss', 'named.xml'), NAMED, 'latin1');
  await writeFile(join(folder, 'README.md'), 'Of the corpus.');
  await writeFile(join(folder, 'sources.tsv'), 'Of the corpus.');
});
afterAll(() => rm(folder, { recursive: true }));

async function call(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await parseFolder({ args, out: (text) => (said.out += text), err: (text) => (said.err += text) });
  const lines = said.out.split('\n').filter(Boolean);
  return { code, err: said.err, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

it('writes a line for each file but those of the corpus itself, and what came of it', async () => {
  const { code, lines } = await call(folder);
  expect(code).toBe(0);
  expect(lines).toMatchObject([
    { file: 'rss/named.xml', outcome: 'ignored', reason: 'feed without stories' },
    {
      file: 'rss/port.xml',
      outcome: 'items',
      items: [{ guid: '1', headline: 'Port', status: 'usable', embargo: null }],
    },
  ]);
});

it('writes lines of feeds when asked', async () => {
  const { lines } = await call(folder, '--feeds');
  expect(lines[1]).toMatchObject({ feed: { title: 'Harbour Desk' }, entries: [{ published: '2022-03-07T18:00:00Z' }] });
});

it('writes lines of feeds where feeds are expected, decoded as the expected headers say', async () => {
  const wanted = { 'named.xml': { asserts: [], headers: { 'Content-Type': 'text/xml; charset=koi8-r' } } };
  await writeFile(join(folder, 'rss', 'expected.json'), JSON.stringify(wanted));
  const { lines } = await call(folder);
  expect(lines).toMatchObject([{ feed: { title: 'CafИ' } }, { feed: { title: 'Harbour Desk' } }]);
});

it('refuses what is no folder with its usage', async () => {
  expect(await call()).toMatchObject({ code: 2, lines: [] });
  expect((await call(join(folder, 'none'))).err).toContain('npm run -s parse -- FOLDER');
});
