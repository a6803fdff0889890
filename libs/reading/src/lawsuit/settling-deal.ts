import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import { moneyAt } from '../money/money-finder.js';
import type { Authority } from './authority.js';
import { partiesOf } from './case-draft.js';
import type { CourtScene } from './court-scene.js';
import type { Sentence } from '../story/story.js';
import { settledDrafts } from './settling-draft.js';
import { DEALS, isAgreeing, isClinical, isEnforcing, isFight, isParty, isReaching } from './settling-words.js';
import { partiesIn, suingBeside } from './suit-party.js';
import words from './penalty-words.json' with { type: 'json' };

/** "a deal that will spare it prosecution" */
const BINDING = new Set<string>(['will', 'would']);
const BURYING = new Set(words.burying);
const ENDING = new Set(['resolve', 'settle', 'end']);

/** "reached an $18 million accord with the EEOC", "struck a deal with Google, averting a trial" */
export const accords = (scene: CourtScene): readonly Draft[] =>
  flatMap(scene.lemmas(DEALS), (noun) => accordAt(scene, noun));

function accordAt(scene: CourtScene, noun: Token): readonly Draft[] {
  const clause = reachingOf(scene, noun);
  const sentence = clause && scene.sentenceOf(noun);
  if (!sentence) return [];
  const money = moneyAt(noun, sentence);
  const isEnd = isEndOf(sentence, clause, noun);
  if (!isEnd && money === undefined && !isSettling(clause, noun)) return [];
  const near = [...new NounPhrase(noun).objectsOf('with'), ...clause.objectsNear('with')];
  const withs = partiesIn(scene, near).filter(({ actor }) => isParty(actor));
  const settlers = uniqueActors(partiesIn(scene, [...clause.subjects, ...suingBeside(clause)])).filter(isParty);
  const others = withs.map(({ actor }) => actor);
  const isAgainst = [...others, ...settlers].some(isEnforcing) || isOfSuit(scene, settlers, others);
  if (!isEnd && !isAgainst) return [];
  if (others.length === 0 && !(isEnd && isPair(settlers))) return [];
  return settledDrafts(scene, { settlers, others: withs, suit: undefined, clause, money, tokens: [clause.verb, noun] });
}

/** The clause in which one reaches it. */
function reachingOf(scene: CourtScene, noun: Token): Clause | undefined {
  const clause = scene.clauseAt(noun.label === 'pobj' ? noun.head.head : noun.head);
  return clause && noun.label !== 'nsubj' && isReaching(clause) ? clause : undefined;
}

/** Of many who made peace with each other nobody knows who fought whom. */
const isPair = ({ length }: readonly Actor[]): boolean => length === 2;

/** A fight is over by it, as the sentence says. */
const isEndOf = (sentence: Sentence, clause: Clause, noun: Token): boolean =>
  isEndOfFight(sentence.clauses, noun) ||
  new NounPhrase(noun).objectsOf('of', 'in').some(isFight) ||
  isBeforeTrial(noun, clause);

const isSettling = ({ children }: Clause, noun: Token): boolean =>
  KINDS.has(noun.previous?.lower ?? '') || children.some((inner) => ENDING.has(inner.lemma) || isAgreeing(inner));

const KINDS = new Set(['prosecution', 'plea', 'leniency', 'non-prosecution', 'cooperation', 'immunity']);

const uniqueActors = (found: readonly Authority[]): readonly Actor[] => [...new Set(found.map(({ actor }) => actor))];

/** Those whom the text has told to be in one suit. */
const isOfSuit = (scene: CourtScene, ones: readonly Actor[], others: readonly Actor[]): boolean =>
  scene.cases.all
    .map(partiesOf)
    .some((parties) => [ones, others].every((side) => side.some((actor) => parties.includes(actor))));

/** "an accord that ends their patent war", "a deal to drop the suit", "reached a deal, averting a trial" */
const isEndOfFight = (clauses: readonly Clause[], noun: Token): boolean =>
  clauses.some(
    (clause) =>
      BURYING.has(clause.lemma) &&
      clause.verb.index > noun.index &&
      (clause.form.modal === undefined || BINDING.has(clause.form.modal)) &&
      !clause.isNegated &&
      [...clause.objects, ...clause.objectsOf('to', 'of')].some(isFight),
  );

/** "struck a deal with the county on the eve of the trial" */
const isBeforeTrial = (noun: Token, clause: Clause): boolean =>
  clause.verb.subtree.some(
    (token) =>
      token.lemma === 'trial' &&
      token.index > noun.index &&
      !isClinical(token) &&
      token.ancestors.slice(0, 3).some(({ lower }) => BEFORE.has(lower)),
  );

const BEFORE = new Set(['before', 'eve', 'ahead', 'midway', 'during', 'into', 'began', 'begin', 'start', 'starting']);
