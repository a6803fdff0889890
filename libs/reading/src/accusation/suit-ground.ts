import type { Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import type { Case } from '../lawsuit/case-book.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import type { SuitFact } from '../lawsuit/suit-fact.js';
import { accusationDrafts } from './accusation.js';
import { isDeed, matterOf } from './matter.js';
import words from './wrong-words.json' with { type: 'json' };
import { isWrongNoun } from './wrong.js';

/** Of these the law has cases as of contracts: the word says no more than which. */
const KINDS_OF_CASE = new Set(['libel', 'defamation', 'slander', 'malpractice']);
const KINDS_OF_WRONG = new Set(words.kindsOfWrong);

/** "a gender discrimination suit by X", "settled a libel case": what a suit is over stands before its noun. */
export const suitGrounds = (scene: CourtScene): readonly Draft[] =>
  flatMap(scene.cases.all, (suit) => flatMap(suit.facts, (fact) => groundOf(scene, suit, fact)));

function groundOf(scene: CourtScene, suit: Case, { token, plaintiffs, defendants }: SuitFact): readonly Draft[] {
  const before = token.pos === 'NOUN' ? groundBefore(token) : [];
  const value = before.length > 0 ? before : groundBehind(token);
  if (value.length === 0) return [];
  const known = suit.defendants.map(({ actor }) => actor);
  const accused = defendants.length > 0 ? defendants : known.length === 1 ? known : [];
  const by = plaintiffs.length === 1 ? plaintiffs[0] : undefined;
  return accused.flatMap((subject) => accusationDrafts(scene, { subject, by, value, from: token }));
}

/** "a lawsuit over stolen designs", "a suit for breach of contract" */
function groundBehind(suit: Token): readonly Token[] {
  const over =
    suit.pos === 'NOUN' ? suit.children('prep').find(({ lower }) => ['over', 'for'].includes(lower)) : undefined;
  return over && isDeed(over) ? matterOf(over) : [];
}

/** Nouns right before the suit's, if the last of them is a wrong, with an adjective that tells which: "racial discrimination". */
function groundBefore(suit: Token): readonly Token[] {
  const last = suit.previous;
  if (!last || last.pos !== 'NOUN' || !isWrongNoun(last) || KINDS_OF_CASE.has(last.lower)) return [];
  let first = last;
  while (first.previous?.pos === 'NOUN' || (first.previous && KINDS_OF_WRONG.has(first.previous.lower)))
    first = first.previous;
  return suit.document.span(first.index, suit.index).tokens;
}
