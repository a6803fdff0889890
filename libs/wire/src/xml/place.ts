import { cleanLine } from '../text/clean.js';
import { type Dateline, printedDateline } from '../text/dateline.js';
import type { Piece } from '../text/assemble.js';

const END = /[\s\-–—_=:]+$/;
const DOT_AFTER_CREDIT = /(?<=[)/])[\s.]+$/;
/** Months in the languages of the agencies, by how they begin. */
const MONTH =
  /\s(?:jan|ene|gen|feb|f[eé]v|mar|mär|mrt|apr|abr|avr|ma[iyjg]|jun|jui|giu|jul|lug|aug|ago|aoû|sep|set|oct|okt|ott|out|nov|dec|dez|dic|déc|des)\p{L}*\.?$/iu;
const CREDIT = /\s*(?:\(([^()]{1,60})\)|\/([^/]{1,60})\/)$/;
const DAY = /\d/;
/** What senders write where they know nothing, and dates where a place should be. */
const NOTHING = /^(?:no-data-available|n\/?a|none|unknown|-)?$/i;

/** Some write the date alone where the line with the place should be: that is no dateline. */
export const notDateAlone = (line: string | undefined): string | undefined =>
  line !== undefined && /^(?:\d|[\p{L}.]+ \d{1,2},? \d{4}$)/u.test(line) ? undefined : line;

/** A dateline that has an element of its own. It is not part of the body, so it is kept without its closing dash. */
export function ownDateline(text: string | undefined): Dateline | undefined {
  const raw = cleanLine(notDateAlone(text) ?? '')
    .replace(END, '')
    .replace(DOT_AFTER_CREDIT, '')
    .slice(0, 500);
  if (raw === '') return undefined;
  const bracket = CREDIT.exec(raw);
  const before = bracket ? raw.slice(0, bracket.index) : raw;
  const read: Partial<Dateline> = printedDateline(`${before} -- `)?.dateline ?? {};
  const place = (read.place ?? placeIn(before)).slice(0, 200);
  const credit = bracket?.[1] ?? bracket?.[2] ?? read.credit;
  return {
    raw,
    ...(read.date && { date: read.date }),
    ...(place !== '' && { place }),
    ...(credit !== undefined && { credit }),
  };
}

/** Words up to the first that has a digit: `Gaza City, Palestinian Territories, May 16, 2021`. */
function placeIn(text: string): string {
  const parts = text.split(/,\s*/);
  const dated = parts.findIndex((part) => DAY.test(part));
  if (dated < 0) return NOTHING.test(text) ? '' : text.replace(END, '');
  const before = parts.slice(0, dated);
  // `SYDNEY March 22 AAP`: the day stands in the part of the place itself.
  if (dated === 0) return text.slice(0, text.search(DAY)).trim().replace(MONTH, '');
  return before.join(', ');
}

/** How many blocks may stand before the one with the dateline: bylines, what was changed, bullets. */
const REACH = 8;

/** A dateline that is printed in a paragraph below the first: found for its place, left where it stands. */
export function laterDateline(pieces: readonly Piece[]): Dateline | undefined {
  const paragraphs = pieces.filter(({ kind }) => kind === 'paragraph').slice(1, REACH);
  for (const { text } of paragraphs) {
    const found = printedDateline(cleanLine(text))?.dateline;
    if (found && (found.place === undefined || found.credit !== undefined)) {
      return { ...found, raw: found.raw.replace(END, '') };
    }
  }
  return undefined;
}

/**
 * Where a story is from: what the sender says in an element of its own, else what is printed in the text, else where
 * its contents were made. `printed` is kept as it was found: the text begins after it.
 */
export function placed(
  printed: Dateline | undefined,
  own: Dateline | undefined,
  located: string | undefined,
): Dateline | undefined {
  const isKnown = located !== undefined && !NOTHING.test(located);
  const place = own?.place ?? printed?.place ?? (isKnown ? located.slice(0, 200) : undefined);
  const base = printed ?? own ?? (isKnown ? { raw: located.slice(0, 500) } : undefined);
  return base && { ...own, ...base, ...(place !== undefined && { place }) };
}
