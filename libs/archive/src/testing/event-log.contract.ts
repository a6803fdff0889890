import { hashParts } from '@wiregraph/kernel/id';
import type { EventId } from '@wiregraph/kernel/event';
import type { EventLog } from '../event-log.port.js';
import { anAppend, anEvent } from './an-event.js';

/** What every event log promises. `open` gives an empty one. */
export const eventLogContract = (open: () => Promise<EventLog>): void => {
  describe('an event log', () => {
    let log: EventLog;
    beforeEach(async () => {
      log = await open();
    });
    afterEach(() => log.close());

    it('gives an event back as it was appended, with its place', async () => {
      const cause = hashParts(['why']) as string as EventId;
      const event = anEvent('a', { data: { text: 'Zoë said “no”.\n\\u0000', list: [1, null, { deep: true }] } });
      await log.append([anAppend([event], { cause, correlation: 'c-7' })]);
      const found = await log.find(event.id);
      expect(found).toMatchObject({ ...event, position: 1, streamVersion: 1, correlation: 'c-7', cause });
      expect(found?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(await log.read({ after: 0, limit: 10 })).toEqual([found]);
    });

    it('hands out positions without gaps and versions by stream', async () => {
      const answers = await log.append([
        anAppend([anEvent('a1', { stream: 'a' }), anEvent('b1', { stream: 'b' })]),
        anAppend([anEvent('a2', { stream: 'a' })]),
      ]);
      expect(answers.map((answer) => answer.kind !== 'conflict' && answer.positions)).toEqual([[1, 2], [3]]);
      expect((await log.readStream('a')).map((event) => [event.position, event.streamVersion])).toEqual([
        [1, 1],
        [3, 2],
      ]);
      expect(await log.readStream('a', 1)).toHaveLength(1);
      expect(await log.head()).toBe(3);
    });

    it('records a known event no second time and answers with its first position', async () => {
      const append = anAppend([anEvent('a'), anEvent('b')]);
      const [first] = await log.append([append]);
      const [again] = await log.append([append]);
      expect(again).toEqual({ ...first, kind: 'known' });
      expect(await log.head()).toBe(2);
    });

    it('records what is new in an append that is known in part', async () => {
      await log.append([anAppend([anEvent('a')])]);
      const [answer] = await log.append([anAppend([anEvent('a'), anEvent('b')])]);
      expect(answer).toEqual({ kind: 'appended', position: 2, positions: [1, 2] });
    });

    it('refuses an append that expects another version, and says which there is', async () => {
      await log.append([anAppend([anEvent('a1', { stream: 'a' })])]);
      const stale = anAppend([anEvent('a2', { stream: 'a' })], { expected: { stream: 'a', version: 0 } });
      expect(await log.append([stale])).toEqual([{ kind: 'conflict', stream: 'a', expected: 0, actual: 1 }]);
      expect(await log.find(anEvent('a2').id)).toBeUndefined();
      const fresh = anAppend([anEvent('a2', { stream: 'a' })], { expected: { stream: 'a', version: 1 } });
      expect(await log.append([fresh])).toMatchObject([{ kind: 'appended', position: 2 }]);
    });

    it('may expect a version of a stream that the append does not touch', async () => {
      const append = anAppend([anEvent('b', { stream: 'b' })], { expected: { stream: 'a', version: 3 } });
      expect(await log.append([append])).toEqual([{ kind: 'conflict', stream: 'a', expected: 3, actual: 0 }]);
    });

    it('asks no version of an append that is known', async () => {
      const append = anAppend([anEvent('a1', { stream: 'a' })], { expected: { stream: 'a', version: 0 } });
      await log.append([append]);
      await log.append([anAppend([anEvent('a2', { stream: 'a' })])]);
      expect(await log.append([append])).toEqual([{ kind: 'known', position: 1, positions: [1] }]);
    });

    it('lets each append of a batch stand or fall alone', async () => {
      const known = anAppend([anEvent('k', { stream: 'k' })]);
      await log.append([known]);
      const inStreamK = (name: string, version: number) =>
        anAppend([anEvent(name, { stream: 'k' })], { expected: { stream: 'k', version } });
      const answers = await log.append([known, inStreamK('n', 1), inStreamK('c', 1), inStreamK('m', 2), known]);
      expect(answers).toEqual([
        { kind: 'known', position: 1, positions: [1] },
        { kind: 'appended', position: 2, positions: [2] },
        { kind: 'conflict', stream: 'k', expected: 1, actual: 2 },
        { kind: 'appended', position: 3, positions: [3] },
        { kind: 'known', position: 1, positions: [1] },
      ]);
      expect(await log.head()).toBe(3);
    });

    it('records an event once that stands in a batch twice', async () => {
      const event = anEvent('a');
      const answers = await log.append([anAppend([event, event]), anAppend([event])]);
      expect(answers).toEqual([
        { kind: 'appended', position: 1, positions: [1, 1] },
        { kind: 'known', position: 1, positions: [1] },
      ]);
    });

    it('records in a later append what an earlier one failed to', async () => {
      const event = anEvent('a', { stream: 'a' });
      const answers = await log.append([
        anAppend([event], { expected: { stream: 'a', version: 5 } }),
        anAppend([event], { expected: { stream: 'a', version: 0 } }),
      ]);
      expect(answers.map(({ kind }) => kind)).toEqual(['conflict', 'appended']);
    });

    it('reads from a position on, at most as many as asked', async () => {
      await log.append(['a', 'b', 'c', 'd'].map((name) => anAppend([anEvent(name)])));
      expect((await log.read({ after: 1, limit: 2 })).map(({ position }) => position)).toEqual([2, 3]);
      expect(await log.read({ after: 4, limit: 2 })).toEqual([]);
    });

    it('tells a reader that has seen more than there is', async () => {
      await log.append([anAppend([anEvent('a')])]);
      await expect(log.read({ after: 7, limit: 1 })).rejects.toMatchObject({ code: 'log.behind', after: 7, head: 1 });
    });

    it('is empty at first', async () => {
      expect([await log.head(), await log.read({ after: 0, limit: 1 }), await log.append([])]).toEqual([0, [], []]);
      expect(await log.readStream('nobody')).toEqual([]);
      expect(await log.find('no id' as EventId)).toBeUndefined();
    });

    it.each([
      ['NUL', 'a\0b'],
      ['half a pair', 'a\ud83d'],
    ])('refuses text with %s, and records nothing of the batch', async (_, text) => {
      const bad = anAppend([anEvent('bad', { data: { text } })]);
      await expect(log.append([anAppend([anEvent('good')]), bad])).rejects.toMatchObject({
        code: 'archive.unstorable-text',
      });
      expect(await log.head()).toBe(0);
    });

    it('refuses an event of more than 16 MiB and a batch of more than 1,000 events', async () => {
      const large = anAppend([anEvent('large', { data: { text: 'x'.repeat(16 * 1024 * 1024) } })]);
      await expect(log.append([large])).rejects.toMatchObject({ code: 'archive.event-too-large' });
      const many = Array.from({ length: 1_001 }, (_, n) => anAppend([anEvent(`e${n}`)]));
      await expect(log.append(many)).rejects.toMatchObject({ code: 'archive.batch-too-large' });
      expect(await log.append(many.slice(1))).toHaveLength(1_000);
    });

    it('wakes who waits when something is appended, long before it would poll', async () => {
      const begin = Date.now();
      const woken = log.wait(0, { pollMs: 30_000 });
      await log.append([anAppend([anEvent('a')])]);
      await woken;
      expect(Date.now() - begin).toBeLessThan(20_000);
      await log.wait(0, { pollMs: 30_000 });
    });

    it('ends a wait at its poll, and when it is aborted', async () => {
      await log.wait(0, { pollMs: 20 });
      await log.wait(0, { pollMs: 30_000, signal: AbortSignal.timeout(20) });
      await log.wait(0, { pollMs: 30_000, signal: AbortSignal.abort() });
    });
  });
};
