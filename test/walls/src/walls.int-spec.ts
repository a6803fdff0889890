import { scratchCopy, type Scratch } from './scratch.js';

const lint = (lib: string) => (scratch: Scratch) => scratch.npmRun('lint', '-p', lib);
const boundaries = (scratch: Scratch) => scratch.npmRun('boundaries');

const constant = (name: string, from?: string) =>
  from
    ? `import { ${from} } from '@wiregraph/plan-${from}/${from}';\nexport const ${name} = ${from} + 1;\n`
    : `export const ${name} = 1;\n`;

let scratch: Scratch;
beforeAll(async () => {
  scratch = await scratchCopy();
  await scratch.addLib('plan-kernel', 'kernel', { kernel: constant('kernel') });
  await scratch.addLib('plan-domain', 'domain', { domain: constant('domain', 'kernel') });
  await scratch.addLib('plan-store', 'store', { store: constant('store', 'domain') });
  await scratch.addLib('plan-engine', 'engine', { engine: constant('engine', 'domain') });
  await scratch.addLib('plan-flow', 'flow', { flow: constant('flow', 'engine') });
  // Nobody imports these two, so that a planted import makes no cycle of libs, which would be red for another reason.
  await scratch.addLib('lone-kernel', 'kernel', { lone: constant('lone') });
  await scratch.addLib('lone-flow', 'flow', { lone: constant('lone', 'store') });
}, 60_000);
afterAll(() => scratch.remove());

it('lets a lib import from lower floors', async () => {
  expect(await scratch.npmRun('lint', '-p', 'plan-*,lone-*')).toMatchObject({ ok: true });
  expect(await boundaries(scratch)).toMatchObject({ ok: true });
}, 60_000);

const FLOORS_RULE = '@nx/enforce-module-boundaries';
const importing = (lib: string) => constant('fault', lib);

it.each([
  ['an upward import', 'libs/lone-kernel/src/upward.ts', importing('domain'), lint('lone-kernel'), FLOORS_RULE],
  ['a sideways import', 'libs/lone-kernel/src/sideways.ts', importing('kernel'), lint('lone-kernel'), FLOORS_RULE],
  ['a flow that imports a flow', 'libs/lone-flow/src/sideways.ts', importing('flow'), lint('lone-flow'), FLOORS_RULE],
  [
    'an engine that imports a store',
    'libs/plan-engine/src/wing.ts',
    importing('store'),
    lint('plan-engine'),
    FLOORS_RULE,
  ],
  [
    'a barrel',
    'libs/plan-domain/src/all.ts',
    `export * from './domain.js';\n`,
    lint('plan-domain'),
    'no-restricted-syntax',
  ],
  ['an index file', 'libs/plan-domain/src/index.ts', constant('fault'), lint('plan-domain'), 'house/file-name'],
  [
    'a second importer of a driver',
    'libs/plan-domain/src/zip.ts',
    `export { gzipSync } from 'fflate';\n`,
    boundaries,
    'only-syntax-imports-its-driver',
  ],
  [
    'a way in past a door',
    'libs/plan-domain/src/past.ts',
    `export { kernel } from '../../plan-kernel/src/kernel.js';\n`,
    boundaries,
    'doors-only',
  ],
  [
    'a door that is not there',
    'libs/plan-domain/src/no-door.ts',
    `export { inner } from '@wiregraph/plan-kernel/inner';\n`,
    boundaries,
    'no-unresolved-import',
  ],
])(
  'turns red at %s and names the file',
  async (_, path, text, check, rule) => {
    const takeAway = await scratch.plant(path, text);
    const { ok, output } = await check(scratch);
    await takeAway();
    expect(ok).toBe(false);
    expect(output).toContain(path);
    expect(output).toContain(rule);
  },
  60_000,
);

it('turns red at a cycle of files and names them', async () => {
  const takeAway = await Promise.all([
    scratch.plant('libs/plan-domain/src/hen.ts', `import { egg } from './egg.js';\nexport const hen = () => egg;\n`),
    scratch.plant('libs/plan-domain/src/egg.ts', `import { hen } from './hen.js';\nexport const egg = () => hen;\n`),
  ]);
  const { ok, output } = await boundaries(scratch);
  await Promise.all(takeAway.map((remove) => remove()));
  expect(ok).toBe(false);
  expect(output).toContain('no-cycles: libs/plan-domain/src/egg.ts');
}, 60_000);
