import { setTimeout as pause } from 'node:timers/promises';

/** Ends early, without a throw, when aborted. */
export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
