import type { Token } from '@wiregraph/syntax/document';

/** A noun in lower case; "start-up", of which the last of three tokens is the head, as one. */
export const nounWord = ({ lower, previous }: Token): string =>
  lower === 'up' && previous?.text === '-' && previous.previous?.lower === 'start' ? 'start-up' : lower;

/** "the", which the tree may hang on a place before the noun: "the Beaverton, Oregon-based company". */
export function articleOf(noun: Token): Token | undefined {
  const holders = [noun, ...noun.children('nmod', 'compound')];
  return holders.flatMap((token) => token.children('det')).find(({ lower }) => lower === 'the');
}
