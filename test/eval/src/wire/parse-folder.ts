import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { corpusFiles, expectedIn } from './corpus-file.js';
import { feedLines, isOfFeeds } from './feed-corpus.js';
import { wireLine } from './wire-line.js';

export interface Asked {
  /** `FOLDER`. */
  readonly args: readonly string[];
  /** One JSON object a line, and nothing else. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Reads each file below a folder and writes what came of it, as the scorers of `corpora/score` take it: lines of items, or
 * of feeds if the folder's expected.json speaks of feeds or `--feeds` is given. Answers an exit code: 0 all files answered,
 * 1 a file met a fault of ours, 2 misused.
 */
export async function parseFolder({ args, out, err }: Asked): Promise<0 | 1 | 2> {
  const [given, ...others] = args.filter((arg) => arg !== '--feeds');
  // npm starts its scripts elsewhere, so it tells where it was called.
  const folder = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
  if (folder === undefined || others.length > 0 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    err(USAGE);
    return 2;
  }
  const expected = expectedIn(folder);
  let code: 0 | 1 = 0;
  const lines = args.includes('--feeds') || isOfFeeds(expected) ? feedLines(folder, expected) : wireLines(folder);
  for await (const line of lines) {
    if ('outcome' in line ? line.outcome === 'failed' : 'error' in line && line.isOurFault) code = 1;
    out(`${JSON.stringify(line)}\n`);
  }
  return code;
}

const USAGE = `Usage: npm run -s parse -- FOLDER [--feeds] > wire.jsonl
FOLDER holds documents; its folders are looked through too. --feeds writes lines of feeds, not of wire items.
`;

async function* wireLines(folder: string) {
  for (const file of corpusFiles(folder)) yield await wireLine(folder, file);
}
