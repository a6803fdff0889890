import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { sharedCorpora } from '../wire/corpus-file.js';

/** A page by its id, as the corpus has it: its bytes, and what they are. */
export interface CorpusPage {
  readonly id: string;
  readonly contentType: 'text/html' | 'text/plain; charset=utf-8';
  readonly bytes: () => Uint8Array;
}

/** What the scorer for pages answers. */
export interface PageScore {
  readonly pages: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly exact: number;
}

type Truth = Readonly<Record<string, { readonly articleBody: string }>>;

export const readTruth = (folder: string): Truth =>
  JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Truth;

/** Pages as they were fetched: `pages/<id>.html.gz`. */
export const pagesIn = (folder: string, ids: readonly string[]): CorpusPage[] =>
  ids.map((id) => ({
    id,
    contentType: 'text/html',
    bytes: () => gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))),
  }));

/** The same pages as bare text, one kind a file: `plain-text/<kind>.jsonl`, each line an id and a text. */
export function plainTextsIn(folder: string): { name: string; pages: CorpusPage[] }[] {
  const texts = join(folder, 'plain-text');
  if (!existsSync(texts)) return [];
  const files = readdirSync(texts).filter((file) => file.endsWith('.jsonl'));
  return files.sort().map((file) => ({ name: basename(file, '.jsonl'), pages: linesOf(join(texts, file)) }));
}

const linesOf = (file: string): CorpusPage[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
    .map(({ id, text }) => ({ id, contentType: 'text/plain; charset=utf-8', bytes: () => Buffer.from(text) }));

/** Rules are chosen on one half of the pages (0) and checked on the other (1): by a hash of the page's id. */
export const half = (id: string): 0 | 1 => ((createHash('sha1').update(id).digest()[0] ?? 0) % 2 === 0 ? 0 : 1);

/** The scorer of the shared corpora: the same that judges us from outside. */
export async function pageScorer(): Promise<(truth: Truth, actual: readonly object[]) => PageScore> {
  const file = join(sharedCorpora(), 'score', 'html.mjs');
  const { scoreHtml } = (await import(pathToFileURL(file).href)) as {
    scoreHtml: (truth: Truth, actual: readonly object[]) => PageScore;
  };
  return scoreHtml;
}
