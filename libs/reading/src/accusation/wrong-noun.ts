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
import { chargedIn, contentIn } from './matter.js';
import { isPleadedWrong, isWrongNoun, WRONG_NOUNS } from './wrong.js';

const ALLEGATIONS = new Set(words.allegations);
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
]);
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
const OVER = new Set(['over', 'amid', 'on', 'after', 'following']);

/** Wrongs that nouns tell of: "Samsung's blatant copying", "allegations of fraud against the bank". */
export const wrongNouns = (scene: CourtScene): readonly Draft[] => [
  ...nounsOf(scene, ALLEGATIONS).flatMap((noun) => alleged(scene, noun)),
  ...nounsOf(scene, WRONG_NOUNS).flatMap((noun) => (isWrongNoun(noun) ? owned(scene, noun) : [])),
];

const nounsOf = (scene: CourtScene, lemmas: ReadonlySet<string>): readonly Token[] =>
  scene.lemmas(lemmas).filter(({ pos, tag }) => pos === 'NOUN' || tag === 'VBG');

/** "Samsung's blatant copying of Apple's ideas", "the infringement of its patents by Apple" */
function owned(scene: CourtScene, noun: Token): readonly Draft[] {
  if (noun.label === 'compound' || noun.children('det', 'amod').some(({ lower }) => OPEN.has(lower))) return [];
  const phrase = new NounPhrase(noun);
  const of = noun.children('prep').find(({ lower }) => lower === 'of');
  const isDone = DONE.has(noun.lower) && noun.children('prep', 'amod').length > 0;
  const doers = phrase.objectsOf('by');
  const owners = of || isDone ? scene.all(phrase.possessors) : [];
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
  const isLoose = LOOSE.has(noun.lemma.toLowerCase());
  if (content ? !mayHold(content, isLoose) : isLoose && !value.some(isWrongNoun)) return [];
  const subjects = content ? accusedAmong(scene, { clause }, content.subjects) : accusedBy(scene, clause, noun);
  return subjects.flatMap((subject) => {
    const [by] = scene.all([...phrase.possessors, ...phrase.objectsOf('by', 'from')]);
    const isDenied = mannerOf(clause) === 'deny' && scene.all(clause.subjects).includes(subject);
    return accusationDrafts(
      scene,
      isDenied && !by
        ? { subject, by: subject, value, from: noun, stance: 'denied' }
        : { subject, by, value, from: noun },
    );
  });
}

/** Whether the content of an allegation is something held against somebody. */
const mayHold = (content: Clause, isLoose: boolean): boolean =>
  !(isLoose && !isPleadedWrong(content)) && content.form.modal === undefined && !content.isNegated;

/** Against whom: behind "against", who faces or denies them, who is sued or dismissed over them. */
function accusedBy(scene: CourtScene, clause: Clause, noun: Token): readonly Actor[] {
  const against = scene.all(behind(noun, 'against'));
  if (against.length > 0) return against.filter(isAccusable);
  const isObject = clause.objects.some(({ head }) => head === noun);
  if (FACING.has(clause.lemma) && isObject) return scene.all(clause.subjects).filter(isAccusable);
  return MEETING.has(clause.lemma) && OVER.has(noun.head.lower) ? scene.all(clause.objects).filter(isAccusable) : [];
}
