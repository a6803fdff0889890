import { join } from 'node:path';
import { readExpected, seedFolder } from '../seed/expected.js';
import { scoreOf } from '../seed/score.js';
import type { PartFigures, Read } from './part.js';
import { readStoryFile } from './story-file.js';

/** The Parler story against a careful editor. */
export async function measureSeed(read: Read): Promise<PartFigures> {
  const folder = seedFolder();
  const analysis = await read(await readStoryFile(join(folder, 'parler.txt')));
  const { figures, against, rows = [] } = scoreOf(analysis, readExpected(folder));
  return {
    figures,
    against: Object.fromEntries(Object.entries(against).map(([key, bound]) => [key, String(bound)])),
    rows,
  };
}
