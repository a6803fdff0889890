import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openReader } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { readLine } from './read-line.js';
import { readStoryFile } from './story-file.js';
import type { Read } from './part.js';

export interface Asked {
  /** `FOLDER`. */
  readonly args: readonly string[];
  /** One JSON object a line, and nothing else. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Reads each `<id>.txt` of a folder, a story's text or a page scraped as text, and writes what it says. A file that cannot
 * be read is a line `{ id, error }`. Answers an exit code: 0 all files answered, 2 misused.
 * @throws ModelMissing, ModelDamaged
 */
export async function readFolder({ args, out, err }: Asked): Promise<0 | 2> {
  const [given, ...others] = args;
  // npm starts its scripts elsewhere, so it tells where it was called.
  const folder = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
  if (folder === undefined || others.length > 0 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    err(USAGE);
    return 2;
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort();
  const reader = await openReader({ modelFile: modelPath(), threads: THREADS });
  try {
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const lines = await Promise.all(some.map((name) => lineOf(join(folder, name), (story) => reader.read(story))));
      for (const line of lines) out(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await reader.close();
  }
  return 0;
}

const ENDING = '.txt';
const THREADS = 2;
/** Stories read side by side, so that no thread waits for the rules. */
const AT_ONCE = 4;
const USAGE = `Usage: npm run -s read -- FOLDER > read.jsonl
FOLDER holds a story's text, or a page scraped as text, in each <id>.txt.
`;

async function lineOf(file: string, read: Read) {
  const id = basename(file, ENDING);
  try {
    const story = await readStoryFile(file);
    return readLine(id, story.text, await read(story));
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
