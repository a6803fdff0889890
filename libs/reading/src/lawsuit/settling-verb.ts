import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Case } from './case-book.js';
import type { CourtScene } from './court-scene.js';
import type { Sentence } from '../story/story.js';
import { between, bothOf } from './settling-side.js';
import { isReaching } from './settling-words.js';
import words from './penalty-words.json' with { type: 'json' };

const SETTLING = new Set(words.settling);
const SETTLEMENTS = new Set(words.settlements);
const DEALS = new Set([...SETTLEMENTS, 'deal', 'agreement', 'accord', 'truce']);
/** What one may do to a dispute beside settling it. */
export const ENDING: ReadonlySet<string> = new Set(words.endings);

/** "settled the case"; "paid $3 billion to end a probe" */
export const isSettling = (clause: Clause): boolean =>
  SETTLING.has(clause.lemma) ||
  ((ENDING.has(clause.lemma) || isLaidToRest(clause)) && (isPaying(payingFor(clause)) || isByItself(clause)));

/** "agreed to pay $3 billion to put to rest claims", "to make the case go away" */
const isLaidToRest = ({ lemma, verb }: Clause): boolean => {
  const last = LAYING.get(lemma);
  return (
    last !== undefined &&
    // the parser may hang "to rest" anywhere
    verb.sentence.tokens.some(
      ({ lower, previous, index }) =>
        last.has(lower) &&
        index > verb.index &&
        [previous?.lower, previous?.previous?.lower].some((word) => word === 'to' || word === 'go'),
    )
  );
};

const BOOKS = new Set(['book', 'books', 'chapter', 'page', 'curtain', 'end']);

/** "put to rest", "brought to a close", "made it go away" */
const LAYING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['put', new Set(['rest', 'bed', 'end'])],
  ['lay', new Set(['rest'])],
  ['bring', new Set(['close', 'end', 'conclusion'])],
  ['make', new Set(['away'])],
  ['draw', new Set(['line'])],
]);

/** What is settled; "to put to rest claims", where the tree has them put to. */
export const disputesIn = (clause: Clause): readonly NounPhrase[] => [
  ...clause.objects,
  ...(LAYING.has(clause.lemma) ? clause.objectsOf('to') : []),
  // "made the suit go away"
  ...(clause.lemma === 'make' ? clause.complements.flatMap(({ subjects }) => subjects) : []),
  ...(clause.lemma === 'dispose' ? clause.objectsOf('of') : []),
  // "closed the book on the suit"
  ...(clause.objects.some(({ head }) => BOOKS.has(head.lower)) ? clause.objectsNear('on') : []),
];

const isPaying = (clause: Clause | undefined): boolean =>
  clause !== undefined &&
  (clause.lemma === 'pay' || isHandingOver(clause) || clause.adverbials('by').some((by) => payingIn(by) !== undefined));

/** "The settlement ends a lawsuit by X against Y" */
export const isByItself = ({ subjects, voice }: Clause): boolean =>
  voice === 'active' && subjects.some(({ head }) => DEALS.has(head.lemma.toLowerCase()));

/** Those between whom there was a fight, else both sides of the suit. */
export function partiesTo(
  scene: CourtScene,
  disputes: readonly NounPhrase[],
  suit: Case | undefined,
): readonly Actor[] {
  const named = disputes.flatMap(({ head }) => between(scene, head));
  return named.length > 0 ? named : bothOf(suit);
}

/** "agreed to pay $3 billion to settle claims": the paying says whether it holds. */
export function payingFor(clause: Clause): Clause | undefined {
  const above = clause.parent;
  if (isParticiple(clause)) return above && payingIn(above);
  if (!clause.form.isInfinitive) return clause.adverbials('by').map(payingIn).find(Boolean) && clause;
  if (above && isHandingOver(above)) return above;
  // "paid $18m to settle": the parser may take it for what the sum does.
  const isPurpose = clause.relation !== 'complement' || above?.lemma === 'pay';
  return above && ['pay', 'agree'].includes(above.lemma) && isPurpose ? above : undefined;
}

/** "agreed to pay Waymo $245 million, bringing the case to a close" */
const isParticiple = ({ relation, verb, marker }: Clause): boolean =>
  relation === 'adverbial' && verb.tag === 'VBG' && marker === undefined;

/** A clause of paying, or that one agrees to. */
const payingIn = (clause: Clause): Clause | undefined =>
  [clause, ...(clause.lemma === 'agree' ? clause.complements : [])].find(isPaying);

/** "wrote a check for $12 million to end the fight" */
const isHandingOver = ({ lemma, objects }: Clause): boolean =>
  HANDING.has(lemma) || (lemma === 'write' && objects.some(({ head }) => CHECKS.has(head.lower)));

export const HANDING: ReadonlySet<string> = new Set(words.handing);
const CHECKS = new Set(['check', 'cheque']);

export interface Settled {
  readonly disputes: readonly NounPhrase[];
  /** "The two sides settled": of what, the text has said before. */
  readonly isMeant: boolean;
}

/** The suit that is settled, if the text tells of one. */
export function suitAt(scene: CourtScene, sentence: Sentence, { disputes, isMeant }: Settled): Case | undefined {
  const named = scene.cases.all.find(({ facts }) =>
    facts.some(({ token }) => disputes.some(({ head }) => head === token)),
  );
  const about = disputes.length > 0 || isMeant ? scene.cases.about(sentence) : undefined;
  // Nobody settles a prosecution of others.
  return named ?? (about?.facts.some(({ isCriminal }) => isCriminal) ? undefined : about);
}

/** "a settlement that it reached with the FTC" */
export const reachedBehind = (scene: CourtScene, noun: Token): Clause | undefined =>
  noun
    .children('relcl')
    .map((verb) => scene.clauseAt(verb))
    .find((clause) => clause !== undefined && isReaching(clause));

/** "reached a settlement", "agreed to a settlement" */
export const isReachedIn = (clause: Clause, noun: Token): boolean =>
  (isReaching(clause) || clause.lemma === 'accept') &&
  [...clause.objects, ...clause.objectsNear('to', 'into', 'at')].some(({ head }) => head === noun);
