import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
export const SYNTAX_FOLDER = join(ROOT, 'libs', 'syntax');
const OWN_TEXTS = join(SYNTAX_FOLDER, 'testdata', 'texts.jsonl');
const NER_CORPORA = ['conllpp', 'gum-news-court'];

export interface Text {
  readonly id: string;
  readonly text: string;
}

export interface Corpus {
  readonly name: string;
  readonly texts: readonly Text[];
}

/** The folder with `ner/*.jsonl` and `score/ner.mjs`: `WIREGRAPH_CORPORA`, else `../shared/corpora` beside the clone. */
export function corporaFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = env['WIREGRAPH_CORPORA'] ?? join(ROOT, '..', 'shared', 'corpora');
  return existsSync(join(folder, 'ner')) ? folder : undefined;
}

/** One JSON object a line; only LF ends a line, since texts may hold every other sign that might. */
export const readJsonLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

function corpus(name: string, file: string): Corpus {
  const texts = readJsonLines(file) as Partial<Text>[];
  const isText = (line: Partial<Text>): line is Text => typeof line.text === 'string';
  if (!texts.every(isText)) throw new Error(`${file}: not every line has a "text".`);
  return { name, texts };
}

/** Writes texts as tools/record.py takes them, numbered from 0. Answers the file. */
export function writeTexts(file: string, texts: readonly string[]): string {
  writeFileSync(file, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));
  return file;
}

/** Our own texts; those of the corpora folder, where there is one; those of the file that `WIREGRAPH_TEXTS` names. */
export function readCorpora(env: NodeJS.ProcessEnv = process.env): Corpus[] {
  const folder = corporaFolder(env);
  const extra = env['WIREGRAPH_TEXTS'];
  return [
    corpus('own', OWN_TEXTS),
    ...(folder === undefined ? [] : NER_CORPORA.map((name) => corpus(name, join(folder, 'ner', `${name}.jsonl`)))),
    ...(extra === undefined ? [] : [corpus('extra', extra)]),
  ];
}

/** Every so-many-th text, so that all together have about `characters` at the most. */
export function sample(texts: readonly string[], characters: number): string[] {
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  const step = Math.max(1, Math.ceil(all / characters));
  return texts.filter((_, i) => i % step === 0);
}
