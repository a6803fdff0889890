import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { nameBeside } from '../claim/set-beside.js';

/** Between a word that describes and the name, as in "Seattle-based online retailer Amazon". */
export const MOST_BETWEEN = 9;
const LISTING = ['such as', 'including', 'like'];
const SOME = new Set(['one', 'two', 'three', 'both', 'some', 'several', 'many', 'dozens']);

export const isDescribing = ({ pos, text, tag, previous }: Token): boolean =>
  ['NOUN', 'ADJ', 'PROPN'].includes(pos) || text === '-' || (tag.startsWith('VB') && previous?.text === '-');

/** Whom a noun phrase means that goes on behind a token: by the name it ends with, by what it is set beside or said to be. */
export function meantAfter(scene: Scene, word: Token, first: Token): readonly Token[] {
  let noun: Token | undefined;
  let token = word.next;
  for (let step = 0; token && step < MOST_BETWEEN && word.sentence.contains(token); step++, token = token.next) {
    const mention = scene.mentionAt(token);
    if (mention)
      return isPartOfMore(mention.document.length > mention.to && mention.document.token(mention.to)) ? [] : [token];
    if (!isDescribing(token)) break;
    if (token.pos === 'NOUN') noun = token;
  }
  return noun ? meantBeside(scene, noun, first) : [];
}

/** "the Paris-based Reuters reporter", "Amazon's Dublin-based unit" are somebody else. */
export const isPartOfMore = (after: Token | false): boolean => after && (after.tag === 'POS' || after.pos === 'NOUN');

/**
 * Whom a common noun means whose phrase begins with a token: by what it is set beside ("Amazon, a retailer from Seattle"),
 * said to be ("is one of several retailers from Seattle"), or by the names it is followed by ("such as Amazon").
 */
export function meantBeside(scene: Scene, noun: Token, first: Token): readonly Token[] {
  const phrase = new NounPhrase(noun);
  if (phrase.possessors.length > 0) return [];
  const isNamed = (token: Token): boolean => scene.mentionAt(token) !== undefined;
  const listed =
    noun.tag === 'NNS'
      ? phrase
          .objectsOf(...LISTING)
          .map(({ head }) => head)
          .filter(isNamed)
      : [];
  if (listed.length > 0) return listed;
  const one = someOf(noun);
  const beside = new NounPhrase(one).appositions.map(({ head }) => head).find(isNamed);
  if (beside) return [beside];
  const set = nameBeside(scene, scene.tokensAt(first)[0] ?? first, noun);
  if (set) return [set.document.token(set.to - 1)];
  const being = scene.clauseAt(one.head);
  const isSaid = being?.lemma === 'be' && being.form.tense === 'present' && one.label === 'attr';
  if (!isSaid || being.isNegated || scene.standing(being, [])?.stance !== 'stated') return [];
  return being.subjects.map(({ head }) => head).filter(isNamed);
}

/** "one" of "one of several retailers" */
function someOf(noun: Token): Token {
  const some = noun.label === 'pobj' && noun.head.lower === 'of' ? noun.head.head : noun;
  return SOME.has(some.lower) ? some : noun;
}
