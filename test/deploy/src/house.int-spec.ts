import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeHome } from '../../../docker/provision.mjs';
import { runNode, startNode, type Ended } from './program.js';
import { standInApps } from './stand-in-apps.js';

const SMALL = { NEO4J_HEAP: '512m', NEO4J_PAGECACHE: '64m', POSTGRES_SHARED_BUFFERS: '32MB' };
const PARTS = ['postgres', 'redis', 'neo4j', 'intake', 'worker', 'projector', 'api'];
const DEADLINE_MS = 300_000;

let folder: string;
const options = () => ['--home', join(folder, 'home'), '--apps', join(folder, 'apps'), '--no-setup'];
const start = (...flags: string[]) => startNode(['tools/start.mjs', ...options(), ...flags], SMALL);
const on = (tool: string): Promise<Ended> => runNode([`tools/${tool}.mjs`, '--home', join(folder, 'home')]);
const read = (...parts: string[]) => readFile(join(folder, 'home', ...parts), 'utf8');
const pidOf = async (name: string) => (JSON.parse(await read('run', `${name}.json`)) as { pid: number }).pid;
const url = async (name: string, path: string) =>
  `http://127.0.0.1:${String((JSON.parse(await read('ports.json')) as Record<string, number>)[name])}${path}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph house '));
  await standInApps(join(folder, 'apps'));
});
afterAll(async () => {
  await on('stop');
  await removeHome(join(folder, 'home'));
  await rm(folder, { recursive: true });
}, 120_000);

it(
  'brings servers and apps up, tells the demo and leaves them running when detached',
  async () => {
    const { code, output } = await start('--detach').ended;
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('cli demo');
    expect(output).toMatch(/Neo4j Browser .* \(user neo4j, password in .*secrets\/neo4j\)/);
    expect(output).not.toContain(await read('secrets', 'neo4j'));
  },
  DEADLINE_MS,
);

it('shows each part with its pid and health', async () => {
  const { code, output } = await on('status');
  expect(code).toBe(0);
  for (const part of PARTS) expect(output).toMatch(new RegExp(`^${part} +pid ${await pidOf(part)} .* healthy$`, 'm'));
});

it('says that it runs when it is started again, and changes nothing', async () => {
  const before = await Promise.all(PARTS.map(pidOf));
  const { code, output } = await start().ended;
  expect(code).toBe(0);
  expect(output).toContain('wiregraph runs already');
  expect(await Promise.all(PARTS.map(pidOf))).toEqual(before);
});

it(
  'serves in the foreground, names an app that dies by its last words, and brings it back',
  async () => {
    process.kill(await pidOf('intake'), 'SIGKILL');
    const house = start();
    await house.says('Ctrl-C stops it');
    await expect(fetch(await url('intake', '/die'))).rejects.toThrow();
    await house.says('intake ended with exit code 3');
    await house.says('| intake last words');
    await house.says('intake is up again');
    house.child.kill('SIGINT');
    expect(await house.ended).toMatchObject({ code: 0, output: expect.stringContaining('intake stopped') as string });
    expect((await on('status')).output).toMatch(/intake .*not running/);
    expect((await on('status')).output).toMatch(/worker .*healthy/);
  },
  DEADLINE_MS,
);

it(
  'names an app that does not come up, and stops what it had started',
  async () => {
    const broken = await mkdtemp(join(folder, 'broken-'));
    await standInApps(broken, { intake: `console.log('no such setting'); process.exit(1);` });
    const { code, output } = await startNode(['tools/start.mjs', ...options(), '--apps', broken], SMALL).ended;
    expect(code).toBe(1);
    expect(output).toContain('intake ended with exit code 1 while it started');
    expect(output).toContain('| no such setting');
    expect((await on('status')).output).toMatch(/worker .*healthy/);
  },
  DEADLINE_MS,
);

it(
  'stops all of it, a foreground start too',
  async () => {
    const house = start();
    await house.says('Ctrl-C stops it');
    const { code, output } = await on('stop');
    expect(code).toBe(0);
    expect(output).toContain('npm start, which ran in the foreground');
    expect((await house.ended).code).toBe(0);
    expect((await on('status')).output.match(/not running/g)).toHaveLength(PARTS.length);
    expect((await on('stop')).output).toContain('nothing runs');
  },
  DEADLINE_MS,
);
