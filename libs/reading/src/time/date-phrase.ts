import { matchesOf } from '../story/matches.js';

/** A date as a text puts it: `month` 1 to 12, `weekday` 0 (Sunday) to 6. At least one part is there. */
export interface DatePhrase {
  /** UTF-16 units of the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly weekday?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)';
const YEAR = '(?<year>(?:19|20)\\d\\d)';

const PATTERNS = [
  `(?:${WEEKDAY},? ?\\(?)?\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!,\\d)(?:,? ${YEAR}\\b)?\\)?`,
  `(?:${WEEKDAY},? ?\\(?)?\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? ${YEAR}\\b)?\\)?`,
  `\\b${MONTH},? ${YEAR}\\b`,
  `\\b${WEEKDAY}\\b`,
  `\\b(?:in|since|by|until|of|during|late|early|mid) ${YEAR}\\b(?!-)`,
  `\\b(?:in|since|until|during|last) (?:late |early |mid-?)?${MONTH}\\b(?! \\d)`,
  // "set for June"; "for May" may be somebody.
  `\\b(?:for|to) (?:late |early |mid-?)?(?!May\\b|March\\b)${MONTH}\\b(?! \\d)`,
].map((source) => new RegExp(source, 'g'));

/** Most sentences have no date, and need not be searched by each pattern. */
const HINT = /day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:19|20)\d\d/;

/** Dates in a text, in its order; a longer one goes before those inside it. */
export function datePhrasesIn(text: string): readonly DatePhrase[] {
  const found: DatePhrase[] = [];
  if (!HINT.test(text)) return found;
  for (const pattern of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const phrase = phraseOf(match);
      if (isPossible(phrase) && !found.some(({ start, end }) => start < phrase.end && phrase.start < end))
        found.push(phrase);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function phraseOf(match: RegExpExecArray): DatePhrase {
  const { weekday, year, month, day } = match.groups ?? {};
  return {
    start: match.index,
    end: match.index + match[0].length,
    ...(weekday === undefined ? {} : { weekday: DAYS.indexOf(weekday.slice(0, 3).toLowerCase()) }),
    ...(month === undefined ? {} : { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

const isPossible = ({ day = 1 }: DatePhrase) => day >= 1 && day <= 31;
