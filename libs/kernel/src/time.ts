import { z } from 'zod';
import type { Branded } from './id.js';

/** A moment: UTC, ISO 8601 with milliseconds, as `2021-01-21T18:05:00.000Z`. Sorts as text. */
export type Instant = Branded<'Instant'>;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const Instant = z
  .string()
  .refine((text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)), 'must be a UTC moment with milliseconds')
  .transform((text) => text as Instant) as unknown as z.ZodType<Instant>;

/** @throws RangeError for an invalid date */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

/** A date with the precision at which it is known: `2021`, `2021-01`, `2021-01-09`, or a moment. Sorts as text. */
export type FuzzyDate = Branded<'FuzzyDate'>;
const FUZZY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const isFuzzyDate = (text: string) => FUZZY.test(text) || INSTANT.test(text);

export const FuzzyDate = z
  .string()
  .refine(isFuzzyDate, 'must be a year, a month, a day (YYYY-MM-DD) or a UTC moment')
  .transform((text) => text as FuzzyDate) as unknown as z.ZodType<FuzzyDate>;

/** @throws RangeError if the text is no date */
export function fuzzyDate(text: string): FuzzyDate {
  if (!isFuzzyDate(text)) throw new RangeError(`"${text}" is neither a year, a month, a day nor a UTC moment.`);
  return text as FuzzyDate;
}
