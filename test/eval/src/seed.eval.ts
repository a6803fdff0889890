import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurement } from '@wiregraph/measure/measurement';
import { openReader } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { SourceId } from '@wiregraph/newsroom/source';
import { parseWire } from '@wiregraph/wire/parse';
import { readExpected, seedFolder } from './seed/expected.js';
import { scoreOf } from './seed/score.js';

export default measurement({
  name: 'seed',
  title: 'What is read in the Parler story, against a careful editor',
  measure: async () => {
    const folder = seedFolder();
    const parsed = await parseWire({
      bytes: readFileSync(join(folder, 'parler.txt')),
      contentType: 'text/plain; charset=utf-8',
      fileName: 'parler.txt',
      source: { id: SourceId.parse('reuters') },
    });
    const item = parsed.outcome === 'items' ? parsed.items[0] : undefined;
    if (!item) throw new Error('libs/wire finds no story in parler.txt.');
    const reader = await openReader({ modelFile: modelPath(), threads: 1 });
    try {
      const { text, blocks, headline, language, dateline, versionCreated } = item;
      const analysis = await reader.read({ text, blocks, headline, language, dateline, filedAt: versionCreated?.at });
      return scoreOf(analysis, readExpected(folder));
    } finally {
      await reader.close();
    }
  },
});
