import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.js';

const MEASUREMENTS = {
  tea: `measure: async ({ progress }) => { progress('boiling'); return {
    figures: { 'cups.ratio': 0.5, 'brew.s': 181 }, against: { 'cups.ratio': '>= 0.4' }, rows: [{ leaf: 'green', cups: 12 }] }; }`,
  spill: `measure: async () => { throw new Error('The pot is empty.'); }`,
  away: `measure: async ({ corpus }) => ({ figures: {}, against: { folder: corpus ?? 'usual' } })`,
  vapour: `measure: async () => ({ figures: { 'steam.ratio': NaN }, against: {} })`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measure '));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, body] of Object.entries(MEASUREMENTS)) {
    await writeFile(join(folder, `${name}.eval.js`), `export default { name: '${name}', title: 'A test', ${body} };`);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function call(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await run({
    folder,
    kind: 'eval',
    args,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

it('prints the rows and the figures beside what they are held against', async () => {
  const { code, out } = await call('tea');
  expect(code).toBe(0);
  expect(out).toContain('leaf   cups\n-----  ----\ngreen    12\n');
  expect(out).toMatch(/^cups\.ratio +0\.5 +>= 0\.4$/m);
  expect(out).toMatch(/^brew\.s +181$/m);
});

it('prints just one document with --json, and progress elsewhere', async () => {
  const { code, out, err } = await call('tea', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    name: 'tea',
    figures: { 'cups.ratio': 0.5, 'brew.s': 181 },
    against: { 'cups.ratio': '>= 0.4' },
    machine: expect.objectContaining({ node: process.versions.node }) as unknown,
  });
  expect(err).toBe('tea: boiling\n');
});

it('refuses an unknown name with the names that exist', async () => {
  const { code, out, err } = await call('coffee');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('There is no measurement "coffee".');
  expect(err).toContain('Names: away, spill, tea, vapour');
});

it('refuses an unknown option, and --json for more than one', async () => {
  expect(await call('tea', '--yaml')).toMatchObject({ code: 2, out: '' });
  expect(await call('--json')).toMatchObject({ code: 2, out: '' });
});

it('hands the folder of --corpus to the one measurement that is named', async () => {
  expect((await call('away', '--corpus', folder)).out).toContain(folder);
  expect((await call(`--corpus=${folder}`, 'away', '--json')).out).toContain(folder);
  expect((await call('away')).out).toContain('usual');
});

it('refuses --corpus without a folder, and for more than one', async () => {
  expect((await call('away', '--corpus')).err).toContain('--corpus needs a folder.');
  expect(await call('away', '--corpus', '--json')).toMatchObject({ code: 2, out: '' });
  expect(await call('--corpus', folder)).toMatchObject({ code: 2, out: '' });
});

it('fails with the message of a measurement that throws', async () => {
  const { code, out, err } = await call('spill', '--json');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('spill failed: Error: The pot is empty.');
});

it('fails a figure that is not a finite number', async () => {
  const { code, err } = await call('vapour');
  expect(code).toBe(1);
  expect(err).toContain('The figure steam.ratio is NaN');
});

it('runs all without a name, and goes on after one that fails', async () => {
  const { code, out } = await call();
  expect(code).toBe(1);
  expect(out).toContain('tea: A test');
});
