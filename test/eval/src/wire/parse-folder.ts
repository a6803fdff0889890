import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { corpusFiles } from './corpus-file.js';
import { wireLine } from './wire-line.js';

export interface Asked {
  /** `FOLDER`. */
  readonly args: readonly string[];
  /** One JSON object a line, and nothing else. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Reads each file below a folder and writes what came of it, as the scorers of `corpora/score` take it. Answers an exit
 * code: 0 all files answered, 1 a file met a fault of ours, 2 misused.
 */
export async function parseFolder({ args, out, err }: Asked): Promise<0 | 1 | 2> {
  const [given, ...others] = args;
  // npm starts its scripts elsewhere, so it tells where it was called.
  const folder = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
  if (folder === undefined || others.length > 0 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    err(
      'Usage: npm run -s parse -- FOLDER > wire.jsonl\nFOLDER holds documents; its folders are looked through too.\n',
    );
    return 2;
  }
  let code: 0 | 1 = 0;
  for (const file of corpusFiles(folder)) {
    const line = await wireLine(folder, file);
    if (line.outcome === 'failed') code = 1;
    out(`${JSON.stringify(line)}\n`);
  }
  return code;
}
