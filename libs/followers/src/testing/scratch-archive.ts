import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';

const run = promisify(execFile);

export function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this spec needs a real server.`);
  return value;
}

/** An archive in a database of a spec's own, on the server of the environment. */
export async function scratchArchive(): Promise<{
  readonly archive: Archive;
  readonly url: string;
  drop(): Promise<void>;
}> {
  const server = variable('WIREGRAPH_POSTGRES_URL');
  const name = `wiregraph_spec_${randomUUID().replaceAll('-', '')}`;
  await run('psql', [server, '-qc', `create database ${name}`]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const config = archiveConfig.parse({ url: url.href });
  await migrate(config);
  const archive = openArchive(config);
  return {
    archive,
    url: url.href,
    drop: async () => {
      await archive.close();
      await run('psql', [server, '-qc', `drop database ${name} with (force)`]);
    },
  };
}
