import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import { matchesOf } from '../story/matches.js';
import currencies from './currencies.json' with { type: 'json' };

export type Money = NonNullable<Qualifiers['amount']>;

/** An amount as a text puts it, in UTF-16 units of the text that was searched. */
export interface MoneyPhrase {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
  /** "up to $5 million": what it may come to, not what it is. */
  readonly isBound: boolean;
}

const SIGNS = new Map(Object.entries(currencies.signs));
const WORDS = new Map(Object.entries(currencies.words));
const SCALES = new Map(Object.entries(currencies.scales));

const longestFirst = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$.]/g, '\\$&'))
    .join('|');

const NUMBER = '(?<number>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?|\\d{1,15}(?:\\.\\d{1,4})?)';
const SCALE = `(?:[ -]?(?<scale>${longestFirst(SCALES.keys())})\\b)?`;
const CODE = currencies.codes.join('|');
const BOUND = /(?:\bup to|\bas much as|\bat most|\bmaximum of|\bno more than) $/i;
/** How much of what stands before an amount is looked at. */
const BEFORE = 20;

const PATTERNS = [
  `(?<![\\w$])(?<sign>${longestFirst(SIGNS.keys())}) ?${NUMBER}${SCALE}`,
  `\\b(?<code>${CODE}) ?${NUMBER}${SCALE}`,
  `(?<![\\w.,])${NUMBER}${SCALE}[ -](?:(?<word>${longestFirst(WORDS.keys())})|(?<code>${CODE}))\\b`,
].map((source) => new RegExp(source, 'gi'));

/** Amounts of money in a text, in its order; they do not overlap. */
export function moneyPhrasesIn(text: string): readonly MoneyPhrase[] {
  const found: MoneyPhrase[] = [];
  if (!/\d/.test(text)) return found;
  for (const pattern of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const phrase = phraseOf(text, match);
      if (phrase && !found.some(({ start, end }) => start < phrase.end && phrase.start < end)) found.push(phrase);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function phraseOf(text: string, match: RegExpExecArray): MoneyPhrase | undefined {
  const { number = '', scale, sign, word, code } = match.groups ?? {};
  const currency =
    (sign === undefined ? undefined : (SIGNS.get(sign) ?? SIGNS.get(sign.toUpperCase()))) ??
    (word === undefined ? undefined : WORDS.get(word.toLowerCase())) ??
    code?.toUpperCase();
  const value = Number(number.replaceAll(',', '')) * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
  if (currency === undefined || !(value <= 1e15)) return undefined;
  const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
  return {
    start: match.index,
    end: match.index + match[0].length,
    // Sums of binary fractions: 2.42 * 1e9 is not quite 2420000000.
    money: { value: Math.round(value * 100) / 100, currency },
    isBound: BOUND.test(before),
  };
}
