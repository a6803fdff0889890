import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, parseEnv } from './environment.js';

describe('the environment of a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-env-'));
  const file = join(folder, 'env');
  beforeAll(() => writeFileSync(file, 'WIREGRAPH_POSTGRES_URL=postgres://written\nWIREGRAPH_API_PORT=4100\n'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what npm start has written down, unless it says itself where the archive is', () => {
    expect(environment({}, file)['WIREGRAPH_POSTGRES_URL']).toBe('postgres://written');
    const given = { WIREGRAPH_POSTGRES_URL: 'postgres://given' };
    expect(environment(given, file)).toEqual(given);
  });

  it('goes before what is written down', () => {
    const { WIREGRAPH_API_PORT, WIREGRAPH_POSTGRES_URL } = environment({ WIREGRAPH_API_PORT: '1' }, file);
    expect([WIREGRAPH_API_PORT, WIREGRAPH_POSTGRES_URL]).toEqual(['1', 'postgres://written']);
  });

  it('needs no file', () => expect(environment({ A: 'b' }, join(folder, 'none'))).toEqual({ A: 'b' }));

  it.each([
    ['A=1', { A: '1' }],
    ['A=b=c', { A: 'b=c' }],
    ['A=\'x y\'\nB="z"', { A: 'x y', B: 'z' }],
    ['# A=1\n\nnonsense', {}],
    ['A=', { A: '' }],
  ])('reads %j', (text, wanted) => expect(parseEnv(text)).toEqual(wanted));
});
