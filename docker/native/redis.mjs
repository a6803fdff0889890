import { Fault } from './fault.mjs';
import { secret } from './home.mjs';
import { askPort } from './ports.mjs';
import { startDaemon } from './processes.mjs';
import { findProgram, makeFolder, ownerFor, run, writeOwned } from './system.mjs';

/** @typedef {import('./servers.mjs').Context} Context */

const OLDEST = [6, 2];
const MEND = 'apt-get install --no-install-recommends redis-server';

/** @throws Fault when there is no redis-server, or an old one */
async function findRedis() {
  const program = findProgram('redis-server');
  if (!program) throw new Fault('There is no redis-server on the PATH.', MEND);
  const version = /v=(\d+)\.(\d+)\S*/.exec(await run([program, '--version']));
  if (!version) throw new Fault(`${program} --version names no version.`, MEND);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return program;
  throw new Fault(`${program} is Redis ${major}.${minor}; wiregraph needs ${OLDEST.join('.')} or newer.`, MEND);
}

/** @param {Context} context */
const password = ({ home }) => secret(home, 'redis');

/**
 * A value of redis.conf in quotes, as its parser wants them.
 * @param {string} value
 */
const quoted = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Passwords stand in the file and not in the process list. @param {Context} context */
const configOf = (context) => `# Written by docker/up.mjs at each start.
bind 127.0.0.1
port ${context.ports.redis}
daemonize no
dir ${quoted(context.home.data('redis'))}
requirepass ${password(context)}
appendonly yes
appendfsync ${context.settings.REDIS_APPENDFSYNC}
save ""
maxmemory ${context.settings.REDIS_MAXMEMORY}
maxmemory-policy ${context.settings.REDIS_MAXMEMORY_POLICY}
`;

/** @type {import('./servers.mjs').Server} */
export const redis = {
  name: 'redis',
  ports: { redis: 'REDIS_HOST_PORT' },
  data: ['redis'],
  stopping: { limitMs: 15_000 },

  async start(context) {
    const { home } = context;
    const program = await findRedis();
    const owner = await ownerFor('redis');
    const folder = makeFolder(home.data('redis'), { owner, mode: 0o700 });
    const config = home.data('conf', 'redis.conf');
    writeOwned(config, configOf(context), owner);
    const { ms } = await startDaemon(home, {
      name: 'redis',
      command: [program, config],
      options: { cwd: folder, ...owner },
      isReady: () => redis.isReady(context),
      limitMs: 30_000,
    });
    return ms;
  },

  async isReady(context) {
    const hasBoth = (/** @type {Buffer} */ answer) => answer.toString().split('\r\n').length > 2;
    // While it loads its log, Redis takes the password but answers a ping with an error.
    const answer = await askPort({ port: context.ports.redis }, `AUTH ${password(context)}\r\nPING\r\n`, hasBoth);
    return answer?.toString() === '+OK\r\n+PONG\r\n';
  },

  env: (context) => ({ WIREGRAPH_REDIS_URL: `redis://:${password(context)}@127.0.0.1:${context.ports.redis}/0` }),
};
