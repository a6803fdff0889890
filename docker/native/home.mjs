import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Fault } from './fault.mjs';
import { isOpenToAll, isRoot, makeFolder } from './system.mjs';

const CLONE = dirname(dirname(import.meta.dirname));
export const DEFAULT_HOME = join(CLONE, '.wiregraph');

/**
 * The folder of one installation.
 *
 *     secrets/    one password a file, mode 600
 *     ports.json  the ports taken at the first start
 *     env         what apps need, KEY=value, mode 600
 *     run/        who runs: pid and start time
 *     logs/       one file a process
 *     data/       the servers' own, and their conf/; a link to /var/lib when their users cannot enter this folder
 *
 * @typedef {{ root: string, at: (...parts: string[]) => string, data: (...parts: string[]) => string }} Home
 */

/**
 * @param {string} [root]
 * @returns {Home}
 */
export function openHome(root = DEFAULT_HOME) {
  const home = resolve(root);
  const at = (/** @type {string[]} */ ...parts) => join(home, ...parts);
  makeFolder(home);
  makeFolder(at('secrets'), { mode: 0o700 });
  makeFolder(at('run'));
  makeFolder(at('logs'), { mode: 0o700 });
  if (!existsSync(at('data'))) makeData(home);
  const data = realpathSync(at('data'));
  makeFolder(join(data, 'conf'));
  return { root: home, at, data: (...parts) => join(data, ...parts) };
}

/** @param {string} home */
function makeData(home) {
  const link = join(home, 'data');
  if (!isRoot() || isOpenToAll(home)) {
    makeFolder(link);
    return;
  }
  const elsewhere = join('/var/lib/wiregraph', createHash('sha256').update(home).digest('hex').slice(0, 12));
  makeFolder(elsewhere);
  symlinkSync(elsewhere, link);
}

/** Folder for what is fetched once and serves every clone. Root's own cache is barred to the servers' users. */
export function cacheFolder(env = process.env) {
  const own = env.WIREGRAPH_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'wiregraph');
  return isRoot() && !isOpenToAll(own) ? '/var/cache/wiregraph' : own;
}

/**
 * Writes a file that is never seen half written.
 * @param {string} path
 * @param {string | Uint8Array} text
 * @param {number} [mode]
 */
export function writeWhole(path, text, mode = 0o644) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  chmodSync(draft, mode);
  renameSync(draft, path);
}

/**
 * A password, made at the first asking.
 * @param {Home} home
 * @param {string} name
 * @param {string} [lockedBy] data that was made with it: when that exists, a new password would open nothing
 */
export function secret(home, name, lockedBy) {
  const path = home.at('secrets', name);
  if (!existsSync(path)) {
    if (lockedBy !== undefined && existsSync(lockedBy)) {
      throw new Fault(
        `${path} is gone, and ${lockedBy} was made with it.`,
        `put the file back, or node docker/up.mjs wipe --yes`,
      );
    }
    writeWhole(path, randomBytes(16).toString('hex'), 0o600);
  }
  return readFileSync(path, 'utf8').trim();
}
