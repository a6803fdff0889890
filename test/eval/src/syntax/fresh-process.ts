import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './median.js';
import type { Part, Setting } from './setting.js';

const run = promisify(execFile);
const LOADS = 7;

async function probe(name: string, ...args: readonly string[]): Promise<number> {
  const { stdout } = await run(process.execPath, [fileURLToPath(new URL(`${name}.js`, import.meta.url)), ...args]);
  return Number(stdout);
}

/** Seconds from the call of `loadEnglish` to its answer in a fresh process, the model file being in the system's cache. */
async function loadSeconds(modelFile: string): Promise<number> {
  await probe('load-probe', modelFile);
  const seconds: number[] = [];
  for (let i = 0; i < LOADS; i++) seconds.push(await probe('load-probe', modelFile));
  return median(seconds);
}

/** Peak resident memory of a fresh process whose pool of two threads reads all texts of a file, in MB (10^6 bytes). */
const poolMegabytes = (modelFile: string, textsFile: string): Promise<number> =>
  probe('memory-probe', modelFile, textsFile);

export async function sizePart({ modelFile, textsFile, progress }: Setting): Promise<Part> {
  progress('memory of a pool of two threads, and time to load, in fresh processes');
  return {
    figures: { 'memory.mb': await poolMegabytes(modelFile, textsFile), 'load.s': await loadSeconds(modelFile) },
    against: {},
  };
}
