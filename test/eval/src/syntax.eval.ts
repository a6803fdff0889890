import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measurement, type Outcome } from '@wiregraph/measure/measurement';
import { modelPath } from '@wiregraph/syntax/model';
import { compare, parityPart, rowOf } from './syntax/comparison.js';
import { sizePart } from './syntax/fresh-process.js';
import { nerPart } from './syntax/ner.js';
import type { Setting } from './syntax/setting.js';
import { spacyPython } from './syntax/spacy.js';
import { speedPart } from './syntax/speed.js';
import { corporaFolder, readCorpora, writeTexts } from './syntax/texts.js';

/** What the engine has promised. */
const BOUNDS = {
  'parity.tokens': '>= 0.9999',
  'parity.tags': '>= 0.999',
  'parity.pos': '>= 0.999',
  'parity.heads': '>= 0.999',
  'parity.labels': '>= 0.999',
  'parity.entities': '>= 0.999',
  'parity.lemmas': '>= 0.995',
  'speed.ratio': '>= 2',
  'speed.threads2': '>= 1.8',
  'memory.mb': '< 350',
  'load.s': '< 1.5',
};

export default measurement({
  name: 'syntax',
  title: 'English as we read it, beside spaCy',
  measure: async ({ progress }) => {
    const work = mkdtempSync(join(tmpdir(), 'wiregraph-eval-'));
    try {
      const corpora = readCorpora();
      if (!corporaFolder())
        progress('no corpora folder (WIREGRAPH_CORPORA): only our own texts are read, and no ner.f1');
      const textsFile = writeTexts(
        join(work, 'texts.jsonl'),
        corpora.flatMap(({ texts }) => texts.map(({ text }) => text)),
      );
      const python = await spacyPython(progress);
      return await outcomeOf({ modelFile: modelPath(), corpora, textsFile, work, python, progress });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
});

async function outcomeOf(setting: Setting): Promise<Outcome> {
  const compared = await compare(setting);
  const parts = [
    parityPart(compared),
    await nerPart(setting, compared),
    await speedPart(setting, compared),
    await sizePart(setting),
  ];
  const counts = setting.corpora.map(({ name, texts }) => `${name} ${texts.length}`).join(', ');
  return {
    figures: Object.fromEntries(parts.flatMap(({ figures }) => Object.entries(figures))),
    against: Object.fromEntries([
      ...Object.entries(BOUNDS),
      ...parts.flatMap(({ against }) => Object.entries(against)),
      ['texts', counts],
    ]),
    rows: compared.map(rowOf),
  };
}
