import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { mannerOf } from '../claim/stance.js';
import type { Actor } from '../entity/cast.js';
import { clauseOver } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { behind } from '../lawsuit/suit-fact.js';
import { accusationDrafts, predicateOf } from './accusation.js';
import { accusedAmong } from './accused.js';
import words from './accuser-words.json' with { type: 'json' };
import { chargedIn, contentIn, isAlleged, isWrongDeed, matterOf } from './matter.js';
import { isPleadedWrong, isWrongNoun, WRONG_NOUNS } from './wrong.js';

const ALLEGATIONS = new Set(words.allegations);
const BLAME = new Set(words.blame);
/** One comes under it; else it burns. */
const FIRE = new Set(['fire', 'attack']);
const MEETING_BLAME = new Set(words.meetingBlame);
/** One may have claims or reports of anything: what they say must be a wrong. */
const LOOSE = new Set(['claim', 'report', 'assertion']);
const OPEN = new Set(['possible', 'potential', 'any', 'future', 'further', 'no', 'suspected']);
/** Their doer alone is a possessor: "Khashoggi's murder" is told of whom it befell. */
const DONE = new Set([
  'copying',
  'rigging',
  'cheating',
  'fraud',
  'misconduct',
  'wrongdoing',
  'deception',
  'infringement',
  'misuse',
  'manipulation',
  'bribery',
  'lying',
  'spying',
]);
const FACING = new Set([
  'face',
  'deny',
  'reject',
  'dismiss',
  'fight',
  'dispute',
  'settle',
  'refute',
  'rebut',
  'confront',
  'resolve',
  'answer',
]);
const TARNISHING = new Set(words.tarnishing);
/** Who settles claims does so whatever they say. */
const SETTLING = new Set(['settle', 'resolve', 'face']);
const MEETING = new Set([
  'fire',
  'sue',
  'arrest',
  'suspend',
  'oust',
  'charge',
  'fine',
  'detain',
  'investigate',
  'probe',
]);
const LEAVING = new Set(['resign', 'quit', 'leave', 'depart', 'step down', 'stand down', 'retire', 'step aside']);
const OVER = new Set(['over', 'amid', 'on', 'after', 'following']);

/** Wrongs that nouns tell of: "Samsung's blatant copying", "allegations of fraud against the bank". */
export const wrongNouns = (scene: CourtScene): readonly Draft[] => [
  ...scene
    .lemmas(ALLEGATIONS)
    .filter(({ pos, label }) => pos === 'NOUN' || label === 'dobj' || label === 'pobj')
    .flatMap((noun) => alleged(scene, noun)),
  ...nounsOf(scene, WRONG_NOUNS).flatMap((noun) => (isWrongNoun(noun) && !isAlleged(noun) ? owned(scene, noun) : [])),
  ...scene
    .words(ALLEGED)
    .flatMap(({ head, label }) => (label === 'amod' && !isBlame(head.head.head) ? owned(scene, head, true) : [])),
  ...[...nounsOf(scene, BLAME), ...nounsOf(scene, FIRE)].flatMap((noun) => blamed(scene, noun)),
];

const ALLEGED = new Set(['alleged']);
const isBlame = ({ lemma }: Token): boolean => BLAME.has(lemma.toLowerCase());

const nounsOf = (scene: CourtScene, lemmas: ReadonlySet<string>): readonly Token[] =>
  scene.lemmas(lemmas).filter(({ pos, tag }) => pos === 'NOUN' || tag === 'VBG');

/** "has come under criticism for hiding fees", "drew a backlash over its handling of the leak" */
function blamed(scene: CourtScene, noun: Token): readonly Draft[] {
  const clause = scene.clauseAt(noun.label === 'pobj' ? noun.head.head : noun.head);
  if (!clause || !isMet(clause, noun)) return [];
  const deed = [...noun.children('prep'), ...clause.verb.children('prep')].find(
    (token) => ['for', 'over'].includes(token.lower) && token.index > noun.index && isWrongDeed(scene, token),
  );
  const [by] = scene.all(new NounPhrase(noun).objectsOf('from', 'by', 'of'));
  const subjects = clause.subjects.flatMap((subject) => scene.who(subject) ?? scene.all(subject.possessors));
  return deed
    ? subjects
        .filter(isAccusable)
        .flatMap((subject) => accusationDrafts(scene, { subject, by, value: matterOf(deed), from: noun }))
    : [];
}

/** "came under fire", "faces criticism": in fact, and by the subject. */
function isMet(clause: Clause, noun: Token): boolean {
  const { lemma, objects, voice, isNegated, form } = clause;
  if (voice === 'passive' || isNegated || form.modal) return false;
  const isUnder = noun.head.lower === 'under' && ['be', 'come', 'remain'].includes(lemma);
  if (FIRE.has(noun.lower)) return isUnder;
  const isThere = noun.label === 'pobj' || objects.some(({ head }) => head === noun);
  return isThere && (isUnder || MEETING_BLAME.has(lemma));
}

/** "Samsung's blatant copying of Apple's ideas", "the infringement of its patents by Apple", "its alleged use of slaves" */
function owned(scene: CourtScene, noun: Token, isToldSo = false): readonly Draft[] {
  if (noun.label === 'compound' || noun.children('det', 'amod').some(({ lower }) => OPEN.has(lower))) return [];
  const sentence = scene.sentenceOf(noun);
  // "It would be a breach of the law by X"
  if (sentence && clauseOver(sentence, noun)?.form.modal) return [];
  const phrase = new NounPhrase(noun);
  const of = noun.children('prep').find(({ lower }) => lower === 'of');
  const isDone = DONE.has(noun.lower) && noun.children('prep', 'amod').length > 0;
  const doers = phrase.objectsOf('by');
  const owners = of || isDone || isToldSo ? scene.all(phrase.possessors) : [];
  const subjects = [...owners, ...scene.all(doers)].filter(isAccusable);
  const value = noun.subtree.filter(
    (token) => token.index >= firstWordOf(noun) && !doers.some(({ head }) => token === head.head || head === token),
  );
  return subjects.flatMap((subject) => accusationDrafts(scene, { subject, by: undefined, value, from: noun }));
}

const isAccusable = ({ kinds }: Actor): boolean => !kinds.includes('Place') && !kinds.includes('Court');

/** Behind the possessor. */
function firstWordOf(noun: Token): number {
  const owner = noun.children('poss')[0];
  const last = owner?.subtree.at(-1);
  return last ? last.index + 1 : noun.index;
}

function alleged(scene: CourtScene, noun: Token): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const sentence = scene.sentenceOf(noun);
  const clause = sentence && clauseOver(sentence, noun);
  if (!clause || phrase.isNegated || clause.form.modal || clause.isNegated) return [];
  const content = contentIn(scene, noun);
  const value = content ? predicateOf(content) : chargedIn(scene, noun);
  const isFaced = FACING.has(clause.lemma) && clause.objects.some(({ head }) => head === noun);
  const [by] = scene.all([...phrase.possessors, ...phrase.objectsOf('by', 'from')]);
  const isLoose = isLooseWord(noun, by) && !(isFaced && SETTLING.has(clause.lemma));
  if (content ? !mayHold(content, isLoose) : isLoose && !value.some(isWrongNoun)) return [];
  const subjects = content ? heldAgainst(scene, content, { clause, isFaced }) : accusedBy(scene, clause, noun);
  return subjects.flatMap((subject) => {
    const isDenied = mannerOf(clause) === 'deny' && scene.all(clause.subjects).includes(subject);
    return accusationDrafts(
      scene,
      isDenied && !by
        ? { subject, by: subject, value, from: noun, stance: 'denied' }
        : { subject, by, value, from: noun },
    );
  });
}

/** What an agency claims is a charge. */
const isLooseWord = ({ lemma }: Token, by: Actor | undefined): boolean =>
  LOOSE.has(lemma.toLowerCase()) && by?.kinds.includes('Agency') !== true;

interface Met {
  readonly clause: Clause;
  readonly isFaced: boolean;
}

/** "paid $148 million to settle claims that it hid a breach": who settles them is the one, where the text leaves it open. */
function heldAgainst(scene: CourtScene, { subjects }: Clause, { clause, isFaced }: Met): readonly Actor[] {
  const named = accusedAmong(scene, { clause }, subjects);
  const isOpen = isFaced && subjects.some(({ head }) => PRONOUNS.has(head.lower));
  const facing = clause.parent?.lemma === 'pay' ? clause.parent.subjects : clause.subjects;
  return named.length > 0 || !isOpen ? named : scene.all(facing).filter(isAccusable);
}

const PRONOUNS = new Set(['it', 'they', 'he', 'she']);

const UNDER = new Set(['be', 'come', 'fall', 'remain']);

/** Whether the content of an allegation is something held against somebody. */
const mayHold = (content: Clause, isLoose: boolean): boolean =>
  !(isLoose && !isPleadedWrong(content)) && content.form.modal === undefined && !content.isNegated;

/** Against whom: behind "against", who faces or denies them, who is sued or dismissed over them. */
function accusedBy(scene: CourtScene, clause: Clause, noun: Token): readonly Actor[] {
  const against = scene.all(behind(noun, 'against'));
  if (against.length > 0) return against.filter(isAccusable);
  const isObject = clause.objects.some(({ head }) => head === noun);
  if (FACING.has(clause.lemma) && isObject) return scene.all(clause.subjects).filter(isAccusable);
  // "has been dogged by allegations of harassment", "is embroiled in claims of"
  if (TARNISHING.has(clause.lemma) && clause.voice === 'passive' && ['by', 'in'].includes(noun.head.lower))
    return scene.all(clause.objects).filter(isAccusable);
  // "is under suspicion of rigging tests"
  if (noun.head.lower === 'under' && UNDER.has(clause.lemma)) return scene.all(clause.subjects).filter(isAccusable);
  // "resigned over allegations of harassment"
  if (LEAVING.has(clause.lemma) && clause.voice === 'active' && OVER.has(noun.head.lower))
    return scene.all(clause.subjects).filter(({ kinds }) => kinds.includes('Person'));
  return MEETING.has(clause.lemma) && OVER.has(noun.head.lower) ? scene.all(clause.objects).filter(isAccusable) : [];
}
