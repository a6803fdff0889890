import { type Graph, openGraph } from '@wiregraph/graph/graph';
import { fold } from '@wiregraph/graph/projection';
import { aBatchOf, aHistory } from './testing/history.js';
import { testServer } from './testing/server.js';
import type { LoggedEvent } from './projection.js';

let graph: Graph;
beforeAll(async () => {
  graph = openGraph(testServer());
  await graph.migrate();
}, 120_000);
beforeEach(() => graph.wipe(), 60_000);
afterAll(() => graph.close());

async function drawn(events: readonly LoggedEvent[], batch: number): Promise<string> {
  await graph.wipe();
  for (const part of aBatchOf(events, batch)) {
    const [first, last] = [part[0], part.at(-1)];
    if (first && last) await graph.apply(fold(part), { after: first.position - 1, last: last.position });
  }
  return graph.digest();
}

describe('drawing the log', () => {
  it.each([1, 2, 3])(
    'gives the same graph however it is parted into batches (seed %d)',
    async (seed) => {
      const events = aHistory(seed, 60);
      const digests = [await drawn(events, 1), await drawn(events, 7), await drawn(events, 500)];
      expect(new Set(digests).size).toBe(1);
    },
    180_000,
  );

  it('gives other graphs for other histories', async () => {
    expect(await drawn(aHistory(1), 500)).not.toBe(await drawn(aHistory(2), 500));
  }, 60_000);
});
