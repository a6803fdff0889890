import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Token } from '@wiregraph/syntax/document';
import { mannerOf } from '../claim/stance.js';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from './court-scene.js';
import { authoritiesOf, type Authority } from './authority.js';
import type { Case } from './case-book.js';
import { partiesOf } from './case-draft.js';
import { isFight, isOfLaw } from './settling-words.js';
import { behind } from './suit-fact.js';
import { partiesIn } from './suit-party.js';
import words from './penalty-words.json' with { type: 'json' };

const ALL = new Set(['they', 'two', 'both']);
const HANDING = new Set(words.handing);
const SIDES = new Set(['side', 'party', 'company', 'pair', 'firm', 'rival']);
const PROPOSED = new Set(['proposed', 'possible', 'potential', 'future', 'earlier']);
const OPEN = new Set(['may', 'might', 'could', 'would', 'should', 'can']);
const FIGHTS = new Set(['litigation', 'lawsuit', 'suit', 'fight', 'battle', 'feud', 'dispute', 'row', 'case']);
const TRIALS = new Set(['trial', 'lawsuit', 'litigation', 'suit']);

/** The plaintiff and the defendant of a case that has one of each. */
export function bothOf(suit: Case | undefined): readonly Actor[] {
  const [plaintiff, ...more] = suit?.plaintiffs ?? [];
  const [defendant, ...others] = suit?.defendants ?? [];
  return plaintiff && defendant && more.length + others.length === 0 ? [plaintiff.actor, defendant.actor] : [];
}

/** "The two sides reached a settlement" */
export const sidesMeant = (nouns: readonly NounPhrase[], suit: Case | undefined): readonly Actor[] =>
  isSides(nouns) ? bothOf(suit) : [];

const isSides = (nouns: readonly NounPhrase[]): boolean =>
  nouns.some(({ head }) => ALL.has(head.lower) || (SIDES.has(head.lemma.toLowerCase()) && head.tag === 'NNS'));

/** "the settlement between Ripple and the SEC" */
export function between(scene: CourtScene, noun: Token): readonly Actor[] {
  // "A settlement was reached on Friday between Ripple and the SEC"
  const over = noun.label === 'nsubjpass' ? (scene.clauseAt(noun.head)?.objectsOf('between') ?? []) : [];
  const sides = partiesIn(scene, [...over, ...new NounPhrase(noun).objectsOf('between')]).map(({ actor }) => actor);
  const actors = [...new Set(sides)];
  return actors.length === 2 && !isProposed(noun) ? actors : [];
}

/** "Dominion's case against Fox ended in a settlement": the sides of that case. */
export function endedIn(scene: CourtScene, clause: Clause, { head: over }: Token): readonly Actor[] {
  const isEnd = ENDED.has(clause.lemma) && (over.lower === 'in' || over.lower === 'with') && clause.voice === 'active';
  if (!isEnd || clause.isNegated || clause.form.modal !== undefined) return [];
  const heads = clause.subjects.map(({ head }) => head);
  return bothOf(scene.cases.all.find(({ facts }) => facts.some(({ token }) => heads.includes(token))));
}

const ENDED = new Set(['end', 'conclude', 'culminate', 'result', 'finish', 'wrap up']);

/** "Under a settlement with the FTC, Epic will pay": whose it is too is who has to do something. */
export const boundBy = (scene: CourtScene, clause: Clause, noun: Token): readonly Actor[] =>
  isBroken(clause, noun) ? scene.all(clause.subjects) : boundUnder(scene, clause, noun);

/** "violated the terms of a settlement with the FTC": whoever does is bound by it. */
const isBroken = ({ lemma, objects, voice, form, isNegated }: Clause, noun: Token): boolean =>
  ['violate', 'breach', 'break', 'flout'].includes(lemma) &&
  voice === 'active' &&
  form.modal === undefined &&
  !isNegated &&
  objects.some(({ head }) => head === noun || (noun.head.lower === 'of' && noun.head.head === head));

const boundUnder = (scene: CourtScene, clause: Clause, noun: Token): readonly Actor[] =>
  !isProposed(noun) &&
  mannerOf(clause) === undefined &&
  !OPEN.has(clause.form.modal ?? '') &&
  clause
    .obliques('under', 'in', 'as part of', 'as')
    .some(({ objects }) => objects.some(({ head }) => head === noun || isIn(noun, head)))
    ? scene.all(clause.subjects)
    : [];

/** "under the terms of a settlement"; who is in talks on one is bound by none */
const isIn = (noun: Token, outer: Token): boolean =>
  noun.head.lower !== 'on' && noun.head.lower !== 'over' && outer.subtree.includes(noun);

const isProposed = (noun: Token): boolean => noun.children('amod').some(({ lower }) => PROPOSED.has(lower));

/** "pay Dominion $787 million", "pay $1.4 billion to Texas" */
export const payeesOf = (scene: CourtScene, paying: Clause | undefined): readonly Authority[] =>
  paying && (paying.lemma === 'pay' || HANDING.has(paying.lemma))
    ? partiesIn(scene, [...paying.indirectObjects, ...handedTo(scene, paying), ...paying.objectsNear('to')])
    : [];

/** "will hand New Jersey as much as $2 billion", where the tree has no sum handed */
const handedTo = (scene: CourtScene, { lemma, objects }: Clause): readonly NounPhrase[] =>
  lemma === 'pay' ? [] : objects.filter(({ head }) => scene.at(head) !== undefined);

export const isDefinite = (noun: Token): boolean => noun.children('det').some(({ lower }) => DEFINITE.has(lower));

const DEFINITE = new Set(['the', 'this', 'that']);
/** What is said of a settlement that there is. */
const MADE = new Set([
  'be',
  'resolve',
  'end',
  'require',
  'call',
  'need',
  'include',
  'provide',
  'cover',
  'come',
  'follow',
  'avoid',
]);

interface Meant {
  readonly suit: Case | undefined;
  readonly clause: Clause;
  readonly noun: Token;
}

/** "The settlement, filed in court on Monday, ends a long fight": of the suit that the text tells of, which has two sides. */
export function sidesOfMeant(scene: CourtScene, { suit, clause, noun }: Meant): readonly Actor[] {
  const isTold =
    MADE.has(clause.lemma) &&
    clause.subjects.some(({ head }) => head === noun) &&
    !clause.isNegated &&
    isDefinite(noun);
  const isOther = noun.children('prep').length > 0 || isProposed(noun);
  return isTold && !isOther && scene.standing(clause, [])?.stance === 'stated' ? bothOf(suit) : [];
}

/** "agreed to pay $40 million to settle the charges": with the one authority that the story has act against them. */
export function chargersOf(scene: CourtScene, settlers: readonly Actor[]): readonly Authority[] {
  const found = scene
    .verbs('charge|accuse|sue|investigate|probe')
    .filter(({ objects }) => scene.all(objects).some((actor) => settlers.includes(actor)))
    .flatMap(({ subjects }) => authoritiesOf(scene, subjects))
    .filter(({ actor }) => actor.kinds.includes('Agency'));
  return new Set(found.map(({ actor }) => actor)).size === 1 ? found.slice(0, 1) : [];
}

/** The suit that a settlement of one alone may be of: one that it is party to. */
export const suitOfOne = (suit: Case | undefined, [settler, other]: readonly Actor[]): Case | undefined =>
  suit && settler && !other && partiesOf(suit).includes(settler) ? suit : undefined;

/** "to avert a trial" */
export const isAverting = ({ lemma, objects }: Clause): boolean =>
  ['avert', 'avoid', 'head off'].includes(lemma) && objects.some(({ head }) => TRIALS.has(head.lemma.toLowerCase()));

/** "Apple and Qualcomm agreed to drop all litigation" */
const isTruce = (scene: CourtScene, { lemma, subjects, objects }: Clause): boolean =>
  ['end', 'drop', 'conclude', 'close'].includes(lemma) &&
  objects.some(
    (fight) =>
      (FIGHTS.has(fight.head.lemma.toLowerCase()) || isFight(fight)) &&
      behind(fight.head, 'against').length === 0 &&
      (isSides(subjects) ||
        scene.all(subjects).filter(({ kinds }) => kinds.includes('Company')).length > 1 ||
        (isOfLaw(fight.head) && isOwn(fight) && behind(fight.head, 'with').length > 0)),
  );

const isOwn = ({ head }: NounPhrase): boolean => head.children('poss').some(({ tag }) => tag === 'PRP$');

/** "Uber and Waymo told a judge they had settled": who says so of "them". */
export const speakersOf = ({ subjects, relation, parent }: Clause): readonly NounPhrase[] =>
  relation === 'complement' && subjects.some(({ head }) => head.lower === 'they') && parent && mannerOf(parent)
    ? parent.subjects
    : [];

/** "X and Y agreed to settle": each with the other. */
export const isMutual = (scene: CourtScene, clause: Clause): boolean =>
  clause.lemma === 'settle' &&
  clause.objects.length === 0 &&
  (scene.all(clause.subjects).length === 2 || isSides(clause.subjects) || isOfParty(scene, clause));

/** "sued in 2019 and settled a year later": one party to the suit did, with the other. */
function isOfParty(scene: CourtScene, clause: Clause): boolean {
  const sentence = clause.voice === 'active' ? scene.sentenceOf(clause.verb) : undefined;
  const suit = sentence && scene.cases.about(sentence);
  const [settler, other] = scene.all(clause.subjects);
  const isElsewhere = clause.obliques('on', 'into', 'at', 'down', 'in').some(({ objects }) => objects.some(isNoDate));
  return settler !== undefined && !other && !isElsewhere && bothOf(suit).includes(settler);
}

/** "settled on a plan", "settled in Cupertino" */
const isNoDate = ({ head }: NounPhrase): boolean => head.entity?.type !== 'DATE' && head.lower !== 'court';

/** What settles by itself: a dispute that is ended, a trial averted by paying, two who agree. */
export const isPeace = (scene: CourtScene, clause: Clause, isPaid: boolean): boolean =>
  isTruce(scene, clause) || isMutual(scene, clause) || (isAverting(clause) && isPaid);
