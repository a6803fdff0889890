import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it holds. @throws Error after the deadline */
export async function eventually(what: string, holds: () => Promise<boolean> | boolean, deadlineMs = 20_000) {
  const end = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}.`);
    await pause(10);
  }
}
