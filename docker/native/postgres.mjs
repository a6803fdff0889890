import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from './fault.mjs';
import { secret } from './home.mjs';
import { lookUp, startDaemon } from './processes.mjs';
import { findProgram, isExecutable, makeFolder, ownerFor, run, waitUntil, writeOwned } from './system.mjs';

/** @typedef {import('./servers.mjs').Context} Context */

const OLDEST = 15;
const DEBIAN = '/usr/lib/postgresql';
const ROLE_SQL = join(import.meta.dirname, '..', 'postgres', 'role.sql');
const MEND = 'apt-get install --no-install-recommends postgresql';

/** Folders that hold a server's programs: Debian's by version, newest first, and the one on the PATH. */
function programFolders() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = findProgram('postgres');
  const folders = [...debian.map((version) => join(DEBIAN, version, 'bin')), ...(onPath ? [dirname(onPath)] : [])];
  return folders.filter((folder) => isExecutable(join(folder, 'postgres')));
}

export const hasPostgres = () => programFolders().length > 0;

/**
 * The programs for this data: of the major version that made it, else the one in the settings, else the newest.
 * @param {Context} context
 * @throws Fault when none is there, or only old ones
 */
async function findPostgres({ home, settings }) {
  const folders = programFolders();
  if (folders.length === 0) throw new Fault('There is no PostgreSQL server on this machine.', MEND);
  const found = await Promise.all(folders.map(async (folder) => ({ folder, major: await majorOf(folder) })));
  const usable = found.filter(({ major }) => major >= OLDEST);
  const mark = home.data('postgres', 'PG_VERSION');
  if (existsSync(mark)) {
    const made = Number(readFileSync(mark, 'utf8'));
    const same = usable.find(({ major }) => major === made);
    if (same) return same.folder;
    throw new Fault(
      `${home.data('postgres')} was made by PostgreSQL ${made}, which is not here.`,
      `apt-get install postgresql-${made}`,
    );
  }
  const wanted = usable.find(({ major }) => major === Number(settings.POSTGRES_MAJOR)) ?? usable[0];
  if (wanted) return wanted.folder;
  throw new Fault(`PostgreSQL ${found[0].major} is too old; wiregraph needs ${OLDEST} or newer.`, MEND);
}

/** @param {string} folder */
async function majorOf(folder) {
  return Number(/(\d+)/.exec(await run([join(folder, 'postgres'), '--version']))?.[1]);
}

/** What the server's programs see of our environment. @param {Record<string, string>} [more] */
const plainEnv = (more = {}) => ({ PATH: process.env.PATH, LANG: 'C.UTF-8', ...more });

/** @param {Context} context */
const adminPassword = ({ home }) => secret(home, 'postgres-admin', home.data('postgres', 'PG_VERSION'));
/** @param {Context} context */
const password = ({ home }) => secret(home, 'postgres', home.data('postgres', 'PG_VERSION'));

/**
 * @param {Context} context
 * @param {string} folder
 */
async function initialise(context, folder) {
  const data = context.home.data('postgres');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  // What an initdb that was interrupted left behind.
  rmSync(data, { recursive: true, force: true });
  const owner = await ownerFor('postgres');
  makeFolder(data, { owner, mode: 0o700 });
  const command = [join(folder, 'initdb'), '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8'];
  const words = context.home.data('conf', 'postgres.password');
  writeOwned(words, adminPassword(context), owner);
  try {
    await run([...command, '--auth=scram-sha-256', `--pwfile=${words}`], { ...owner, env: plainEnv(), cwd: '/' });
  } finally {
    rmSync(words, { force: true });
  }
}

/**
 * A postmaster that was killed can stay a zombie for a while, or for good where pid 1 reaps nobody; Postgres takes its
 * lock file for a live server's.
 * @param {Context} context
 */
async function clearDeadLock({ home }) {
  const lock = home.data('postgres', 'postmaster.pid');
  if (!existsSync(lock)) return;
  const holder = () => lookUp(Number.parseInt(readFileSync(lock, 'utf8'), 10));
  await waitUntil(() => holder()?.isZombie !== true, { limitMs: 2_000 });
  const found = holder();
  if (found === undefined || found.isZombie || found.name !== 'postgres') rmSync(lock, { force: true });
}

/**
 * Asks as the superuser, over loopback with a password: a socket's path may not be longer than 107 bytes.
 * @param {Context} context
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function psql(context, args, env) {
  const command = [join(await findPostgres(context), 'psql'), '-XAtq', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1'];
  const who = ['-p', String(context.ports.postgres), '-U', 'postgres', '-d', 'postgres'];
  return run([...command, ...who, ...args], {
    env: plainEnv({ PGPASSWORD: adminPassword(context), ...env }),
    cwd: '/',
  });
}

/** @type {import('./servers.mjs').Server} */
export const postgres = {
  name: 'postgres',
  ports: { postgres: 'POSTGRES_HOST_PORT' },
  data: ['postgres'],
  // Its fast shutdown: the gentler SIGTERM waits for clients to leave.
  stopping: { limitMs: 30_000, signal: 'SIGINT' },

  async start(context) {
    const { home, settings, ports } = context;
    const folder = await findPostgres(context);
    // Also where there is data already: a password that is gone is said now, and not after a minute of asking.
    const words = { WIREGRAPH_POSTGRES_PASSWORD: password(context), PGPASSWORD: adminPassword(context) };
    await initialise(context, folder);
    await clearDeadLock(context);
    const set = {
      listen_addresses: '127.0.0.1',
      port: ports.postgres,
      unix_socket_directories: '',
      logging_collector: 'off',
      max_connections: settings.POSTGRES_MAX_CONNECTIONS,
      shared_buffers: settings.POSTGRES_SHARED_BUFFERS,
    };
    const flags = Object.entries(set).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const { ms } = await startDaemon(home, {
      name: 'postgres',
      command: [join(folder, 'postgres'), '-D', home.data('postgres'), ...flags],
      options: { cwd: home.data('postgres'), env: plainEnv(), ...(await ownerFor('postgres')) },
      isReady: () => postgres.isReady(context),
      limitMs: 60_000,
    });
    await psql(context, ['-f', ROLE_SQL], words);
    return ms;
  },

  isReady: (context) =>
    psql(context, ['-c', 'select 1']).then(
      (answer) => answer.trim() === '1',
      () => false,
    ),

  env: (context) => ({
    WIREGRAPH_POSTGRES_URL: `postgres://wiregraph:${password(context)}@127.0.0.1:${context.ports.postgres}/wiregraph`,
  }),
};
