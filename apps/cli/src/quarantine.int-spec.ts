import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';
import { isRefused } from '@wiregraph/kernel/errors';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../dist/main.js');

describe('wiregraph quarantine', () => {
  const { WIREGRAPH_POSTGRES_URL: server = '', WIREGRAPH_REDIS_URL: redis = '' } = process.env;
  const name = `wiregraph_spec_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server === '' ? 'postgres://WIREGRAPH_POSTGRES_URL.is.not.set' : server);
  url.pathname = `/${name}`;
  let archive: Archive;
  const ids: ReceiptId[] = [];
  beforeAll(async () => {
    await run('psql', [server, '-qc', `create database ${name}`]);
    const config = archiveConfig.parse({ url: url.href });
    await migrate(config);
    archive = openArchive(config);
    for (const [text, code] of [
      ['One\x1b[2J.', 'wire.spec'],
      ['Two.', 'wire.other'],
      ['Three.', 'wire.spec'],
    ] as const) {
      const story = {
        bytes: Buffer.from(text),
        source: SourceId.parse('desk'),
        channel: 'http',
        correlation: 'c',
      } as const;
      const answer = await archive.receipts.accept(story);
      if (isRefused(answer)) throw new Error(answer.message);
      await archive.receipts.quarantine(answer.receipt.receiptId, { code, message: 'No story.' });
      ids.push(answer.receipt.receiptId);
    }
  }, 60_000);
  afterAll(async () => {
    await archive.close();
    await run('psql', [server, '-qc', `drop database ${name} with (force)`]);
  });

  const cli = async (...words: string[]): Promise<string> => {
    const settings = {
      WIREGRAPH_POSTGRES_URL: url.href,
      WIREGRAPH_REDIS_URL: redis,
      WIREGRAPH_QUEUE_PREFIX: `{spec-${name.slice(-12)}}`,
    };
    const env = { PATH: process.env['PATH'], ...settings };
    return (await run(process.execPath, [MAIN, 'quarantine', ...words], { env })).stdout;
  };

  it('lists what is there and why, shows one and gives its bytes', async () => {
    const listed = await cli('list');
    for (const id of ids) expect(listed).toContain(id);
    expect(listed).toMatch(/2 {2}wire\.spec\n {2}1 {2}wire\.other/);
    expect(await cli('list', '--reason', 'wire.other')).not.toContain(ids[0]);
    const shown = await cli('show', ids[0] ?? '');
    expect(shown).toContain('No story. (wire.spec)');
    expect(shown).toContain('One\ufffd[2J.');
    expect(await cli('bytes', ids[0] ?? '')).toBe('One\x1b[2J.');
  }, 60_000);

  it('reads again what is there for one reason, then all', async () => {
    expect(await cli('retry', '--reason', 'wire.spec')).toBe('2 are read again.\n');
    expect(await archive.receipts.reasons()).toEqual([{ code: 'wire.other', receipts: 1 }]);
    expect(await cli('retry', '--all')).toBe('1 are read again.\n');
    expect(await cli('list')).toBe('Quarantine is empty.\n');
    await expect(cli('retry', '--all', '--reason', 'wire.spec')).rejects.toMatchObject({ code: 2 });
  }, 60_000);
});
