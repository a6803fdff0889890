// Brings Postgres, Redis and Neo4j, each from where it is: named by its URL in the environment; else Docker Compose, where
// an engine answers; else processes of this machine.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { composed, hasEngine, removeCompose, runningContainers, startCompose, stopCompose } from './compose.mjs';
import { givenByEnvironment } from './given.mjs';
import { openHome, secret, writeWhole } from './native/home.mjs';
import { runningPid } from './native/processes.mjs';
import { SERVER_NAMES, startNative, stopNative, withData } from './native/servers.mjs';
import { formatEnv, parseEnv, readSettings } from './native/settings.mjs';

/**
 * With which editors and audits ask the api: those of the environment, else made here.
 * @param {import('./native/home.mjs').Home} home
 * @param {Record<string, string | undefined>} env
 */
const keysOf = (home, env) => ({
  WIREGRAPH_EDITOR_KEY: env.WIREGRAPH_EDITOR_KEY || secret(home, 'editor-key'),
  WIREGRAPH_AUDIT_KEY: env.WIREGRAPH_AUDIT_KEY || secret(home, 'audit-key'),
});

/** Tests run beside what the developer runs. */
const SMALL = { NEO4J_HEAP: '512m', NEO4J_PAGECACHE: '128m', POSTGRES_SHARED_BUFFERS: '64MB' };

/**
 * @typedef {object} Provided
 * @property {Record<string, string>} env what the apps need to find the servers: WIREGRAPH_POSTGRES_URL,
 *   WIREGRAPH_REDIS_URL, WIREGRAPH_NEO4J_URL, _USER, _PASSWORD and, unless Neo4j was named by its URL, _BROWSER_URL
 * @property {() => Promise<void>} stop stops what was started here and nothing else; data stays
 */

/**
 * Leaves the servers running and writes <home>/env. What runs already stays as it is.
 * @param {{ home?: string, log: (line: string) => void, env?: Record<string, string | undefined>,
 *   isThrowAway?: boolean }} options
 *   `isThrowAway`: any free ports, little memory, no server from the environment: tests wipe what they are given
 * @returns {Promise<Provided>}
 * @throws Fault naming what is missing and the command that mends it; what was started by then is stopped
 */
export async function provision({ home: root, log, env = process.env, isThrowAway = false }) {
  const home = openHome(root);
  const base = {
    home,
    log,
    settings: { ...readSettings(env), ...(isThrowAway ? SMALL : {}) },
    isAnyPort: isThrowAway,
  };
  const given = isThrowAway ? {} : await givenByEnvironment(env);
  const wanted = SERVER_NAMES.filter((name) => !(name in given));
  for (const name of Object.keys(given)) log(`${name} is the one that the environment names`);
  const before = await runningServers(root);
  const stop = () =>
    stopServers(
      wanted.filter((name) => !before.includes(name)),
      base,
    );
  try {
    const { contained, local } = await waysOf(wanted, home);
    const found = [
      ...Object.values(given),
      contained.length > 0 ? await startCompose(contained, base) : {},
      local.length > 0 ? await startNative(local, base) : {},
    ];
    /** @type {Record<string, string>} */
    const addresses = Object.assign({}, ...found, keysOf(home, env));
    writeEnv(home, addresses);
    return { env: addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * What has data as a process here stays one, also when a Docker engine appears later: the data would seem lost.
 * @param {string[]} wanted
 * @param {import('./native/home.mjs').Home} home
 */
async function waysOf(wanted, home) {
  const rooted = withData(wanted, home);
  const open = wanted.filter((name) => !rooted.includes(name));
  const contained = open.length > 0 && (await hasEngine()) ? open : [];
  return { contained, local: wanted.filter((name) => !contained.includes(name)) };
}

/** @param {string} [root] @returns {Promise<string[]>} the servers of a home that run, in whichever way */
export async function runningServers(root) {
  const home = openHome(root);
  const contained = await runningContainers(home);
  return SERVER_NAMES.filter((name) => contained.includes(name) || runningPid(home, name) !== undefined);
}

/**
 * @param {string[]} names
 * @param {import('./native/servers.mjs').Base} base
 */
export async function stopServers(names, base) {
  await stopCompose(names, base);
  await stopNative(names, base);
}

/**
 * Stops all servers of a throw-away home and takes it away.
 * @param {string} root
 */
export async function removeHome(root) {
  const home = openHome(root);
  // Again, if a start that was under way when we were told to end has brought one up meanwhile.
  do await stopNative(SERVER_NAMES, { home, settings: readSettings(), log: () => {} });
  while (SERVER_NAMES.some((name) => runningPid(home, name) !== undefined));
  if (composed(home).length > 0) await removeCompose(home);
  rmSync(home.data(), { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
}

/** @param {import('./native/home.mjs').Home} home @returns {Record<string, string>} what <home>/env says */
export const readEnv = (home) => (existsSync(home.at('env')) ? parseEnv(readFileSync(home.at('env'), 'utf8')) : {});

/**
 * Adds to <home>/env what apps and the CLI need.
 * @param {import('./native/home.mjs').Home} home
 * @param {Record<string, string | number>} env
 */
export function writeEnv(home, env) {
  writeWhole(home.at('env'), formatEnv({ ...readEnv(home), ...keysOf(home, process.env), ...env }), 0o600);
}
