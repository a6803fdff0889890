import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { asideStanding } from '../claim/aside.js';
import { mainCompany } from '../claim/main-company.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { actingIn, toldStanding } from './agreement.js';
import { type Authority, authoritiesOf } from './authority.js';
import type { CourtScene } from './court-scene.js';
import { askedOf, isHelped, isSubjectOf, mainTarget, targetsOf } from './inquiry-target.js';
import { behind } from './suit-fact.js';
import words from './penalty-words.json' with { type: 'json' };

const OPENED = new Set([...words.reviews, 'proceeding']);
const OPENING = new Set(words.opening);
const CLOSING = new Set(words.closing);
const SETTLING = new Set([...words.settling, 'pay']);
const PUTTING = new Set(['put', 'place', 'have', 'keep', 'hold']);
const FOCUSING = new Set(words.focusing);
const FINDING = new Set(['find', 'conclude', 'show', 'reveal', 'uncover', 'establish', 'determine']);
/** What is asked for need not be. */
const ASKED = new Set([
  'seek',
  'demand',
  'want',
  'request',
  'propose',
  'consider',
  'weigh',
  'avoid',
  'prevent',
  'block',
]);

/** Anybody reviews anything: a review that an agency opens, or puts somebody under, is an inquiry. */
export const isTold = (clause: Clause, { lemma, head }: Token, isObject: boolean): boolean =>
  (!isObject || isDoneTo(clause)) &&
  (!OPENED.has(lemma) || head.lower === 'under' || (isObject && OPENING.has(clause.lemma)));

/** "is accused of obstructing the SEC's probe of Enron": one of somebody's into somebody is there, whatever is done to it. */
export const isSomebodys = ({ lemma }: Clause, noun: Token): boolean =>
  noun.children('poss').length > 0 &&
  ['into', 'of'].some((preposition) => behind(noun, preposition).length > 0) &&
  !OPENED.has(noun.lemma) &&
  !ASKED.has(lemma);

/** Somebody's is there though what is done to it may not be done; what others tell of is theirs to say. */
export const standingAt = (scene: CourtScene, clause: Clause, noun: Token): Standing | undefined =>
  standingOf(scene, clause, noun) ?? (isSomebodys(clause, noun) ? asideStanding(scene, noun) : undefined);

/** "opened an inquiry", "opened an inquiry into the collapse": whom the story is about. */
export const unsaidTarget = (scene: CourtScene, clause: Clause, noun: Token): Actor | undefined =>
  isAlone(noun) ? mainCompany(scene) : mainTarget(scene, clause, new NounPhrase(noun).objectsOf('into', 'of'));

/** What is done to an investigation that there is or was; one that is declined or called for is none. */
const isDoneTo = ({ lemma }: Clause): boolean =>
  OPENING.has(lemma) || SETTLING.has(lemma) || CLOSING.has(lemma) || lemma === 'face';

/** Nothing is said of what it is into. */
const isAlone = (noun: Token): boolean =>
  noun.children('acl', 'relcl').length === 0 && !noun.children('prep').some(({ lower }) => ABOUT.has(lower));

const ABOUT = new Set(['into', 'of', 'against', 'on', 'over', 'about', 'at', 'for', 'to', 'regarding', 'concerning']);

interface Place {
  readonly noun: Token;
  readonly clause: Clause;
  readonly isObject: boolean;
}

/** Who looks into whom, at a noun for it. */
export function endsOf(
  scene: CourtScene,
  { noun, clause, isObject }: Place,
): { by: readonly Authority[]; targets: readonly Actor[] } {
  const phrase = new NounPhrase(noun);
  const into = ['into', 'of', 'against'].flatMap((preposition) => behind(noun, preposition));
  const near = isObject ? clause.objectsNear('into', 'against') : [];
  const agents = [...phrase.possessors, ...phrase.compounds, ...phrase.objectsOf('by', 'from')];
  const isUnder = noun.head.lower === 'under' || isSubjectOf(noun) || isHelped(noun, clause);
  const passive = isUnder ? clause.objectsNear('by', 'from') : [];
  const isPut = isPutUnder(clause, noun);
  const isTaken = isObject && (OPENING.has(clause.lemma) || CLOSING.has(clause.lemma));
  const subjects = isTaken || isPut ? clause.subjects : [];
  const own = authoritiesOf(scene, [...agents, ...passive]).filter(({ actor }) => !isPress(actor));
  // "an inquiry by the Department of Motor Vehicles" is not into vehicles.
  const about = isPut ? clause.objects : aboutIn(clause, noun);
  const targets = targetsOf(scene, [...into, ...near, ...askedOf(scene, noun), ...about]).filter(
    (target) => !own.some(({ actor }) => actor === target),
  );
  return {
    by: own.length > 0 || subjects.length === 0 ? own : actingIn(scene, clause).filter(({ actor }) => !isPress(actor)),
    targets: targets.length > 0 ? targets : isUnder || isFacing(clause) ? scene.all([...clause.surfaceSubjects]) : [],
  };
}

const isFacing = ({ lemma }: Clause): boolean => lemma === 'face' || SETTLING.has(lemma);

/** "sued Oracle after a three-year probe": what an agency does to somebody ends its own inquiry. */
const isEndedBy = ({ lemma, voice, objects }: Clause, noun: Token): boolean =>
  ACTING.has(lemma) &&
  voice === 'active' &&
  objects.length > 0 &&
  noun.head.lower === 'after' &&
  noun.children('poss', 'prep').length === 0;

const ACTING = new Set(['sue', 'charge', 'fine', 'accuse', 'indict', 'penalize', 'sanction', 'cite']);

/** "put Didi under a review", "has TikTok under investigation" */
const isPutUnder = (clause: Clause, noun: Token): boolean =>
  (noun.head.lower === 'under' && PUTTING.has(clause.lemma) && clause.objects.length > 0) || isEndedBy(clause, noun);

/** "The inquiry centers on whether Tesla misled buyers", "concerns Tesla's claims", "found Tesla had misled buyers" */
function aboutIn(clause: Clause, noun: Token): readonly NounPhrase[] {
  if (!clause.subjects.some(({ head }) => head === noun)) return [];
  if (FINDING.has(clause.lemma)) return clause.complements.flatMap(({ surfaceSubjects }) => surfaceSubjects);
  if (!FOCUSING.has(clause.lemma)) return [];
  const asked = clause.children.filter((child) => child.marker === 'whether');
  return [
    ...clause.objects,
    ...clause.objectsOf('on', 'around', 'to', 'at'),
    ...asked.flatMap(({ surfaceSubjects }) => surfaceSubjects),
  ];
}

/** A newspaper's investigation is none of an authority, nor is a company that takes proceedings. */
const isPress = ({ kinds }: Actor): boolean => kinds[0] === 'Company';

/**
 * How a clause puts an investigation. Of one that is called for, or might come, nothing is known; one that "found no
 * wrongdoing" there was.
 */
function standingOf(scene: CourtScene, clause: Clause, noun: Token): Standing | undefined {
  if (clause.form.modal !== undefined) return undefined;
  if (!clause.isNegated) return toldStanding(scene, clause, []);
  const isDoing =
    clause.voice === 'active' && clause.subjects.some(({ head, isNegated }) => head === noun && !isNegated);
  return isDoing && !clause.form.isNegated ? { stance: 'stated' } : undefined;
}
