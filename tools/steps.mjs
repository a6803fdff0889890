// Runs the steps that npm start, npm test, eval and bench are made of: each is named, timed and, if it fails, explained.
// Plain Node without dependencies: it works before `npm ci`, and under Node versions that the rest refuses.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the clone and gathers what it says. `live` passes its words to standard error as they come. */
export function runProgram([program, ...args], { live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
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

/** Runs `work` under a title and says on `log` how it went and how long it took. Answers what `work` answered. */
export async function step(title, work, log) {
  const start = performance.now();
  // On a terminal the line is replaced by the result.
  if (process.stderr.isTTY) process.stderr.write(`...     ${title}\r`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const note = result.note ? `  ${result.note}` : '';
  log(`${result.ok ? 'ok    ' : 'FAILED'}  ${title.padEnd(34)} ${seconds.padStart(6)} s${note}\n`);
  if (!result.ok) log(`${result.output.trimEnd()}\n`);
  return result;
}
