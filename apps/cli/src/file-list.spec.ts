import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyFiles } from './file-list.js';

describe('files to ingest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-files-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'deep'));
    for (const name of ['b.txt', 'a.json', '.hidden.txt', 'deep/c.html', 'd.unknown'])
      writeFileSync(join(folder, name), name);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are those of a folder, all the way down, by name, and none that is hidden', async () => {
    const files = await storyFiles([folder]);
    expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['a.json', 'application/json'],
      ['b.txt', 'text/plain'],
      ['d.unknown', undefined],
      ['c.html', 'text/html'],
    ]);
  });

  it('are read only when their turn comes', async () => {
    const [file] = await storyFiles([join(folder, 'b.txt')]);
    writeFileSync(join(folder, 'b.txt'), 'later');
    expect(String(await file?.read())).toBe('later');
  });

  it('that are not there are a misuse', async () => {
    await expect(storyFiles([join(folder, 'none')])).rejects.toThrow(/There is no file or folder/);
  });
});
