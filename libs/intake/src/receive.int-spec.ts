import type { Channel } from '@wiregraph/archive/receipts';
import { isRefused, type Refused } from '@wiregraph/kernel/errors';
import { parseSources } from '@wiregraph/newsroom/source';
import { listQuarantine, retryQuarantined } from './quarantine.js';
import { MAX_STORY_BYTES, openIntake, type Received } from './receive.js';
import { receiptStatus } from './receipt-status.js';
import { keepSweeping, sweep } from './sweep.js';
import { aHouse, aStory, NO_REDIS, type SpecHouse } from './testing/a-house.js';
import { until } from './testing/until.js';

const received = (answer: Received | Refused): Received => {
  if (isRefused(answer)) throw new Error(answer.message);
  return answer;
};

describe('receiving a story', () => {
  let house: SpecHouse;
  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());
  const waiting = async () => (await house.queue.counts()).waiting;

  it('keeps bytes and receipt, and puts one job', async () => {
    const { receipt, isNew, isQueued } = received(await house.receive(aStory('Harbour Lane sued.')));
    expect([isNew, isQueued]).toEqual([true, true]);
    expect(Buffer.from((await house.archive.originals.fetch(receipt.sha256)) ?? [])).toEqual(
      aStory('Harbour Lane sued.').bytes,
    );
    expect((await receiptStatus(house.archive, receipt.receiptId))?.state).toBe('queued');
    expect(await waiting()).toBe(1);
  });

  it('takes a listed source by the way that its kind names alone, and any way if it names none', async () => {
    const sources = parseSources(`sources:
  - { id: pushed, kind: http }
  - { id: fetched, kind: feed, url: "https://harbour.example/rss" }
  - { id: dropped, kind: drop }
  - { id: free, zone: Europe/Vienna }`);
    const receive = openIntake({ ...house.archive, queue: house.queue, sources, onDelay: () => undefined });
    const taken = async (source: string, channel: Channel) => {
      const answer = await receive({ bytes: Buffer.from('By one way.'), source, channel });
      return isRefused(answer) ? answer.refused : 'taken';
    };
    const ways = ['http', 'api', 'feed', 'drop'] as const;
    const table = async (source: string) => Promise.all(ways.map((way) => taken(source, way)));
    const no = 'story.misrouted-source';
    expect(await table('pushed')).toEqual(['taken', 'taken', no, no]);
    expect(await table('fetched')).toEqual([no, no, 'taken', no]);
    expect(await table('dropped')).toEqual([no, no, no, 'taken']);
    expect(await table('free')).toEqual(ways.map(() => 'taken'));
  });

  it('gives the same bytes of a source the same receipt and no second job', async () => {
    const first = received(await house.receive(aStory('Twice.')));
    const before = await waiting();
    const second = received(await house.receive(aStory('Twice.')));
    expect(second.isNew).toBe(false);
    expect(second.receipt.receiptId).toBe(first.receipt.receiptId);
    expect(await waiting()).toBe(before);
  });

  it.each([
    ['story.no-source', { ...aStory('x'), source: undefined }],
    ['story.bad-source', { ...aStory('x'), source: 'No Source' }],
    ['story.empty', aStory('')],
    ['story.too-large', { ...aStory('x'), bytes: new Uint8Array(MAX_STORY_BYTES + 1) }],
    ['receipt.bad-field', { ...aStory('x'), idempotencyKey: 'k'.repeat(201) }],
  ])('refuses with %s and keeps nothing', async (code, story) => {
    const before = await house.archive.receipts.counts();
    expect(await house.receive(story)).toMatchObject({ refused: code });
    expect(await house.archive.receipts.counts()).toEqual(before);
  });

  it('refuses a key that came with another story', async () => {
    await house.receive({ ...aStory('One.'), idempotencyKey: 'k1' });
    expect(await house.receive({ ...aStory('Other.'), idempotencyKey: 'k1' })).toMatchObject({
      refused: 'receipt.key-reused',
    });
    expect(received(await house.receive({ ...aStory('One.'), idempotencyKey: 'k1' })).isNew).toBe(false);
  });

  it('lists what is in quarantine and tries it again on demand', async () => {
    const { receipt } = received(await house.receive(aStory('Bad.')));
    await house.archive.receipts.quarantine(receipt.receiptId, { code: 'wire.spec', message: 'No story.' });
    const [held] = await listQuarantine(house.archive, { first: 1 });
    expect(held?.receiptId).toBe(receipt.receiptId);
    expect(await receiptStatus(house.archive, receipt.receiptId)).toMatchObject({
      state: 'quarantined',
      problem: { code: 'wire.spec', message: 'No story.' },
    });
    const { receipts } = house.archive;
    expect(await retryQuarantined({ receipts, queue: house.queue }, [receipt.receiptId])).toEqual([receipt.receiptId]);
    expect((await receiptStatus(house.archive, receipt.receiptId))?.state).toBe('queued');
    expect(await retryQuarantined({ receipts, queue: house.queue }, [receipt.receiptId])).toEqual([]);
  });
});

describe('the sweep', () => {
  it('queues what was acknowledged while Redis was away', async () => {
    const house = await aHouse(NO_REDIS);
    const other = await aHouse();
    const { receipt, isQueued } = received(await house.receive(aStory('While Redis is away.')));
    expect(isQueued).toBe(false);
    expect(house.delays).toHaveLength(1);
    expect((await receiptStatus(house.archive, receipt.receiptId))?.state).toBe('received');
    await expect(sweep({ ...house.archive, queue: house.queue }, { olderThanMs: 0 })).rejects.toThrow('Redis');
    expect(await sweep({ ...house.archive, queue: other.queue }, { olderThanMs: 0 })).toBe(1);
    expect((await other.queue.counts()).waiting).toBe(1);
    expect((await receiptStatus(house.archive, receipt.receiptId))?.state).toBe('queued');
    await house.close();
    await other.close();
  });

  it('leaves alone what is in quarantine, what is settled and what was queued lately', async () => {
    const house = await aHouse();
    const ids = [];
    for (const text of ['Held.', 'Done.', 'Lately.']) ids.push(received(await house.receive(aStory(text))).receipt);
    const [held, done, lately] = ids;
    if (held) await house.archive.receipts.quarantine(held.receiptId, { code: 'wire.spec', message: 'Held.' });
    if (done) await house.archive.receipts.settle([done.receiptId]);
    expect(await sweep({ ...house.archive, queue: house.queue }, { olderThanMs: 60_000 })).toBe(0);
    const unread = await house.archive.receipts.unread({ olderThanMs: 0, limit: 10 });
    expect(unread.map(({ receiptId }) => receiptId)).toEqual([lately?.receiptId]);
    await house.close();
  });

  it('is done by one of several copies, and by another when that one ends', async () => {
    const house = await aHouse();
    const sweeps = ['first', 'second'].map((name) => {
      const stop = new AbortController();
      const seen: number[] = [];
      const work = { ...house.archive, queue: house.queue, everyMs: 20, olderThanMs: 0, signal: stop.signal };
      const done = keepSweeping({
        ...work,
        onSwept: (n) => seen.push(n),
        onDelay: (error) => seen.push(Number(error)),
      });
      return { name, stop, seen, done };
    });
    await house.receive(aStory('Sweep me.'));
    await until(() => sweeps.some(({ seen }) => seen.length > 3));
    const [leader, ...standby] = sweeps.filter(({ seen }) => seen.length > 0);
    expect(standby).toEqual([]);
    leader?.stop.abort();
    await leader?.done;
    const heir = sweeps.find((one) => one !== leader);
    await until(() => (heir?.seen.length ?? 0) > 0);
    heir?.stop.abort();
    await heir?.done;
    await house.close();
  });
});
