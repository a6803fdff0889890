// npm start: set-up, then the reading engine on a sample story.
import { spawnSync } from 'node:child_process';
import { REACHED, setUp } from './setup.mjs';
import { ROOT } from './steps.mjs';

const SAMPLE = 'tools/sample-story.txt';

if ((await setUp((text) => process.stderr.write(text))) === REACHED.model) {
  process.stderr.write(`\nReading ${SAMPLE}:\n\n`);
  const { status } = spawnSync('node', ['libs/syntax/dist/cli.js', 'read', SAMPLE], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  process.stderr.write(`
Read a story of your own:   node libs/syntax/dist/cli.js read FILE
Measure the engine:         npm run eval, npm run bench
Run all checks:             npm test
`);
} else {
  process.exitCode = 1;
}
