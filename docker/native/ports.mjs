import { existsSync, readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { Fault } from './fault.mjs';
import { writeWhole } from './home.mjs';

const LOOPBACK = '127.0.0.1';
/** How far from the preferred port to look for a free one. */
const REACH = 200;

/** @typedef {Record<string, number>} Ports */

/** @param {import('./home.mjs').Home} home @returns {Ports} */
export const rememberedPorts = (home) =>
  existsSync(home.at('ports.json')) ? JSON.parse(readFileSync(home.at('ports.json'), 'utf8')) : {};

/**
 * Gives each name a free loopback port, as far as possible the one it had, else the preferred one, else the next. What
 * was given is remembered in ports.json.
 * @param {import('./home.mjs').Home} home
 * @param {{ preferred: Ports, held: Iterable<string>, isAny?: boolean, log: (line: string) => void }} wish
 *   `held`: names whose process runs already and keeps its port; `isAny`: take whatever is free, for throw-away homes
 * @returns {Promise<Ports>}
 */
export async function claimPorts(home, { preferred, held, isAny = false, log }) {
  const remembered = rememberedPorts(home);
  const keeps = new Set(held);
  const given = Object.fromEntries(
    Object.entries(remembered).filter(([name]) => keeps.has(name) || !(name in preferred)),
  );
  /** @type {import('node:net').Server[]} */
  const holders = [];
  try {
    for (const [name, first] of Object.entries(preferred)) {
      if (name in given) continue;
      const wish = remembered[name] ?? (isAny ? 0 : first);
      const holder = await firstFree(wish, new Set(Object.values(given)));
      holders.push(holder);
      given[name] = portOf(holder);
      if (wish !== 0 && given[name] !== wish) {
        log(`port ${wish} is taken by another process; ${name} takes ${given[name]}`);
      }
    }
  } finally {
    await Promise.all(holders.map((holder) => new Promise((resolve) => holder.close(resolve))));
  }
  const sorted = Object.fromEntries(Object.entries(given).sort());
  writeWhole(home.at('ports.json'), `${JSON.stringify(sorted, undefined, 2)}\n`);
  return given;
}

/** @param {import('node:net').Server} holder */
const portOf = (holder) => /** @type {import('node:net').AddressInfo} */ (holder.address()).port;

/**
 * Holds the first port from `wish` on that nobody listens on; any port for 0.
 * @param {number} wish
 * @param {Set<number>} taken
 */
async function firstFree(wish, taken) {
  for (let port = wish; port < wish + REACH && port <= 65_535; port += 1) {
    if (port !== 0 && taken.has(port)) continue;
    const holder = await hold(port);
    if (holder) return holder;
  }
  throw new Fault(`No port is free from ${wish} to ${wish + REACH - 1} on ${LOOPBACK}.`);
}

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Server | undefined>} undefined when it is taken
 */
function hold(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

/**
 * Sends bytes to a port and answers with what comes back, once `isWhole` says that it is enough; without bytes, with an
 * empty answer once it is connected. Undefined when that does not happen within a second.
 * @param {{ host?: string, port: number }} address
 * @param {string | Uint8Array} [bytes]
 * @param {(answer: Buffer) => boolean} [isWhole]
 * @returns {Promise<Buffer | undefined>}
 */
export function askPort({ host = LOOPBACK, port }, bytes, isWhole = () => true) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    let answer = Buffer.alloc(0);
    const done = (/** @type {Buffer | undefined} */ value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(1_000, () => done(undefined));
    socket.once('connect', () => (bytes === undefined ? done(answer) : socket.write(bytes)));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (isWhole(answer)) done(answer);
    });
    socket.once('error', () => done(undefined)).once('close', () => done(undefined));
  });
}
