import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Standing } from '../claim/standing.js';
import { isBench } from './bench.js';
import type { CourtScene } from './court-scene.js';
import words from './hearing-words.json' with { type: 'json' };

/** Whether a hearing was held or is to be, and who tells so. */
export interface When {
  readonly standing: Standing;
  /** The clause tells of the hearing itself. */
  readonly isOwn: boolean;
  /** What the clause tells was on the day of the hearing. */
  readonly isSameDay?: boolean;
  /** The clause's day takes the place of the one that was set. */
  readonly isMoved?: boolean;
}

const STATED: Standing = { stance: 'stated' };
const EXPECTED: Standing = { stance: 'expected' };
/** Verbs by which its day is set, and by which it is held. */
export const SETTING: ReadonlySet<string> = new Set(words.setting);
export const HOLDING: ReadonlySet<string> = new Set(words.holding);

const DURING = new Set(words.during);
const AHEAD = new Set(words.ahead);
const STRETCHES = new Set(words.stretches);
const LASTING = new Set(words.lasting);
const OPEN = new Set(words.open);
const OVER = new Set(['end', 'conclude', 'finish', 'wrap up']);
const MAYBE = new Set(['may', 'might', 'could', 'would', 'should']);
const PAST = new Set(['after', 'following', 'since']);
const TO_BE: When = { standing: EXPECTED, isOwn: false };

/** Undefined where the text does not say that there was or will be one: "wants to avoid a trial". */
export function whenOf(scene: CourtScene, clause: Clause, noun: Token): When | undefined {
  const whole = wholeOf(noun);
  const isOff = MOVING.has(clause.lemma) && !MAYBE.has(clause.form.modal ?? '');
  const isSet = !isOff && noun.children('acl').some(({ lemma }) => SETTING.has(lemma));
  if (whole.label !== 'pobj') return toldBy(scene, clause, whole) ?? (isSet ? TO_BE : undefined);
  return isSet ? TO_BE : behind(scene, clause, whole.head);
}

/** "two days of hearings": the days; "a trial date": the date. */
function wholeOf(noun: Token): Token {
  if (noun.label === 'compound') return noun.head;
  return noun.head.lower === 'of' && STRETCHES.has(noun.head.head.lemma) ? noun.head.head : noun;
}

/** "A hearing is set for Nov. 20", "The judge held a hearing" */
function toldBy(scene: CourtScene, clause: Clause, noun: Token): When | undefined {
  const isIts = [...clause.surfaceSubjects, ...clause.objects].some(({ head }) => head === noun);
  if (!isIts || clause.isNegated || isOpenEnded(clause)) return undefined;
  if (isPutOff(scene, clause)) return { standing: EXPECTED, isOwn: true, isMoved: true };
  if (isOrdered(scene, clause, noun) || isDue(clause)) return { standing: EXPECTED, isOwn: true };
  if (OVER.has(clause.lemma)) return { standing: STATED, isOwn: true };
  const isBeing = clause.lemma === 'be' && clause.verb.children('prep').length > 0;
  return isBeing || HOLDING.has(clause.lemma) ? heldAs(scene, clause) : undefined;
}

function heldAs(scene: CourtScene, clause: Clause): When | undefined {
  const standing = scene.standing(clause, []);
  if (!standing || standing.stance === 'denied') return undefined;
  // "The trial begins on Monday"
  const isNext = clause.form.tense === 'present' && !clause.form.isPerfect && !clause.form.isProgressive;
  return { standing: toldAs(standing, isNext), isOwn: true };
}

/** A day in court is public: what somebody says of it is a fact, in his words. */
export const toldAs = (standing: Standing, isToCome: boolean): Standing => ({
  ...standing,
  stance: isToCome || standing.stance === 'expected' ? 'expected' : 'stated',
});

const MOVING = new Set(words.moving);

/** "postponed the trial until June": it is to be then; without a new day nothing is told. */
const isPutOff = (scene: CourtScene, { lemma, verb }: Clause): boolean =>
  MOVING.has(lemma) && scene.dateAmong([verb], true) !== undefined;

/** "until the trial ends", "is expected to last for weeks": it says nothing of when. */
const isOpenEnded = ({ marker, lemma, complements }: Clause): boolean =>
  OPEN.has(marker ?? '') || (lemma === 'expect' && complements.some((inner) => LASTING.has(inner.lemma)));

/** "scheduled a hearing", "ordered a new trial" */
const isOrdered = (scene: CourtScene, clause: Clause, noun: Token): boolean =>
  (SETTING.has(clause.lemma)
    ? clause.objects.some(({ head }) => head === noun)
    : ORDERING.has(clause.lemma) && clause.subjects.some(({ head }) => isBench(scene, head))) &&
  !clause.conjuncts.some(({ lemma }) => MOVING.has(lemma)) &&
  // "has yet to set a date", "refused to order a new trial"
  isFact(clause) &&
  (!clause.form.isInfinitive || scene.footing(clause) !== undefined);

const ORDERING = new Set(['order', 'grant']);

/** "The trial is due to start in May" */
export const isDue = ({ lemma, attributes }: Clause): boolean =>
  lemma === 'be' && attributes.some(({ head }) => ['due', 'set', 'scheduled'].includes(head.lower));

/** "at a hearing on Tuesday" it was held; "before a hearing on Friday" it is to be. */
function behind(scene: CourtScene, clause: Clause, preposition: Token): When | undefined {
  const word = preposition.previous?.lower === 'ahead' ? 'ahead of' : preposition.lower;
  const [noun] = preposition.children('pobj');
  if (!noun) return undefined;
  if (AHEAD.has(word)) {
    // "is scheduled for trial in June"
    if (word === 'for') return SETTING.has(clause.lemma) ? { ...TO_BE, isSameDay: true } : undefined;
    return scene.dateAmong([noun], true) === undefined ? undefined : TO_BE;
  }
  // "on the fifth day of a trial"
  const isWithin = DURING.has(word) || (word === 'on' && STRETCHES.has(noun.lemma));
  return isWithin && isFact(clause) ? within(scene, clause, word) : undefined;
}

const isFact = ({ condition, isQuestion, form }: Clause): boolean =>
  condition === undefined && !isQuestion && !MAYBE.has(form.modal ?? '');

/** "said at a hearing on Tuesday", "will testify at the trial" */
function within(scene: CourtScene, clause: Clause, word: string): When {
  const isToCome = scene.footing(clause)?.isExpected === true && !PAST.has(word);
  return { standing: isToCome ? EXPECTED : STATED, isOwn: false, isSameDay: word === 'at' || word === 'during' };
}
