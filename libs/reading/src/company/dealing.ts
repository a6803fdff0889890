import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import { companyMeant, isProtagonist } from '../claim/company-meant.js';
import { mainCompany } from '../claim/main-company.js';
import { mannerOf } from '../claim/stance.js';
import { reducedAt } from '../claim/reduced-relative.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { nounsAt } from './dealing-place.js';
import { gapped, withGapped } from './gapped.js';
import { meant } from './meant.js';
import { standingOrPromise } from './promise.js';
import words from './supply-words.json' with { type: 'json' };

/**
 * How verbs tell of a dealing between two companies, as the lists beside this file have it. A place is "subject",
 * "object", "indirect", "task" (an infinitive) or a preposition; "goods for" are nouns of a kind there, "of revenue
 * object" whose they are, "maker wares on" who makes them: Oracle in "spends millions on Oracle's software", "inside
 * wares object" whose things they are in: Apple in "makes the screens in Apple's phones"; "next" is right behind the
 * verb. Words of a preposition are joined: "on_behalf_of".
 */
export interface Frame {
  /** Patterns of `Scene.verbs`. */
  readonly verbs: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Places of which one must be filled, and such as must all be empty. */
  readonly needs?: readonly string[];
  readonly lacks?: readonly string[];
  /** What is agreed on counts too: "will supply". */
  readonly isPromise?: boolean;
  readonly isOver?: boolean;
  /** Only of what is done to something: "Its maps are sold to Ford". */
  readonly isPassive?: boolean;
  /** Only where it goes on: "is working with". */
  readonly isGoingOn?: boolean;
  /** What an agency is given may be asked for and not bought: "provided data to the police". */
  readonly isPrivate?: boolean;
  /** The first may be "the company", or the second not named at all: whom the story is about there. */
  readonly isOfStory?: boolean;
}

interface Ends {
  readonly first: (actor: Actor) => boolean;
  readonly second: (actor: Actor) => boolean;
  /** Verbs under which it holds though it is only tried or meant: "struggles to compete", "launched it to take on Uber". */
  readonly efforts?: ReadonlySet<string>;
}

const STOPPING = new Set(words.stopping);
const DEALS = new Set(words.deals);
const SEEKING = new Set(words.seeking);
const HOPING = new Set(words.hoping);
const TASKS = new Set(words.tasks);
const MOST_LEVELS = 4;
/** "lets Intel assemble its chips" */
const LETTING = new Set(['let', 'have']);

/** Who deals with whom, as verbs say it. */
export const dealings = (scene: Scene, frames: readonly Frame[], ends: Ends): readonly Draft[] =>
  flatMap(frames, (frame) =>
    flatMap(scene.verbs(...frame.verbs), ({ clause }) =>
      fits(scene, clause, frame) ? told(scene, clause, { frame, ends }) : [],
    ),
  );

function fits(scene: Scene, clause: Clause, { needs, lacks, isGoingOn, isPassive }: Frame): boolean {
  if ((isGoingOn && !clause.form.isProgressive) || (isPassive && clause.voice !== 'passive')) return false;
  const isFilled = (place: string) => (place === 'task' ? hasTask(clause) : nounsAt(scene, clause, place).length > 0);
  return (needs?.some(isFilled) ?? true) && !(lacks?.some(isFilled) ?? false);
}

const hasTask = (clause: Clause): boolean =>
  [...clause.complements, ...clause.adverbials()].some(
    ({ lemma, form }) => form.isInfinitive && TASKS.has(lemma.split(' ')[0] ?? ''),
  );

const isAgency = ({ kinds }: Actor): boolean => kinds.includes('Agency');

interface Telling {
  readonly frame: Frame;
  readonly ends: Ends;
}

function told(scene: Scene, clause: Clause, { frame, ends }: Telling): readonly Draft[] {
  const nounsIn = (places: readonly string[]) => flatMap(places, (place) => nounsAt(scene, clause, place));
  const [firsts, seconds] = [nounsIn(frame.first), nounsIn(frame.second)];
  const actors = (places: readonly string[], nouns: readonly NounPhrase[]) =>
    nouns.length === 0 && places.includes('subject') ? doersOver(scene, clause) : meant(scene, nouns);
  const one = actors(frame.first, firsts).filter((actor) => ends.first(actor) && !(frame.isPrivate && isAgency(actor)));
  const other = actors(frame.second, seconds).filter(ends.second);
  const meantHere = frame.isOfStory ? ofStory(scene, clause, [firsts, one]) : undefined;
  const isBridged =
    (frame.isOfStory === true && frame.first.length === 0) || (one.length === 0 && isDoneFor(clause, frame));
  if (isBridged) one.push(...bridged(scene, clause, other));
  const isNamed = seconds.length > 0;
  const all = pairs(meantHere && isNamed ? [meantHere] : one, meantHere && !isNamed ? [meantHere] : other);
  const found = all.filter(([first, second]) => !one.includes(second) && !isOwnUnit(first, second));
  if (found.length > 0 && reducedAt(scene, clause.verb)) return [];
  const drafts = flatMap(found, ([subject, object]) => {
    const above = tellingClause(clause, ends.efforts);
    const standing = above && standingIn(scene, above, { frame, ends: [subject, object] });
    if (!standing || (standing.stance === 'expected' && !(frame.isPromise && isAgreed(clause)))) return [];
    const validTo = frame.isOver || isStopped(clause) ? (scene.dateOf(clause) ?? scene.calendar.today) : undefined;
    const evidence = [scene.evidence(clause, [...firsts, ...seconds])];
    return [{ subject, object, standing, validTo, evidence, inferred: isBridged }];
  });
  return drafts.length > 0 ? withGapped(drafts, gapped(scene, clause, { frame, ends })) : drafts;
}

/** "Repairs are farmed out to Siemens", "New jets have been ordered from Airbus": by whom is not told again. */
const isDoneFor = ({ voice, subjects, verb }: Clause, { first, second }: Frame): boolean =>
  voice === 'passive' &&
  subjects.length === 0 &&
  first.length === 1 &&
  first[0] === 'subject' &&
  second.every((place) => place === 'from' || place === 'to') &&
  verb.children('nsubjpass').length > 0;

/** "PKF audits the books": of the company that says so, or that the story is about. */
function bridged(scene: Scene, { verb, parent, relation }: Clause, others: readonly Actor[]): readonly Actor[] {
  if (others.length === 0) return [];
  const isSaid = relation === 'complement' && parent !== undefined && mannerOf(parent) !== undefined;
  const speaker = isSaid ? scene.speakerOf(parent) : undefined;
  if (speaker?.kinds.includes('Company') && !others.includes(speaker)) return [speaker];
  const client = companyMeant(scene, verb, others);
  return client && !others.includes(client) && isProtagonist(scene, client) ? [client] : [];
}

/** "A third of MTN's revenue comes from MTN Nigeria" */
const isOwnUnit = ({ name }: Actor, other: Actor): boolean =>
  name.startsWith(`${other.name} `) || other.name.startsWith(`${name} `);

interface Standings {
  readonly frame: Frame;
  readonly ends: readonly [Actor, Actor];
}

/** "said it would supply" counts where a promise does. */
const standingIn = (scene: Scene, clause: Clause, { frame, ends }: Standings): Standing | undefined =>
  frame.isPromise ? standingOrPromise(scene, clause, ends) : scene.standing(clause, ends);

const RANKS: ReadonlySet<string> = new Set(['first', 'last', 'only', 'latest', 'second', 'third']);

/** Who does it; of "a leader in making jets for Delta", "the first to challenge BT" who is said to. */
function doersOver(scene: Scene, clause: Clause): readonly Actor[] {
  const own = scene.doers(clause);
  const { parent, attachedTo, voice, verb, form } = clause;
  const isOpen =
    own.length === 0 &&
    voice === 'active' &&
    (verb.tag === 'VBG' || (form.isInfinitive && RANKS.has(attachedTo.lower)));
  if (!isOpen || !parent || clause.subjects.length > 0) return own;
  const owners = attachedTo.pos === 'NOUN' ? new NounPhrase(attachedTo).possessors : [];
  return owners.length > 0 ? scene.all(owners) : scene.doers(parent);
}

/** Of "Lazard is advising the company" the one that the story is about, of "Ford was won back as a customer" whose it is. */
function ofStory(
  scene: Scene,
  clause: Clause,
  [nouns, actors]: readonly [readonly NounPhrase[], readonly Actor[]],
): Actor | undefined {
  if (clause.voice === 'passive' && clause.subjects.length === 0) return companyMeant(scene, clause.verb, actors);
  if (nouns.some(({ head }) => head.lower === 'board'))
    return mainCompany(scene) ?? companyMeant(scene, clause.verb, actors);
  return nouns.some(({ head }) => scene.mentionAt(head)?.how === 'description') ? mainCompany(scene) : undefined;
}

/** "stopped buying" */
const isStopped = ({ parent, relation, verb }: Clause): boolean =>
  relation === 'complement' && verb.tag === 'VBG' && parent !== undefined && STOPPING.has(parent.lemma);

/** The clause that tells how it is put: of "stopped buying" and "won a contract to supply" the one above. */
function tellingClause(clause: Clause, efforts: ReadonlySet<string> | undefined): Clause | undefined {
  const { parent, relation, attachedTo, form } = clause;
  if (!parent) return clause;
  const isTried = form.isInfinitive && efforts?.has(parent.lemma);
  // "had its books audited by"
  const isCausative =
    relation === 'complement' &&
    ((parent.lemma === 'have' && clause.verb.tag === 'VBN') || (LETTING.has(parent.lemma) && clause.verb.tag === 'VB'));
  if (isStopped(clause) || isTried || isCausative) return parent;
  if (relation !== 'content' || !DEALS.has(attachedTo.lemma.toLowerCase())) return clause;
  return SEEKING.has(parent.lemma) ? undefined : parent;
}

/** "will supply", "agreed to supply"; not "plans to supply". */
function isAgreed(clause: Clause): boolean {
  let above = clause.relation === 'complement' ? clause.parent : undefined;
  for (let level = 0; above && level < MOST_LEVELS; level++) {
    if (HOPING.has(above.lemma)) return false;
    above = above.relation === 'complement' ? above.parent : undefined;
  }
  return true;
}
