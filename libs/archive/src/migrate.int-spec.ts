import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';
import { scratchDatabases } from './testing/postgres-room.js';

const databases = scratchDatabases(() => Promise.resolve());
// Every test makes a database of its own.
jest.setTimeout(60_000);
afterAll(() => databases.dropAll(), 60_000);

const ANOTHER_PROCESS = `
  import { archiveConfig } from '@wiregraph/archive/config';
  import { migrate } from '@wiregraph/archive/migrate';
  process.stdout.write(String(await migrate(archiveConfig.parse({ url: process.env.URL }))));`;

describe('migrations', () => {
  it('are applied once, and nothing the second time', async () => {
    const { url, rows } = await databases.fresh();
    const lines: string[] = [];
    const first = await migrate(archiveConfig.parse({ url }), { log: (line) => lines.push(line) });
    expect(lines).toHaveLength(first);
    expect(first).toBeGreaterThan(0);
    expect(await migrate(archiveConfig.parse({ url }))).toBe(0);
    expect(await rows('select number from archive.migrations')).toHaveLength(first);
  });

  it('are applied once by two processes at once', async () => {
    const { url, rows } = await databases.fresh();
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', ANOTHER_PROCESS], {
        env: { ...process.env, URL: url, NODE_OPTIONS: '' },
        cwd: import.meta.dirname,
      });
    const counts = (await Promise.all([run(), run()])).map(({ stdout }) => Number(stdout)).sort();
    const all = await rows('select number from archive.migrations');
    expect(counts).toEqual([0, all.length]);
  }, 60_000);

  it('refuse a database that a newer program has changed', async () => {
    const { url, rows } = await databases.fresh();
    await migrate(archiveConfig.parse({ url }));
    await rows(`insert into archive.migrations (number, name, sha256) values (999, 'later', '')`);
    await expect(migrate(archiveConfig.parse({ url }))).rejects.toMatchObject({
      code: 'archive.newer-database',
      message: expect.stringContaining('Install a newer wiregraph.') as string,
    });
  });

  it('refuse a database that was made with another migration of that number', async () => {
    const { url, rows } = await databases.fresh();
    await migrate(archiveConfig.parse({ url }));
    await rows(`update archive.migrations set sha256 = '' where number = 1`);
    await expect(migrate(archiveConfig.parse({ url }))).rejects.toMatchObject({ code: 'archive.changed-migration' });
  });

  it('say which role they cannot grant to', async () => {
    const { url } = await databases.fresh();
    const config = archiveConfig.parse({ url, appRole: 'nobody "; drop schema archive' });
    await expect(migrate(config)).rejects.toThrow('role "nobody "; drop schema archive" does not exist');
  });
});
