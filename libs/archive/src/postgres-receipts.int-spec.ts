import { jest } from '@jest/globals';
import { archiveConfig } from '@wiregraph/archive/config';
import { openEventLog } from '@wiregraph/archive/event-log';
import { migrate } from '@wiregraph/archive/migrate';
import { openOriginals } from '@wiregraph/archive/originals';
import { openReceipts } from '@wiregraph/archive/receipts';
import { scratchDatabases } from './testing/postgres-room.js';
import { aStory, receiptsContract } from './testing/receipts.contract.js';

const databases = scratchDatabases((url) => migrate(archiveConfig.parse({ url })));
// Every test makes a database of its own.
jest.setTimeout(60_000);
afterAll(() => databases.dropAll(), 60_000);

async function room() {
  const database = await databases.fresh();
  const config = archiveConfig.parse({ url: database.url });
  const receipts = openReceipts(config);
  const originals = openOriginals(config);
  const close = async () => {
    await receipts.close();
    await originals.close();
  };
  return { database, log: openEventLog(config), originals, receipts: { ...receipts, close } };
}

receiptsContract(room);

describe('receipts on Postgres', () => {
  it('keep one receipt of the same story from many senders at once', async () => {
    const { receipts, log } = await room();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => receipts.accept(aStory('one', { idempotencyKey: 'k' }))),
    );
    expect(answers.filter((answer) => 'isNew' in answer && answer.isNew)).toHaveLength(1);
    expect(await receipts.counts()).toEqual({ total: 1, waiting: 1, quarantined: 0 });
    await receipts.close();
    await log.close();
  });

  it('let one of several stories have a key that they share', async () => {
    const { receipts, log } = await room();
    const stories = ['one', 'two', 'three'].map((text) => receipts.accept(aStory(text, { idempotencyKey: 'k' })));
    const answers = await Promise.all(stories);
    expect(answers.filter((answer) => 'receipt' in answer)).toHaveLength(1);
    expect((await receipts.counts()).total).toBe(1);
    await receipts.close();
    await log.close();
  });

  it('find what waits by an index', async () => {
    const { database, receipts, log } = await room();
    await database.rows('set enable_seqscan = off');
    const [plan] = await database.rows(
      `explain (format json) select receipt_id from archive.waiting where since <= now() order by since limit 10`,
    );
    expect(JSON.stringify(plan)).toContain('waiting_since');
    await receipts.close();
    await log.close();
  });
});
