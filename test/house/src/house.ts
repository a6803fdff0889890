import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { demand, end, type Ran, run, start, WORKSPACE } from './program.js';
import { until } from './wait.js';

export type App = 'intake' | 'worker' | 'projector' | 'api';
export type Server = 'postgres' | 'redis' | 'neo4j';

const UP = join('docker', 'up.mjs');
const CLI = join('apps', 'cli', 'dist', 'main.js');
const READY_MS = 60_000;

/** The whole house in a throw-away folder: servers and apps of its own, on ports of its own, on loopback. */
export class House {
  readonly #apps = new Map<App, ChildProcess>();

  /** Made by `openHouse`. */
  constructor(
    readonly home: string,
    /** For programs that shall find this house. */
    readonly env: NodeJS.ProcessEnv,
    private readonly ports: Readonly<Record<App, number>>,
  ) {}

  /** `http://127.0.0.1:<port>` of an app. */
  url(app: App): string {
    return `http://127.0.0.1:${this.ports[app]}`;
  }

  /** Starts an app and waits until it says that it is ready. */
  async start(app: App): Promise<void> {
    const main = join('apps', app, 'dist', 'main.js');
    const child = start([main], { env: this.env, log: join(this.home, 'logs', `${app}.log`) });
    this.#apps.set(app, child);
    await this.#ready(app, child);
  }

  /** Pulls the plug of an app (SIGKILL); it stays away until it is started. */
  async kill(app: App): Promise<void> {
    const child = this.#apps.get(app);
    if (child) await end(child, 'SIGKILL');
  }

  /** Pulls the plug of a server. */
  async killServer(server: Server): Promise<void> {
    const { pid } = JSON.parse(readFileSync(join(this.home, 'run', `${server}.json`), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await until(`the end of ${server}`, () => Promise.resolve(isGone(pid) || undefined));
  }

  async startServer(server: Server): Promise<void> {
    await demand([UP, 'start', server, '--home', this.home], this.env);
  }

  /** Runs the command line tool on this house. */
  cli(...args: readonly string[]): Promise<Ran> {
    return run([CLI, ...args], this.env);
  }

  /** Apps first, then servers; the folder goes with them. */
  async close(): Promise<void> {
    await Promise.all([...this.#apps.values()].map((child) => end(child, 'SIGTERM')));
    const { removeHome } = await provisioning();
    await removeHome(this.home);
  }

  async #ready(app: App, child: ChildProcess): Promise<void> {
    const log = () =>
      readFileSync(join(this.home, 'logs', `${app}.log`), 'utf8')
        .split('\n')
        .slice(-20)
        .join('\n');
    const isReady = async () => {
      if (child.exitCode !== null) throw new Error(`${app} ended with ${child.exitCode}:\n${log()}`);
      const answer = await fetch(`${this.url(app)}/health/ready`);
      return answer.ok || undefined;
    };
    await until(`${app} to be ready`, isReady, { limitMs: READY_MS });
  }
}

/** Opens a house: servers started, migrated, and the apps that are asked for ready. */
export async function openHouse({
  apps = ['intake', 'worker', 'projector', 'api'],
  settings = {},
}: { readonly apps?: readonly App[]; readonly settings?: NodeJS.ProcessEnv } = {}): Promise<House> {
  const home = mkdtempSync(join(tmpdir(), 'wiregraph-house-'));
  await demand([UP, 'start', '--any-port', '--home', home], withoutServers());
  const ports = {
    intake: await freePort(),
    worker: await freePort(),
    projector: await freePort(),
    api: await freePort(),
  };
  const env = { ...withoutServers(), ...readEnv(join(home, 'env')), ...portSettings(ports), ...settings };
  const house = new House(home, env, ports);
  try {
    await demand([CLI, 'migrate'], env);
    await Promise.all(apps.map((app) => house.start(app)));
    return house;
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** Plain JavaScript, since it works before anything is installed or built. */
const provisioning = () =>
  import(pathToFileURL(join(WORKSPACE, 'docker', 'provision.mjs')).href) as Promise<{
    /** Stops what runs in a throw-away folder and takes the folder away. */
    removeHome: (home: string) => Promise<void>;
  }>;

/** The environment without what would lead to the servers of somebody else. */
function withoutServers(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('WIREGRAPH_')));
}

const portSettings = (ports: Readonly<Record<App, number>>) =>
  Object.fromEntries(Object.entries(ports).map(([app, port]) => [`WIREGRAPH_${app.toUpperCase()}_PORT`, String(port)]));

function readEnv(path: string): NodeJS.ProcessEnv {
  const lines = readFileSync(path, 'utf8').split('\n');
  const pairs = lines.filter((line) => line.includes('=') && !line.startsWith('#'));
  return Object.fromEntries(pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function isGone(pid: number): boolean {
  try {
    // A zombie is gone too: the third field of stat, behind the name in brackets.
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
