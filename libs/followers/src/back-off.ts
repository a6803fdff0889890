import { setTimeout as pause } from 'node:timers/promises';

export interface BackOffRange {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Waits longer after each failure in a row, by a drawn part of it, so that many who wait do not come back at once. */
export class BackOff {
  #failures = 0;

  constructor(private readonly range: BackOffRange) {}

  reset(): void {
    this.#failures = 0;
  }

  /** Resolves early when aborted. */
  async wait(signal: AbortSignal): Promise<void> {
    const most = Math.min(this.range.longestMs, this.range.firstMs * 2 ** Math.min(this.#failures++, 20));
    const wait = pause(most * (0.5 + Math.random() / 2), undefined, { signal });
    await wait.catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
