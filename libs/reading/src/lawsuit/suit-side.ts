import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { isPleadedWrong } from '../accusation/wrong.js';
import { isPerson, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { isAdvocate } from './advocate.js';
import { clauseOver } from './authority.js';
import { behind, parties } from './suit-fact.js';
import { defendantsNamed, isFact, isHitting } from './suit-named.js';
import { clientsOf, onBehalfOf, partiesIn, suingBeside } from './suit-party.js';
import { opposedIn, purposesOf } from './stopped-deed.js';
import { targetsOf } from './suit-target.js';
import words from './suit-words.json' with { type: 'json' };

const DEFENDING = new Set(words.defending);
const OWNING = new Set(words.owning);
const DISMISSING = new Set(words.dismissing);

/** "to throw out a lawsuit by Google": the parser hangs "by" on the throwing. */
const isDismissing = ({ lemma, voice }: Clause): boolean =>
  voice === 'active' && DISMISSING.has(lemma.split(' ')[0] ?? '');

/** A noun for a suit, and the clauses in which it is filed. */
export interface SuitPlace {
  readonly sentence: Sentence;
  readonly noun: Token;
  readonly filing: readonly Clause[];
}

/** Who sues and who is sued at a noun. */
export interface Sides {
  readonly plaintiffs: readonly Actor[];
  readonly defendants: readonly Actor[];
  readonly nouns: readonly NounPhrase[];
  /** "settled a suit", "lost a case against Y": that it was sued, or sued, follows. */
  readonly isInferred: boolean;
  /** "joined the lawsuit": it is one that others brought. */
  readonly isJoining: boolean;
}

export function partiesAt(scene: Scene, place: SuitPlace): Sides {
  const { sentence, noun } = place;
  const taking = sentence.clauses.filter(({ objects }) => objects.some(({ head }) => isWholly(head, noun)));
  const hitting = sentence.clauses.filter((clause) => isHitting(clause, noun));
  const found = accusedAt(scene, place, taking);
  const defending = taking.filter(({ lemma }) => DEFENDING.has(lemma));
  const joining = taking.filter((clause) => clause.lemma === 'join' && isFact(scene, clause));
  const together = joinedIn(scene, sentence, noun);
  const fighting = found.length > 0 ? ownersIn(scene, sentence, noun) : [];
  const suing = [
    ...suitorsAt(scene, place, found),
    ...[...defending, ...taking.filter(isDismissing)].flatMap((clause) => clause.objectsOf('by', 'from')),
    ...[...hitting, ...joining].flatMap(({ subjects }) => subjects),
    ...together,
    ...fighting,
  ];
  // "must face a lawsuit accusing it of ..."
  const isOpen = found.every((noun) => scene.who(noun) === undefined);
  const defenders = [...defending.flatMap(defendersIn), ...facedBeside(noun)];
  const isDefending = isOpen && defenders.length > 0;
  const [filed] = place.filing;
  const targets = found.length === 0 && defenders.length === 0 ? targetsOf(scene, sentence, noun) : [];
  const plaintiffs = [...new Set(parties(partiesIn(scene, suing, filed).map(({ actor }) => actor)))];
  const sued = [
    ...scene.all(isDefending ? defenders : found),
    ...partiesIn(scene, isDefending ? [] : found).map(({ actor }) => actor),
    ...(plaintiffs.length > 0 || noun.head.lower === 'of' ? scene.all(targets) : []),
  ];
  const defendants = [...new Set(parties(sued))].filter((actor) => !plaintiffs.includes(actor));
  return {
    plaintiffs,
    defendants,
    isInferred: isDefending || targets.length > 0 || (fighting.length > 0 && suing.length === fighting.length),
    isJoining: joining.length > 0,
    nouns: [...suing, ...found].filter(({ head }) => head.sentence.from === noun.sentence.from),
  };
}

/** "a suit", "most of a suit" */
const isWholly = (head: Token, noun: Token): boolean =>
  head === noun || (noun.head.lower === 'of' && noun.head.head === head && PARTS.has(head.lower));

const PARTS = new Set(words.parts);

/** "joined Meta in a suit against Utah": both have brought it. */
const joinedIn = (scene: Scene, { clauses }: Sentence, noun: Token): readonly NounPhrase[] =>
  clauses
    .filter((clause) => clause.lemma === 'join' && clause.objectsNear('in').some(({ head }) => head === noun))
    .filter((clause) => isFact(scene, clause))
    .flatMap(({ subjects, objects }) => [...subjects, ...objects]);

/** "paid $18m to settle a suit": who pays does, not the sum. */
const defendersIn = ({ subjects, parent, form }: Clause): readonly NounPhrase[] =>
  form.isInfinitive && parent?.lemma === 'pay' ? parent.subjects : subjects;

/** "Google, facing suits by Oracle": the parser has the suits set beside Google. */
const facedBeside = (noun: Token): readonly NounPhrase[] =>
  noun.label === 'appos' && noun.children('amod').some(({ tag, lemma }) => tag === 'VBG' && DEFENDING.has(lemma))
    ? [new NounPhrase(noun.head)]
    : [];

/** "responded with a counterclaim against Y" */
const REPLYING = new Set([
  'respond',
  'retaliate',
  'answer',
  'counter',
  'reply',
  'hit back',
  'fire back',
  'strike back',
]);

/** "has lawsuits pending against Y", "lost a libel case against Y", "prevailed in a lawsuit against Y" */
const ownersIn = (scene: Scene, { clauses }: Sentence, noun: Token): readonly NounPhrase[] =>
  clauses
    .filter(({ lemma }) => OWNING.has(lemma) || REPLYING.has(lemma))
    .filter((clause) =>
      [...clause.objects, ...clause.objectsOf(REPLYING.has(clause.lemma) ? 'with' : 'in')].some(
        ({ head }) => head === noun,
      ),
    )
    .filter((clause) => isFact(scene, clause))
    .flatMap(({ subjects }) => subjects);

/** Against whom the suit is. */
function accusedAt(scene: Scene, { sentence, noun, filing }: SuitPlace, taking: readonly Clause[]) {
  const role = noun.head.lower === 'in' && ROLES.has(noun.head.head.lemma) ? [noun.head.head] : [];
  const against = [
    ...[noun, ...role].flatMap((over) => behind(over, 'against')),
    ...taking.flatMap((at) => at.objectsOf('against', 'pending against')),
  ];
  // "filed suit in the Court of Chancery against Y": what it hangs on is the parser's guess.
  const over = [...filing, ...taking.filter(({ lemma }) => DEFENDING.has(lemma))];
  const anywhere = against.length > 0 ? [] : over.flatMap((clause) => behind(clause.verb, 'against'));
  const accused = sentence.clauses
    .filter((clause) => isAccusing(clause, noun) || isAccusingBy(clause, filing))
    .flatMap(({ objects }) => objects);
  // "filed a suit in Delaware, saying that Y stole its code"
  const blamed = sentence.clauses
    .filter((clause) => isAllegingBy(clause, filing))
    .flatMap(({ complements }) => complements.filter((said) => !said.isNegated && isPleadedWrong(said)).slice(0, 1))
    .flatMap(({ surfaceSubjects }) => surfaceSubjects);
  return [
    ...against,
    ...anywhere,
    ...(accused.length > 0 ? accused : blamed),
    ...defendantsNamed(scene, sentence, noun),
    ...(against.length > 0 ? [] : opposedIn(purposesOf(sentence, noun, filing))),
  ];
}

/** "a plaintiff in the suit against Oracle": the parser has the plaintiff against Oracle. */
const ROLES = new Set(['plaintiff', 'claimant', 'party']);

/** Who brought it: who files it, whose it is, by or from whom. */
function suitorsAt(scene: Scene, { noun, filing }: SuitPlace, found: readonly NounPhrase[]): readonly NounPhrase[] {
  const phrase = new NounPhrase(noun);
  // "the case of the commission against Meta"
  const by = phrase.obliques(...(found.length > 0 ? ['by', 'from', 'of'] : ['by', 'from']));
  // A headline's "Oracle lawsuit against Google".
  const before = phrase.compounds.filter(
    ({ head }) => found.length > 0 || scene.at(head)?.kinds.includes('Agency') === true,
  );
  const filers = filing.flatMap((clause) => behalfIn(scene, clause, noun) ?? clientsOf(filersOf(scene, clause)));
  const owners = phrase.possessors
    .filter(({ head }) => !isOpen(scene, head, found))
    .map((owner) => ownerOf(scene, owner, found));
  const leaders = noun
    .children('acl')
    .filter(({ lower }) => lower === 'led')
    .flatMap((led) => led.children('agent').flatMap((agent) => agent.children('pobj')))
    .map((token) => new NounPhrase(token));
  return [...filers, ...owners, ...by.flatMap(({ objects }) => objects), ...leaders, ...before];
}

const SERVING = new Set(['represent', 'defend', 'advise', 'back', 'support']);

/** "ruled for X in its case against Y": whose it is is the one other that is named before, in the sentence. */
function ownerOf(scene: Scene, owner: NounPhrase, against: readonly NounPhrase[]): NounPhrase {
  const sentence = scene.sentenceOf(owner.head);
  const clause = sentence && owner.head.lower === 'its' ? clauseOver(sentence, owner.head) : undefined;
  // "the firm that represented Dominion in its case"
  if (clause && SERVING.has(clause.lemma) && clause.objects[0]) return clause.objects[0];
  if (owner.head.lower !== 'its' || scene.at(owner.head) || !sentence) return owner;
  const sued = scene.all(against);
  const before = parties(
    scene
      .mentionsIn(sentence)
      .filter(({ to, how, actor }) => to <= owner.head.index && how !== 'pronoun' && !actor.kinds.includes('Place'))
      .map(({ actor }) => actor),
  ).filter((actor) => !sued.includes(actor));
  const [only, other] = [...new Set(before)];
  const mention = scene.mentionsIn(sentence).find(({ actor }) => actor === only);
  if (only && !other && mention) return new NounPhrase(mention.document.token(mention.to - 1));
  return (only ? undefined : namedBehind(clause, owner)) ?? owner;
}

/** "In its case against X, the department says ..." */
const namedBehind = (clause: Clause | undefined, owner: NounPhrase): NounPhrase | undefined =>
  clause?.subjects.find(({ head }) => head.index > owner.head.index);

/** "filed a suit on behalf of Okafor": Okafor has, where it has a name. */
const behalfIn = (scene: Scene, clause: Clause, noun: Token): readonly NounPhrase[] | undefined => {
  const meant = [clause.verb, noun].flatMap(onBehalfOf);
  return meant.some((one) => scene.who(one)) ? meant : undefined;
};

/** "HP said it had filed a lawsuit": HP did. */
const filersOf = (scene: Scene, clause: Clause): readonly NounPhrase[] => {
  const { subjects, parent, relation } = clause;
  // "the law firm that filed the suit for Ray"
  if (subjects.some(({ head }) => isFirmOfLaw(scene, head))) return clause.objectsNear('for');
  const isIt = subjects.some(({ head }) => head.lower === 'it' && !scene.at(head));
  return isIt && relation === 'complement' && parent ? parent.subjects : [...subjects, ...suingBeside(clause)];
};

const isFirmOfLaw = (scene: Scene, head: Token): boolean => {
  const actor = scene.at(head);
  return actor !== undefined && !isPerson(actor) && isAdvocate(scene, actor);
};

/** "its lawsuit against the company": if nobody knows which company, nobody knows whose. */
const isOpen = (scene: Scene, possessor: Token, against: readonly NounPhrase[]): boolean =>
  scene.mentionAt(possessor)?.how === 'pronoun' && against.length > 0 && scene.all(against).length === 0;

/** "filed a complaint in federal court accusing X of ..." */
const isAccusingBy = ({ lemma, relation, parent }: Clause, filing: readonly Clause[]): boolean =>
  lemma === 'accuse' && relation === 'adverbial' && parent !== undefined && filing.includes(parent);

const ALLEGING = new Set(['say', 'allege', 'claim', 'argue', 'contend', 'charge', 'assert']);

const isAllegingBy = ({ lemma, relation, parent }: Clause, filing: readonly Clause[]): boolean =>
  ALLEGING.has(lemma) && relation === 'adverbial' && parent !== undefined && filing.includes(parent);

/** "a suit accusing X of ..."; "the lawsuit alleges that X ..." has no object and tells it elsewhere. */
const isAccusing = (clause: Clause, noun: Token) =>
  clause.lemma === 'accuse' &&
  (clause.subjects.some(({ head }) => head === noun) ||
    clause.attachedTo === noun ||
    // "a lawsuit by shareholders accusing X": whose it is comes between.
    (clause.relation === 'relative' && clause.attachedTo.ancestors.slice(0, 2).includes(noun)));
