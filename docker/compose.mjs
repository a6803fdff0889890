// The three servers as containers, where a Docker engine answers.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { secret, writeWhole } from './native/home.mjs';
import { claimPorts, rememberedPorts } from './native/ports.mjs';
import { envOf, portNames, preferredPorts, SERVER_NAMES } from './native/servers.mjs';
import { formatEnv, VERSIONS_FILE } from './native/settings.mjs';
import { findProgram, run } from './native/system.mjs';

/** @typedef {import('./native/servers.mjs').Base} Base */
/** @typedef {import('./native/home.mjs').Home} Home */

const FILE = join(dirname(import.meta.dirname), 'docker-compose.yml');
const PATIENCE_MS = 10_000;

/** Which variable of docker-compose.yml takes which port. */
const PORT_KEYS = {
  postgres: 'POSTGRES_HOST_PORT',
  redis: 'REDIS_HOST_PORT',
  bolt: 'NEO4J_BOLT_HOST_PORT',
  http: 'NEO4J_HTTP_HOST_PORT',
};
/** Which variable of docker-compose.yml takes which secret. */
const SECRET_KEYS = {
  'postgres-admin': 'POSTGRES_ADMIN_PASSWORD',
  postgres: 'POSTGRES_PASSWORD',
  redis: 'REDIS_PASSWORD',
  neo4j: 'NEO4J_PASSWORD',
};

/** Whether a Docker engine answers and has the compose plugin. */
export async function hasEngine() {
  if (!findProgram('docker')) return false;
  return (await succeeds(['docker', 'info'])) && succeeds(['docker', 'compose', 'version']);
}

/** @param {string[]} command @returns {Promise<boolean>} false also when it takes too long */
function succeeds([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE_MS });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * Writes the passwords and ports that docker-compose.yml asks for, mode 600.
 * @param {Base} base
 * @param {Record<string, number>} ports
 * @returns {string} the file's path
 */
export function writeComposeEnv({ home, settings }, ports) {
  const path = home.at('compose.env');
  const values = { ...settings };
  for (const [name, key] of Object.entries(SECRET_KEYS)) values[key] = secret(home, name);
  for (const [name, key] of Object.entries(PORT_KEYS)) if (name in ports) values[key] = String(ports[name]);
  writeWhole(path, formatEnv(values), 0o600);
  return path;
}

/** One home, one project: its containers and volumes are not those of another clone. @param {Home} home */
const projectOf = (home) => `wiregraph-${createHash('sha256').update(home.root).digest('hex').slice(0, 8)}`;

/** @param {Home} home @param {string[]} args */
const compose = (home, args) =>
  run([
    'docker',
    'compose',
    '-p',
    projectOf(home),
    '--env-file',
    VERSIONS_FILE,
    '--env-file',
    home.at('compose.env'),
    '-f',
    FILE,
    ...args,
  ]);

/** @param {Home} home */
const markOf = (home) => home.at('run', 'compose.json');

/** The servers of this home that are containers. @param {Home} home @returns {string[]} */
export const composed = (home) => (existsSync(markOf(home)) ? JSON.parse(readFileSync(markOf(home), 'utf8')) : []);

/**
 * The servers of this home that run as containers.
 * @param {Home} home
 * @returns {Promise<string[]>}
 */
export async function runningContainers(home) {
  if (composed(home).length === 0) return [];
  const running = await compose(home, ['ps', '--services', '--status', 'running']);
  return SERVER_NAMES.filter((name) => running.split('\n').includes(name));
}

/**
 * Starts what does not run yet and waits until it is healthy.
 * @param {string[]} names
 * @param {Base} base
 * @returns {Promise<Record<string, string>>} how apps find them
 */
export async function startCompose(names, base) {
  const { home, settings, log, isAnyPort } = base;
  const held = Object.keys(preferredPorts(await runningContainers(home), settings));
  const ports = await claimPorts(home, { preferred: preferredPorts(names, settings), held, isAny: isAnyPort, log });
  writeComposeEnv(base, ports);
  writeWhole(markOf(home), JSON.stringify([...new Set([...composed(home), ...names])]));
  log(`docker compose: starting ${names.join(', ')}`);
  await compose(home, ['up', '--detach', '--wait', ...names]);
  return envOf(names, { ...base, ports });
}

/** @param {string[]} names @param {Base} base */
export async function stopCompose(names, { home, log }) {
  const ours = composed(home).filter((name) => names.includes(name));
  if (ours.length === 0) return;
  await compose(home, ['stop', ...ours]);
  log(`docker compose: stopped ${ours.join(', ')}`);
}

/**
 * @param {Home} home
 * @returns {Promise<{ name: string, where: string, ports: number[], isHealthy: boolean }[]>}
 */
export async function composeStatus(home) {
  const ports = rememberedPorts(home);
  const running = await runningContainers(home);
  return composed(home).map((name) => ({
    name,
    where: 'container',
    ports: portNames(name).map((port) => ports[port]),
    isHealthy: running.includes(name),
  }));
}

/** Takes containers and volumes of a throw-away home away. @param {Home} home */
export async function removeCompose(home) {
  if (composed(home).length === 0) return;
  await compose(home, ['down', '--volumes']);
  rmSync(markOf(home));
}
