import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

const HIGHER = /Supreme|Appeal|Circuit|Court of Justice/;
const OPPOSING = new Set([
  'reject',
  'dismiss',
  'deny',
  'affirm',
  'uphold',
  'leave',
  'decline',
  'refuse',
  'turn away',
  'let',
]);
const CASES = new Set(['case', 'fight', 'battle', 'dispute']);

/** The higher court that a clause takes a case to: "asked the Supreme Court to block a law", "took the case to the 9th Circuit" */
export const higherCourtIn = (scene: Scene, clause: Clause): NounPhrase | undefined =>
  [...askedIn(clause), ...takenTo(clause)].find((noun) => isHigher(scene, noun));

/** "lost its bid to overturn the verdict at the Ninth Circuit", "applied for permission to appeal": who does so has appealed. */
export const isAppealing = (clause: Clause, text: string): boolean =>
  clause.voice === 'active' &&
  ((TRYING.has(clause.lemma) && clause.objects.some(isUndoing) && HIGH.test(text)) ||
    (APPLYING.has(clause.lemma) && [...clause.objects, ...clause.objectsOf('for')].some(isLeave)));

const TRYING = new Set(['lose', 'win', 'fail']);
const APPLYING = new Set(['apply', 'seek', 'request', 'get', 'win', 'obtain']);
const HIGH = /Circuit|[Aa]ppeals? [Cc]ourt|Court of Appeals?|Supreme Court|Court of Justice/;
/** Whether a text has a court's name or word that decides on appeal. */
export const tellsOfHigherCourt = (text: string): boolean => HIGH.test(text);
const BIDS = new Set(['bid', 'attempt', 'effort', 'fight', 'battle', 'push', 'quest']);
const UNDOING = new Set(['overturn', 'reverse', 'undo', 'vacate', 'quash', 'throw', 'toss', 'annul', 'set', 'void']);
const MADE = new Set(['verdict', 'ruling', 'decision', 'judgment', 'judgement', 'conviction', 'order', 'award', 'it']);
const LEAVE = new Set(['permission', 'leave']);

const isUndoing = ({ head }: NounPhrase): boolean =>
  BIDS.has(head.lemma) &&
  head
    .children('acl')
    .some(
      (verb) => UNDOING.has(verb.lemma) && verb.children('dobj').some(({ lemma }) => MADE.has(lemma.toLowerCase())),
    );

const isLeave = ({ head }: NounPhrase): boolean =>
  LEAVE.has(head.lower) && head.children('acl').some(({ lemma }) => lemma === 'appeal');

/** The court that is asked to change something; whoever asks it to leave all as it is has won before. */
function askedIn(clause: Clause): readonly NounPhrase[] {
  if (!['ask', 'urge', 'petition'].includes(clause.lemma)) return [];
  const [asked] = clause.complements.filter(({ form }) => form.isInfinitive);
  if (!asked && clause.objectsOf('for').some(({ head }) => REVIEW.has(head.lemma.toLowerCase()))) return clause.objects;
  return asked && !OPPOSING.has(asked.lemma) && !asked.isNegated ? clause.objects : [];
}

const REVIEW = new Set(['review', 'rehearing', 'reversal', 'certiorari', 'reconsideration']);
const GOING = new Set(['go', 'turn', 'head']);

function takenTo(clause: Clause): readonly NounPhrase[] {
  // "will go to the Court of Appeal"
  if (GOING.has(clause.lemma) && clause.objects.length === 0) return clause.objectsOf('to');
  const isCase = clause.objects.some(({ head }) => CASES.has(head.lemma));
  return isCase && ['take', 'bring', 'carry'].includes(clause.lemma) ? clause.objectsNear('to') : [];
}

function isHigher(scene: Scene, { head, core }: NounPhrase): boolean {
  const actor = scene.at(head);
  if (!actor) return head.lower === 'court' && /appeals/.test(core.text);
  return isHigherCourt(actor);
}

/** One that decides on appeal. */
export const isHigherCourt = ({ kinds, name }: Actor): boolean => kinds.includes('Court') && HIGHER.test(name);
