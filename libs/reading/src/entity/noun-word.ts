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
  return holders.flatMap((token) => token.children('det')).find(({ lower }) => lower === 'the') ?? articleAt(noun);
}

const BETWEEN = new Set(['PROPN', 'ADJ', 'NOUN']);
const MOST_BETWEEN = 8;

/** The same by words alone, where names in between mislead the tree: "the Wayne, New Jersey, retailer". */
function articleAt(noun: Token): Token | undefined {
  let token = noun.previous;
  for (let count = 0; token && count < MOST_BETWEEN; count++) {
    if (token.lower === 'the') return token;
    if (!isBetween(token)) return undefined;
    token = token.previous;
  }
  return undefined;
}

function isBetween({ pos, lower, previous }: Token): boolean {
  // Only a name stands before a comma or a joining word in it.
  if (lower === ',' || lower === 'of' || lower === "'s") return previous?.pos === 'PROPN';
  return BETWEEN.has(pos) || lower === '-' || lower === 'based';
}

const CALLING = new Set(['name', 'call', 'dub', 'christen', 'title', 'label']);

/** The name of "a worker named Ann Roe", "an app called Kelvane". */
export function calledBy(noun: Token): Token | undefined {
  if (noun.tag !== 'NN') return undefined;
  const calling = noun.children('acl').find(({ lemma }) => CALLING.has(lemma));
  return calling?.children('oprd', 'dobj', 'attr')[0];
}

const MOST_JOINED = 8;

/** The "A" of "A, B and C", of which each hangs on the one before it. */
export function firstJoined(last: Token): Token {
  let token = last;
  for (let step = 0; step < MOST_JOINED && token.label === 'conj'; step++) token = token.head;
  return token;
}
