import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';
import { dispatchConfig } from '@wiregraph/dispatch/config';
import { openWireQueue, type WireQueue } from '@wiregraph/dispatch/wire-queue';
import { openIntake, type ReceiveStory } from '../receive.js';

const run = promisify(execFile);

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this spec needs a real server.`);
  return value;
}

/** A database and a queue of a spec's own, on the servers of the environment. */
export interface SpecHouse {
  readonly archive: Archive;
  readonly queue: WireQueue;
  readonly receive: ReceiveStory;
  /** Why stories were not queued. */
  readonly delays: unknown[];
  close(): Promise<void>;
}

/** @param redisUrl of a Redis that may be away; else that of the environment */
export async function aHouse(redisUrl = variable('WIREGRAPH_REDIS_URL')): Promise<SpecHouse> {
  const server = variable('WIREGRAPH_POSTGRES_URL');
  const name = `wiregraph_spec_${randomUUID().replaceAll('-', '')}`;
  await run('psql', [server, '-qc', `create database ${name}`]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const config = archiveConfig.parse({ url: url.href });
  await migrate(config);
  const archive = openArchive(config);
  const queuePrefix = `{spec-${randomUUID().slice(0, 8)}}`;
  const dispatch = dispatchConfig.parse({ redisUrl, queuePrefix, commandTimeoutMs: 500 });
  const queue = openWireQueue(dispatch, () => undefined);
  const delays: unknown[] = [];
  const receive = openIntake({ receipts: archive.receipts, queue, onDelay: (error) => delays.push(error) });
  return {
    archive,
    queue,
    receive,
    delays,
    close: async () => {
      await queue.close();
      await archive.close();
      await run('psql', [server, '-qc', `drop database ${name} with (force)`]);
    },
  };
}

/** A port on which nobody answers. */
export const NO_REDIS = 'redis://127.0.0.1:1';

export const aStory = (text: string) => ({ bytes: Buffer.from(text), source: 'reuters', channel: 'http' as const });
