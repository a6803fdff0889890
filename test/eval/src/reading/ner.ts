import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { type NerLine, nerLine } from './ner-line.js';
import type { MeasurePart } from './part.js';

const run = promisify(execFile);

/** Key of its figure, file, and the types that its annotators and we have in common. */
const CORPORA = [
  { name: 'conllpp', file: 'conllpp.jsonl' },
  { name: 'gum', file: 'gum-news-court.jsonl' },
  { name: 'uner', file: 'uner-ewt.jsonl' },
] as const;
const HALVES = ['develop', 'report'] as const;

interface Scored {
  readonly micro: Record<'p' | 'r' | 'f1', number>;
  readonly untyped: Record<'f1', number>;
  readonly types: Readonly<Record<string, Record<'f1', number>>>;
}

/** Exact spans and types of names, by the scorer of the corpora folder; each half of a corpus, by hash of id, in a row. */
export const measureNer: MeasurePart = async (_read, corpora) => {
  const english = await loadEnglish({ modelFile: modelPath() });
  const figures: Record<string, number> = {};
  const rows: Record<string, string | number>[] = [];
  for (const { name, file } of CORPORA) {
    const truth = readFileSync(join(corpora, 'ner', file), 'utf8')
      .split('\n')
      .filter(Boolean);
    const actual: NerLine[] = [];
    for (const line of truth) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      actual.push(await nerLine(id, text, english));
    }
    const score = (kept: readonly string[]) => scored(kept, actual, corpora);
    const whole = await score(truth);
    figures[`ner.${name}.f1`] = whole.micro.f1;
    rows.push(rowOf(name, 'all', whole));
    for (const half of HALVES) rows.push(rowOf(name, half, await score(truth.filter((line) => halfOf(line) === half))));
  }
  return { figures, against: { 'ner.conllpp.f1': '>= 0.88' }, rows };
};

/** Rules were written on the one half; the other was only scored. */
function halfOf(line: string): (typeof HALVES)[number] {
  const { id } = JSON.parse(line) as { id: string };
  const hash = createHash('sha256').update(id).digest();
  return hash.readUInt32BE(0) % 2 === 0 ? 'develop' : 'report';
}

const rowOf = (corpus: string, half: string, { micro, untyped, types }: Scored) => ({
  ner: `${corpus} ${half}`,
  f1: micro.f1,
  precision: micro.p,
  recall: micro.r,
  span: untyped.f1,
  ...Object.fromEntries(Object.entries(types).map(([type, { f1 }]) => [type, f1])),
});

async function scored(truth: readonly string[], actual: readonly NerLine[], corpora: string): Promise<Scored> {
  const work = mkdtempSync(join(tmpdir(), 'wiregraph-ner-'));
  try {
    const [truthFile, actualFile] = [join(work, 'truth.jsonl'), join(work, 'actual.jsonl')];
    writeFileSync(truthFile, truth.map((line) => `${line}\n`).join(''));
    writeFileSync(actualFile, actual.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const files = ['--truth', truthFile, '--actual', actualFile];
    const scorer = join(corpora, 'score', 'ner.mjs');
    const { stdout } = await run(process.execPath, [scorer, ...files, '--types', 'PER,ORG,LOC', '--json']);
    return JSON.parse(stdout) as Scored;
  } finally {
    rmSync(work, { recursive: true });
  }
}
