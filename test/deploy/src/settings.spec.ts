import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '../../../docker/native/home.mjs';
import { claimPorts } from '../../../docker/native/ports.mjs';
import { portNumber } from '../../../docker/native/servers.mjs';
import { parseEnv, readSettings } from '../../../docker/native/settings.mjs';

it('reads KEY=value lines and leaves comments out', () => {
  expect(parseEnv('# a comment\n\nA=1\nB=two words = three\n')).toEqual({ A: '1', B: 'two words = three' });
  expect(() => parseEnv('nonsense')).toThrow('not a KEY=value line: nonsense');
});

it('lets a variable of the environment win over the versions file, as Compose does', () => {
  expect(readSettings({ NEO4J_HEAP: '3g', UNKNOWN: 'x' })).toMatchObject({
    NEO4J_HEAP: '3g',
    REDIS_APPENDFSYNC: 'everysec',
  });
  expect(readSettings({ UNKNOWN: 'x' })).not.toHaveProperty('UNKNOWN');
});

it('refuses a port that is none and names its setting', () => {
  expect(() => portNumber({ REDIS_HOST_PORT: 'tcp://10.0.0.1' }, 'REDIS_HOST_PORT')).toThrow(
    'REDIS_HOST_PORT is "tcp://10.0.0.1"',
  );
});

it('gives two names two ports, and the same ones the next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wiregraph-ports-'));
  const home = openHome(folder);
  const said: string[] = [];
  const log = (line: string) => said.push(line);
  const any = await claimPorts(home, {
    preferred: { a: 1, b: 1 },
    held: [],
    isAny: true,
    log: (line) => void log(line),
  });
  expect(new Set([any.a, any.b, undefined]).size).toBe(3);
  expect(await claimPorts(home, { preferred: { a: 1, b: 1 }, held: [], log: (line) => void log(line) })).toEqual(any);
  const squatter = createServer();
  await new Promise<void>((resolve) =>
    squatter.listen(any.a, '127.0.0.1', () => {
      resolve();
    }),
  );
  const kept = await claimPorts(home, { preferred: { a: 1, b: 1 }, held: ['a'], log: (line) => void log(line) });
  expect(kept).toEqual(any);
  expect(said).toEqual([]);
  squatter.close();
  await rm(folder, { recursive: true });
});
