import fc from 'fast-check';
import { retryAfterMs, waitAfter } from './feed-schedule.js';

const DAY_MS = 86_400_000;

it('looks again after the interval, a tenth more or less', () => {
  expect([0, 0.5, 1].map((random) => waitAfter({ everyMs: 1_000, failures: 0, random }))).toEqual([900, 1_000, 1_100]);
});

it('waits longer after each failure, up to a day', () => {
  const waits = [1, 2, 3, 30].map((failures) => waitAfter({ everyMs: 900_000, failures, random: 1 }));
  expect(waits).toEqual([1_800_000, 3_600_000, 7_200_000, DAY_MS]);
});

it('never comes back sooner than it was asked to, nor later than a week for that', () => {
  fc.assert(
    fc.property(
      fc.nat(10 * DAY_MS),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (asked, failures, random) => {
        const wait = waitAfter({ everyMs: 10_000, failures, retryAfterMs: asked, random });
        expect(wait).toBeGreaterThanOrEqual(Math.min(asked, 7 * DAY_MS));
        expect(wait).toBeLessThanOrEqual(7.7 * DAY_MS);
      },
    ),
  );
});

it.each([
  ['120', 120_000],
  ['Thu, 21 Jan 2021 18:02:00 GMT', 120_000],
  ['Thu, 21 Jan 2021 17:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  [undefined, undefined],
])('reads Retry-After "%s"', (header, ms) => {
  expect(retryAfterMs(header, Date.parse('2021-01-21T18:00:00Z'))).toBe(ms);
});
