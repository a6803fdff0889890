// npm run eval|bench -- [NAME] [--json] [--corpus FOLDER]: set-up, then the measurements of test/eval or test/bench.
// Standard output holds results alone; set-up and progress go to standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REACHED, setUp } from './setup.mjs';
import { ROOT } from './steps.mjs';

const [kind, ...args] = process.argv.slice(2);
const err = (text) => process.stderr.write(text);

if ((await setUp(err)) === REACHED.model) {
  const { run } = await import(pathToFileURL(join(ROOT, 'test', 'measure', 'dist', 'run.js')).href);
  const folder = join(ROOT, 'test', kind, 'dist');
  process.exitCode = await run({ folder, kind, args, out: (text) => process.stdout.write(text), err });
} else {
  process.exitCode = 1;
}
