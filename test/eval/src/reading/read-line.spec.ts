import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLine } from './read-line.js';
import { readStoryFile } from './story-file.js';

const TEXT = 'Acme sued Bolt. It won.';
const line = readLine('a', TEXT, {
  engine: { name: 'e', version: '1', model: 'm', rules: '1' },
  sentences: [
    { start: 0, end: 15 },
    { start: 16, end: 23 },
  ],
  entities: ['Acme', 'Bolt'].map((name) => ({
    ...{
      key: name.toLowerCase(),
      name,
      kinds: ['Company'] as ['Company'],
      salience: 'about' as const,
      inferred: false,
    },
    ...{ names: [{ text: name, kind: 'canonical' as const }], identifiers: [] },
  })),
  mentions: [
    { start: 0, end: 4, entity: 'acme', how: 'name', confidence: 1 },
    { start: 16, end: 18, entity: 'acme', how: 'pronoun', confidence: 1 },
    { start: 10, end: 14, entity: 'bolt', how: 'name', confidence: 1 },
  ],
  claims: [
    {
      ...{ predicate: 'SUED', subject: 'acme', object: 'bolt', qualifiers: {}, stance: 'stated', inferred: false },
      ...{ dateInferred: false, confidence: 0.9, evidence: [{ start: 0, end: 14, quote: 'Acme sued Bolt' }] },
    },
  ],
});

describe('a line of what was read', () => {
  it('names the ends of a claim, and has its sentence around the tight words', () => {
    expect(line.claims[0]).toMatchObject({
      ...{ type: 'SUED', subject: 'Acme', object: 'Bolt' },
      ...{ quote: 'Acme sued Bolt', sentence: 'Acme sued Bolt.' },
    });
  });

  it('has the names of an entity as the text has them, without pronouns', () => {
    expect(line.entities.map(({ mentions }) => mentions)).toEqual([['Acme'], ['Bolt']]);
  });
});

describe('a story file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is taken for English, whatever its names look like', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(
      file,
      'Bank wins case\n\nZURICH, May 2, 2023 (Reuters) - Banca Generali sued Luca Rossi in Milano.\n',
    );
    expect(await readStoryFile(file)).toMatchObject({ headline: 'Bank wins case', language: undefined });
  });

  it('without a story is refused by name', async () => {
    const file = join(folder, 'b.txt');
    writeFileSync(file, '');
    await expect(readStoryFile(file)).rejects.toThrow();
  });
});
