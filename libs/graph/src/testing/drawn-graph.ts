import type { NewEvent } from '@wiregraph/kernel/event';
import type { Cypher } from '../cypher.js';
import { type GraphDriver, openDriver } from '../driver.js';
import { type Graph, openGraph } from '../graph.js';
import { fold } from '../projection.js';
import { aBatchOf, recorded } from './history.js';
import { testServer } from './server.js';

const SECONDS = 1_000;

/** A graph that each test of a file finds empty: to draw events into, and to look at with a statement. */
export function aDrawnGraph(known: readonly NewEvent[]) {
  let graph: Graph;
  let driver: GraphDriver;
  beforeAll(async () => {
    const config = testServer();
    graph = openGraph(config);
    driver = openDriver(config);
    await graph.migrate();
  }, 120 * SECONDS);
  beforeEach(() => graph.wipe(), 60 * SECONDS);
  afterAll(async () => {
    await graph.close();
    await driver.close();
  });
  return {
    /** Draws what is known and then the events, anew, so many at once. */
    draw: async (events: readonly NewEvent[], size = 500): Promise<void> => {
      await graph.wipe();
      let after = 0;
      for (const batch of aBatchOf(recorded([...known, ...events]), size)) {
        await graph.apply(fold(batch), { after, last: after + batch.length });
        after += batch.length;
      }
    },
    digest: () => graph.digest(),
    /** The first column of what a statement answers. */
    rows: async (statement: string): Promise<readonly unknown[]> => {
      const found = await driver.read((run) => run(statement as Cypher));
      return found.map((row) => Object.values(row)[0]);
    },
  };
}
