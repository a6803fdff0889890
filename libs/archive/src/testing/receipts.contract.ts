import { isRefused } from '@wiregraph/kernel/errors';
import { sha256 } from '@wiregraph/kernel/id';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';
import type { EventLog } from '../event-log.port.js';
import type { Originals } from '../originals.js';
import type { IncomingStory, Receipt, Receipts } from '../receipts.port.js';
import { anAppend, anEvent } from './an-event.js';
import { eventually } from './eventually.js';

export interface ReceiptsRoom {
  readonly log: EventLog;
  readonly receipts: Receipts;
  readonly originals: Pick<Originals, 'fetch'>;
}

const HARBOUR = SourceId.parse('harbour');

export const aStory = (text: string, more: Partial<IncomingStory> = {}): IncomingStory => ({
  bytes: Buffer.from(text),
  source: HARBOUR,
  channel: 'http',
  correlation: 'c-1',
  ...more,
});

const placeOf = (receipt: Receipt | undefined) =>
  receipt?.quarantine && { at: receipt.quarantine.at, receiptId: receipt.receiptId };

/** What every keeper of receipts promises. `open` gives empty ones. */
export const receiptsContract = (open: () => Promise<ReceiptsRoom>): void => {
  describe('receipts', () => {
    let room: ReceiptsRoom;
    let receipts: Receipts;
    beforeEach(async () => {
      room = await open();
      receipts = room.receipts;
    });
    afterEach(async () => {
      await receipts.close();
      await room.log.close();
    });

    const accepted = async (text: string, more: Partial<IncomingStory> = {}): Promise<Receipt> => {
      const answer = await receipts.accept(aStory(text, more));
      if (isRefused(answer)) throw new Error(answer.message);
      return answer.receipt;
    };
    const report = (id: ReceiptId, type: string, revision: string) =>
      room.log.append([
        anAppend([
          anEvent(`${type} ${revision}`, {
            type,
            data: { receiptId: id, articleId: 'article-1', revisionId: revision },
          }),
        ]),
      ]);
    const held = async (...texts: readonly string[]) => {
      const ids = [];
      for (const text of texts) ids.push((await accepted(text)).receiptId);
      for (const id of ids) await receipts.quarantine(id, { code: 'wire.broken', message: 'Broken.' });
      return ids;
    };
    const unread = async () =>
      (await receipts.unread({ olderThanMs: 0, limit: 100 })).map(({ receiptId }) => receiptId).sort();

    it('takes the same bytes on another occasion for another receipt', async () => {
      const [plain, once, again] = [
        await accepted('one'),
        await accepted('one', { occasion: 'a' }),
        await accepted('one', { occasion: 'a' }),
      ];
      expect(once.receiptId).not.toBe(plain.receiptId);
      expect(again.receiptId).toBe(once.receiptId);
      expect(await receipts.counts()).toMatchObject({ total: 2, waiting: 2 });
    });

    it('keeps bytes as they came, under their hash', async () => {
      const bytes = Uint8Array.from([0, 255, 10, 13, 0]);
      const receipt = await accepted('', { bytes, contentType: 'text/plain', fileName: 'a.txt', idempotencyKey: 'k' });
      expect(receipt).toMatchObject({ sha256: sha256(bytes), bytes: 5, contentType: 'text/plain', fileName: 'a.txt' });
      expect(receipt).toMatchObject({ source: HARBOUR, channel: 'http', correlation: 'c-1', idempotencyKey: 'k' });
      expect(Buffer.from((await room.originals.fetch(receipt.sha256)) ?? [])).toEqual(Buffer.from(bytes));
      expect(await receipts.find(receipt.receiptId)).toEqual(receipt);
      expect(await room.originals.fetch(sha256('unknown'))).toBeUndefined();
    });

    it('gives the same receipt for the same source and bytes, another for another source', async () => {
      const first = await accepted('one');
      expect(await receipts.accept(aStory('one', { channel: 'drop' }))).toEqual({ receipt: first, isNew: false });
      const other = await accepted('one', { source: SourceId.parse('northgate') });
      expect(other.receiptId).not.toBe(first.receiptId);
      expect(await receipts.counts()).toEqual({ total: 2, waiting: 2, quarantined: 0 });
    });

    it('refuses a key that came with other bytes, and keeps nothing of it', async () => {
      await accepted('one', { idempotencyKey: 'k' });
      expect(await receipts.accept(aStory('one', { idempotencyKey: 'k' }))).toMatchObject({ isNew: false });
      expect(await receipts.accept(aStory('two', { idempotencyKey: 'k' }))).toMatchObject({
        refused: 'receipt.key-reused',
      });
      expect(await room.originals.fetch(sha256('two'))).toBeUndefined();
      await accepted('two', { idempotencyKey: 'k', source: SourceId.parse('northgate') });
      await accepted('one', { idempotencyKey: 'k2' });
      expect(await receipts.accept(aStory('two', { idempotencyKey: 'k2' }))).toMatchObject({
        refused: 'receipt.key-reused',
      });
    });

    it.each([
      ['receipt.empty', { bytes: new Uint8Array() }],
      ['receipt.too-large', { bytes: new Uint8Array(16 * 1024 * 1024 + 1) }],
      ['receipt.bad-field', { fileName: 'x'.repeat(501) }],
      ['receipt.bad-field', { idempotencyKey: 'a\0b' }],
    ])('answers %s', async (code, more) => {
      await expect(receipts.accept(aStory('one', more))).rejects.toMatchObject({ code });
      expect((await receipts.counts()).total).toBe(0);
    });

    it('takes the largest story there may be', async () => {
      const { sha256: hash } = await accepted('', { bytes: new Uint8Array(16 * 1024 * 1024).fill(7) });
      expect(await room.originals.fetch(hash)).toHaveLength(16 * 1024 * 1024);
    });

    it('shows what the log says of it', async () => {
      const { receiptId } = await accepted('one');
      await report(receiptId, 'article.filed', 'r-1');
      await report(receiptId, 'article.analysed', 'r-1');
      expect(await receipts.find(receiptId)).toMatchObject({
        read: [{ position: 1, articleId: 'article-1', revisionId: 'r-1' }],
        linkedPosition: undefined,
      });
      await report(receiptId, 'article.linked', 'r-1');
      expect(await receipts.find(receiptId)).toMatchObject({ linkedPosition: 3 });
    });

    it('shows where the articles of its stories stand now', async () => {
      const { receiptId } = await accepted('one');
      await report(receiptId, 'article.filed', 'r-1');
      expect((await receipts.find(receiptId))?.read?.[0]).not.toHaveProperty('standing');
      const say = (type: string, standing: object) =>
        room.log.append([anAppend([anEvent(type, { type, stream: 'article-article.filed r-1', data: { standing } })])]);
      await say('article.embargoed', { state: 'embargoed', embargo: { raw: 'x', at: '2021-01-22T06:00:00.000Z' } });
      const [closed] = (await receipts.find(receiptId))?.read ?? [];
      expect(closed?.standing).toEqual({ state: 'embargoed', embargoedUntil: '2021-01-22T06:00:00.000Z' });
      await say('article.released', { state: 'live' });
      expect((await receipts.find(receiptId))?.read?.[0]?.standing).toEqual({ state: 'live' });
    });

    it('counts as linked when all of its revisions are', async () => {
      const { receiptId } = await accepted('two stories');
      await report(receiptId, 'article.filed', 'r-1');
      await report(receiptId, 'article.filed', 'r-2');
      await report(receiptId, 'article.linked', 'r-1');
      expect((await receipts.find(receiptId))?.linkedPosition).toBeUndefined();
      await report(receiptId, 'article.linked', 'r-2');
      expect((await receipts.find(receiptId))?.linkedPosition).toBe(4);
    });

    it('sweeps what is neither analysed, nor conflicting, nor settled, nor in quarantine', async () => {
      const [filed, analysed, twice, conflicting, settled, held, untouched] = await Promise.all(
        ['filed', 'analysed', 'twice', 'conflicting', 'settled', 'held', 'untouched'].map((text) => accepted(text)),
      ).then((all) => all.map(({ receiptId }) => receiptId));
      if (!filed || !analysed || !twice || !conflicting || !settled || !held || !untouched) throw new Error('too few');
      await report(filed, 'article.filed', 'f');
      await report(analysed, 'article.filed', 'a');
      await report(analysed, 'article.analysed', 'a');
      await report(twice, 'article.filed', 't1');
      await report(twice, 'article.filed', 't2');
      await report(twice, 'article.analysed', 't1');
      await report(conflicting, 'article.conflicting-revision-seen', 'c');
      await receipts.settle([settled]);
      await receipts.quarantine(held, { code: 'wire.broken', message: 'Broken.' });
      expect(await unread()).toEqual([filed, twice, untouched].sort());
      await report(twice, 'article.analysed', 't2');
      expect(await unread()).toEqual([filed, untouched].sort());
      expect(await receipts.counts()).toEqual({ total: 7, waiting: 2, quarantined: 1 });
    });

    it('leaves what came or was queued lately to the queue', async () => {
      const { receiptId } = await accepted('one');
      expect(await receipts.unread({ olderThanMs: 60_000, limit: 10 })).toEqual([]);
      await eventually(
        'it is old enough',
        async () => (await receipts.unread({ olderThanMs: 300, limit: 10 })).length === 1,
      );
      await receipts.markQueued([receiptId]);
      expect(await receipts.unread({ olderThanMs: 300, limit: 10 })).toEqual([]);
      expect((await receipts.find(receiptId))?.queuedAt).toBeDefined();
    });

    it('keeps in quarantine until released, and then waits again', async () => {
      const { receiptId } = await accepted('one');
      await receipts.quarantine(receiptId, { code: 'wire.broken', message: `Broken\0 at ${'x'.repeat(5_000)}` });
      const held = await receipts.find(receiptId);
      expect(held?.quarantine).toMatchObject({
        code: 'wire.broken',
        message: expect.stringMatching(/^Broken at x+$/) as string,
      });
      expect(await receipts.release([receiptId])).toEqual([receiptId]);
      expect(await receipts.release([receiptId])).toEqual([]);
      expect((await receipts.find(receiptId))?.quarantine).toBeUndefined();
      expect(await unread()).toEqual([receiptId]);
    });

    it('lists the quarantine in pages, each receipt once', async () => {
      const ids = await held('a', 'b', 'c', 'd', 'e');
      const first = await receipts.quarantined({ first: 3 });
      const second = await receipts.quarantined({ first: 3, after: placeOf(first.at(-1)) });
      expect([...first, ...second].map(({ receiptId }) => receiptId).sort()).toEqual(ids.sort());
      expect(second).toHaveLength(2);
    });

    it('goes on with the list where the last page ended, though what stood there has left', async () => {
      const ids = await held('a', 'b', 'c', 'd');
      const first = await receipts.quarantined({ first: 2 });
      await receipts.release(first.slice(-1).map(({ receiptId }) => receiptId));
      const second = await receipts.quarantined({ first: 9, after: placeOf(first.at(-1)) });
      expect([...first, ...second].map(({ receiptId }) => receiptId).sort()).toEqual(ids.sort());
    });

    it('counts and lists the quarantine by reason', async () => {
      const ids = [];
      for (const text of ['a', 'b', 'c', 'd']) ids.push((await accepted(text)).receiptId);
      const codes = ['wire.broken', 'wire.empty', 'wire.broken'] as const;
      for (const [at, code] of codes.entries()) {
        await receipts.quarantine(ids[at] ?? ('' as ReceiptId), { code, message: 'Broken.' });
      }
      expect(await receipts.reasons()).toEqual([
        { code: 'wire.broken', receipts: 2 },
        { code: 'wire.empty', receipts: 1 },
      ]);
      const [latest] = await receipts.quarantined({ first: 1, reason: 'wire.broken' });
      const rest = await receipts.quarantined({ first: 9, reason: 'wire.broken', after: placeOf(latest) });
      expect([latest, ...rest].map((receipt) => receipt?.receiptId).sort()).toEqual([ids[0], ids[2]].sort());
      expect(await receipts.quarantined({ first: 9, reason: 'wire.unheard-of' })).toEqual([]);
    });

    it('knows nothing of a receipt that never was', async () => {
      const id = 'receipt-unknown' as ReceiptId;
      await receipts.markQueued([id]);
      await receipts.quarantine(id, { code: 'wire.broken', message: 'Broken.' });
      expect([await receipts.find(id), await receipts.counts()]).toEqual([
        undefined,
        { total: 0, waiting: 0, quarantined: 0 },
      ]);
    });
  });
};
