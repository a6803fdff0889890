import type { PoolTask } from '@wiregraph/syntax/pool';
import { analyse, type Passage, type Readable } from './analysis.js';

/** What a thread needs beside the trees of a story's passages. */
export interface AnalystInput {
  readonly readable: Readable;
  readonly passages: readonly Passage[];
  readonly model: string;
}

/**
 * In a worker thread: what a story says, from the trees of its passages, as JSON: threads copy a string much faster than
 * the thousands of small things in an analysis.
 */
const analyst: PoolTask = (documents, input) => {
  const { readable, passages, model } = input as AnalystInput;
  return JSON.stringify(analyse(readable, { passages, documents, model }));
};
export default analyst;
