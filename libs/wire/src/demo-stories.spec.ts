import { readFileSync } from 'node:fs';
import { storyOf } from './testing/document.js';

interface DemoStory {
  readonly file: string;
  readonly source: string;
  readonly contentType: string;
}

const DEMO = new URL('../../../apps/cli/demo/', import.meta.url);
const stories = JSON.parse(readFileSync(new URL('stories.json', DEMO), 'utf8')) as readonly DemoStory[];
const read = ({ file, source, contentType }: DemoStory) =>
  storyOf(readFileSync(new URL(file, DEMO)), { contentType, fileName: file, source: { id: source } });

it.each(stories)('the demo story $file is one usable item with headline, body and date', (story) => {
  const item = read(story);
  expect(item).toMatchObject({ pubStatus: 'usable', language: 'en' });
  expect(item.embargo).toBeUndefined();
  expect(item.headline).toMatch(/\S+ \S+ \S+/);
  expect(item.versionCreated?.at).toMatch(/^20/);
  expect(item.dateline?.place).toMatch(/^[A-Z]/);
  expect(item.blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph').length).toBeGreaterThanOrEqual(6);
  expect(item.text).not.toMatch(/Also worth reading|Skip to|Subscribe/);
});

it('the demo is filed in the order in which it happened', () => {
  const times = stories.map((story) => read(story).versionCreated?.at ?? '');
  expect(times).toEqual([...times].sort());
});

it('the update is the next version of the story that it updates', () => {
  const versions = stories.filter(({ file }) => /-s[02]-/.test(file)).map(read);
  expect(new Set(versions.map(({ guid }) => guid)).size).toBe(1);
  expect(versions.map(({ version }) => version)).toEqual(['1', '2']);
});
