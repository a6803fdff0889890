// The three servers as processes of this machine.
import { existsSync, rmSync } from 'node:fs';
import { allOrFault, Fault } from './fault.mjs';
import { installJars } from './jars.mjs';
import { neo4j } from './neo4j.mjs';
import { installPackages } from './packages.mjs';
import { claimPorts, rememberedPorts } from './ports.mjs';
import { postgres } from './postgres.mjs';
import { endProcess, lastWords, runningPid } from './processes.mjs';
import { redis } from './redis.mjs';
import { demandDisk } from './system.mjs';

/**
 * @typedef {{ home: import('./home.mjs').Home, settings: Record<string, string>, ports: Record<string, number>,
 *   log: (line: string) => void }} Context
 *
 * @typedef {object} Server
 * @property {string} name
 * @property {Record<string, string>} ports which setting holds each port's preferred number
 * @property {string[]} data what wipe() takes away
 * @property {{ limitMs: number, signal?: NodeJS.Signals }} stopping
 * @property {(context: Context) => Promise<number>} start starts it; milliseconds until it was ready
 * @property {(context: Context) => Promise<boolean>} isReady
 * @property {(context: Context) => void} [stopped] what is left to do after it ended
 * @property {(context: Context) => Record<string, string>} env how apps find it
 */

/** @typedef {Omit<Context, 'ports'> & { isAnyPort?: boolean }} Base */

/** @type {Server[]} */
const SERVERS = [postgres, redis, neo4j];
export const SERVER_NAMES = SERVERS.map(({ name }) => name);

/** @param {string[]} names */
const chosen = (names) => SERVERS.filter(({ name }) => names.includes(name));

/** @param {string} name @returns {string[]} */
export const portNames = (name) => chosen([name]).flatMap(({ ports }) => Object.keys(ports));

/** @param {Base} base @returns {Context} */
const withPorts = (base) => ({ ...base, ports: rememberedPorts(base.home) });

/**
 * Packages and jars, as far as they are missing.
 * @param {string[]} names
 * @param {Base} base
 */
export async function installNative(names, base) {
  demandLinux();
  await installPackages(names, base);
  if (names.includes('neo4j')) await installJars(base);
}

/** Who runs is looked up in /proc. */
function demandLinux() {
  if (process.platform === 'linux') return;
  throw new Fault(
    `Servers as local processes need Linux; this is ${process.platform}.`,
    'starting Docker, or naming servers by WIREGRAPH_POSTGRES_URL, WIREGRAPH_REDIS_URL, WIREGRAPH_NEO4J_URL',
  );
}

/**
 * The ports that these servers ask for first.
 * @param {string[]} names
 * @param {Record<string, string>} settings
 * @returns {Record<string, number>}
 */
export const preferredPorts = (names, settings) =>
  Object.fromEntries(
    chosen(names).flatMap(({ ports }) => Object.entries(ports).map(([port, key]) => [port, portNumber(settings, key)])),
  );

/**
 * How apps find these servers.
 * @param {string[]} names
 * @param {Context} context
 * @returns {Record<string, string>}
 */
export const envOf = (names, context) => Object.assign({}, ...chosen(names).map((server) => server.env(context)));

/**
 * Those of the servers that have data as processes in this home.
 * @param {string[]} names
 * @param {import('./home.mjs').Home} home
 */
export const withData = (names, home) =>
  chosen(names)
    .filter(({ data }) => data.some((folder) => existsSync(home.data(folder))))
    .map(({ name }) => name);

/**
 * Installs and starts what does not run yet; what it started and could not bring up whole, it stops.
 * @param {string[]} names
 * @param {Base} base
 * @returns {Promise<Record<string, string>>} how apps find them
 */
export async function startNative(names, { isAnyPort = false, ...base }) {
  await installNative(names, base);
  demandDisk(base.home.data());
  const running = names.filter((name) => runningPid(base.home, name) !== undefined);
  const preferred = preferredPorts(names, base.settings);
  const held = Object.keys(preferredPorts(running, base.settings));
  const context = { ...base, ports: await claimPorts(base.home, { preferred, held, isAny: isAnyPort, log: base.log }) };
  try {
    await allOrFault(chosen(names).map((server) => startOne(server, context)));
  } catch (error) {
    await stopNative(
      names.filter((name) => !running.includes(name)),
      base,
    );
    throw error;
  }
  return envOf(names, context);
}

/**
 * @param {Record<string, string>} settings
 * @param {string} key
 */
export function portNumber(settings, key) {
  const port = Number(settings[key]);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Fault(`${key} is "${settings[key]}", which is no port.`, `a number from 1 to 65535 in docker/versions.env`);
}

/** @param {Server} server @param {Context} context */
async function startOne(server, context) {
  const { home, log, ports } = context;
  const where = Object.keys(server.ports).map((port) => `127.0.0.1:${ports[port]}`);
  const pid = runningPid(home, server.name);
  if (pid === undefined) {
    const ms = await server.start(context);
    log(`${server.name} is ready on ${where.join(', ')} after ${(ms / 1000).toFixed(1)} s`);
  } else if (await server.isReady(context)) {
    log(`${server.name} runs already on ${where.join(', ')}`);
  } else {
    throw new Fault(
      `${server.name} (pid ${pid}) runs but does not answer.${lastWords(home, server.name)}`,
      'node docker/up.mjs stop',
    );
  }
}

/**
 * Ends what runs of these, all at once.
 * @param {string[]} names
 * @param {Base} base
 */
export async function stopNative(names, base) {
  const context = withPorts(base);
  const stopOne = async (/** @type {Server} */ server) => {
    if (!(await endProcess(base.home, server.name, server.stopping))) return;
    server.stopped?.(context);
    base.log(`${server.name} stopped`);
  };
  await allOrFault(chosen(names).map(stopOne));
}

/**
 * @param {Base} base
 * @returns {Promise<{ name: string, pid?: number, ports: number[], isHealthy: boolean }[]>}
 */
export async function nativeStatus(base) {
  const context = withPorts(base);
  return Promise.all(
    SERVERS.map(async (server) => {
      const pid = runningPid(base.home, server.name);
      const ports = Object.keys(server.ports).map((port) => context.ports[port]);
      return { name: server.name, pid, ports, isHealthy: pid !== undefined && (await server.isReady(context)) };
    }),
  );
}

/**
 * Takes the data of these away.
 * @param {string[]} names
 * @param {import('./home.mjs').Home} home
 * @throws Fault when one of them runs
 */
export function wipeNative(names, home) {
  for (const { name } of chosen(names)) {
    if (runningPid(home, name))
      throw new Fault(`${name} runs; its data is not taken away under it.`, 'node docker/up.mjs stop');
  }
  for (const folder of chosen(names).flatMap(({ data }) => data)) {
    rmSync(home.data(folder), { recursive: true, force: true });
  }
}
