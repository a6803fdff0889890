import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Beside the files that it speaks of, or above them. */
const EXPECTED = 'expected.json';
const OF_THE_CORPUS = /^(?:expected\.json|sources\.tsv|LICENSE|.*\.md)$/;

/** Per folder: its name, and what is expected of each of its files. */
export type Expected = readonly (readonly [string, Readonly<Record<string, unknown>>])[];

/** The shared folder's `corpora`: `WIREGRAPH_CORPORA`, else beside the clone. @throws Error that says where it looked */
export function sharedCorpora(env: NodeJS.ProcessEnv = process.env): string {
  const shared = env['WIREGRAPH_SHARED'] ?? join(ROOT, '..', 'shared');
  const folder = env['WIREGRAPH_CORPORA'] ?? join(shared, 'corpora');
  if (existsSync(join(folder, 'score'))) return folder;
  throw new Error(
    `There is no score folder in ${folder}. Put the shared folder beside the clone, or name its corpora in WIREGRAPH_CORPORA.`,
  );
}

/** Files of a corpus below a folder, in order, as the scorers name them: relative, with `/`. */
export function corpusFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !OF_THE_CORPUS.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What is expected below a folder: the folder's name and its expected.json, for each that has one. */
export const expectedIn = (folder: string): Expected =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === EXPECTED)
    .map((entry) => [
      relative(folder, entry.parentPath).split(sep).join('/'),
      JSON.parse(readFileSync(join(entry.parentPath, EXPECTED), 'utf8')) as Expected[number][1],
    ]);

export const bytesOf = (folder: string, file: string): Uint8Array => readFileSync(join(folder, file));
