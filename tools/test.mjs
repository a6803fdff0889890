// npm test: set-up, then every check, each timed. The last line says how many passed and failed: one for each step that
// is not a test runner, and each test of those that are. The servers are its own, in a folder that goes away with them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision, removeHome } from '../docker/provision.mjs';
import { REACHED, setUp } from './setup.mjs';
import { faultFails, runProgram, step } from './steps.mjs';

const log = (text) => process.stdout.write(text);
const note = (line) => log(`        ${line.replaceAll('\n', '\n        ')}\n`);
const total = { passed: 0, failed: 0 };

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-test-'));
const home = join(folder, 'home');

/** How the tests find the servers; undefined until these are up. */
let servers;

/** Runs one of the projects of jest.config.mjs and counts its tests. A suite that does not even load counts as one. */
async function jest(project, { flags = [], env = {} } = {}) {
  const report = join(folder, `${project}.json`);
  const command = ['npm', 'run', '-s', 'jest', '--', '--selectProjects', project, '--passWithNoTests', ...flags];
  const ran = await runProgram([...command, '--json', `--outputFile=${report}`], { env });
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
    return { passed: 0, failed: ok ? 0 : 1 };
  }
}

async function startServers() {
  const { env } = await provision({ home, log: note, isThrowAway: true });
  // Crash tests end and start single servers: node docker/up.mjs stop redis --home $WIREGRAPH_HOME
  servers = { ...env, WIREGRAPH_HOME: home };
}

/** Tests on real servers, one spec at a time: Neo4j Community has one database, and specs wipe it. */
const onServers = (project) => () => {
  if (!servers) return { ok: false, output: 'not run: the servers are not up' };
  return jest(project, { env: servers, flags: ['--runInBand'] });
};

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

let reached = REACHED.nothing;

async function runChecks() {
  reached = await setUp(log);
  total.passed += reached;
  if (reached < REACHED.model) total.failed += 1;

  await check('format', REACHED.dependencies, npmRun('format:check'));
  await check('lint, with the walls of floors', REACHED.build, npmRun('lint'));
  await check('types', REACHED.build, npmRun('typecheck'));
  await check('boundaries: cycles, drivers, doors', REACHED.build, npmRun('boundaries'));
  await check('unit tests', REACHED.build, () => jest('unit'));
  await check('servers of the tests', REACHED.dependencies, faultFails(startServers));
  await check('integration tests', REACHED.model, onServers('int'));
  await check('acceptance', REACHED.model, onServers('acceptance'));
  await check('crash', REACHED.model, onServers('crash'));
  await check('deploy: compose and Dockerfile', REACHED.dependencies, () => jest('deploy', { flags: ['--runInBand'] }));
  await check('the walls bite', REACHED.build, () => jest('walls'));
}

const told = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
});
try {
  const signal = await Promise.race([runChecks(), told]);
  if (signal) {
    log(`\nEnded by ${signal}; taking the servers of the tests away.\n`);
    total.failed += 1;
  }
} finally {
  await removeHome(home);
  rmSync(folder, { recursive: true, force: true });
}
log(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);
