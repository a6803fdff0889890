import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { isPerson, type Scene } from '../claim/scene.js';

/** Whose lawyer one is: behind "for", "counsel to" and "of", before the noun, or as its possessor. */
export function clientsAt(noun: Token): readonly NounPhrase[] {
  const phrase = new NounPhrase(noun);
  const to = noun.lower === 'counsel' ? ['to'] : [];
  // "Pryce, whose lawyer, Ann Ray, called it a sham": the parser sets the lawyer beside him.
  const isBeside = noun.label === 'appos' && noun.children('poss').some(({ lower }) => lower === 'whose');
  const beside = isBeside ? [new NounPhrase(noun.head)] : [];
  // "a Wachtell litigator" is one of that firm.
  const before = noun.lower === 'litigator' ? [] : phrase.compounds.filter(({ head }) => !SIDES.has(head.lower));
  return [...phrase.objectsOf('for', ...to), ...phrase.possessors, ...before, ...beside];
}

/** "Defense attorney Ann Ray" at the head of a sentence */
const SIDES = new Set(['defense', 'defence', 'trial', 'plaintiff', 'plaintiffs']);

/** Names that a lawyer's noun is said of, where they are not simply set beside it. */
export const counselAt = (scene: Scene, noun: Token, clients: readonly NounPhrase[]): readonly Token[] => [
  ...oneOf(scene, noun),
  ...included(scene, noun),
  ...servingAs(scene, noun),
  ...calledSo(scene, noun),
  ...besideClient(scene, noun, clients),
  ...besideFirm(scene, noun),
];

/** "Arturo Gonzalez, one of Uber's lawyers" */
const oneOf = (scene: Scene, { head }: Token): readonly Token[] => {
  const one = head.lower === 'of' ? head.head : undefined;
  if (one?.label === 'appos') return [one.head];
  // "said one of her attorneys, Ben Lee"
  if (one?.lower === 'one') {
    const besides = [one, head.children('pobj')[0] ?? one].flatMap((word) => word.children('appos'));
    if (besides.length > 0) return besides;
  }
  // "David Boies is one of her lawyers"
  return one?.lower === 'one' && one.label === 'attr' ? calledSo(scene, one) : [];
};

/** "appeared as counsel for Johnny Depp" */
const servingAs = (scene: Scene, noun: Token): readonly Token[] => {
  const clause = noun.head.lower === 'as' ? scene.clauseAt(noun.head.head) : undefined;
  return clause && scene.standing(clause, [])?.stance === 'stated' ? clause.subjects.map(({ head }) => head) : [];
};

/** "Attorneys for Meta include Mark Hansen" */
const included = (scene: Scene, noun: Token): readonly Token[] => {
  const clause = noun.label === 'nsubj' ? scene.clauseAt(noun.head) : undefined;
  const among = new NounPhrase(noun).obliques('for').flatMap(({ objects }) => objects);
  const listed = [noun, ...among.map(({ head }) => head)].flatMap((word) =>
    new NounPhrase(word).objectsOf('including'),
  );
  return [...(clause?.lemma === 'include' ? clause.objects : []), ...listed].map(({ head }) => head);
};

/** "Ian Crosby is lead counsel for the paper" */
function calledSo(scene: Scene, noun: Token): readonly Token[] {
  const being = scene.sentenceOf(noun)?.clauses.find(({ lemma, attributes, subjects }) => {
    const ends = [...attributes, ...subjects];
    return lemma === 'be' && ends.some(({ head }) => head === noun);
  });
  const isFact = being && scene.standing(being, [])?.stance === 'stated' && !being.isNegated;
  return isFact ? [...being.subjects, ...being.attributes].map(({ head }) => head).filter((head) => head !== noun) : [];
}

/** "Ann Ray of Cooley LLP, the lawyer for Google" */
const besideFirm = (scene: Scene, { label, head }: Token): readonly Token[] => {
  const person = label === 'appos' && head.label === 'pobj' && SEATS.has(head.head.lower) ? head.head.head : undefined;
  return person && isPerson(scene.at(person)) ? [person] : [];
};

const SEATS = new Set(['of', 'at', 'with', 'from']);

/** "The lawyer for Ms Carroll, Roberta Kaplan, ...": the parser sets her beside the client. */
const besideClient = (scene: Scene, noun: Token, clients: readonly NounPhrase[]): readonly Token[] =>
  noun.children('appos').length > 0
    ? []
    : clients
        .filter(({ head }) => ['for', 'to'].includes(head.head.lower) && head.head.head === noun)
        .flatMap(({ head }) => head.children('appos'))
        .filter((token) => scene.mentionAt(token)?.how === 'name' && isPerson(scene.at(token)));
