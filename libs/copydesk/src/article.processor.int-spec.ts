import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { dispatchConfig } from '@wiregraph/dispatch/config';
import { openWireQueue, type WireConsumer, type WireQueue } from '@wiregraph/dispatch/wire-queue';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { openReader, type Reader, type ReaderOptions } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { processArticles } from './article.processor.js';
import type { Copydesk } from './copydesk.js';
import { aDesk, aNinjs, json, type SpecDesk } from './testing/a-desk.js';

const redisUrl = process.env['WIREGRAPH_REDIS_URL'] ?? 'redis://WIREGRAPH_REDIS_URL.is.not.set';
const MINUTE = 60_000;

let reader: Reader;
let spec: SpecDesk;
let queue: WireQueue;
let consumer: WireConsumer;
const faults: Error[] = [];

/** Takes jobs off a queue of the spec's own, four at a time. */
async function open(options: Partial<ReaderOptions>, between: (of: Reader) => Copydesk['reader'] = (of) => of) {
  reader = await openReader({ modelFile: modelPath(), threads: 1, ...options });
  spec = aDesk(reader);
  const queuePrefix = `{spec-${randomUUID().slice(0, 8)}}`;
  const dispatch = dispatchConfig.parse({ redisUrl, queuePrefix, retryDelayMs: 1, attempts: 4 });
  queue = openWireQueue(dispatch, (error) => faults.push(error));
  consumer = processArticles({
    dispatch,
    desk: { ...spec.desk, reader: between(reader) },
    receipts: spec.receipts,
    concurrency: 4,
    onHandled: () => undefined,
    onQuarantined: () => undefined,
    onFault: (error) => faults.push(error),
  });
}
afterEach(async () => {
  await consumer.close();
  await queue.close();
  await reader.close();
  faults.length = 0;
}, MINUTE);

async function file(text: string): Promise<ReceiptId> {
  const receiptId = await spec.receive(json(aNinjs({ uri: `urn:spec:${randomUUID()}`, body_text: text })));
  await queue.put([{ job: { v: 1, receiptId, correlation: 'spec' } }]);
  return receiptId;
}

/** Until all that was filed is read or set aside. */
async function allDone(): Promise<void> {
  const deadline = Date.now() + MINUTE;
  for (;;) {
    const [{ waiting }, { active, waiting: queued, delayed }] = await Promise.all([
      spec.receipts.counts(),
      queue.counts(),
    ]);
    if (waiting + active + queued + delayed === 0) return;
    if (Date.now() > deadline) throw new Error('Some stories are neither read nor in quarantine.');
    await pause(10);
  }
}

const story = (n: number) => `Harbour Lane Media sued Northgate Systems over ${n} apps on Monday.`;
const readings = async () => (await spec.types()).filter((type) => type === 'article.analysed');

/** Expects that a story is set aside for a reason, with its bytes as they came. */
async function expectSetAside(receiptId: ReceiptId, code: string, words: string): Promise<void> {
  const receipt = await spec.receipts.find(receiptId);
  expect(receipt?.quarantine).toMatchObject({ code });
  const bytes = receipt && (await spec.desk.originals.fetch(receipt.sha256));
  expect(Buffer.from(bytes ?? []).toString()).toContain(words);
}

describe('one text that cannot be read', () => {
  it(
    'for being too much for the time limit is set aside with its bytes, and all others are read',
    async () => {
      await open({ timeLimitMs: 400 });
      const endless = `${'Harbour Lane and Northgate and Parler and Amazon sued and '.repeat(600)}settled.`;
      const bad = await file(endless);
      for (let n = 0; n < 8; n += 1) await file(story(n));
      await allDone();
      await expectSetAside(bad, 'reading.timed-out', 'Harbour Lane and Northgate');
      expect(await readings()).toHaveLength(8);
      expect((await spec.receipts.counts()).quarantined).toBe(1);
    },
    MINUTE,
  );

  it(
    'for being too long is set aside with its bytes, and all others are read',
    async () => {
      await open({ maxLength: 1_000 });
      const bad = await file('Northgate denied the allegations. '.repeat(100));
      for (let n = 0; n < 4; n += 1) await file(story(n));
      await allDone();
      await expectSetAside(bad, 'reading.too-long', 'Northgate denied');
      expect(await readings()).toHaveLength(4);
    },
    MINUTE,
  );

  it(
    'for a bug of ours is tried three times and set aside with its bytes, and all others are read',
    async () => {
      let tries = 0;
      await open({}, (of) => ({
        read: (readable, options) => {
          if (!readable.text.startsWith('Poison')) return of.read(readable, options);
          tries += 1;
          return Promise.reject(new TypeError('Cannot read properties of undefined.'));
        },
      }));
      const bad = await file('Poison is sold at the harbour.');
      for (let n = 0; n < 4; n += 1) await file(story(n));
      await allDone();
      await expectSetAside(bad, 'dispatch.bug', 'Poison is sold');
      expect(tries).toBe(3);
      expect(await readings()).toHaveLength(4);
    },
    MINUTE,
  );
});

describe('a busy reader', () => {
  it(
    'makes jobs wait, and none fails or is counted as tried',
    async () => {
      await open({ queueLimit: 1 });
      for (let n = 0; n < 24; n += 1) await file(story(n));
      await allDone();
      expect(await readings()).toHaveLength(24);
      expect((await spec.receipts.counts()).quarantined).toBe(0);
      expect(faults).toEqual([]);
    },
    MINUTE,
  );
});
