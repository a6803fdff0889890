import type { Token } from '@wiregraph/syntax/document';
import known from '../gazetteer/fields.json' with { type: 'json' };
import { foldName } from './gazetteer.js';
import { byName } from './name-memo.js';
import { coreName } from './name-text.js';

/** Places in the list of `gazetteer/fields.json`: a field is what some companies do. */
export type Fields = ReadonlySet<number>;

/** What says little: a chipmaker is a technology company as well. */
const BROAD: Fields = new Set(known.fields.flatMap((field, at) => ('broad' in field ? [at] : [])));
const NONE: Fields = new Set();
const OF_NOUN = new Map<string, Set<number>>();
const OF_WORD = new Map<string, Set<number>>();
const OF_COMPANY = new Map<string, Set<number>>();
const note = (map: Map<string, Set<number>>, key: string, field: number) =>
  map.set(key, (map.get(key) ?? new Set()).add(field));
for (const [field, { nouns, words, companies }] of known.fields.entries()) {
  for (const noun of nouns) note(OF_NOUN, noun, field);
  for (const word of words) note(OF_WORD, word.toLowerCase(), field);
  for (const company of companies) note(OF_COMPANY, foldName(company), field);
}
/** "self-driving car company" */
const MOST_WORDS = 3;

/** What a well-known company does; nothing where it is not known. */
export const fieldsOf = byName((name: string): Fields => OF_COMPANY.get(foldName(coreName(name))) ?? NONE);

/** Whether a company is known to do what one of some words says: "cloud". */
export function isKnownFor(name: string, words: ReadonlySet<string>): boolean {
  const fields = fieldsOf(name);
  if (fields.size === 0) return false;
  for (const word of words)
    for (const field of OF_WORD.get(word.toLowerCase()) ?? NONE) if (fields.has(field)) return true;
  return false;
}

/** What a description tells of a company: "the ride-hailing firm", "the carmaker"; nothing of "the company". */
export function fieldsTold(noun: string, before: readonly string[]): Fields {
  const ofNoun = OF_NOUN.get(noun) ?? NONE;
  for (let count = Math.min(MOST_WORDS, before.length); count > 0; count--) {
    const ofWord = OF_WORD.get(before.slice(-count).join('-'));
    if (!ofWord) continue;
    // "the wireless carrier" is no airline; "the social network" no broadcaster
    const both = new Set([...ofWord].filter((field) => ofNoun.has(field)));
    return both.size > 0 ? both : ofWord;
  }
  return ofNoun;
}

/** "AI", "EV", "TV": a field, and no name. */
export const isFieldWord = (word: string): boolean => OF_WORD.has(word);

/** Whether a company of these fields is none of those. */
export const isOtherwise = (own: Fields, told: Fields): boolean =>
  own.size > 0 && told.size > 0 && !share(own, told) && ![...told].some((field) => BROAD.has(field));

export function share(one: Fields, other: Fields): boolean {
  for (const field of one) if (other.has(field)) return true;
  return false;
}

/** The words between an article and its noun, in lower case, those that hyphens join as one: "ride-hailing". */
export function wordsBefore(article: Token, noun: Token): readonly string[] {
  const words: string[] = [];
  for (const { text, lower } of noun.document.span(article.index, noun.index).tokens) {
    if (lower === article.lower && words.length === 0) continue;
    const last = words.at(-1);
    if (text === '-') words[words.length - 1] = `${last ?? ''}-`;
    else if (last?.endsWith('-')) words[words.length - 1] = last + lower;
    else words.push(lower);
  }
  return words;
}
