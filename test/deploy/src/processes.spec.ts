import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '../../../docker/native/home.mjs';
import {
  endProcess,
  lookUp,
  lookUpByPs,
  remember,
  runningPid,
  startDaemon,
} from '../../../docker/native/processes.mjs';
import { waitUntil } from '../../../docker/native/system.mjs';

let folder: string;
let home: ReturnType<typeof openHome>;
let child: ChildProcess;
let parent: ChildProcessByStdio<null, Readable, null> | undefined;
const pid = () => child.pid ?? 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-processes-'));
  home = openHome(folder);
  child = spawn('sleep', ['60'], { stdio: 'ignore' });
});
afterEach(async () => {
  child.kill('SIGKILL');
  parent?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

it('counts a pid only together with the start time that it was written down with', async () => {
  remember(home, 'sleeper', pid());
  expect(runningPid(home, 'sleeper')).toBe(pid());
  await writeFile(home.at('run', 'sleeper.json'), JSON.stringify({ pid: pid(), started: '1' }));
  expect(runningPid(home, 'sleeper')).toBeUndefined();
});

it('takes a zombie for dead', async () => {
  // The shell becomes a sleep, which asks after nobody: its child, which ends later, stays a zombie.
  parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const zombie = Number(said.toString());
  remember(home, 'zombie', zombie);
  expect(runningPid(home, 'zombie')).toBe(zombie);
  expect(await waitUntil(() => lookUp(zombie)?.isZombie === true, { limitMs: 3_000 })).toBe(true);
  expect(runningPid(home, 'zombie')).toBeUndefined();
});

it('looks the same up without /proc', () => {
  expect(lookUpByPs(pid())).toMatchObject({ name: 'sleep', isZombie: false });
  expect(lookUpByPs(2 ** 22 + 1)).toBeUndefined();
});

it('ends what it remembers, and kills what does not heed it', async () => {
  const command = ['sh', '-c', 'trap "" TERM; while true; do sleep 0.1; done'];
  await startDaemon(home, { name: 'deaf', command, isReady: () => Promise.resolve(true), limitMs: 1_000 });
  expect(await endProcess(home, 'deaf', { limitMs: 200 })).toBe(true);
  expect(runningPid(home, 'deaf')).toBeUndefined();
  expect(await endProcess(home, 'deaf', { limitMs: 200 })).toBe(false);
});

it('names what ends while it starts, with the last lines of its log', async () => {
  const command = ['sh', '-c', 'echo one; echo two; exit 4'];
  const never = startDaemon(home, { name: 'brief', command, isReady: () => Promise.resolve(false), limitMs: 10_000 });
  await expect(never).rejects.toThrow(/brief ended with exit code 4 while it started[^]*\| one\n {2}\| two/);
  expect(await readFile(home.at('logs', 'brief.log'), 'utf8')).toBe('one\ntwo\n');
});
