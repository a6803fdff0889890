// npm run -s ner -- FILE.jsonl > ner.jsonl: set-up, then names of each line {"id","text"} as score/ner.mjs of shared/corpora
// takes them. Standard output holds lines of JSON alone; set-up and complaints go to standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REACHED, setUp } from './setup.mjs';
import { ROOT } from './steps.mjs';

const err = (text) => process.stderr.write(text);

if ((await setUp(err)) === REACHED.model) {
  const { nerFile } = await import(pathToFileURL(join(ROOT, 'test/eval/dist/reading/ner-file.js')).href);
  process.exitCode = await nerFile({
    args: process.argv.slice(2),
    out: (text) => process.stdout.write(text),
    err,
  });
} else {
  process.exitCode = 1;
}
