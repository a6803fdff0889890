import { fileURLToPath } from 'node:url';
import { readFolder } from './read-folder.js';

const run = async (...args: string[]) => {
  const said: string[] = [];
  const code = await readFolder({ args, out: (text) => said.push(`out ${text}`), err: (text) => said.push(text) });
  return { code, said };
};

describe('npm run read', () => {
  it.each([[[]], [['no-such-folder']], [[fileURLToPath(import.meta.url)]], [['a', 'b']]])(
    'says how it is used, and nothing on standard output, for %j',
    async (args: string[]) => {
      const { code, said } = await run(...args);
      expect(code).toBe(2);
      expect(said.join('')).toMatch(/^Usage: npm run -s read/);
    },
  );
});
