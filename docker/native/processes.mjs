// Who runs: a pid counts only together with the start time it was written down with, since pids are used again, and a
// process that was killed stays a zombie until its parent has asked after it.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { Fault } from './fault.mjs';
import { writeWhole } from './home.mjs';
import { waitUntil } from './system.mjs';

/** @typedef {import('./home.mjs').Home} Home */

/**
 * Name, state and start time of a process, or undefined when there is none.
 * @param {number} pid
 */
export const lookUp = (pid) => (existsSync('/proc/self/stat') ? lookUpInProc(pid) : lookUpByPs(pid));

/** @param {number} pid */
function lookUpInProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything, brackets too.
    const [open, close] = [stat.indexOf('('), stat.lastIndexOf(')')];
    const fields = stat.slice(close + 2).split(' ');
    return { name: stat.slice(open + 1, close), isZombie: fields[0] === 'Z', started: fields[19] };
  } catch (error) {
    // ESRCH: it ended between opening and reading.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/**
 * For systems without /proc.
 * @param {number} pid
 */
export function lookUpByPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const found = /^(\S+)\s+(\S+ \S+ +\S+ \S+ \S+)\s+(.*\S)\s*$/.exec((stdout ?? '').trim());
  return found ? { name: found[3], isZombie: found[1].startsWith('Z'), started: found[2] } : undefined;
}

/** @param {Home} home @param {string} name */
const recordOf = (home, name) => home.at('run', `${name}.json`);

/**
 * The pid of what runs under this name, or undefined.
 * @param {Home} home
 * @param {string} name
 * @returns {number | undefined}
 */
export function runningPid(home, name) {
  if (!existsSync(recordOf(home, name))) return undefined;
  const { pid, started } = JSON.parse(readFileSync(recordOf(home, name), 'utf8'));
  const found = lookUp(pid);
  return found && !found.isZombie && found.started === started ? pid : undefined;
}

/** @param {Home} home @param {string} name @param {number} pid */
export function remember(home, name, pid) {
  writeWhole(recordOf(home, name), `${JSON.stringify({ pid, started: lookUp(pid)?.started })}\n`);
}

/** @param {Home} home @param {string} name */
export const forget = (home, name) => rmSync(recordOf(home, name), { force: true });

/**
 * Starts a process that outlives us, its words in logs/<name>.log, and waits until it is ready.
 * @param {Home} home
 * @param {{ name: string, command: string[], options?: import('node:child_process').SpawnOptions,
 *   isReady: () => Promise<boolean>, limitMs: number }} what
 * @returns {Promise<{ ms: number, ended: Promise<string> }>} `ended` tells how it ended, if it does so while we live
 * @throws Fault with the last lines of its log when it ends or is not ready in time
 */
export async function startDaemon(home, { name, command: [program, ...args], options = {}, isReady, limitMs }) {
  const start = Date.now();
  const logFile = home.at('logs', `${name}.log`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  /** @type {string | undefined} */
  let end;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`));
  }).then((how) => (end = how));
  if (child.pid !== undefined) remember(home, name, child.pid);
  const isSettled = await waitUntil(async () => end !== undefined || (await isReady()), { limitMs });
  child.unref();
  if (end !== undefined) {
    forget(home, name);
    throw new Fault(`${name} ${end} while it started.${lastWords(home, name)}`);
  }
  if (!isSettled) {
    await endProcess(home, name, { limitMs: 5_000 }).catch(() => {});
    throw new Fault(`${name} was not ready after ${limitMs / 1000} s.${lastWords(home, name)}`);
  }
  return { ms: Date.now() - start, ended };
}

/**
 * Ends what runs under this name; says nothing when nothing does. What does not heed the signal in time is killed.
 * @param {Home} home
 * @param {string} name
 * @param {{ limitMs: number, signal?: NodeJS.Signals }} options
 * @returns {Promise<boolean>} whether it ran
 */
export async function endProcess(home, name, { limitMs, signal = 'SIGTERM' }) {
  const pid = runningPid(home, name);
  if (pid !== undefined) {
    send(pid, signal);
    if (!(await waitUntil(() => runningPid(home, name) === undefined, { limitMs }))) {
      send(pid, 'SIGKILL');
      await waitUntil(() => runningPid(home, name) === undefined, { limitMs: 5_000 });
    }
  }
  forget(home, name);
  return pid !== undefined;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * The last lines of a log, under its path, to go behind a message.
 * @param {Home} home
 * @param {string} name
 */
export function lastWords(home, name, lines = 12) {
  const path = home.at('logs', `${name}.log`);
  if (!existsSync(path)) return '';
  const tail = tailOf(path, 8_192).trimEnd().split('\n').slice(-lines);
  return `\nThe end of ${path}:\n${tail.map((line) => `  | ${line}`).join('\n')}`;
}

/** @param {string} path @param {number} bytes */
function tailOf(path, bytes) {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const buffer = Buffer.alloc(Math.min(bytes, size));
  readSync(file, buffer, 0, buffer.length, size - buffer.length);
  closeSync(file);
  return buffer.toString('utf8');
}
