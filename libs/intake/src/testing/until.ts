import { setTimeout as pause } from 'node:timers/promises';

/** Resolves once a condition holds. @throws Error if it does not within the deadline */
export async function until(holds: () => boolean | Promise<boolean>, deadlineMs = 15_000): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${String(holds)}`);
    await pause(10);
  }
}
