import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Misused } from './misused.errors.js';

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xml': 'application/xml',
};

/** A file to read when its turn comes. */
export interface StoryFile {
  readonly name: string;
  readonly contentType: string | undefined;
  read(): Promise<Uint8Array>;
}

/** Files, and those in folders, all the way down, by name; "-" is what is piped in. @throws Misused for what is not there */
export async function storyFiles(paths: readonly string[]): Promise<readonly StoryFile[]> {
  const lists = await Promise.all(paths.map(filesAt));
  return lists.flat();
}

async function filesAt(path: string): Promise<readonly StoryFile[]> {
  if (path === '-') return [{ name: 'stdin', contentType: undefined, read: () => buffer(process.stdin) }];
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Misused(`There is no file or folder "${path}".`);
  if (!found.isDirectory()) return [fileAt(path)];
  const names = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const visible = names.filter(({ name }) => !name.startsWith('.'));
  const deeper = visible.filter((entry) => entry.isFile() || entry.isDirectory());
  return (await Promise.all(deeper.map(({ name }) => filesAt(join(path, name))))).flat();
}

const fileAt = (path: string): StoryFile => ({
  name: basename(path),
  contentType: TYPES[extname(path).toLowerCase()],
  read: () => readFile(path),
});
