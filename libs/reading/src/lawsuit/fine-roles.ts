import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { type Authority, authoritiesOf } from './authority.js';
import { benchesOf } from './bench.js';
import type { CourtScene } from './court-scene.js';
import { behind as anywhereBehind } from './suit-fact.js';
import words from './penalty-words.json' with { type: 'json' };

const PAYING = new Set(words.paying);
const IMPOSING = new Set(words.imposing);
const HITTING = new Set(words.hitting);
const SETTLING = new Set(words.settling);
const ORDERING = new Set(['order', 'require', 'direct', 'sentence', 'tell']);

/** Who fines and who is fined at a noun for a fine, in a clause that tells of it. */
export function fineRoles(scene: CourtScene, noun: Token, clause: Clause): FineRoles | undefined {
  const phrase = new NounPhrase(noun);
  const behind = (...prepositions: string[]) =>
    [...phrase.obliques(...prepositions), ...clause.obliquesNear(...prepositions)].flatMap(({ objects }) => objects);
  const authorities = (nouns: readonly NounPhrase[]) => [...benchesOf(scene, nouns), ...authoritiesOf(scene, nouns)];
  const isAgreed = clause.lemma === 'agree' && clause.objectsOf('to').some(({ head }) => head === noun);
  if (PAYING.has(clause.lemma) || isAgreed)
    return {
      by: authorities([
        ...behind('by', 'from', 'to'),
        ...clause.indirectObjects,
        ...orderedBy(clause),
        ...chargesOf(clause),
      ]),
      targets: scene.all(clause.subjects),
    };
  if (HITTING.has(clause.lemma) && clause.obliquesNear('with').some(({ objects }) => objects.length > 0))
    return {
      by: authorities([...clause.subjects, ...phrase.objectsOf('by', 'from')]),
      targets: targetsHit(scene, clause.objects),
    };
  const isAgentTold = clause.subjects.length > 0 || imposersBeside(scene, noun).length > 0;
  if (IMPOSING.has(clause.lemma) && (clause.voice === 'active' || isAgentTold))
    return {
      by: authorities(clause.subjects.length > 0 ? clause.subjects : imposersBeside(scene, noun)),
      targets: scene.all([
        ...behind('on', 'against', 'to'),
        ...(clause.verb.head === noun || clause.lemma === 'announce' ? phrase.objectsOf('for') : []),
        ...anywhereBehind(noun, 'on'),
        ...clause.indirectObjects,
        // "handed TikTok a fine": the parser has two objects.
        ...(clause.voice === 'active' ? clause.objects.filter(({ head }) => head.index < noun.index) : []),
        // "was assessed a penalty"
        ...(clause.voice === 'passive' ? clause.objects.filter(({ head }) => head !== noun) : []),
      ]),
    };
  return ownedFine(scene, noun, clause);
}

/** "hit the Irish arm of Google with a fine": whose arm it is, where it has no name. */
function targetsHit(scene: CourtScene, nouns: readonly NounPhrase[]): readonly Actor[] {
  const named = scene.all(nouns);
  const arms = nouns.filter(({ head }) => ARMS.has(head.lower));
  return named.length > 0 ? named : scene.all(arms.flatMap((arm) => [...arm.possessors, ...arm.objectsOf('of')]));
}

const ARMS = new Set(['arm', 'unit', 'subsidiary', 'division', 'business']);

/** "the SEC's fine against Facebook", "Intel lost its appeal against a fine by the European Commission" */
function ownedFine(scene: CourtScene, noun: Token, clause: Clause): FineRoles | undefined {
  const phrase = new NounPhrase(noun);
  const owners = authoritiesOf(scene, phrase.possessors);
  const isOfOwner = owners.some(isAgency);
  const given = [...phrase.objectsOf('by', 'from', ...(isOfOwner ? [] : ['of'])), ...imposersOf(scene, noun)];
  const givers = authoritiesOf(scene, given);
  // "TD Bank's penalty from the Justice Department"
  const isReceived = givers.some(isAgency) && owners.every(({ actor }) => actor.kinds[0] === 'Company');
  const by = isReceived ? givers : [...owners, ...givers];
  const behind = scene.all(phrase.objectsOf('against', 'on', 'for', ...(isOfOwner ? ['of'] : [])));
  const against = isReceived && behind.length === 0 ? owners.map(({ actor }) => actor) : behind;
  const words = [...noun.ancestors, ...clause.objects.map(({ head }) => head)];
  const isFought = FIGHTING.has(clause.lemma) || words.some(({ lower }) => FIGHTING.has(lower));
  const targets = against.length > 0 || !isFought ? against : scene.all(clause.subjects);
  const isFact = clause.form.modal === undefined && !phrase.isNegated && !OPEN.has(clause.lemma);
  return isFact ? { by, targets } : undefined;
}

/** "a fine imposed by the European Commission" */
const imposersOf = (scene: CourtScene, noun: Token): readonly NounPhrase[] =>
  noun
    .children('acl')
    .flatMap((verb) => scene.clauseAt(verb) ?? [])
    .filter(({ lemma, voice }) => IMPOSING.has(lemma) && voice === 'passive')
    .flatMap(({ subjects }) => subjects);

const FIGHTING = new Set(['appeal', 'challenge', 'contest', 'overturn', 'annul', 'fight', 'battle', 'case', 'bid']);
const OPEN = new Set([
  'consider',
  'propose',
  'seek',
  'weigh',
  'recommend',
  'face',
  'avoid',
  'escape',
  'risk',
  'demand',
]);

export interface FineRoles {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
}

/** "paid a fine to settle charges of the Federal Trade Commission" */
const chargesOf = (clause: Clause): readonly NounPhrase[] =>
  clause
    .adverbials()
    .filter(({ lemma }) => SETTLING.has(lemma))
    .flatMap(({ objects }) => objects)
    .flatMap((dispute) => [
      ...dispute.possessors,
      ...dispute.compounds,
      ...dispute.objectsOf('of', 'by', 'from', 'with'),
    ]);

/** "was ordered by a court to pay", "a court ordered X to pay" */
const orderedBy = ({ parent, relation }: Clause) =>
  relation === 'complement' && parent && ORDERING.has(parent.lemma)
    ? [...parent.subjects, ...parent.objectsNear('by')]
    : [];

/** "The fine, the largest ever levied by the FAA, was imposed on Boeing" */
const imposersBeside = (scene: CourtScene, noun: Token): readonly NounPhrase[] =>
  (scene.sentenceOf(noun)?.clauses ?? [])
    .filter(({ lemma, relation, attachedTo }) => {
      const isBeside = attachedTo.head === noun.head || attachedTo.head === noun;
      return relation === 'relative' && IMPOSING.has(lemma) && isBeside && attachedTo.index > noun.index;
    })
    .flatMap(({ subjects }) => subjects);

const isAgency = ({ actor }: Authority): boolean => actor.kinds.includes('Agency');
