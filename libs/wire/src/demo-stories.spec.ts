import { readFileSync } from 'node:fs';
import { parseWire } from './parse.js';
import { itemsOf } from './testing/document.js';
import { LIFE_LINKS, type WireItem } from './wire-item.js';

interface DemoStory {
  readonly file: string;
  readonly source: string;
  readonly contentType: string;
  readonly phase?: string;
}

const DEMO = new URL('../../../apps/cli/demo/', import.meta.url);
const stories = JSON.parse(readFileSync(new URL('stories.json', DEMO), 'utf8')) as readonly DemoStory[];

async function read({ file, source, contentType }: DemoStory): Promise<WireItem> {
  const bytes = readFileSync(new URL(file, DEMO));
  const [item, ...others] = itemsOf(await parseWire({ bytes, contentType, fileName: file, source: { id: source } }));
  if (!item || others.length > 0) throw new Error(`Not one story: ${file}.`);
  return item;
}

const named = (pattern: RegExp) => Promise.all(stories.filter(({ file }) => pattern.test(file)).map(read));
async function only(pattern: RegExp): Promise<WireItem> {
  const [item, ...others] = await named(pattern);
  if (!item || others.length > 0) throw new Error(`Not one story: ${String(pattern)}.`);
  return item;
}

const isWhole = ({ file, phase }: DemoStory) => phase === undefined && !file.includes('-add.');

it.each(stories.filter(isWhole))(
  'the demo story $file is one usable item with headline, body and date',
  async (story) => {
    const item = await read(story);
    expect(item).toMatchObject({ pubStatus: 'usable', language: 'en' });
    expect(item.headline).toMatch(/\S+ \S+ \S+/);
    expect((item.versionCreated ?? item.sent)?.at).toMatch(/^20/);
    expect(item.dateline?.place).toMatch(/^[A-Z]/);
    expect(item.blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph').length).toBeGreaterThanOrEqual(6);
    expect(item.text).not.toMatch(/Also worth reading|Skip to|Subscribe/);
  },
);

it('the demo has more than sixty stories, in every format that carries them', async () => {
  const items = await Promise.all(stories.map(read));
  expect(items.length).toBeGreaterThan(60);
  expect(new Set(items.map(({ format }) => format))).toEqual(
    new Set([
      'anpa-1312',
      'ap-json',
      'feed',
      'html',
      'iptc-7901',
      'mail',
      'newsml-1',
      'newsml-g2',
      'ninjs',
      'nitf',
      'text',
    ]),
  );
});

it('the demo is filed in the order in which it happened', async () => {
  const times = (await Promise.all(stories.map(read))).map((item) => (item.versionCreated ?? item.sent)?.at ?? '');
  expect(times).toEqual([...times].sort());
});

it('the update and the correction are the next versions of the story that they update', async () => {
  const versions = await named(/-s[023]-/);
  expect(new Set(versions.map(({ guid }) => guid)).size).toBe(1);
  expect(versions.map(({ version }) => version)).toEqual(['1', '2', '3']);
  expect(versions[2]?.signals).toContain('sig:correction');
});

it('the correction changes one number and nothing else of the text', async () => {
  const [, update, corrected] = await named(/-s[023]-/);
  expect(corrected?.text).toBe(update?.text.replace('more than 12 million', 'more than 15 million'));
  expect(corrected?.text).not.toBe(update?.text);
});

it('the kill withdraws the story of the suit', async () => {
  const [suit, kill] = [await only(/-s1-/), await only(/-s4-/)];
  expect(kill.pubStatus).toBe('canceled');
  expect(kill.links).toContainEqual({ rel: LIFE_LINKS.cancels, id: suit.guid });
});

it('one story of the demo is under an embargo, for as long as anybody will look at it', async () => {
  const closed = (await Promise.all(stories.map(read))).filter(({ embargo }) => embargo);
  expect(closed.map(({ guid }) => guid)).toEqual([(await only(/-s9-/)).guid]);
  expect(closed[0]?.embargo?.at).toMatch(/^2099-/);
});

it('writethru and add belong to the story of their keyword', async () => {
  const items = await named(/boeing-/);
  expect(new Set(items.map(({ family }) => family)).size).toBe(1);
  expect(items.map(({ takeKey }) => takeKey)).toEqual([undefined, '1st Ld-Writethru', '1st Add']);
});
