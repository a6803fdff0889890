import { FuzzyDate, fuzzyDate, Instant, instantOf } from './time.js';

describe('a time', () => {
  it.each(['2021', '2021-01', '2021-01-09', '2021-01-09T10:00:00.000Z'])(
    'is known as precisely as it is: %s',
    (text) => {
      expect(FuzzyDate.parse(text)).toBe(text);
      expect(fuzzyDate(text)).toBe(text);
    },
  );

  it.each(['21', '2021-13', '2021-1-9', '2021-01-32', 'January', ''])('is refused where it is none: "%s"', (text) => {
    expect(FuzzyDate.safeParse(text).success).toBe(false);
    expect(() => fuzzyDate(text)).toThrow(RangeError);
  });

  it('as a moment is UTC with milliseconds', () => {
    expect(Instant.safeParse('2021-01-09T10:00:00+01:00').success).toBe(false);
    expect(Instant.safeParse('2021-13-09T10:00:00.000Z').success).toBe(false);
    expect(Instant.parse(instantOf(new Date(0)))).toBe('1970-01-01T00:00:00.000Z');
  });
});
