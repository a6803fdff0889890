// npm run -s read -- FOLDER > read.jsonl: set-up, then what each <id>.txt of the folder says: entities and claims.
// Standard output holds lines of JSON alone; set-up and complaints go to standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REACHED, setUp } from './setup.mjs';
import { ROOT } from './steps.mjs';

const err = (text) => process.stderr.write(text);

if ((await setUp(err)) === REACHED.model) {
  const { readFolder } = await import(pathToFileURL(join(ROOT, 'test/eval/dist/reading/read-folder.js')).href);
  process.exitCode = await readFolder({
    args: process.argv.slice(2),
    out: (text) => process.stdout.write(text),
    err,
  });
} else {
  process.exitCode = 1;
}
