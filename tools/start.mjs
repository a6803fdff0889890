// npm start: set-up, servers, migration, apps, the demo stories; then serves until Ctrl-C.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forget, remember, runningPid } from '../docker/native/processes.mjs';
import { provision, writeEnv } from '../docker/provision.mjs';
import { addressLines } from './house/addresses.mjs';
import { APP_NAMES, claimAppPorts, startApps } from './house/apps.mjs';
import { houseStatus, openHouse, STARTER, stopHouse, whatRuns } from './house/house.mjs';
import { watchApps } from './house/watch.mjs';
import { REACHED, setUp } from './setup.mjs';
import { faultFails, ROOT, runProgram, step } from './steps.mjs';

const USAGE = `npm start [-- OPTIONS]: brings wiregraph up, files the demo stories, then serves until Ctrl-C

  --detach    return when it is up and leave it running; npm run status, npm stop
  --no-demo   file no demo stories
  --no-setup  skip npm ci, build and model, which are there
  --home DIR  folder of data, logs, secrets and ports; default <clone>/.wiregraph
  --apps DIR  folder of the apps; default <clone>/apps

Postgres, Redis and Neo4j are those that WIREGRAPH_POSTGRES_URL, WIREGRAPH_REDIS_URL and WIREGRAPH_NEO4J_URL name; else
containers, where a Docker engine answers; else processes of this machine. See node docker/up.mjs --help.
`;

const CLI = join('cli', 'dist', 'main.js');
const log = (text) => process.stderr.write(text);
const note = (line) => log(`        ${line.replaceAll('\n', '\n        ')}\n`);

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    detach: { type: 'boolean' },
    'no-demo': { type: 'boolean' },
    'no-setup': { type: 'boolean' },
    home: { type: 'string' },
    apps: { type: 'string' },
  },
});

if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const house = openHouse(values.home);
const folder = values.apps ?? join(ROOT, 'apps');
let isStopping = false;
let isServing = false;
let isLeftRunning = false;

/** Stops what this start has started, apps first, and leaves what ran before. */
async function stop(before) {
  isStopping = true;
  log('\nStopping.\n');
  // Again, if a step that was under way has started something meanwhile.
  do await stopHouse(house, { log: note, keep: before });
  while (!isSame(await whatRuns(house.home), before));
}

const isSame = (now, before) =>
  now.servers.every((name) => before.servers.includes(name)) && now.apps.every((name) => before.apps.includes(name));

/** @returns the environment of the apps and those that were started, or undefined when a step failed */
async function bringUp() {
  const env = {};
  const apps = [];
  const steps = [
    ['servers: Postgres, Redis, Neo4j', faultFails(() => findServers(env))],
    ['migrate', () => runProgram(['node', join(folder, CLI), 'migrate'], { env })],
    [
      `apps: ${APP_NAMES.join(', ')}`,
      faultFails(async () => void apps.push(...(await startApps(house.home, { env, folder })))),
    ],
  ];
  for (const [title, work] of steps) {
    if (isStopping || !(await step(title, work, log)).ok) return undefined;
  }
  return { env, apps };
}

async function findServers(env) {
  Object.assign(env, (await provision({ home: house.home.root, log: note })).env);
  Object.assign(env, await claimAppPorts(house.home, { settings: house.settings, log: note }));
  writeEnv(house.home, env);
}

/** The CLI speaks for itself: a progress bar, then the tour. */
function demo(env) {
  log('\n');
  return new Promise((resolve) => {
    const command = [join(folder, CLI), 'demo'];
    const child = spawn('node', command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code === 0));
  });
}

const say = (title) => log(`\n${title}\n\n  ${addressLines(house.home).join('\n  ')}\n\n`);

/** @returns the exit code; without --detach it never returns once wiregraph is up, but for the signal that ends it */
async function start() {
  if (!values['no-setup'] && (await setUp(log)) < REACHED.model) return 1;
  const up = await bringUp();
  if (!up) return 1;
  watchApps(house.home, up.apps, { env: up.env, folder, log: note, isStopping: () => isStopping });
  const isTold = values['no-demo'] || (await demo(up.env));
  if (isStopping) return 1;
  if (!isTold) log('The demo failed; what is above says why.\n');
  say('wiregraph is up.');
  if (values.detach) {
    isLeftRunning = true;
    log('It keeps running. npm run status shows it, npm stop ends it.\n');
    return isTold ? 0 : 1;
  }
  log('Ctrl-C stops it.\n');
  isServing = true;
  setInterval(() => {}, 60_000);
  return new Promise(() => {});
}

async function isUpAlready() {
  const starter = runningPid(house.home, STARTER);
  const isUp = (await houseStatus(house)).every(({ isHealthy }) => isHealthy);
  if (isUp) say('wiregraph runs already.');
  else if (starter)
    log(`Another npm start (pid ${starter}) is at work on ${house.home.root}; npm run status, npm stop\n`);
  return isUp || starter !== undefined;
}

async function main() {
  if (await isUpAlready()) return 0;
  remember(house.home, STARTER, process.pid);
  const before = await whatRuns(house.home);
  const told = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(isServing ? 0 : 130));
  });
  const code = await Promise.race([start(), told]);
  if (!isLeftRunning) await stop(before);
  forget(house.home, STARTER);
  return code;
}

process.exit(await main());
