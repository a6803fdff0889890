import { spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Fault } from './fault.mjs';

/** @typedef {{ uid?: number, gid?: number }} Owner who runs a server; empty: whoever runs us */

const LEAST_FREE_GB = 2;

export const isRoot = () => process.getuid?.() === 0;

/**
 * Runs a program to its end and answers what it printed.
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions & { input?: string }} [options]
 * @returns {Promise<string>}
 * @throws Fault with its output when it cannot start or fails
 */
export function run([program, ...args], { input = '', ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let words = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (words += chunk));
    child.on('error', (error) => reject(new Fault(`${program} does not start: ${error.message}`)));
    // A program that ends without reading breaks the pipe; its exit code says why.
    child.stdin.on('error', () => {}).end(input);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Fault(`${program} ended with ${code ?? signal}\n${output}${words}`.trimEnd()));
    });
  });
}

/**
 * Where a program lies on the PATH, or undefined.
 * @param {string} name
 */
export const findProgram = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => isExecutable(path));

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The unprivileged user that a server runs as when we are root, made if it is missing. Nothing when we are not root.
 * @param {string} user
 * @returns {Promise<Owner>}
 */
export async function ownerFor(user) {
  if (!isRoot()) return {};
  const known = await run(['getent', 'passwd', user]).catch(() => '');
  if (known === '') {
    await run(['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', user]);
    return ownerFor(user);
  }
  const [, , uid, gid] = known.split(':').map(Number);
  return { uid, gid };
}

/**
 * @param {string} path
 * @param {{ owner?: Owner, mode?: number }} [options]
 */
export function makeFolder(path, { owner = {}, mode = 0o755 } = {}) {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
  return path;
}

/**
 * Writes a file that its owner alone can read.
 * @param {string} path
 * @param {string} text
 * @param {Owner} owner
 */
export function writeOwned(path, text, owner) {
  writeFileSync(path, text, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
}

/**
 * Whether any user can enter the folder: root's own home usually bars the servers' users.
 * @param {string} path absolute; what does not exist yet is taken for open
 * @returns {boolean}
 */
export function isOpenToAll(path) {
  const isOpen = !existsSync(path) || (statSync(path).mode & 0o001) !== 0;
  return isOpen && (dirname(path) === path || isOpenToAll(dirname(path)));
}

/**
 * @param {string} path an existing folder
 * @throws Fault when the disk under it is almost full
 */
export function demandDisk(path) {
  const { bavail, bsize } = statfsSync(path);
  const free = (bavail * bsize) / 1e9;
  if (free >= LEAST_FREE_GB) return;
  throw new Fault(
    `${path} has ${free.toFixed(1)} GB free; the servers need ${LEAST_FREE_GB} GB.`,
    'free some space, or name another folder with --home DIR',
  );
}

/**
 * Asks again and again until the answer is yes.
 * @param {() => boolean | Promise<boolean>} holds
 * @param {{ limitMs: number, everyMs?: number }} patience
 * @returns {Promise<boolean>} false when the time is up
 */
export async function waitUntil(holds, { limitMs, everyMs = 50 }) {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return true;
}
