import type { Token } from '../document.js';

/** "on behalf of" is three phrases; "out of", "up to", "because of" are one with two words. */
const MAX_WORDS = 4;

/** A preposition as it stands in the tree, nested ones joined. */
export interface PrepositionalPhrase {
  readonly words: readonly string[];
  readonly outer: Token;
  readonly inner: Token;
  /** Heads of its objects, without their conjuncts. */
  readonly objects: readonly Token[];
}

/** Opens a preposition: the phrase it makes, those nested in it, and those coordinated with it ("from X and from Y"). */
export function phrasesOf(preposition: Token): readonly PrepositionalPhrase[] {
  const found: PrepositionalPhrase[] = [];
  const open = [{ token: preposition, outer: preposition, words: [preposition.lower] }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { token, outer, words } = next;
    const children = token.children();
    // "following the storming" has its noun as a direct object.
    const objects = children.filter(({ label }) => label === 'pobj' || label === 'dobj');
    const nested = children.filter((child) => child.label === 'prep' && words.length < MAX_WORDS);
    if (objects.length > 0 || nested.length === 0) found.push({ words, outer, inner: token, objects });
    open.push(...nested.map((child) => ({ token: child, outer, words: [...words, child.lower] })));
    const joined = children.filter((child) => child.label === 'conj' && child.pos === 'ADP');
    open.push(...joined.map((child) => ({ token: child, outer: child, words: [child.lower] })));
  }
  return found;
}

/** The preposition that a gerund completes ("after being dropped"), outermost first, and what the phrase hangs on. */
export function prepositionOver(gerund: Token): { words: string; attachedTo: Token } {
  const words = [gerund.head.lower];
  let outer = gerund.head;
  while (outer.head.label === 'prep' && outer.label === 'prep' && words.length < MAX_WORDS && !outer.isRoot) {
    outer = outer.head;
    words.unshift(outer.lower);
  }
  return { words: words.join(' '), attachedTo: outer.head };
}
