#!/usr/bin/env node
// Postgres, Redis and Neo4j as processes of this machine. Node built-ins alone: it works before `npm ci`.
import { parseArgs } from 'node:util';
import { Fault } from './native/fault.mjs';
import { DEFAULT_HOME, openHome } from './native/home.mjs';
import { installNative, nativeStatus, SERVER_NAMES, startNative, stopNative, wipeNative } from './native/servers.mjs';
import { readSettings } from './native/settings.mjs';
import { writeEnv } from './provision.mjs';
import { writeComposeEnv } from './compose.mjs';
import { rememberedPorts } from './native/ports.mjs';

const USAGE = `up: Postgres, Redis and Neo4j as processes of this machine, without a container engine

  node docker/up.mjs install [SERVER...]        fetch what is missing: Debian packages (as root), Neo4j's jars through Maven
  node docker/up.mjs start   [SERVER...]        install, then start what does not run; prints the addresses
  node docker/up.mjs status                     each server with its pid, ports and health
  node docker/up.mjs stop    [SERVER...]        stop what runs; the data stays
  node docker/up.mjs wipe    [SERVER...] --yes  take the data away
  node docker/up.mjs secrets                    make the passwords and write <home>/compose.env, for docker compose

  SERVER      ${SERVER_NAMES.join(', ')}; without any, all
  --home DIR  folder of data, logs, secrets and ports; default <clone>/.wiregraph
  --any-port  take any free port instead of the usual ones; for throw-away folders

Versions, ports and memory are in docker/versions.env; a variable of the same name in the environment wins. All servers
listen on 127.0.0.1 only. Passwords are made at the first start and lie in <home>/secrets; <home>/env holds the addresses
for the apps.
Ends with 0 when done, 1 when it failed (status: when one is not healthy), 2 when it was misused.
`;

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @typedef {{ names: string[], base: import('./native/servers.mjs').Base, isSure: boolean }} Call */

/** @type {Record<string, (call: Call) => Promise<number | void>>} */
const COMMANDS = {
  install: ({ names, base }) => installNative(names, base),

  async start({ names, base }) {
    const env = await startNative(names, base);
    writeEnv(base.home, env);
    for (const [name, value] of Object.entries(env))
      say(`${name}=${name.endsWith('PASSWORD') ? '***' : hidden(value)}`);
    say(`Passwords, and keys of editors and audits: ${base.home.at('secrets')}`);
  },

  async status({ base }) {
    const rows = await nativeStatus(base);
    for (const { name, pid, ports, isHealthy } of rows) {
      const health = isHealthy ? 'healthy' : 'NOT READY';
      say(`${name.padEnd(10)}${pid ? `pid ${pid}  port ${ports.join(', ')}  ${health}` : 'not running'}`);
    }
    return rows.every(({ isHealthy }) => isHealthy) ? 0 : 1;
  },

  stop: ({ names, base }) => stopNative(names, base),

  async secrets({ base }) {
    const file = writeComposeEnv(base, rememberedPorts(base.home));
    say(`docker compose --env-file docker/versions.env --env-file ${file} up --detach --build --wait`);
  },

  async wipe({ names, base, isSure }) {
    if (!isSure)
      throw new Fault(`This takes the data of ${names.join(', ')} in ${base.home.data()} away.`, 'the same with --yes');
    wipeNative(names, base.home);
    say(`${names.join(', ')}: data in ${base.home.data()} is gone`);
  },
};

/** @param {string} url */
const hidden = (url) => url.replace(/:[^:@/]+@/, ':***@');

/** @param {string} why */
function misused(why) {
  process.stderr.write(`${why}\n\n${USAGE}`);
  return 2;
}

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function main(args) {
  const options = /** @type {const} */ ({
    help: { type: 'boolean', short: 'h' },
    home: { type: 'string' },
    'any-port': { type: 'boolean' },
    yes: { type: 'boolean' },
  });
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, ...servers] = positionals;
  if (values.help || command === undefined || command === 'help') {
    process.stdout.write(USAGE);
    return values.help || command ? 0 : 2;
  }
  if (!Object.hasOwn(COMMANDS, command)) return misused(`There is no command "${command}".`);
  const unknown = servers.find((name) => !SERVER_NAMES.includes(name));
  if (unknown) return misused(`There is no server "${unknown}".`);
  const names = servers.length > 0 ? servers : SERVER_NAMES;
  const home = openHome(values.home ?? DEFAULT_HOME);
  const base = { home, settings: readSettings(), log: say, isAnyPort: values['any-port'] };
  return (await COMMANDS[command]({ names, base, isSure: values.yes ?? false })) ?? 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) process.exitCode = misused(error.message);
  else if (error instanceof Fault) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
