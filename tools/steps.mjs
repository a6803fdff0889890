// Runs the steps that npm start, npm test, eval and bench are made of: each is named, timed and, if it fails, explained.
// Plain Node without dependencies: it works before `npm ci`, and under Node versions that the rest refuses.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What runs goes with us, also when we are told to end before it has. */
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill();
});

/**
 * Runs a program in the clone and gathers what it says. `live` passes its words to standard error as they come; `env` is
 * added to our environment.
 * @param {string[]} command
 * @param {{ live?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runProgram([program, ...args], { live = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    children.add(child);
    child.on('close', () => children.delete(child));
    let output = '';
    const take = (/** @type {string} */ chunk) => {
      output += chunk;
      if (live) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: `${program} does not start: ${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal) output += `${program} was ended by ${signal}\n`;
      resolve({ ok: code === 0, output: live ? '' : output });
    });
  });
}

/**
 * Makes a step of work that throws a Fault where a program would fail; other errors are bugs and pass.
 * @param {() => Promise<object | void>} work
 */
export const faultFails = (work) => async () => {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error.name !== 'Fault') throw error;
    return { ok: false, output: error.message };
  }
};

/**
 * Runs `work` under a title and says on `log` how it went and how long it took. Answers what `work` answered.
 * @template {{ ok: boolean, output?: string, note?: string }} T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @param {(text: string) => void} log
 * @returns {Promise<T>}
 */
export async function step(title, work, log) {
  const start = performance.now();
  // On a terminal the line is replaced by the result.
  if (process.stderr.isTTY) process.stderr.write(`...     ${title}\r`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const note = result.note ? `  ${result.note}` : '';
  log(`${result.ok ? 'ok    ' : 'FAILED'}  ${title.padEnd(34)} ${seconds.padStart(6)} s${note}\n`);
  if (!result.ok) log(`${(result.output ?? '').trimEnd()}\n`);
  return result;
}
