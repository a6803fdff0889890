import type { Token } from '@wiregraph/syntax/document';

/** "A and B, a unit of C" may mean the one or both. */
export const isListBefore = (head: Token, noun: Token) =>
  head.index < noun.index && head.children('conj').some(({ index }) => index < noun.index);

/** By a parenthesis, in which an exchange may stand. */
export function isParted(one: Token, other: Token): boolean {
  const [first, last] = one.index < other.index ? [one, other] : [other, one];
  return one.document.span(first.index, last.index + 1).tokens.some(({ text }) => text === ')');
}

/** "one" of "one of its biggest customers", which stands beside the name in the noun's stead. */
export function oneOver(noun: Token): Token {
  const one = noun.head.lower === 'of' ? noun.head.head : noun;
  return one.lower === 'one' ? one : noun;
}
