import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '@wiregraph/kernel/errors';

const TRIES = 5;
const PAUSE_MS = 200;

/** Does something again while a server is away for a moment. @throws what the last trial throws, or the first that is not Unavailable */
export async function again<Answer>(once: () => Promise<Answer>): Promise<Answer> {
  for (let trial = 1; ; trial += 1) {
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof Unavailable) || trial === TRIES) throw error;
      await pause(PAUSE_MS * 2 ** trial);
    }
  }
}
