import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './compose-file.js';
import type { Ended } from './program.js';

const UP = ['docker/up.mjs', 'start', '--any-port', '--home'];

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'wiregraph-poor-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Runs a program in namespaces of its own, of which nothing stays behind. */
const unshared = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> =>
  new Promise((resolve) => {
    execFile('/usr/bin/unshare', args, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });

describe('a machine that cannot have the servers', () => {
  it('is told how much room they need, and what to do, where the disk is full', async () => {
    const small = ['mount -t tmpfs -o size=20m tmpfs "$0" && exec "$@"', home, process.execPath, ...UP];
    const { code, output } = await unshared(['--mount', 'sh', '-c', ...small, join(home, 'house')]);
    expect(code).toBe(1);
    expect(output).toContain('has 0.0 GB free; the servers need 2 GB');
    expect(output).toContain('Mend it with: free some space, or name another folder with --home DIR');
  }, 60_000);

  it('is told the command for root, where packages are missing and the user is not root', async () => {
    const path = join(home, 'bin');
    await mkdir(path);
    await symlink(process.execPath, join(path, 'node'));
    await symlink('/usr/bin/apt-get', join(path, 'apt-get'));
    // In a user namespace without a map of users the process is nobody.
    const asNobody = ['--user', join(path, 'node'), ...UP, join(home, 'house'), 'redis'];
    const { code, output } = await unshared(asNobody, { PATH: `${path}:/nowhere`, HOME: home });
    expect(code).toBe(1);
    expect(output).toContain('Missing on this machine: redis-server. Only root may install them.');
    expect(output).toMatch(/Mend it with: sudo apt-get update && sudo apt-get install .*redis-server/);
  }, 60_000);
});
