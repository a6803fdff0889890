import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { modelPath } from '@wiregraph/syntax/model';
import { openReader } from '@wiregraph/reading/reader';
import { aStory } from './testing/english-story.js';

const modelFile = modelPath();

it('reads several stories at once as it reads each alone', async () => {
  const reader = await openReader({ modelFile, threads: 2 });
  const stories = ['Apple sued Google.\n\nThe case is new.', 'Tim Cook is the chief executive of Apple.'].map((text) =>
    aStory(text),
  );
  const together = await Promise.all(stories.map((story) => reader.read(story)));
  for (const [i, story] of stories.entries()) expect(await reader.read(story)).toEqual(together[i]);
  await reader.close();
});

it('has nothing to say of a story in another language', async () => {
  const reader = await openReader({ modelFile, threads: 1 });
  const analysis = await reader.read(aStory('Apple verklagt Google.', { language: 'de-DE' }));
  expect(analysis).toMatchObject({ entities: [], mentions: [], claims: [], sentences: [] });
  await reader.close();
});

it('refuses a story that is too long as bad input', async () => {
  const reader = await openReader({ modelFile, threads: 1, maxPassages: 2 });
  await expect(reader.read(aStory('A.\n\nB.\n\nC.'))).rejects.toThrow(BadInput);
  await expect(reader.read(aStory('A.\n\nB.\n\nC.'))).rejects.toMatchObject({ code: 'reading.too-long' });
  await reader.close();
});

it('is unavailable once it is closed', async () => {
  const reader = await openReader({ modelFile, threads: 1 });
  await reader.close();
  await expect(reader.read(aStory('Apple sued Google.'))).rejects.toThrow(Unavailable);
});
