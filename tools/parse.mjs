// npm run -s parse -- FOLDER > wire.jsonl: set-up, then each file of the folder as the scorers of shared/corpora take it.
// Standard output holds lines of JSON alone; set-up and complaints go to standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REACHED, setUp } from './setup.mjs';
import { ROOT } from './steps.mjs';

const err = (text) => process.stderr.write(text);

if ((await setUp(err, REACHED.build)) === REACHED.build) {
  const { parseFolder } = await import(pathToFileURL(join(ROOT, 'test/eval/dist/wire/parse-folder.js')).href);
  process.exitCode = await parseFolder({
    args: process.argv.slice(2),
    out: (text) => process.stdout.write(text),
    err,
  });
} else {
  process.exitCode = 1;
}
