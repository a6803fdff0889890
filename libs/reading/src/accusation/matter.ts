import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { predicateOf } from './accusation.js';
import { isWrongNoun } from './wrong.js';

/** What stands behind a preposition. */
export const matterOf = (preposition: Token): readonly Token[] =>
  preposition.subtree.filter(({ index }) => index > preposition.index);

/** "for failing to delete posts", "over alleged fraud": what somebody did, and no date or sum. */
export function isDeed(preposition: Token): boolean {
  if (preposition.children('pcomp').some(({ tag }) => tag === 'VBG')) return true;
  const noun = preposition.children('pobj')[0];
  return noun !== undefined && (noun.tag === 'VBG' || isWrongNoun(noun));
}

/** What a charge is about: "charges of fraud", "securities fraud charges", "accusations that it spied on users". */
export function chargedIn(scene: CourtScene, noun: Token): readonly Token[] {
  const of = noun.children('prep').find(({ lower }) => lower === 'of' || lower === 'over');
  const isOwner = of?.children('pobj').some((token) => scene.at(token)?.kinds.includes('Agency')) ?? false;
  if (of && !isOwner) return matterOf(of);
  const that = contentIn(scene, noun);
  if (that) return predicateOf(that);
  const before = new NounPhrase(noun).core.tokens.filter(
    ({ label, head, tag }) => label === 'compound' && head === noun && tag.startsWith('NN'),
  );
  const first = before[0];
  return first && before.some(isWrongNoun) ? noun.document.span(leftOf(first), noun.index).tokens : [];
}

const leftOf = (token: Token): number => token.subtree[0]?.index ?? token.index;

/** The clause that a noun has as its content: "allegations that it discriminated", "a report that it paid homes" */
export const contentIn = (scene: CourtScene, noun: Token) =>
  noun
    .children('acl', 'relcl', 'ccomp')
    .filter((verb) => verb.children('mark').some(({ lower }) => lower === 'that') || verb.label !== 'relcl')
    .map((verb) => scene.clauseAt(verb))
    .find((clause) => clause?.form.tense !== undefined && clause.verb.children('nsubj').length > 0);
