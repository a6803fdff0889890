import type { Cypher } from '../cypher.js';
import type { GraphDriver } from '../driver.js';
import { RESET_CHECKPOINT } from './checkpoint.cypher.js';
import { WIPE_NODES, WIPE_RELATIONSHIPS } from './wipe.cypher.js';

/** How much is gone, as it goes. */
export type WipeProgress = (gone: { readonly relationships: number; readonly nodes: number }) => void;

const LIMIT = 10_000;

export async function wipe(driver: GraphDriver, progress: WipeProgress = () => undefined): Promise<void> {
  // Marked first, so that a graph that is wiped in part is never taken for a whole one.
  await driver.write((run) => run(RESET_CHECKPOINT, { wiping: true }));
  let relationships = 0;
  let nodes = 0;
  for await (const gone of some(driver, WIPE_RELATIONSHIPS))
    progress({ relationships: (relationships += gone), nodes });
  for await (const gone of some(driver, WIPE_NODES)) progress({ relationships, nodes: (nodes += gone) });
  await driver.write((run) => run(RESET_CHECKPOINT, { wiping: false }));
}

async function* some(driver: GraphDriver, statement: Cypher): AsyncGenerator<number> {
  for (;;) {
    const [row] = await driver.write((run) => run<{ gone: number }>(statement, { limit: LIMIT }));
    if (!row?.gone) return;
    yield row.gone;
  }
}
