// The whole house: servers and apps of one home.
import { openHome } from '../../docker/native/home.mjs';
import { endProcess, runningPid } from '../../docker/native/processes.mjs';
import { SERVER_NAMES, nativeStatus } from '../../docker/native/servers.mjs';
import { readSettings } from '../../docker/native/settings.mjs';
import { composeStatus } from '../../docker/compose.mjs';
import { readEnv, runningServers, stopServers } from '../../docker/provision.mjs';
import { APP_NAMES, appStatus, runningApps, stopApps } from './apps.mjs';

/** The name under which a foreground `npm start` is written down. */
export const STARTER = 'start';
/** Longer than all that it has to stop itself. */
const STARTER_STOP_MS = 240_000;

/** @param {string} [root] */
export function openHouse(root) {
  const home = openHome(root);
  return { home, settings: readSettings() };
}

/**
 * Each server and app with its pid or its container, ports and health. A server that the environment named at the start
 * is not ours to judge.
 * @param {{ home: import('../../docker/native/home.mjs').Home, settings: Record<string, string> }} house
 * @returns {Promise<{ name: string, pid?: number, where?: string, ports: number[], isHealthy: boolean }[]>}
 */
export async function houseStatus({ home, settings }) {
  const contained = await composeStatus(home);
  const isContained = (/** @type {string} */ name) => contained.some((row) => row.name === name);
  const local = await nativeStatus({ home, settings, log: () => {} });
  const given = foreignServers(home, [...local, ...contained]);
  const servers = local.filter(({ name }) => !isContained(name) && !given.includes(name));
  return [...contained, ...servers, ...(await appStatus(home))];
}

/**
 * Servers that <home>/env finds elsewhere than on the ports of this home.
 * @param {import('../../docker/native/home.mjs').Home} home
 * @param {{ name: string, ports: number[] }[]} rows
 */
function foreignServers(home, rows) {
  const env = readEnv(home);
  return SERVER_NAMES.filter((name) => {
    const url = env[`WIREGRAPH_${name.toUpperCase()}_URL`];
    if (!url) return false;
    const ports = rows.filter((row) => row.name === name).flatMap((row) => row.ports);
    return !ports.includes(Number(new URL(url).port));
  });
}

/** What of a home runs now. @param {import('../../docker/native/home.mjs').Home} home */
export async function whatRuns(home) {
  return { servers: await runningServers(home.root), apps: runningApps(home) };
}

/**
 * Stops apps, then servers, but for those to keep.
 * @param {{ home: import('../../docker/native/home.mjs').Home, settings: Record<string, string> }} house
 * @param {{ log: (line: string) => void, keep?: { servers: string[], apps: string[] } }} options
 */
export async function stopHouse({ home, settings }, { log, keep = { servers: [], apps: [] } }) {
  await stopApps(
    home,
    log,
    APP_NAMES.filter((name) => !keep.apps.includes(name)),
  );
  await stopServers(
    SERVER_NAMES.filter((name) => !keep.servers.includes(name)),
    { home, settings, log },
  );
}

/** Ends a foreground `npm start`, which stops what it started. @param {import('../../docker/native/home.mjs').Home} home */
export async function endStarter(home) {
  if (runningPid(home, STARTER) === process.pid) return false;
  return endProcess(home, STARTER, { limitMs: STARTER_STOP_MS });
}
