import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { nerLine } from './ner-line.js';
import type { Asked } from './read-folder.js';

/**
 * Names of each text of a file of lines `{"id","text"}`, as lines `{"id","entities"}`. A text that cannot be read has none,
 * and standard error says why. Answers an exit code: 0 all lines answered, 1 some could not be read, 2 misused.
 * @throws ModelMissing, ModelDamaged
 */
export async function nerFile({ args, out, err }: Asked): Promise<0 | 1 | 2> {
  const [given, ...others] = args;
  // npm starts its scripts elsewhere, so it tells where it was called.
  const file = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
  if (file === undefined || others.length > 0 || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    err('Usage: npm run -s ner -- FILE.jsonl > ner.jsonl\nFILE.jsonl has a line {"id","text"} for each text.\n');
    return 2;
  }
  const english = await loadEnglish({ modelFile: modelPath() });
  let code: 0 | 1 = 0;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const { id, text } = JSON.parse(line) as { id: unknown; text: unknown };
      if (typeof id !== 'string' || typeof text !== 'string') throw new Error('It needs "id" and "text".');
      out(`${JSON.stringify(await nerLine(id, text, english))}\n`);
    } catch (error) {
      err(`Line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
      code = 1;
    }
  }
  return code;
}
