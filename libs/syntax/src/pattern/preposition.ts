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
    const { token, outer } = next;
    const children = token.children();
    const words = [...next.words, ...children.filter(isSecondWord).map(({ lower }) => lower)];
    // "following the storming" has its noun as a direct object.
    const objects = children.filter(({ label }) => label === 'pobj' || label === 'dobj');
    const nested = words.length < MAX_WORDS ? children.filter(({ label }) => label === 'prep') : [];
    if (objects.length > 0 || nested.length === 0) found.push({ words, outer, inner: token, objects });
    for (const child of nested) open.push({ token: child, outer, words: [...words, child.lower] });
    for (const child of children) {
      if (child.label === 'conj' && child.pos === 'ADP')
        open.push({ token: child, outer: child, words: [child.lower] });
    }
  }
  return found;
}

/** The "of" of "because of", which has no object: that hangs on "because". */
const isSecondWord = (token: Token) => token.label === 'pcomp' && token.pos === 'ADP' && token.children().length === 0;

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
