import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';

const run = promisify(execFile);

/** An archive in a database of its own. */
export interface SpecArchive {
  readonly archive: Archive;
  /** What a command needs to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** The database is gone afterwards. */
  close(): Promise<void>;
}

export async function specArchive(): Promise<SpecArchive> {
  const server = process.env['WIREGRAPH_POSTGRES_URL'];
  if (server === undefined) throw new Error('This spec needs WIREGRAPH_POSTGRES_URL; "npm test" sets it.');
  const name = `wiregraph_spec_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await run('psql', [server, '-qc', `create database ${name}`]);
  const config = archiveConfig.parse({ url: url.href });
  await migrate(config);
  const archive = openArchive(config);
  return {
    archive,
    env: { WIREGRAPH_POSTGRES_URL: url.href },
    close: async () => {
      await archive.close();
      await run('psql', [server, '-qc', `drop database ${name} with (force)`]);
    },
  };
}
