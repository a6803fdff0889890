import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provision, removeHome } from '../../../docker/provision.mjs';
import { findJava } from '../../../docker/native/java.mjs';
import { runNode, type Ended } from './program.js';

const UP = 'docker/up.mjs';
const SMALL = { NEO4J_HEAP: '512m', NEO4J_PAGECACHE: '64m', POSTGRES_SHARED_BUFFERS: '32MB' };

let home: string;
/** Runs up.mjs on the throw-away home. */
const up = (command: string, ...args: string[]): Promise<Ended> =>
  runNode([UP, command, ...args, '--home', home], SMALL);
const read = (...parts: string[]) => readFile(join(home, ...parts), 'utf8');
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

const addresses = async () =>
  Object.fromEntries(
    (await read('env'))
      .trim()
      .split('\n')
      .map((line) => /^(\w+)=(.*)$/.exec(line)?.slice(1) ?? []),
  ) as Record<string, string>;

/** Asks Postgres as the apps do; rows as psql prints them, columns parted by "|". */
async function sql(text: string): Promise<string> {
  const { WIREGRAPH_POSTGRES_URL = '' } = await addresses();
  const { stdout } = await promisify(execFile)('psql', [
    '-XAtq',
    '-v',
    'ON_ERROR_STOP=1',
    WIREGRAPH_POSTGRES_URL,
    '-c',
    text,
  ]);
  return stdout.trim();
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wiregraph up '));
});
afterAll(() => removeHome(home));

describe('the native way', () => {
  it('says on an empty home that nothing runs', async () => {
    const { code, output } = await up('status');
    expect(output.match(/not running/g)).toHaveLength(3);
    expect(code).toBe(1);
  });

  it('brings three servers up from nothing', async () => {
    const { code, output } = await up('start', '--any-port');
    expect({ code, output }).toMatchObject({ code: 0 });
    expect((await up('status')).output.match(/healthy/g)).toHaveLength(3);
  }, 240_000);

  it('changes nothing when it is started twice', async () => {
    const ports = await read('ports.json');
    expect((await up('start')).output.match(/runs already/g)).toHaveLength(3);
    expect(await read('ports.json')).toBe(ports);
  });

  it('keeps passwords in files that their owner alone can read, and says none', async () => {
    const { output } = await up('start');
    for (const name of await readdir(join(home, 'secrets'))) {
      expect(await modeOf(join(home, 'secrets', name))).toBe('600');
      expect(output).not.toContain(await read('secrets', name));
    }
    expect(await modeOf(join(home, 'env'))).toBe('600');
    expect(await modeOf(join(home, 'secrets'))).toBe('700');
  });

  it('lets the role make databases and drop them with whoever is in them, and no more', async () => {
    const rights = 'select rolcreatedb, rolsuper, rolcreaterole from pg_roles where rolname = current_user';
    expect(await sql(rights)).toBe('t|f|f');
    const granted = 'select roleid::regrole from pg_auth_members where member = current_user::regrole';
    expect(await sql(granted)).toBe('pg_signal_backend');
    expect(await sql('select datcollate from pg_database where datname = current_database()')).toBe('C.UTF-8');
  });

  it('keeps data and ports over a stop and a start, and survives a kill', async () => {
    await sql('create table kept as select 7 as answer');
    const before = await read('ports.json');
    expect((await up('stop', 'postgres', 'redis')).code).toBe(0);
    expect((await up('status')).output).toMatch(/postgres +not running/);
    expect((await up('start')).code).toBe(0);
    const { pid } = JSON.parse(await read('run', 'postgres.json')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    expect((await up('start')).code).toBe(0);
    expect(await sql('select answer from kept')).toBe('7');
    expect(await read('ports.json')).toBe(before);
  }, 60_000);

  it('names a port that another process has taken and steps around it', async () => {
    await up('stop', 'redis');
    const { redis } = JSON.parse(await read('ports.json')) as { redis: number };
    const squatter = await listenOn(redis);
    const { code, output } = await up('start', 'redis');
    squatter.close();
    expect(code).toBe(0);
    expect(output).toContain(`port ${redis} is taken by another process; redis takes`);
    expect((JSON.parse(await read('ports.json')) as { redis: number }).redis).toBeGreaterThan(redis);
  }, 30_000);

  it('gives the addresses of what runs already to whoever provisions', async () => {
    const { env } = await provision({ home, log: () => undefined, env: SMALL });
    expect(env).toEqual(await addresses());
    expect(Object.keys(env)).toEqual(
      expect.arrayContaining(['WIREGRAPH_POSTGRES_URL', 'WIREGRAPH_REDIS_URL', 'WIREGRAPH_NEO4J_URL']),
    );
  });

  it('takes data away only when it is told so twice, and never under a server', async () => {
    expect((await up('wipe')).output).toContain('--yes');
    expect((await up('wipe', '--yes')).output).toContain('postgres runs');
    expect((await up('stop')).output.match(/stopped/g)).toHaveLength(3);
    expect((await up('wipe', '--yes')).code).toBe(0);
    expect(await readdir(join(home, 'data'))).toEqual(['conf']);
  }, 120_000);
});

describe('a fault', () => {
  const faulty = (args: string[], env: Record<string, string>) =>
    runNode([UP, ...args, '--home', home], { ...SMALL, ...env });

  it('names the missing password of a Postgres that has data', async () => {
    await up('start', 'postgres');
    await up('stop', 'postgres');
    await rm(join(home, 'secrets', 'postgres-admin'));
    const { code, output } = await up('start', 'postgres');
    expect(code).toBe(1);
    expect(output).toContain('secrets/postgres-admin is gone');
    await up('wipe', 'postgres', '--yes');
  }, 60_000);

  it('passes over a Java that Neo4j does not run on', async () => {
    const old = join(home, 'java');
    await writeFile(old, '#!/bin/sh\necho \'openjdk version "11.0.2"\' >&2\n', { mode: 0o755 });
    expect(findJava({ WIREGRAPH_JAVA: old }).program).not.toBe(old);
  });

  it('names what is missing on the machine and what mends it', async () => {
    const { code, output } = await faulty(['start', 'redis'], { PATH: home });
    expect(code).toBe(1);
    expect(output).toMatch(/Missing on this machine.*redis-server/);
    expect(output).toContain('Mend it with: install PostgreSQL 15+, Redis 6.2+');
  });

  it('names a program that is too old', async () => {
    await writeFile(join(home, 'redis-server'), '#!/bin/sh\necho "Redis server v=5.0.14 sha=0"\n', { mode: 0o755 });
    const { code, output } = await faulty(['start', 'redis'], { PATH: `${home}:${String(process.env.PATH)}` });
    expect(code).toBe(1);
    expect(output).toContain('is Redis 5.0; wiregraph needs 6.2 or newer');
  });

  it('names a server of the environment that does not answer, without its password', async () => {
    const squatter = await listenOn(0);
    const port = (squatter.address() as { port: number }).port;
    squatter.close();
    const gone = provision({
      home,
      log: () => undefined,
      env: { WIREGRAPH_REDIS_URL: `redis://:secret@127.0.0.1:${port}` },
    });
    await expect(gone).rejects.toThrow(`WIREGRAPH_REDIS_URL names 127.0.0.1:${port}, where nothing answers`);
    await expect(gone).rejects.not.toThrow('secret@');
  });

  it('says how it is used when it is misused', async () => {
    expect(await runNode([UP, 'strat'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('no command "strat"') as string,
    });
    expect(await faulty(['start', 'mysql'], {})).toMatchObject({
      code: 2,
      output: expect.stringContaining('no server "mysql"') as string,
    });
    expect(await runNode([UP, '--help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('SERVER') as string,
    });
  });
});

const listenOn = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
