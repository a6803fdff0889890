import { readFileSync } from 'node:fs';
import { goldStories } from './gold.js';
import { referencesOf } from './references.js';

it.each(goldStories().filter(({ id }) => referencesOf(id).length > 0))(
  'annotates words of the story $id by entities that it has',
  ({ id, file, gold }) => {
    const text = readFileSync(file, 'utf8');
    for (const { words, meant } of referencesOf(id)) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
      for (const one of meant.filter((name) => !name.startsWith('!')))
        expect(gold.entities.map((entity) => entity.id)).toContain(one);
    }
  },
);

it('has none for a story that is not annotated', () => {
  expect(referencesOf('no-such-story')).toEqual([]);
});
