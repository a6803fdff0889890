import type { Token } from '@wiregraph/syntax/document';

/** A noun in lower case; "start-up" and the "year-old" of "the 38-year-old", of which the last token is the head, as one. */
export function nounWord({ lower, label, previous }: Token): string {
  if (previous?.text !== '-') return lower;
  const first = previous.previous?.lower;
  if (lower === 'up' && first === 'start') return 'start-up';
  return lower === 'old' && first === 'year' && label !== 'amod' ? 'year-old' : lower;
}

/** "the", which the tree may hang on a place before the noun: "the Beaverton, Oregon-based company". */
export function articleOf(noun: Token): Token | undefined {
  const holders = [noun, ...noun.children('nmod', 'compound')];
  return holders.flatMap((token) => token.children('det')).find(({ lower }) => lower === 'the');
}
