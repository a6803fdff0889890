import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer. @throws Error naming what was waited for, with the last thing that was wrong */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  { limitMs = 120_000, everyMs = 100 } = {},
): Promise<Answer> {
  const end = Date.now() + limitMs;
  let wrong: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      wrong = error;
    }
    await pause(everyMs);
  }
  throw new Error(`Waited ${limitMs} ms for ${what}.`, { cause: wrong });
}
