import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';

const MOST_JOINED = 10;

/** Of "A and B, the founders of C" all; "A and B, a unit of C" may mean the one or both. */
export function listBefore(beside: NounPhrase, noun: Token): readonly NounPhrase[] {
  const isBefore = ({ index }: Token) => index < noun.index;
  const { head } = beside;
  if (noun.tag !== 'NNS') return isBefore(head) && head.children('conj').some(isBefore) ? [] : [beside];
  let first = head;
  for (let step = 0; step < MOST_JOINED && first.label === 'conj'; step++) first = first.head;
  const all = [first];
  for (const token of all) if (all.length < MOST_JOINED) all.push(...token.children('conj').filter(isBefore));
  return isBefore(head) && all.includes(head) ? all.map((token) => new NounPhrase(token)) : [beside];
}

/** By a parenthesis, in which an exchange may stand. */
export function isParted(one: Token, other: Token): boolean {
  const [first, last] = one.index < other.index ? [one, other] : [other, one];
  return one.document.span(first.index, last.index + 1).tokens.some(({ text }) => text === ')');
}

const SOME = new Set(['one', 'two', 'three', 'four', 'both', 'several', 'some', 'many', 'most', 'all']);

/** "one" of "one of its biggest customers", "two of its customers", which stands beside the name in the noun's stead. */
export function oneOver(noun: Token): Token {
  const one = noun.head.lower === 'of' ? noun.head.head : noun;
  if (!SOME.has(one.lower)) return noun;
  // "president and one of its founders"
  return one.label === 'conj' && one.head.pos === 'NOUN' ? one.head : one;
}
