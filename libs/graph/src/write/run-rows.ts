import type { Cypher } from '../cypher.js';
import type { Run } from '../driver.js';

/** Runs a statement over rows, some at a time; nothing without rows. */
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
    const answers: Answer[] = [];
    for (let from = 0; from < rows.length; from += MAX_ROWS) {
      answers.push(...(await run<Answer>(statement, { [name]: rows.slice(from, from + MAX_ROWS) })));
    }
    return answers;
  };
