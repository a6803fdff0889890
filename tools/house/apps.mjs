// The processes of wiregraph: started in this order, ended in the other.
import { join } from 'node:path';
import { allOrFault } from '../../docker/native/fault.mjs';
import { claimPorts, rememberedPorts } from '../../docker/native/ports.mjs';
import { endProcess, runningPid, startDaemon } from '../../docker/native/processes.mjs';
import { portNumber } from '../../docker/native/servers.mjs';
import { ROOT } from '../steps.mjs';

/** @typedef {import('../../docker/native/home.mjs').Home} Home */

export const APP_NAMES = ['intake', 'worker', 'projector', 'api'];
const READY_MS = 120_000;
/** An app finishes what it has in hand before it goes. */
const STOP_MS = 30_000;
const HOST = '127.0.0.1';
/**
 * The worker's threads fill the processors. Garbage collection with threads of its own takes them away from reading: a
 * tenth of its time on two processors. The image starts it so as well.
 * @type {Record<string, string[]>}
 */
const NODE_OPTIONS = { worker: ['--single-threaded-gc'] };

/** @param {string} name */
const upper = (name) => name.toUpperCase();

/**
 * Where each app listens, as its environment says it.
 * @param {Home} home
 * @param {{ settings: Record<string, string>, log: (line: string) => void, isAny?: boolean }} options
 * @returns {Promise<Record<string, string>>} WIREGRAPH_HOST and WIREGRAPH_<APP>_PORT
 */
export async function claimAppPorts(home, { settings, log, isAny }) {
  const preferred = Object.fromEntries(
    APP_NAMES.map((name) => [name, portNumber(settings, `${upper(name)}_HOST_PORT`)]),
  );
  const ports = await claimPorts(home, { preferred, held: runningApps(home), isAny, log });
  return {
    WIREGRAPH_HOST: HOST,
    ...Object.fromEntries(APP_NAMES.map((name) => [`WIREGRAPH_${upper(name)}_PORT`, String(ports[name])])),
  };
}

/** @param {Home} home */
export const runningApps = (home) => APP_NAMES.filter((name) => runningPid(home, name) !== undefined);

/** @param {Home} home @param {string} name */
export const appUrl = (home, name) => `http://${HOST}:${rememberedPorts(home)[name]}`;

/** @param {Home} home @param {string} name @returns {Promise<boolean>} */
export const isReady = (home, name) =>
  fetch(`${appUrl(home, name)}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.ok;
    },
    () => false,
  );

/**
 * Starts an app and waits until it is ready; `ended` tells how it ended, if it does while we live.
 * @param {Home} home
 * @param {{ name: string, env: Record<string, string>, folder?: string }} options `folder`: where the apps lie
 */
export function startApp(home, { name, env, folder = join(ROOT, 'apps') }) {
  return startDaemon(home, {
    name,
    command: [process.execPath, ...(NODE_OPTIONS[name] ?? []), join(folder, name, 'dist', 'main.js')],
    options: { cwd: ROOT, env: { ...process.env, ...env } },
    isReady: () => isReady(home, name),
    limitMs: READY_MS,
  });
}

/**
 * Starts the apps that do not run, all at once.
 * @param {Home} home
 * @param {{ env: Record<string, string>, folder?: string }} options
 * @returns {Promise<{ name: string, ended: Promise<string> }[]>} what was started
 */
export function startApps(home, options) {
  const missing = APP_NAMES.filter((name) => runningPid(home, name) === undefined);
  return allOrFault(missing.map(async (name) => ({ name, ended: (await startApp(home, { ...options, name })).ended })));
}

/**
 * Ends these apps: what takes stories in first, so that nothing new comes while the rest finishes.
 * @param {Home} home
 * @param {(line: string) => void} log
 * @param {string[]} [names]
 */
export async function stopApps(home, log, names = APP_NAMES) {
  for (const name of APP_NAMES.filter((app) => names.includes(app))) {
    if (await endProcess(home, name, { limitMs: STOP_MS })) log(`${name} stopped`);
  }
}

/**
 * @param {Home} home
 * @returns {Promise<{ name: string, pid?: number, ports: number[], isHealthy: boolean }[]>}
 */
export function appStatus(home) {
  return Promise.all(
    APP_NAMES.map(async (name) => {
      const pid = runningPid(home, name);
      const port = rememberedPorts(home)[name];
      return { name, pid, ports: port ? [port] : [], isHealthy: pid !== undefined && (await isReady(home, name)) };
    }),
  );
}
