import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import type { Case } from '../lawsuit/case-book.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { bothOf, isAverting, isMutual, isPeace, payeesOf, sidesMeant, speakersOf } from '../lawsuit/settling-side.js';
import { moneyFor } from '../lawsuit/settling-money.js';
import { isOfElse } from '../lawsuit/settling-elsewhere.js';
import { settledDrafts } from '../lawsuit/settling-draft.js';
import { settlingIdioms } from '../lawsuit/settling-idiom.js';
import { othersAt } from '../lawsuit/settling-other.js';
import { isDroppedFor, takenToSettle } from '../lawsuit/settling-noun.js';
import { settledByNoun } from '../lawsuit/settling-reached.js';
import { disputesIn, isByItself, isSettling, partiesTo, payingFor, suitAt } from '../lawsuit/settling-verb.js';
import { isFight } from '../lawsuit/settling-words.js';
import type { Sentence } from '../story/story.js';
import { settledOtherwise } from './settled-otherwise.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };

const DISPUTES = new Set(words.disputes);

export const settled = claimRule({
  predicate: 'SETTLED',
  examples: [
    {
      says: 'Nikola Corp settled with the Securities and Exchange Commission for $125 million.',
      claims: [
        [
          'Nikola',
          'SETTLED',
          'Securities and Exchange Commission',
          { amount: { value: 125_000_000, currency: 'USD' } },
        ],
      ],
    },
    {
      says: 'Facebook agreed to settle a lawsuit by the Federal Trade Commission for $9.5 million.',
      claims: [['Facebook', 'SETTLED', 'Federal Trade Commission', { stance: 'stated' }]],
    },
    {
      says: 'Wells Fargo agreed to pay $3 billion to settle claims by the Justice Department.',
      claims: [
        ['Wells Fargo', 'SETTLED', 'Department of Justice', { amount: { value: 3_000_000_000, currency: 'USD' } }],
      ],
    },
    {
      says: 'Volkswagen reached a $1.5 billion settlement with the Environmental Protection Agency.',
      claims: [['Volkswagen', 'SETTLED', 'Environmental Protection Agency']],
    },
    { says: 'Apple and Qualcomm settled their patent dispute.', claims: [['Apple', 'SETTLED', 'Qualcomm']] },
    {
      says: 'Meta agreed to pay Oracle $1.4 billion to settle claims that it copied code.',
      claims: [['Meta', 'SETTLED', 'Oracle', { amount: { value: 1_400_000_000, currency: 'USD' } }]],
    },
    {
      says: 'Oracle agreed to pay Google nearly $800 million to avert a trial.',
      claims: [['Oracle', 'SETTLED', 'Google']],
    },
    {
      says: 'Google sued Oracle in 2019. The two sides reached a settlement.',
      claims: [['Google', 'SETTLED', 'Oracle']],
    },
    {
      says: 'Google sued Oracle in 2019. The lawsuit was settled in April.',
      claims: [['Google', 'SETTLED', 'Oracle']],
    },
    { says: 'Apple and Qualcomm agreed to settle.', claims: [['Apple', 'SETTLED', 'Qualcomm']] },
    { says: 'Apple and Qualcomm agreed to drop all litigation.', claims: [['Apple', 'SETTLED', 'Qualcomm']] },
    {
      says: 'Under a settlement with the Federal Trade Commission, Microsoft will pay $520 million.',
      claims: [['Microsoft', 'SETTLED', 'Federal Trade Commission']],
    },
    {
      says: 'Google sued Oracle. Under the settlement, Oracle will pay $20 million.',
      claims: [['Oracle', 'SETTLED', 'Google', { amount: { value: 20_000_000, currency: 'USD' } }]],
    },
    {
      says: 'Oracle will pay the Federal Trade Commission $20 million under the settlement announced on Monday.',
      claims: [['Oracle', 'SETTLED', 'Federal Trade Commission']],
    },
    {
      says: 'Oracle agreed to pay $2 million to settle Securities and Exchange Commission charges that it misled buyers.',
      claims: [['Oracle', 'SETTLED', 'Securities and Exchange Commission']],
    },
    {
      says: 'Google sued Oracle. The settlement, filed in court on Monday, ends a long fight.',
      claims: [['Google', 'SETTLED', 'Oracle']],
    },
    { says: 'Google sued Oracle. The settlement fell apart.', claims: [] },
    { says: 'Google sued Oracle. Under a settlement, Oracle may pay.', claims: [] },
    {
      says: 'The settlement resolves a lawsuit by the Federal Trade Commission against Oracle.',
      claims: [['Federal Trade Commission', 'SETTLED', 'Oracle']],
    },
    {
      says: 'Google sued Oracle. The two companies settled before the trial.',
      claims: [['Google', 'SETTLED', 'Oracle']],
    },
    {
      says: 'Uber paid Lyft $245 million to end the case.',
      claims: [['Uber', 'SETTLED', 'Lyft', { amount: { value: 245000000, currency: 'USD' } }]],
    },
    {
      says: 'Dominion won $787 million from Fox in a settlement.',
      claims: [['Dominion', 'SETTLED', 'Fox', { amount: { value: 787000000, currency: 'USD' } }]],
    },
    { says: "Uber's settlement of a lawsuit by Lyft cost it little.", claims: [['Uber', 'SETTLED', 'Lyft']] },
    { says: 'In a settlement with Oracle, a judge said, Microsoft may pay $2 million.', claims: [] },
    {
      says: 'Oracle paid $18m to settle a suit by the Federal Trade Commission.',
      claims: [['Oracle', 'SETTLED', 'Federal Trade Commission']],
    },
    {
      says: 'Twitter violated a settlement that it reached with the Federal Trade Commission in 2011.',
      claims: [['Twitter', 'SETTLED', 'Federal Trade Commission']],
    },
    { says: 'Under a proposed settlement with Oracle, Microsoft will pay $520 million.', claims: [] },
    { says: 'Apple and Qualcomm dropped plans for a chip.', claims: [] },
    { says: 'Bowe Bergdahl was convicted. Oracle agreed to pay $2 million to settle a claim.', claims: [] },
    { says: 'Google agreed to pay $700 million in a settlement with US states.', claims: [] },
    {
      says: 'The Securities and Exchange Commission charged Nikola with fraud. Nikola agreed to pay $125 million to settle the charges.',
      claims: [
        ['Nikola', 'SETTLED', 'Securities and Exchange Commission', { amount: { value: 125000000, currency: 'USD' } }],
      ],
    },
    { says: 'Oracle came to terms with Google in 2008.', claims: [['Oracle', 'SETTLED', 'Google']] },
    { says: 'Google sued Oracle in 2019 and settled a year later.', claims: [['Google', 'SETTLED', 'Oracle']] },
    {
      says: 'Google sued Oracle. Oracle settled for $12 million.',
      claims: [['Oracle', 'SETTLED', 'Google', { amount: { value: 12_000_000, currency: 'USD' } }]],
    },
    { says: 'Google sued Oracle. Oracle settled in Austin. Google settled on a new logo.', claims: [] },
    {
      says: 'Oracle wrote a check for $12 million to end its fight with Google.',
      claims: [['Oracle', 'SETTLED', 'Google']],
    },
    { says: 'Google accepted $12 million from Oracle to drop the suit.', claims: [['Google', 'SETTLED', 'Oracle']] },
    {
      says: 'Google, which had sued Oracle, agreed to drop the case in return for $12 million.',
      claims: [['Google', 'SETTLED', 'Oracle']],
    },
    {
      says: "Oracle reached a $30 million settlement of the Federal Trade Commission's lawsuit.",
      claims: [['Oracle', 'SETTLED', 'Federal Trade Commission']],
    },
    {
      says: 'Oracle paid Google $12 million in an out-of-court settlement.',
      claims: [['Oracle', 'SETTLED', 'Google']],
    },
    { says: 'Oracle buried the hatchet with Google last month.', claims: [['Oracle', 'SETTLED', 'Google']] },
    { says: 'Oracle and Google came to terms in 2008.', claims: [['Oracle', 'SETTLED', 'Google']] },
    { says: 'Google sued Oracle. The two sides called a truce.', claims: [['Google', 'SETTLED', 'Oracle']] },
    {
      says: 'Oracle reached an $18 million accord with the Federal Trade Commission.',
      claims: [['Oracle', 'SETTLED', 'Federal Trade Commission', { amount: { value: 18000000, currency: 'USD' } }]],
    },
    {
      says: 'Oracle agreed to a $2 billion deal with the Justice Department to resolve a criminal charge.',
      claims: [['Oracle', 'SETTLED', 'Department of Justice']],
    },
    {
      says: 'Oracle entered into a deferred prosecution agreement with the Justice Department.',
      claims: [['Oracle', 'SETTLED', 'Department of Justice']],
    },
    {
      says: 'Oracle agreed to pay $18 million to the Federal Trade Commission without admitting wrongdoing.',
      claims: [['Oracle', 'SETTLED', 'Federal Trade Commission']],
    },
    {
      says: 'Google and Oracle said they had reached a deal to end the case.',
      claims: [['Google', 'SETTLED', 'Oracle']],
    },
    {
      says: 'Oracle will pay up to $700 million. The deal, struck with the Federal Trade Commission, was announced on Monday.',
      claims: [['Oracle', 'SETTLED', 'Federal Trade Commission', { inferred: true }]],
    },
    ...settledOtherwise,
  ],
  match: (scene) =>
    scene.story.sentences
      .flatMap((sentence) => [...byVerb(scene, sentence), ...settledByNoun(scene, sentence)])
      .concat(settlingIdioms(scene)),
});

const byVerb = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.clauses
    .filter(
      (clause) =>
        isSettling(clause) || isDroppedFor(scene, clause) || isPeace(scene, clause, payingFor(clause) !== undefined),
    )
    .flatMap((clause) => settledBy(scene, sentence, clause));

function settledBy(scene: CourtScene, sentence: Sentence, clause: Clause): readonly Draft[] {
  const disputes = disputesIn(clause).filter(
    (noun) => isAverting(clause) || DISPUTES.has(noun.head.lemma.toLowerCase()) || isFight(noun),
  );
  const withs = clause.objectsNear('with');
  const isWith = (withs.length > 0 && clause.lemma === 'settle') || isMutual(scene, clause);
  if (disputes.length === 0 && !isWith) return [];
  const told = payingFor(clause) ?? clause;
  const payers = scene.doers(told);
  const isMeant = isMutual(scene, clause) && (payers.length === 0 || withs.length === 0);
  const suit = suitAt(scene, sentence, { disputes, isMeant });
  const settlers = settlersOf(scene, { clause, payers, suit, disputes });
  const found = [...othersAt(scene, { sentence, clause, disputes, withs }), ...takenToSettle(scene, clause)];
  if (found.length === 0 && isOfElse({ clause, suit, disputes, settlers })) return [];
  return settledDrafts(scene, {
    settlers,
    others:
      found.length > 0 || clause.voice === 'passive'
        ? found.filter(({ actor }) => settlers.length < 2 || !settlers.includes(actor))
        : payeesOf(scene, told),
    suit,
    clause: told,
    money: moneyFor(sentence, told),
    tokens: [clause.verb, ...disputes.flatMap(({ core }) => core.tokens)],
  });
}

interface Settling {
  readonly clause: Clause;
  readonly payers: readonly Actor[];
  readonly suit: Case | undefined;
  readonly disputes: readonly NounPhrase[];
}

/** Who pays, who does it, or whom the text means by those words. */
function settlersOf(scene: CourtScene, { clause, payers, suit, disputes }: Settling): readonly Actor[] {
  const named = payers.length > 0 ? payers : scene.all(clause.subjects);
  if (named.length > 0) return named;
  const both = scene.all(speakersOf(clause));
  if (both.length === 2) return both;
  if (isByItself(clause)) return partiesTo(scene, disputes, suit);
  return clause.voice === 'active' ? sidesMeant(clause.subjects, suit) : bothOf(suit);
}
