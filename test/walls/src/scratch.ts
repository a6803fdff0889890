import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const WORKSPACE = join(import.meta.dirname, '..', '..', '..');
const NOT_COPIED = new Set(['node_modules', '.git', '.nx', '.wiregraph']);
const SCOPE = '@wiregraph';

/** A copy of the workspace with the real checks in it, for planting libs and faults. */
export interface Scratch {
  /** Adds a built lib: `doors` maps each exported file's name to its TypeScript source. */
  addLib(name: string, floor: string, doors: Readonly<Record<string, string>>): Promise<void>;
  /** Writes a file, named from the copy's root; the answer takes it away again. */
  plant(path: string, text: string): Promise<() => Promise<void>>;
  /** Runs an npm script of the workspace, as `npm test` does. */
  npmRun(script: string, ...args: string[]): Promise<{ ok: boolean; output: string }>;
  remove(): Promise<void>;
}

/** Copies what is under version control or built; installed packages are linked. The path has a space in it. */
export async function scratchCopy(): Promise<Scratch> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'wiregraph walls ')));
  for (const entry of await readdir(WORKSPACE)) {
    if (NOT_COPIED.has(entry)) continue;
    await cp(join(WORKSPACE, entry), join(root, entry), { recursive: true });
  }
  await linkPackages(root);
  return {
    addLib: (name, floor, doors) => addLib(root, { name, floor, doors }),
    plant: (path, text) => plant(join(root, path), text),
    npmRun: (script, ...args) => npmRun(root, [script, '--', ...args]),
    remove: () => rm(root, { recursive: true }),
  };
}

/** Links each package by itself, so that our own scope can lead to the copy and not back to the workspace. */
async function linkPackages(root: string): Promise<void> {
  await mkdir(join(root, 'node_modules', SCOPE), { recursive: true });
  for (const entry of await readdir(join(WORKSPACE, 'node_modules'))) {
    if (entry === SCOPE) continue;
    await symlink(join(WORKSPACE, 'node_modules', entry), join(root, 'node_modules', entry));
  }
  for (const room of ['libs', 'apps', 'test']) {
    for (const name of await readdir(join(root, room))) await linkOwn(root, join(root, room, name));
  }
}

/** Links a package of ours under its own name: an app may have the folder name of a lib. */
async function linkOwn(root: string, folder: string): Promise<void> {
  const { name } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { name: string };
  await symlink(folder, join(root, 'node_modules', name));
}

async function addLib(
  root: string,
  { name, floor, doors }: { name: string; floor: string; doors: Readonly<Record<string, string>> },
): Promise<void> {
  const folder = join(root, 'libs', name);
  const names = Object.keys(doors);
  const exported = names.map((door) => [`./${door}`, { types: `./dist/${door}.d.ts`, default: `./dist/${door}.js` }]);
  const manifest = {
    name: `${SCOPE}/${name}`,
    version: '0.0.0',
    type: 'module',
    exports: Object.fromEntries(exported) as object,
  };
  await plant(join(folder, 'package.json'), JSON.stringify(manifest));
  // Without a build target: what a build would write is planted below, which saves its time.
  await plant(join(folder, 'project.json'), JSON.stringify({ name, tags: [`floor:${floor}`], targets: { lint: {} } }));
  await plant(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: { noEmit: true },
      include: ['src/**/*.ts'],
    }),
  );
  for (const [door, source] of Object.entries(doors)) {
    await plant(join(folder, 'src', `${door}.ts`), source);
    await plant(join(folder, 'dist', `${door}.js`), `export const ${door} = 1;\n`);
    await plant(join(folder, 'dist', `${door}.d.ts`), `export declare const ${door}: number;\n`);
  }
  await linkOwn(root, folder);
}

async function plant(path: string, text: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return () => rm(path);
}

/** Nx finds its workspace from the folder it is called in, unless its environment names another. */
function npmRun(root: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
  return new Promise((resolve) => {
    execFile('npm', ['run', '-s', ...args], { cwd: root, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: stdout + stderr });
    });
  });
}
