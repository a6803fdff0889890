import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';
import { dispatchConfig } from '@wiregraph/dispatch/config';
import { openWireQueue, type WireQueue } from '@wiregraph/dispatch/wire-queue';
import { openIntake, type ReceiveStory } from '@wiregraph/intake/receive';
import { until } from './until.js';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../../dist/main.js');

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this spec needs a real server.`);
  return value;
}

/** Archive, queue and intake of a spec's own, and worker processes on them. */
export interface Newsroom {
  readonly archive: Archive;
  readonly queue: WireQueue;
  readonly receive: ReceiveStory;
  readonly env: Record<string, string>;
  readonly close: () => Promise<void>;
}

export async function aNewsroom(): Promise<Newsroom> {
  const server = variable('WIREGRAPH_POSTGRES_URL');
  const redisUrl = variable('WIREGRAPH_REDIS_URL');
  const queuePrefix = `{spec-${randomUUID().slice(0, 8)}}`;
  const name = `wiregraph_spec_${randomUUID().replaceAll('-', '')}`;
  await run('psql', [server, '-qc', `create database ${name}`]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const config = archiveConfig.parse({ url: url.href });
  await migrate(config);
  const archive = openArchive(config);
  const queue = openWireQueue(dispatchConfig.parse({ redisUrl, queuePrefix, retryDelayMs: 1 }), () => undefined);
  const receive = openIntake({
    receipts: archive.receipts,
    queue,
    onDelay: (error) => {
      throw error;
    },
  });
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    WIREGRAPH_POSTGRES_URL: url.href,
    WIREGRAPH_REDIS_URL: redisUrl,
    WIREGRAPH_QUEUE_PREFIX: queuePrefix,
  };
  const close = async () => {
    await queue.close();
    await archive.close();
    await run('psql', [server, '-qc', `drop database ${name} with (force)`]);
  };
  return { archive, queue, receive, env, close };
}

/** The process as it is started in production. */
export class WorkerProcess {
  output = '';
  readonly exit: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exit = once(child, 'close').then(([code]) => code as number | null);
  }

  static async start(env: Record<string, string>): Promise<WorkerProcess> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    probe.close();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const all = { WIREGRAPH_READING_THREADS: '1', WIREGRAPH_WORKER_PORT: port, ...env };
    const child = spawn(process.execPath, [MAIN], { env: all, stdio: ['ignore', 'pipe', 'pipe'] });
    return new WorkerProcess(child, `http://127.0.0.1:${port}`);
  }

  async ready(): Promise<void> {
    const isReady = until(async () => ((await fetch(`${this.url}/health/ready`)).ok ? true : undefined), 60_000);
    const early = this.exit.then((code) => Promise.reject(new Error(`Ended with ${String(code)}:\n${this.output}`)));
    await Promise.race([isReady, early]);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.exit;
  }
}
