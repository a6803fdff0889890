import type { Cypher } from '../cypher.js';
import type { Run } from '../driver.js';

/**
 * Runs a `drawing` statement over rows, some at a time; nothing without rows. It is under way when this returns, so that
 * statements go to the server in the order of the calls, and nobody has to wait for an answer that is not needed.
 */
export type RunRows = <Answer extends object>(
  statement: Cypher,
  rows: readonly unknown[],
  name?: 'rows' | 'ids',
) => Promise<readonly Answer[]>;

/** Enough to make the way to the server cheap, few enough for its memory. */
const MAX_ROWS = 2_000;

export const runRows =
  (run: Run): RunRows =>
  async <Answer extends object>(statement: Cypher, rows: readonly unknown[], name: 'rows' | 'ids' = 'rows') => {
    const under: Promise<readonly Answer[]>[] = [];
    for (let from = 0; from < rows.length; from += MAX_ROWS) {
      under.push(run<Answer>(statement, { given: { [name]: rows.slice(from, from + MAX_ROWS) } }));
    }
    return (await Promise.all(under)).flat();
  };
