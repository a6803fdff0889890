import { isTrailer } from '../text/trailer.js';
import promos from './promo-words.json' with { type: 'json' };

/** What a paragraph of a page or a bare text is, by its own words. */
export type LineKind = 'prose' | 'line' | 'item' | 'caption' | 'trailer' | 'promo' | 'ending' | 'byline' | 'time';

const END_OF_SENTENCE = /[.!?…。](?:["'”’»)\]]|\s)*$/;
const PROMO = new RegExp(`^\\W{0,3}(?:${promos.beginnings.join('|')})(?![\\p{L}])`, 'iu');
const WHOLE_PROMO = new RegExp(`^(?:${promos.wholes.join('|')})[\\s:.!»›→>]*$`, 'iu');
/** What follows is no longer the story: readers' comments, other stories, the house's own words. */
const ENDING = new RegExp(`^\\W{0,3}(?:${promos.endings.join('|')})[\\s:.!»›→>\\])]*$`, 'iu');
const LONGEST_ENDING = 80;
const FINE_PRINT = new RegExp(promos.finePrint.join('|'), 'giu');
const CAPTION =
  /\((?:[^()]{0,40}\b)?(?:photo|image|picture|file|foto|pic)\b[^()]{0,120}\)[\s.]*$|\b(?:REUTERS|AFP|AP|EPA|Getty Images|AAP|PA|Bloomberg)\/[\p{L}. '-]{3,60}$|(?:Getty Images|Shutterstock|Alamy|iStock|AFP PHOTO)[)\s.]*$|^image (?:caption|copyright|source)\b|^(?:(?:file )?(?:photo|image|picture)s?(?: (?:by|credit|courtesy))?|credit|caption|photograph(?:er)?)\s*[:|]|^(?:photograph|photo) by\b/iu;
const CREDIT_AT_END =
  /\s*(\((?:[^()]{0,40}\b)?(?:photo|image|picture|file|foto|pic)\b[^()]{0,120}\)|(?:(?:photo|image|picture|credit|photograph)[^:.]{0,20}:\s*[^:]{2,80}))[\s.]*$/iu;
const BYLINE = /^(?:by|von|par|door)\s+\p{Lu}[\p{L}.'’-]*(?:[\s,&]+(?:and\s+)?[\p{L}.'’|-]+){0,12}$/iu;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = `(?:\\d{4}-\\d\\d-\\d\\d|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4})`;
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?';
const TIME = new RegExp(
  `^(?:(?:first )?(?:published|posted|updated|filed|issued|date|last updated|last modified)\\b(?: on| at)?:? ?)?(${WEEKDAY}${DAY}(?:,? ?(?:at |T|- )?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|[A-Z]{2,4}))?)?)(?: ?\\(?(?:updated|modified)\\b.{0,60})?$`,
  'i',
);
const AGO =
  /^(?:an? |\d{1,3} ?)(?:s|m|h|d|w|sec|min|hr|second|minute|hour|day|week|month|year)[a-z]{0,2}\.? ago\b.{0,20}$/i;
const DATED = new RegExp(`^(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?: ?[-–—:|]+ )\\S`, 'iu');
const LONG = 20;
const MOST_CAPITALS = 0.6;

export const wordsOf = (text: string): number => text.split(' ').length;

export function lineKind(text: string): LineKind {
  if (text.length < LONGEST_ENDING && ENDING.test(text)) return 'ending';
  if (isPromo(text)) return 'promo';
  if (isTrailer(text)) return 'trailer';
  if (text.length < 600 && CAPTION.test(text)) return 'caption';
  if (text.length < 160 && BYLINE.test(text)) return 'byline';
  if (text.length < 160 && (TIME.test(text) || AGO.test(text))) return 'time';
  if (/^(?:[*•·▪‣◦●]|[-–—] )\s*\S/.test(text) || isDated(text)) return 'item';
  return isProse(text) ? 'prose' : 'line';
}

/** An entry of a calendar: a day, a dash, what is on. */
export const isDated = (text: string): boolean => text.length < 200 && DATED.test(text);

/** The date in a line that bears nothing else, as printed. */
export const printedTime = (text: string): string | undefined => TIME.exec(text)?.[1];

/** Navigation, invitations, links to other stories, and what a site says of itself: never the story. */
export const isPromo = (text: string): boolean =>
  (text.length < 300 && (WHOLE_PROMO.test(text) || PROMO.test(text))) || isFinePrint(text);

/** One of these words stands in stories too; two different ones hardly do. */
const isFinePrint = (text: string): boolean =>
  text.length < 2_000 && new Set(text.toLowerCase().match(FINE_PRINT)).size >= 2;

/** At least one sentence: words in lower case, an end, or a length that no label has. */
export function isProse(text: string): boolean {
  const words = wordsOf(text);
  if (words < 4 || !/(?:^|\s)\p{Ll}{2,}/u.test(text) || /[|\t]|","|,,,/.test(text)) return false;
  return END_OF_SENTENCE.test(text) || (words >= LONG && !isRowOfNames(text));
}

/** A menu on one line: nearly every word has a capital, and nothing parts them as a list's items are parted. */
const isRowOfNames = (text: string): boolean =>
  countOf(/(?:^|\s)\p{Lu}/gu, text) > wordsOf(text) * MOST_CAPITALS && countOf(/[,;:–—]/g, text) < wordsOf(text) / 15;

const countOf = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0;

/** A caption's words, and who took the picture. */
export function splitCaption(text: string): { caption: string; credit: string } {
  const found = CREDIT_AT_END.exec(text);
  if (!found) return { caption: text, credit: '' };
  return { caption: text.slice(0, found.index).trim(), credit: found[1] ?? '' };
}
