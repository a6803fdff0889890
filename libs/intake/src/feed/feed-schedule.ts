/** Between two looks at a feed that nothing else is said of: a quarter of an hour. */
export const EVERY_SECONDS = 900;
const DAY_MS = 24 * 3_600_000;
const MOST_WAIT_MS = 7 * DAY_MS;

export interface Look {
  readonly everyMs: number;
  /** In a row, with this one; 0 for one that did not fail. */
  readonly failures: number;
  /** As the server asked. */
  readonly retryAfterMs?: number | undefined;
  /** 0 to 1. */
  readonly random: number;
}

/**
 * Milliseconds until the next look: the interval, a tenth more or less, so that feeds do not march in step; after
 * failures twice as long each time, up to a day, half of it by chance; never sooner than the server asked, up to a week.
 */
export function waitAfter({ everyMs, failures, retryAfterMs = 0, random }: Look): number {
  if (failures === 0) return Math.round(everyMs * (0.9 + 0.2 * random));
  const backoff = Math.max(everyMs, Math.min(DAY_MS, everyMs * 2 ** Math.min(failures, 20)));
  const asked = Math.min(MOST_WAIT_MS, retryAfterMs);
  return Math.round(Math.max(backoff * (0.5 + 0.5 * random), asked * (1 + 0.1 * random)));
}

/** Milliseconds that a Retry-After asks for (RFC 9110, 10.2.3): seconds or a date; undefined if it is neither. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
