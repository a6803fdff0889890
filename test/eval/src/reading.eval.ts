import { existsSync } from 'node:fs';
import { measurement, type Row } from '@wiregraph/measure/measurement';
import { openReader } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { measureCalibration } from './reading/calibration.js';
import { measureCore } from './reading/core.js';
import { measureCourts } from './reading/courts.js';
import { measureFire } from './reading/fire.js';
import { measureKnowledgenet } from './reading/knowledgenet.js';
import { measureNer } from './reading/ner.js';
import { measureOwn } from './reading/own.js';
import type { MeasurePart, PartFigures } from './reading/part.js';
import { measurePassages } from './reading/passages.js';
import { measurePolnear } from './reading/polnear.js';
import { measureReferences } from './reading/references.js';
import { measureSeed } from './reading/seed.js';
import { sharedCorpora } from './wire/corpus-file.js';

/** In the order in which they are printed. */
const PARTS: Readonly<Record<string, MeasurePart>> = {
  own: measureOwn,
  passages: measurePassages,
  references: measureReferences,
  seed: measureSeed,
  ner: measureNer,
  knowledgenet: measureKnowledgenet,
  core: measureCore,
  polnear: measurePolnear,
  calibration: measureCalibration,
  fire: measureFire,
  courts: measureCourts,
};

export default measurement({
  name: 'reading',
  title: 'What is read in stories, against annotated ones: our own, the seed, public corpora',
  measure: async ({ progress, corpus }) => {
    const corpora = corpus ?? sharedCorpora();
    if (!existsSync(corpora)) throw new Error(`There is no folder ${corpora}.`);
    const reader = await openReader({ modelFile: modelPath(), threads: 2 });
    const found: [string, PartFigures][] = [];
    try {
      for (const [name, measure] of Object.entries(PARTS)) {
        progress(`${name} ...`);
        found.push([name, await measure((story) => reader.read(story), corpora)]);
      }
    } finally {
      await reader.close();
    }
    return {
      figures: Object.assign({}, ...found.map(([, { figures }]) => figures)) as Record<string, number>,
      against: Object.assign({}, ...found.map(([, { against }]) => against ?? {})) as Record<string, string>,
      rows: found.flatMap(([part, { rows }]) => rows.map((row) => wide(part, row))),
    };
  },
});

/** Parts have columns of their own, and a report has one table: words in one cell, numbers with their names in another. */
function wide(part: string, row: Row): Row {
  const cells = Object.entries(row);
  const words = cells.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
  const numbers = cells.flatMap(([title, value]) =>
    typeof value === 'number' ? [`${title} ${Number.isInteger(value) ? value : value.toFixed(3)}`] : [],
  );
  return { part, what: words.join(' '), found: numbers.join('  ') };
}
