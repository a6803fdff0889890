import { type FuzzyDate, fuzzyDate } from '@wiregraph/kernel/time';
import type { Readable } from '../story/readable.js';
import { plainText } from '../story/passage.js';
import { type DatePhrase, datePhrasesIn } from './date-phrase.js';

/** A date, and whether its year (or the whole of it, for a weekday) follows from elsewhere. */
export interface Dated {
  readonly date: FuzzyDate;
  readonly isInferred: boolean;
}

const DAY_MS = 86_400_000;
/** How far in the future of the story a day without year may lie, before it is one of the year before. */
const AHEAD_DAYS = 45;
/** Years around the hint that are tried for a weekday with a day of a month. */
const NEARBY = [0, 1, -1, 2, -2];

/** Turns what a text calls a day into a date, reckoned from when the story was filed. */
export class Calendar {
  /** Midnight UTC of the story's day; undefined if neither sender nor text tell it. */
  readonly #today: number | undefined;
  readonly #asOf: number | undefined;

  constructor(readable: Readable) {
    this.#asOf = dayOf(readable.asOf);
    this.#today = filedDay(readable) ?? dayInText(plainText(readable.text), printedDay(readable));
  }

  /** The story's day, or the one as of which it is read: of what is over by then though no day is told. */
  get today(): Dated | undefined {
    const today = this.#today ?? this.#asOf;
    return today === undefined ? undefined : dated(today, new Date(today).getUTCMonth() + 1, true);
  }

  /** The next day that a phrase can mean, from the story's on: "will be heard on Friday". */
  resolveAhead(phrase: DatePhrase): Dated | undefined {
    const { weekday, year, month, day } = phrase;
    if (this.#today === undefined || year !== undefined) return this.resolve(phrase);
    const start = this.#today;
    const thisYear = new Date(start).getUTCFullYear();
    if (month !== undefined && day !== undefined) {
      const next = [thisYear, thisYear + 1].map((y) => utc(y, month, day)).find((ms) => ms >= start);
      return dated(next, month, true);
    }
    if (month !== undefined) {
      const isOver = month < new Date(start).getUTCMonth() + 1;
      return { date: fuzzyDate(`${thisYear + Number(isOver)}-${two(month)}`), isInferred: true };
    }
    if (weekday === undefined) return undefined;
    const next = start + ((weekday - new Date(start).getUTCDay() + 7) % 7) * DAY_MS;
    return dated(next, new Date(next).getUTCMonth() + 1, true);
  }

  /** Undefined for what cannot be placed. */
  resolve({ weekday, year, month, day }: DatePhrase): Dated | undefined {
    if (month !== undefined && day !== undefined) return this.#day({ weekday, year, month, day });
    if (month !== undefined && year !== undefined)
      return { date: fuzzyDate(`${year}-${two(month)}`), isInferred: false };
    if (year !== undefined) return { date: fuzzyDate(String(year)), isInferred: false };
    if (month !== undefined) return this.#lastMonth(month);
    return weekday === undefined ? undefined : this.#lastWeekday(weekday);
  }

  #day(parts: {
    weekday: number | undefined;
    year: number | undefined;
    month: number;
    day: number;
  }): Dated | undefined {
    const { weekday, year, month, day } = parts;
    if (year !== undefined) return dated(utc(year, month, day), month, false);
    if (this.#today === undefined) return undefined;
    const thisYear = new Date(this.#today).getUTCFullYear();
    const latest = this.#today + AHEAD_DAYS * DAY_MS;
    const candidates = [thisYear + 1, thisYear, thisYear - 1]
      .map((y) => utc(y, month, day))
      .filter((ms) => ms <= latest);
    const fitting =
      weekday === undefined ? candidates : candidates.filter((ms) => new Date(ms).getUTCDay() === weekday);
    return dated(fitting[0] ?? candidates[0], month, true);
  }

  #lastMonth(month: number): Dated | undefined {
    if (this.#today === undefined) return undefined;
    return { date: fuzzyDate(`${latestYear(this.#today, month, 1)}-${two(month)}`), isInferred: true };
  }

  #lastWeekday(weekday: number): Dated | undefined {
    if (this.#today === undefined) return undefined;
    const back = (new Date(this.#today).getUTCDay() - weekday + 7) % 7;
    const day = this.#today - back * DAY_MS;
    return dated(day, new Date(day).getUTCMonth() + 1, true);
  }
}

const two = (n: number) => String(n).padStart(2, '0');
const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);

/** Nothing for "Feb 30", which JavaScript takes for a day of March. */
function dated(ms: number | undefined, month: number, isInferred: boolean): Dated | undefined {
  if (ms === undefined) return undefined;
  const day = new Date(ms);
  return day.getUTCMonth() + 1 === month ? { date: fuzzyDate(day.toISOString().slice(0, 10)), isInferred } : undefined;
}

function filedDay({ filedAt, dateline }: Readable): number | undefined {
  return dateline?.date?.length === 10 ? dayOf(dateline.date) : dayOf(filedAt);
}

/** The day on which it came, or the last one that its dateline can mean ("Jan 21", which no sender dates ahead). */
function printedDay({ receivedAt, dateline }: Readable): number | undefined {
  const received = dayOf(receivedAt);
  const [{ month, day }] = [...datePhrasesIn(plainText(dateline?.raw ?? '')), {} as Partial<DatePhrase>];
  if (received === undefined || month === undefined || day === undefined) return received;
  return latestDay({ month, day }, received + DAY_MS);
}

/** Midnight UTC. */
const dayOf = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Date.parse(`${time.slice(0, 10)}T00:00:00Z`);

/**
 * The story's day: the one it was received on, unless its "Thursday (Jan 21)" was no Thursday then. In that case, or where
 * it is not known when it came, the day of a year near one that the text names (a caption may) in which the two agree.
 */
function dayInText(text: string, received: number | undefined): number | undefined {
  const phrases = datePhrasesIn(text);
  const full = phrases.find(
    ({ weekday, month, day }) => weekday !== undefined && month !== undefined && day !== undefined,
  );
  if (full?.month === undefined || full.day === undefined) return received ?? dayInLead(phrases);
  const { month, day, weekday, year } = full;
  if (year !== undefined) return utc(year, month, day);
  const isThen = (y: number) => new Date(utc(y, month, day)).getUTCDay() === weekday;
  if (received !== undefined && isThen(latestYear(received, month, day))) return received;
  const hint = phrases.find((phrase) => phrase.year !== undefined)?.year;
  const years = hint === undefined ? [] : NEARBY.map((n) => hint + n).filter(isThen);
  return years.length === 1 && years[0] !== undefined ? utc(years[0], month, day) : received;
}

const LEAD_LENGTH = 600;

/** The only whole date of the first lines ("said on June 23, 2020"), where nothing else tells the story's day. */
function dayInLead(phrases: readonly DatePhrase[]): number | undefined {
  const [first, ...others] = phrases.filter(({ year, month, day }) => year && month && day);
  const isOnly = first && first.start < LEAD_LENGTH && others.every(({ start }) => start >= LEAD_LENGTH);
  const { year, month, day } = first ?? {};
  return isOnly && year && month && day ? utc(year, month, day) : undefined;
}

/** The last such day up to the limit. */
function latestDay({ month, day }: { month: number; day: number }, limit: number): number {
  const year = new Date(limit).getUTCFullYear();
  return utc(year, month, day) <= limit ? utc(year, month, day) : utc(year - 1, month, day);
}

/** Of the last such day up to a little after `today`. */
const latestYear = (today: number, month: number, day: number): number =>
  new Date(latestDay({ month, day }, today + AHEAD_DAYS * DAY_MS)).getUTCFullYear();
