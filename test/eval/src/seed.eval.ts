import { measurement } from '@wiregraph/measure/measurement';
import { openReader } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { measureSeed } from './reading/seed.js';

export default measurement({
  name: 'seed',
  title: 'What is read in the Parler story, against a careful editor',
  measure: async () => {
    const reader = await openReader({ modelFile: modelPath(), threads: 1 });
    try {
      const { against = {}, ...found } = await measureSeed((story) => reader.read(story));
      return { ...found, against };
    } finally {
      await reader.close();
    }
  },
});
