import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';
import { openReceipts } from '@wiregraph/archive/receipts';
import { ReceiptId } from '@wiregraph/newsroom/article';
import type { SourceId } from '@wiregraph/newsroom/source';
import { until } from './until.js';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../../dist/main.js');

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this spec needs a real server.`);
  return value;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** A migrated database of a spec's own. */
export async function scratchDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<unknown> }> {
  const server = variable('WIREGRAPH_POSTGRES_URL');
  const name = `wiregraph_spec_${randomUUID().replaceAll('-', '')}`;
  await run('psql', [server, '-qc', `create database ${name}`]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(archiveConfig.parse({ url: url.href }));
  return { url: url.href, drop: () => run('psql', [server, '-qc', `drop database ${name} with (force)`]) };
}

/** Puts a story into quarantine, as a worker would. */
export async function quarantine(databaseUrl: string, id: string): Promise<void> {
  const receipts = openReceipts(archiveConfig.parse({ url: databaseUrl }));
  await receipts.quarantine(ReceiptId.parse(id), { code: 'wire.spec', message: 'No story.' });
  await receipts.close();
}

/** How many receipts a source has. */
export async function receiptsOf(databaseUrl: string, source: SourceId): Promise<number> {
  const receipts = openReceipts(archiveConfig.parse({ url: databaseUrl }));
  const all = await receipts.unread({ olderThanMs: 0, limit: 1_000 });
  await receipts.close();
  return all.filter((receipt) => receipt.source === source).length;
}

export const environmentOf = (databaseUrl: string, port: number): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  WIREGRAPH_POSTGRES_URL: databaseUrl,
  WIREGRAPH_REDIS_URL: variable('WIREGRAPH_REDIS_URL'),
  WIREGRAPH_QUEUE_PREFIX: `{spec-${randomUUID().slice(0, 8)}}`,
  WIREGRAPH_INTAKE_PORT: String(port),
});

/** The process as it is started in production, with an environment of its own. */
export class IntakeProcess {
  output = '';
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;

  constructor(readonly env: Record<string, string>) {
    this.child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exit = once(this.child, 'close').then(([code]) => code as number | null);
  }

  get url(): string {
    return `http://127.0.0.1:${this.env['WIREGRAPH_INTAKE_PORT'] ?? ''}`;
  }

  async ready(): Promise<void> {
    const isReady = until(async () => ((await fetch(`${this.url}/health/ready`)).ok ? true : undefined));
    const early = this.exit.then((code) => Promise.reject(new Error(`Ended with ${String(code)}:\n${this.output}`)));
    await Promise.race([isReady, early]);
  }

  /** As the machine would end it that has no more memory. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exit;
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exit;
  }
}
