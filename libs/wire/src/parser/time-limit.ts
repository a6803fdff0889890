import { readFileSync } from 'node:fs';

/** How much longer than its limit a document may wait for a processor that others have. */
const MOST_WAITING = 10;
/** Between two looks at a thread that has had less of the processor than its limit. */
const LEAST_WAIT_MS = 20;

export interface Limited {
  readonly limitMs: number;
  /** The thread's number with the operating system; absent: the clock on the wall counts. */
  readonly task: string | undefined;
  readonly onExceeded: () => void;
}

/**
 * Calls `onExceeded` once a thread has used the limit in time of its processor, so that a busy machine refuses nobody's
 * story, and in any case after ten times as long. Answers how to stop it.
 */
export function limitTime({ limitMs, task, onExceeded }: Limited): () => void {
  const begun = performance.now();
  const usedBefore = processorMs(task);
  let timer = setTimeout(look, limitMs);
  function look(): void {
    const elapsed = performance.now() - begun;
    const usedNow = processorMs(task);
    const used = usedNow === undefined || usedBefore === undefined ? elapsed : usedNow - usedBefore;
    if (used >= limitMs || elapsed >= limitMs * MOST_WAITING) onExceeded();
    else timer = setTimeout(look, Math.max(LEAST_WAIT_MS, limitMs - used));
  }
  return () => clearTimeout(timer);
}

/** Source: Linux, Documentation/scheduler/sched-stats: the first number is nanoseconds on a processor. */
function processorMs(task: string | undefined): number | undefined {
  if (task === undefined) return undefined;
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${task}/schedstat`, 'latin1').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    // A kernel without these figures, or a thread that is just ending.
    return undefined;
  }
}
