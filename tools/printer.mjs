// What the commands that print JSON lines have in common: set-up, then a function of test/eval with the command's arguments.
// Standard output holds lines of JSON alone; set-up and complaints go to standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';
import { ROOT } from './steps.mjs';

/**
 * @param reached how far the set-up has to come: one of REACHED of setup.mjs
 * @param file of test/eval, built, and `name` its function of `{ args, out, err }`, which answers the exit code
 */
export async function print(reached, file, name) {
  // Whoever reads has seen enough, as `head` does.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const err = (text) => process.stderr.write(text);
  if ((await setUp(err, reached)) !== reached) {
    process.exitCode = 1;
    return;
  }
  const made = await import(pathToFileURL(join(ROOT, 'test/eval/dist', file)).href);
  const out = (text) => process.stdout.write(text);
  process.exitCode = await made[name]({ args: process.argv.slice(2), out, err });
}
