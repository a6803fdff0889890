import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadEnglish } from '@wiregraph/syntax/english';
import type { Comparison } from './comparison.js';
import { type Found, type Mention, mentionsOf, ourReading } from './reading.js';
import type { Setting, Part } from './setting.js';
import { corporaFolder } from './texts.js';

const run = promisify(execFile);

/** OntoNotes types by the three types that CoNLL++ has in common with them. The others do not count. */
const TYPES: Readonly<Record<string, string>> = { PERSON: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' };

/** Ours needs no Python; spaCy's stands beside it where there is one. */
export async function nerPart({ modelFile, corpora, work }: Setting, compared: readonly Comparison[]): Promise<Part> {
  const folder = corporaFolder();
  const conll = corpora.find(({ name }) => name === 'conllpp');
  if (folder === undefined || !conll) return { figures: {}, against: {} };
  const place = { corpora: folder, work };
  const english = await loadEnglish({ modelFile });
  const found: Found[number][] = [];
  for (const { id, text } of conll.texts)
    found.push({ id, mentions: mentionsOf(ourReading(await english.read(text))) });
  const ours = await conllF1(found, place);
  const spacys = compared.find(({ corpus }) => corpus === conll.name)?.spacys;
  if (!spacys) return { figures: { 'ner.f1': ours }, against: {} };
  const theirs = await conllF1(spacys, place);
  return {
    figures: { 'ner.f1': ours, 'ner.spacy.f1': theirs },
    against: { 'ner.f1': `>= ${(theirs - 0.002).toFixed(4)}` },
  };
}

/** Micro F1 (0 to 1) of exact spans and types on CoNLL++, by the scorer of the corpora folder. */
async function conllF1(found: Found, { corpora, work }: { corpora: string; work: string }): Promise<number> {
  const actual = join(work, 'ner.jsonl');
  const lines = found.map(({ id, mentions }) => JSON.stringify({ id, entities: mentions.flatMap(inConll) }));
  writeFileSync(actual, lines.map((line) => `${line}\n`).join(''));
  const truth = join(corpora, 'ner', 'conllpp.jsonl');
  const scorer = join(corpora, 'score', 'ner.mjs');
  const files = ['--truth', truth, '--actual', actual];
  const { stdout } = await run(process.execPath, [scorer, ...files, '--types', 'PER,ORG,LOC', '--json']);
  return (JSON.parse(stdout) as { micro: { f1: number } }).micro.f1;
}

function inConll({ type, ...span }: Mention): Mention[] {
  const known = TYPES[type];
  return known === undefined ? [] : [{ ...span, type: known }];
}
