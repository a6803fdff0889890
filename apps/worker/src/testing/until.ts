import { setTimeout as pause } from 'node:timers/promises';

/** What a question answers once it is not undefined; a throw counts as undefined. @throws Error after the deadline */
export async function until<T>(ask: () => Promise<T | undefined>, deadlineMs = 30_000): Promise<T> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${String(ask)}`);
    await pause(20);
  }
}
