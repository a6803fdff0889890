import type { Asked } from './candidate.js';
import type { Actor, Cast } from './cast.js';

const BUYING: ReadonlySet<string> = new Set(['buy', 'acquire', 'purchase']);

/** "Heineken bought Orchard Lane from its founders": whose they are is what was bought. */
export function boughtFrom(cast: Cast, { token, mayBe }: Asked): Actor | undefined {
  const from = token.label === 'poss' && token.head.label === 'pobj' ? token.head.head : undefined;
  if (from?.lower !== 'from' || from.label !== 'prep') return undefined;
  // The parser may hang "from" on the verb or on what was bought.
  const verb = BUYING.has(from.head.lemma) ? from.head : from.head.head;
  const [bought, ...more] = BUYING.has(verb.lemma) ? verb.children('dobj') : [];
  const named = bought && more.length === 0 ? cast.at(bought) : undefined;
  return named && named.from < token.index && mayBe(named.actor) ? named.actor : undefined;
}
