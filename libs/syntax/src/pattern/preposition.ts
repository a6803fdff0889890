import type { Token } from '../document.js';
import { TokenMemo } from './memo.js';

/** "on behalf of" is three phrases; "out of", "up to", "because of" are one with two words. */
const MAX_WORDS = 4;

/** A preposition as it stands in the tree, nested ones joined. */
export interface PrepositionalPhrase {
  /** Lower case, one space between: "out of". */
  readonly words: string;
  readonly outer: Token;
  readonly inner: Token;
  /** Heads of its objects, without their conjuncts. */
  readonly objects: readonly Token[];
}

/** Opens a preposition: the phrase it makes, those nested in it, and those coordinated with it ("from X and from Y"). */
export const phrasesOf = (preposition: Token): readonly PrepositionalPhrase[] =>
  phrasesAt.get(preposition, 'whole', openedFrom);

const phrasesAt = new TokenMemo<'whole', readonly PrepositionalPhrase[]>();

function openedFrom(preposition: Token): readonly PrepositionalPhrase[] {
  const found: PrepositionalPhrase[] = [];
  const first = isSuchAs(preposition) ? 'such as' : preposition.lower;
  const open = [{ token: preposition, outer: preposition, words: first, count: 1 }];
  for (const opened of open) {
    const { token, outer } = opened;
    const children = token.children();
    const second = children.filter(isSecondWord).map(({ lower }) => lower);
    const words = second.length === 0 ? opened.words : [opened.words, ...second].join(' ');
    const count = opened.count + second.length;
    // "following the storming" has its noun as a direct object.
    const objects = children.filter(({ label }) => label === 'pobj' || label === 'dobj');
    const nested = count < MAX_WORDS ? children.filter(({ label }) => label === 'prep') : [];
    if (objects.length > 0 || nested.length === 0) found.push({ words, outer, inner: token, objects });
    for (const child of nested) open.push({ token: child, outer, words: `${words} ${child.lower}`, count: count + 1 });
    for (const child of children) {
      if (child.label === 'conj' && child.pos === 'ADP')
        open.push({ token: child, outer: child, words: child.lower, count: 1 });
    }
  }
  return found;
}

/** The "of" of "because of", which has no object: that hangs on "because". */
const isSecondWord = (token: Token) => token.label === 'pcomp' && token.pos === 'ADP' && token.children().length === 0;

/** "brands such as Audi", where "such" belongs to "as" or to the noun. */
const isSuchAs = ({ lower, previous, sentence }: Token) =>
  lower === 'as' && previous?.lower === 'such' && sentence.contains(previous);

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
