import { type Graph, openGraph, OutOfOrder } from '@wiregraph/graph/graph';
import { fold } from '@wiregraph/graph/projection';
import { cutLine } from './testing/cut-line.js';
import { aBatchOf, aHistory } from './testing/history.js';
import { testServer } from './testing/server.js';
import type { LoggedEvent } from './projection.js';

const SECONDS = 1_000;
let graph: Graph;
beforeAll(async () => {
  graph = openGraph(testServer());
  await graph.migrate();
}, 120 * SECONDS);
beforeEach(() => graph.wipe(), 60 * SECONDS);
afterAll(() => graph.close());

const rangeOf = (events: readonly LoggedEvent[]) => ({
  after: (events[0]?.position ?? 1) - 1,
  last: events.at(-1)?.position ?? 0,
});

const draw = (events: readonly LoggedEvent[], on = graph) => on.apply(fold(events), rangeOf(events));

async function drawn(events: readonly LoggedEvent[], batch: number): Promise<string> {
  await graph.wipe();
  for (const part of aBatchOf(events, batch)) await draw(part);
  return graph.digest();
}

describe('drawing the log', () => {
  it.each([1, 2, 3])(
    'gives the same graph however it is parted into batches (seed %d)',
    async (seed) => {
      const events = aHistory(seed, 30);
      const digests = [await drawn(events, 1), await drawn(events, 7), await drawn(events, 500)];
      expect(new Set(digests).size).toBe(1);
    },
    180 * SECONDS,
  );

  it(
    'gives other graphs for other histories',
    async () => {
      expect(await drawn(aHistory(1, 10), 500)).not.toBe(await drawn(aHistory(2, 10), 500));
    },
    60 * SECONDS,
  );

  it(
    'draws a batch once, however often it is given',
    async () => {
      const events = aHistory(4, 15);
      expect(await draw(events)).toBe('applied');
      const digest = await graph.digest();
      expect(await draw(events)).toBe('known');
      expect(await graph.digest()).toBe(digest);
    },
    60 * SECONDS,
  );

  it(
    'draws a batch once, though two writers draw it at the same time',
    async () => {
      const events = aHistory(5, 15);
      const other = openGraph(testServer());
      const answers = await Promise.all([draw(events), draw(events, other)]);
      await other.close();
      expect(answers.sort()).toEqual(['applied', 'known']);
      const digest = await graph.digest();
      expect(await drawn(events, 500)).toBe(digest);
    },
    60 * SECONDS,
  );

  it(
    'draws a batch once, though the reply to its commit is lost and the driver draws it again',
    async () => {
      const events = aHistory(6, 15);
      const server = testServer();
      // COMMIT of Bolt: a structure without fields and with the tag 0x12, as a chunk of two bytes.
      const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12]);
      const line = await cutLine(new URL(server.url), (chunk) => chunk.includes(commit));
      const through = openGraph(testServer({ url: `bolt://127.0.0.1:${line.port}` }));
      const answer = await draw(events, through);
      expect([line.cuts(), answer]).toEqual([1, 'known']);
      await through.close();
      await line.close();
      const digest = await graph.digest();
      expect(await drawn(events, 500)).toBe(digest);
    },
    60 * SECONDS,
  );

  it(
    'refuses a batch that does not follow on what it has, and draws nothing of it',
    async () => {
      const events = aHistory(7, 15);
      const empty = await graph.digest();
      await expect(draw(events.slice(3))).rejects.toThrow(OutOfOrder);
      expect([await graph.checkpoint(), await graph.digest()]).toEqual([0, empty]);
    },
    60 * SECONDS,
  );

  it('says that a server which is away is unavailable', async () => {
    const away = openGraph(testServer({ url: 'bolt://127.0.0.1:1', retryForMs: 100 }));
    await expect(away.checkpoint()).rejects.toMatchObject({ code: 'graph.unavailable' });
    await away.close();
  });
});
