import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Sentence } from '../story/story.js';
import { clauseOver } from './authority.js';
import { isBench } from './bench.js';
import words from './suit-words.json' with { type: 'json' };

const TARGETS = new Set(words.targets);
const MEETING = new Set(words.meeting);
const IN = new Set(['in', 'over', 'from', 'to']);

/** Who is sued, of whom the text says only what he has to do with a suit that others brought. */
export const targetsOf = (scene: Scene, sentence: Sentence, noun: Token): readonly NounPhrase[] => {
  const clause = clauseOver(sentence, noun);
  // "Oracle, already the target of a suit from Y"
  const called = noun.head.lower === 'of' && TARGETS.has(noun.head.head.lower) ? noun.head.head : undefined;
  if (called?.label === 'appos') return [new NounPhrase(called.head)];
  const held = [...peaceBefore(scene, noun), ...(clause ? keptIn(scene, clause) : [])];
  if (held.length > 0) return held;
  const isMet = clause && (isTarget(clause, noun) || isMeeting(clause, noun) || isSettled(clause, noun));
  const footing = isMet ? scene.footing(clause) : undefined;
  if (!clause || !footing || footing.isNegated || footing.isExpected) return [];
  return clause.surfaceSubjects.filter(({ head }) => !isBench(scene, head));
};

/** "reached an accord with Y, whose suit was due to be tried" */
const peaceBefore = (scene: Scene, noun: Token): readonly NounPhrase[] => {
  const isWhose = noun.children('poss').some(({ lower }) => lower === 'whose');
  const relative = isWhose ? noun.ancestors.find(({ label }) => label === 'relcl') : undefined;
  const deal = relative?.head.head.lower === 'with' ? relative.head.head.head : undefined;
  const clause = deal && scene.clauseAt(DEALS.has(deal.lemma) ? deal.head : deal);
  const isPeace = deal && (DEALS.has(deal.lemma) || deal.lemma === 'settle');
  return clause && isPeace ? clause.subjects : [];
};

const DEALS = new Set(['accord', 'settlement', 'agreement', 'deal', 'truce']);

/** "refused to let Oracle out of a lawsuit by Y", "dropped Oracle from the suit brought by Y" */
const keptIn = (scene: Scene, { lemma, subjects, objects, parent }: Clause): readonly NounPhrase[] =>
  KEEPING.has(lemma) && [...subjects, ...(parent?.subjects ?? [])].some(({ head }) => isBench(scene, head))
    ? objects
    : [];

const KEEPING = new Set(['let', 'let out', 'free', 'excuse', 'release', 'remove', 'keep', 'drop', 'dismiss', 'cut']);

/** "reached a $30 million settlement of a lawsuit brought by Y" */
const isSettled = (clause: Clause, { head: of }: Token): boolean =>
  (of.lower === 'of' || of.lower === 'in') &&
  of.head.lemma === 'settlement' &&
  [...clause.objects, ...clause.objectsNear('to')].some(({ head }) => head === of.head);

/** "is the target of a class action", "has been the subject of several suits" */
export const isTarget = ({ attributes }: Clause, { head }: Token): boolean =>
  head.lower === 'of' && TARGETS.has(head.head.lower) && attributes.some((target) => target.head === head.head);

/** "lost a case brought by Y", "goes on trial in a case brought by Y", "prevailed in a suit by Y" */
const isMeeting = ({ lemma, objects, voice }: Clause, noun: Token): boolean =>
  MEETING.has(lemma.split(' ')[0] ?? '') &&
  voice === 'active' &&
  (objects.some(({ head }) => head === noun) || IN.has(noun.head.lower));
