import { createHash } from 'node:crypto';
import { closeSync, constants, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secret, writeWhole } from './home.mjs';
import { installJars, jarFolder } from './jars.mjs';
import { findJava } from './java.mjs';
import { askPort } from './ports.mjs';
import { startDaemon } from './processes.mjs';
import { makeFolder, ownerFor, run, writeOwned } from './system.mjs';

/** @typedef {import('./servers.mjs').Context} Context */

const FOLDERS = ['data', 'logs', 'run', 'plugins', 'import', 'tmp'];
const OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (p) => `--add-opens=java.base/${p}=ALL-UNNAMED`,
);
const BOLT_HANDSHAKE = Uint8Array.of(0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0);

/** @param {Context} context */
const password = ({ home }) => secret(home, 'neo4j', home.data('neo4j', 'data', 'dbms'));

/** @param {Context} context */
const configOf = ({ ports, settings }) => `# Written by docker/up.mjs at each start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${ports.bolt}
server.bolt.advertised_address=127.0.0.1:${ports.bolt}
server.http.listen_address=127.0.0.1:${ports.http}
server.http.advertised_address=127.0.0.1:${ports.http}
server.https.enabled=false
server.memory.pagecache.size=${settings.NEO4J_PAGECACHE}
db.tx_log.rotation.retention_policy=${settings.NEO4J_TX_LOG_RETENTION}
dbms.usage_report.enabled=false
browser.post_connect_cmd=
client.allow_telemetry=false
# The Bolt server of 5.26 otherwise sleeps 2 x 5 s at every stop.
internal.server.bolt.thread_pool_shutdown_wait_time=0s
`;

/** What a JVM of the server sees of our environment. @param {Context} context */
const plainEnv = ({ home }) => ({
  PATH: process.env.PATH,
  LANG: 'C.UTF-8',
  HOME: home.data('neo4j'),
  NEO4J_HOME: home.data('neo4j'),
  NEO4J_CONF: home.data('conf'),
});

/** @param {Context} context @param {string} lib */
const javaFlags = ({ home }, lib) => [...OPENS, `-Djava.io.tmpdir=${home.data('neo4j', 'tmp')}`, '-cp', join(lib, '*')];

/**
 * Sets the password before the first start. It goes by a file, since arguments stand in the process list.
 * @param {Context} context
 * @param {{ lib: string, owner: import('./system.mjs').Owner }} with_
 */
async function setPassword(context, { lib, owner }) {
  const { home } = context;
  const words = password(context);
  if (existsSync(home.data('neo4j', 'data', 'dbms'))) return;
  const args = home.data('conf', 'neo4j.password');
  writeOwned(args, words, owner);
  try {
    const tool = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${args}`];
    await run([findJava().program, ...javaFlags(context, lib), ...tool], {
      env: plainEnv(context),
      cwd: home.data('neo4j'),
      ...owner,
    });
  } finally {
    rmSync(args, { force: true });
  }
}

/**
 * A class-data archive shortens starts by a third to a half. A server writes it at its first clean stop; keepArchive()
 * then moves it to the cache, where it serves every home. A JVM that it does not fit ignores it.
 * @param {Context} context
 */
function archivePaths({ home, settings }) {
  const java = createHash('sha256').update(findJava().version).digest('hex').slice(0, 12);
  return { kept: join(jarFolder(settings), `classes-${java}.jsa`), fresh: home.data('neo4j', 'classes.jsa') };
}

/** @param {Context} context */
function archiveFlags(context) {
  const { kept, fresh } = archivePaths(context);
  rmSync(fresh, { force: true });
  const use = existsSync(kept) ? `-XX:SharedArchiveFile=${kept}` : `-XX:ArchiveClassesAtExit=${fresh}`;
  return [use, '-Xlog:cds=off', '-Xlog:cds+dynamic=off'];
}

/** @param {Context} context */
function keepArchive(context) {
  const { kept, fresh } = archivePaths(context);
  if (!existsSync(fresh)) return;
  if (!existsSync(kept)) {
    // The server's user may have laid a link there, to a file that only we can read.
    const file = openSync(fresh, constants.O_RDONLY | constants.O_NOFOLLOW);
    writeWhole(kept, readFileSync(file));
    closeSync(file);
  }
  rmSync(fresh);
}

/** @type {import('./servers.mjs').Server} */
export const neo4j = {
  name: 'neo4j',
  ports: { bolt: 'NEO4J_BOLT_HOST_PORT', http: 'NEO4J_HTTP_HOST_PORT' },
  data: ['neo4j'],
  stopping: { limitMs: 90_000 },
  stopped: keepArchive,

  async start(context) {
    const { home, settings } = context;
    const { program } = findJava();
    const lib = await installJars(context);
    const owner = await ownerFor('neo4j');
    makeFolder(home.data('neo4j'), { owner, mode: 0o700 });
    // Made by the server's user itself: root must not follow a link that this user may have laid.
    await run(['mkdir', '-p', ...FOLDERS.map((folder) => home.data('neo4j', folder))], owner);
    writeFileSync(home.data('conf', 'neo4j.conf'), configOf(context));
    await setPassword(context, { lib, owner });
    const heap = [
      `-Xms${settings.NEO4J_HEAP}`,
      `-Xmx${settings.NEO4J_HEAP}`,
      '-XX:+UseG1GC',
      '-XX:+ExitOnOutOfMemoryError',
    ];
    const folders = [`--home-dir=${home.data('neo4j')}`, `--config-dir=${home.data('conf')}`];
    const main = [...javaFlags(context, lib), 'org.neo4j.server.CommunityEntryPoint', ...folders];
    const { ms } = await startDaemon(home, {
      name: 'neo4j',
      command: [program, ...heap, ...archiveFlags(context), ...main],
      options: { env: plainEnv(context), cwd: home.data('neo4j'), ...owner },
      isReady: () => neo4j.isReady(context),
      limitMs: 180_000,
    });
    return ms;
  },

  async isReady(context) {
    const { ports } = context;
    if ((await askPort({ port: ports.bolt }, BOLT_HANDSHAKE))?.length !== 4) return false;
    // Bolt answers before the database does, so ask it something, with the password.
    const word = Buffer.from(`neo4j:${password(context)}`).toString('base64');
    return fetch(`http://127.0.0.1:${ports.http}/db/neo4j/query/v2`, {
      method: 'POST',
      signal: AbortSignal.timeout(5_000),
      body: JSON.stringify({ statement: 'RETURN 1' }),
      headers: { 'content-type': 'application/json', authorization: `Basic ${word}` },
    }).then(
      (answer) => answer.ok,
      () => false,
    );
  },

  env: (context) => ({
    WIREGRAPH_NEO4J_URL: `bolt://127.0.0.1:${context.ports.bolt}`,
    WIREGRAPH_NEO4J_USER: 'neo4j',
    WIREGRAPH_NEO4J_PASSWORD: password(context),
    WIREGRAPH_NEO4J_BROWSER_URL: `http://127.0.0.1:${context.ports.http}/browser/`,
  }),
};
