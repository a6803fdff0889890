import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import { agreedStanding, announcer } from '../lawsuit/agreement.js';
import { type Authority, authoritiesOf, clauseOver } from '../lawsuit/authority.js';
import { type Case, partiesOf } from '../lawsuit/case-book.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { behind } from '../lawsuit/suit-fact.js';
import { moneyAfter, moneyAt, moneyIn, type MoneySpan } from '../money/money-finder.js';
import type { Sentence } from '../story/story.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };

const SETTLING = new Set(words.settling);
const ENDING = new Set(['end', 'close', 'conclude']);
const SETTLEMENTS = new Set(words.settlements);
const DEALS = new Set(['deal', 'agreement', 'accord', 'truce']);
const REACHING = new Set(words.reaching);
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
    { says: 'Apple is in talks to settle a lawsuit by Qualcomm.', claims: [] },
    { says: 'Apple refused to settle with Qualcomm.', claims: [] },
    { says: 'Apple may settle with Qualcomm.', claims: [] },
    { says: 'Apple settled in Cupertino with its founder.', claims: [] },
  ],
  match: (scene) =>
    scene.story.sentences.flatMap((sentence) => [...byVerb(scene, sentence), ...byNoun(scene, sentence)]),
});

const byVerb = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.clauses
    .filter((clause) => isSettling(clause))
    .flatMap((clause) => {
      const disputes = clause.objects.filter(({ head }) => DISPUTES.has(head.lemma.toLowerCase()));
      const withs = clause.obliquesNear('with').flatMap(({ objects }) => objects);
      if (disputes.length === 0 && (withs.length === 0 || clause.lemma !== 'settle')) return [];
      const paying = payingFor(clause);
      const payers = scene.all((paying ?? clause).subjects);
      const settlers = payers.length > 0 ? payers : scene.all(clause.subjects);
      const others = othersAt(scene, { sentence, clause, disputes, withs });
      return draftsOf(scene, {
        settlers,
        others,
        suit: suitAt(scene, sentence, disputes),
        clause: paying ?? clause,
        money: moneyFor(sentence, paying ?? clause),
        tokens: [clause.verb, ...disputes.flatMap(({ core }) => core.tokens)],
      });
    });

/** "settled the case"; "paid $3 billion to end a probe" */
const isSettling = (clause: Clause): boolean =>
  SETTLING.has(clause.lemma) || (ENDING.has(clause.lemma) && payingFor(clause)?.lemma === 'pay');

/** "agreed to pay $3 billion to settle claims": the paying says whether it holds. */
function payingFor(clause: Clause): Clause | undefined {
  if (!clause.form.isInfinitive) return undefined;
  const above = clause.parent;
  return above && ['pay', 'agree'].includes(above.lemma) && clause.relation !== 'complement' ? above : undefined;
}

/** Behind "for" or "pay"; "settled a $5 billion lawsuit" says what was asked for. */
function moneyFor(sentence: Sentence, clause: Clause): MoneySpan | undefined {
  if (clause.lemma === 'pay') return moneyAfter(clause.verb, sentence);
  const paying = sentence.clauses.find(({ lemma, form }) => lemma === 'pay' && form.modal === undefined);
  const priced = moneyIn(sentence).find(({ tokens }) => wordsBefore(tokens[0]).includes('for'));
  return priced ?? (paying && moneyAfter(paying.verb, sentence));
}

/** "for", "for nearly" */
const wordsBefore = (token: Token | undefined): readonly string[] =>
  [token?.previous, token?.previous?.previous].flatMap((word) => (word ? [word.lower] : []));

interface Dispute {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly disputes: readonly NounPhrase[];
  readonly withs: readonly NounPhrase[];
}

/** With whom: behind "with", who brought it, or with whom one shares "their" dispute. */
function othersAt(scene: CourtScene, { sentence, clause, disputes, withs }: Dispute): readonly Authority[] {
  const brought = disputes.flatMap(({ head }) => [
    ...behind(head, 'by'),
    ...behind(head, 'from'),
    ...behind(head, 'with'),
    ...behind(head, 'against'),
    ...new NounPhrase(head).possessors,
    ...new NounPhrase(head).compounds,
    ...sentence.clauses
      .filter(({ objects }) => objects.some((object) => object.head === head))
      .filter((inner) => inner !== clause)
      .flatMap(({ subjects }) => subjects),
  ]);
  const near = clause.obliquesNear('by', 'from', 'brought by').flatMap(({ objects }) => objects);
  const of = disputes.flatMap(({ head }) => behind(head, 'of'));
  const agencies = authoritiesOf(scene, of).filter(({ actor }) => actor.kinds.includes('Agency'));
  return [...authoritiesOf(scene, [...withs, ...brought, ...near]), ...agencies];
}

function suitAt(scene: CourtScene, sentence: Sentence, disputes: readonly NounPhrase[]): Case | undefined {
  const named = scene.cases.all.find(({ facts }) =>
    facts.some(({ token }) => disputes.some(({ head }) => head === token)),
  );
  return named ?? (disputes.length > 0 ? scene.cases.about(sentence) : undefined);
}

/** "reached a $1.5 billion settlement with Y" */
const byNoun = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.span.tokens
    .filter((token) => token.pos === 'NOUN' && isSettlement(sentence, token))
    .flatMap((noun) => {
      const clause = clauseOver(sentence, noun);
      const isObject =
        clause?.objects.some(({ head }) => head === noun) ||
        clause?.obliquesNear('to', 'into').some(({ objects }) => objects.some(({ head }) => head === noun));
      const phrase = new NounPhrase(noun);
      const owners = scene.all(phrase.possessors);
      const isReached = isObject && REACHING.has(clause?.lemma ?? '');
      if (!clause || !(isReached || owners.length > 0)) return [];
      const withs = [...phrase.obliques('with'), ...(isReached ? clause.obliquesNear('with') : [])].flatMap(
        ({ objects }) => objects,
      );
      return draftsOf(scene, {
        settlers: owners.length > 0 ? owners : scene.all(clause.subjects),
        others: authoritiesOf(scene, withs),
        suit: undefined,
        isDated: isReached,
        clause,
        money: moneyAt(noun, sentence) ?? moneyIn(sentence)[0],
        tokens: [clause.verb, noun],
      });
    });

/** "a settlement", "a deal to settle the case" */
const isSettlement = ({ clauses }: Sentence, token: Token): boolean =>
  SETTLEMENTS.has(token.lemma.toLowerCase()) ||
  (DEALS.has(token.lemma.toLowerCase()) &&
    clauses.some(
      ({ attachedTo, lemma, parent }) =>
        SETTLING.has(lemma) && (attachedTo === token || parent?.objects.some(({ head }) => head === token)),
    ));

interface Settlement {
  readonly settlers: readonly Actor[];
  readonly others: readonly Authority[];
  readonly suit: Case | undefined;
  /** The clause tells of the settling itself, not of what came of it. */
  readonly isDated?: boolean | undefined;
  readonly clause: Clause;
  readonly money: MoneySpan | undefined;
  readonly tokens: readonly Token[];
}

function draftsOf(
  scene: CourtScene,
  { settlers, suit, clause, money, tokens, isDated = true, ...told }: Settlement,
): readonly Draft[] {
  const others = told.others.length > 0 || suit ? told.others : announcer(scene, clause);
  const [first, second] = settlers;
  const isShared = first !== undefined && second !== undefined && others.length === 0;
  const pairs: (readonly [Actor, Authority])[] = isShared
    ? [[first, { actor: second, inferred: false }]]
    : settlers.flatMap((settler) => partnersOf(settler, others, suit).map((other) => [settler, other] as const));
  return pairs.flatMap(([subject, { actor: object, inferred }]) => {
    const standing = agreedStanding(scene, clause, [subject, object]);
    if (!standing) return [];
    const evidence = [scene.cover(clause.verb, ...tokens, ...(money?.tokens ?? []))];
    return [
      {
        subject,
        object,
        inferred,
        standing,
        ...(money ? { qualifiers: { amount: money.money } } : {}),
        on: isDated ? scene.dateOf(clause) : undefined,
        evidence,
      },
    ];
  });
}

/** The other side of the suit, where the sentence does not name it; else the suit itself. */
function partnersOf(settler: Actor, others: readonly Authority[], suit: Case | undefined): readonly Authority[] {
  const named = others.filter(({ actor }) => actor !== settler);
  if (named.length > 0) return named;
  if (!suit) return [];
  const isPlaintiff = suit.plaintiffs.some(({ actor }) => actor === settler);
  const sides = isPlaintiff ? suit.defendants : suit.plaintiffs;
  const opposite = partiesOf(suit).includes(settler) ? sides.map(({ actor }) => ({ actor, inferred: false })) : [];
  return opposite.length > 0 ? opposite : [{ actor: suit.actor, inferred: false }];
}
