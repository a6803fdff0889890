// Brings a clone to the point where it can run: dependencies, build, the reading model. Each step is cheap when done.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runProgram, step } from './steps.mjs';

const OLDEST_NODE = [20, 19];

/** What to say to a Node that is too old, or undefined. */
export function complaintAbout(version) {
  const [major, minor] = version.split('.').map(Number);
  const isEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isEnough) return undefined;
  return `wiregraph needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Mend it with: nvm install 22 && nvm use 22\n`;
}

const complaint = complaintAbout(process.versions.node);
if (complaint) {
  process.stderr.write(complaint);
  process.exit(1);
}

/** npm writes its own copy of the lock into node_modules when it has finished; one that is older is not for this lock. */
function isInstalled() {
  const mark = statSync(join(ROOT, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  return mark !== undefined && mark.mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

async function install() {
  if (isInstalled()) return { ok: true, note: 'already there' };
  return runProgram(['npm', 'ci', '--no-audit', '--no-fund']);
}

/** What set-up can reach, in order. */
export const REACHED = { nothing: 0, dependencies: 1, build: 2, model: 3 };

/**
 * Goes as far as `goal`, or stops at the first step that fails, since the later ones need it. Answers how far it got: one
 * of REACHED.
 */
export async function setUp(log, goal = REACHED.model) {
  const steps = [
    ['dependencies (npm ci)', install],
    ['build', () => runProgram(['npm', 'run', '-s', 'build'])],
    ['reading model (fetched once)', () => runProgram(['node', 'libs/syntax/dist/cli.js', 'fetch'], { live: true })],
  ];
  let reached = REACHED.nothing;
  for (const [title, work] of steps.slice(0, goal)) {
    if (!(await step(title, work, log)).ok) break;
    reached += 1;
  }
  return reached;
}
