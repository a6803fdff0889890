import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { Analysis } from '@wiregraph/newsroom/analysis';
import type { Readable } from '@wiregraph/reading/reader';
import type { Copydesk } from './copydesk.js';

const FIRST_MS = 20;
const LONGEST_MS = 1_000;
const PATIENCE_MS = 300_000;

/**
 * Reads a text as soon as the reader has room for it. A busy reader is no fault: whoever waits keeps its place among the
 * jobs in hand, so that the worker takes no more of them, and none is counted as failed.
 * @throws as the reader does; Unavailable 'reading.busy' only after minutes, or at once when aborted
 */
export async function readWhenFree(
  reader: Copydesk['reader'],
  readable: Readable,
  signal: AbortSignal,
): Promise<Analysis> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let most = FIRST_MS; ; most = Math.min(2 * most, LONGEST_MS)) {
    try {
      return await reader.read(readable, { signal });
    } catch (error) {
      const isBusy = error instanceof Unavailable && error.code === 'reading.busy';
      if (!isBusy || signal.aborted || performance.now() > deadline) throw error;
      await pause(most * (0.5 + Math.random() / 2), undefined, { signal });
    }
  }
}
