// npm test: set-up, then every check, each timed. The last line says how many passed and failed: one for each step that
// is not a test runner, and each test of those that are.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REACHED, setUp } from './setup.mjs';
import { runProgram, step } from './steps.mjs';

const log = (text) => process.stdout.write(text);
const total = { passed: 0, failed: 0 };

const reports = mkdtempSync(join(tmpdir(), 'wiregraph-test-'));

/** Runs one of the projects of jest.config.mjs and counts its tests. A suite that does not even load counts as one. */
async function jest(project) {
  const report = join(reports, `${project}.json`);
  const command = ['npm', 'run', '-s', 'jest', '--', '--selectProjects', project, '--passWithNoTests'];
  const ran = await runProgram([...command, '--json', `--outputFile=${report}`]);
  const counts = countsIn(report, ran.ok);
  return { ...ran, ...counts, note: `${counts.passed} passed, ${counts.failed} failed` };
}

function countsIn(report, ok) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest can also fail as a whole, by an open handle or a crash after the last test.
    return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed) };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { passed: 0, failed: 1 };
  }
}

async function check(title, needs, work) {
  if (reached < needs) {
    log(`FAILED  ${title.padEnd(34)} not run: set-up did not get that far\n`);
    total.failed += 1;
    return;
  }
  const { ok, passed = ok ? 1 : 0, failed = ok ? 0 : 1 } = await step(title, work, log);
  total.passed += passed;
  total.failed += failed;
}

const npmRun = (script) => () => runProgram(['npm', 'run', '-s', script]);

const reached = await setUp(log);
total.passed += reached;
if (reached < REACHED.model) total.failed += 1;

await check('format', REACHED.dependencies, npmRun('format:check'));
await check('lint, with the walls of floors', REACHED.build, npmRun('lint'));
await check('types', REACHED.build, npmRun('typecheck'));
await check('boundaries: cycles, drivers, doors', REACHED.build, npmRun('boundaries'));
await check('unit tests', REACHED.build, () => jest('unit'));
await check('integration tests', REACHED.model, () => jest('int'));
await check('the walls bite', REACHED.build, () => jest('walls'));

rmSync(reports, { recursive: true, force: true });
log(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
