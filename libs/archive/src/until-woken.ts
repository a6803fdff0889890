/** Waits for a wake-up call, `afterMs`, or any of the signals, whichever is first. Leaves nothing behind. */
export function untilWoken(
  wakers: Set<() => void>,
  { afterMs, signals }: { readonly afterMs: number; readonly signals: readonly (AbortSignal | undefined)[] },
): Promise<void> {
  if (signals.some((signal) => signal?.aborted)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      wakers.delete(done);
      for (const signal of signals) signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, afterMs);
    wakers.add(done);
    for (const signal of signals) signal?.addEventListener('abort', done, { once: true });
  });
}
