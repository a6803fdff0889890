import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Dated } from '../time/calendar.js';
import type { Actor } from '../entity/cast.js';
import { type Holder, holdersOf, peopleOf } from './change-holder.js';
import { companyMeant, doersOf } from './company-meant.js';
import { phrasesIn, postAt, postsIn } from './office-named.js';
import { type Office, officesHeld } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import { decided, placeTaken } from './taking-place.js';
import verbs from './office-verbs.json' with { type: 'json' };
import { isBody, type Scene } from './scene.js';
import { mannerOf } from './stance.js';
import type { Standing } from './standing.js';

const WAYS = ['begins for object', 'begins for subject', 'holds', 'ends for object', 'ends for subject'] as const;
type Way = (typeof WAYS)[number];

/** A clause in which somebody begins, holds or ends an office that it names. */
interface Change {
  readonly way: Way;
  readonly clause: Clause;
  readonly phrase: OfficePhrase;
  readonly holders: readonly Holder[];
}

const GOING_ON = new Set(verbs['goes on']);
const NOMINATING = new Set(['nominate', 'designate']);
const SHARING = new Set(['share', 'split']);
const PASSING_ON = new Set(verbs['passes on']);

/** "Apple named X chief executive", "X resigned as chief executive of Apple on Jan 29", "X is Apple's chief executive" */
export const officeChanges = (scene: Scene): readonly Office[] =>
  flatMap(
    [...flatMap(WAYS, (way) => [...changesOf(scene, way), ...changesOfPosts(scene, way)]), ...passing(scene)],
    (change) => flatMap(change.holders, (holder) => officesBy(scene, change, holder)),
  );

const changesOf = (scene: Scene, way: Way): readonly Change[] =>
  flatMap(scene.verbs(...verbs[way]), ({ clause }) => {
    if (!isChange(clause)) return [];
    return changesIn(scene, { way, clause }, phrasesIn(scene, clause));
  });

/** Of words for the post alone: who "gets the top job" does not get its chief executive. */
const changesOfPosts = (scene: Scene, way: Way): readonly Change[] =>
  flatMap(way === 'ends for object' ? [] : scene.verbs(...verbs[`${way} a post`]), ({ clause }) => {
    // Where two "share the top job" has to be told.
    const phrases = postsIn(scene, clause).filter(({ where }) => where === 'told' || !SHARING.has(clause.lemma));
    const taken = way === 'ends for subject' && PASSING_ON.has(clause.lemma) ? passedOn(scene, clause, phrases) : [];
    return [...changesIn(scene, { way, clause }, phrases), ...taken];
  });

const changesIn = (
  scene: Scene,
  { way, clause }: Pick<Change, 'way' | 'clause'>,
  phrases: readonly OfficePhrase[],
): readonly Change[] =>
  flatMap(phrases, (phrase) => {
    const holders = holdersOf(scene, { clause, phrase, isObject: way.endsWith('object') });
    return eachHis(ofHirer(scene, clause, phrase), holders).map(([own, held]) => ({
      way,
      clause,
      phrase: held,
      holders: own,
    }));
  });

/** "hired X from Chevron to be its finance chief": whose it is follows from who hires. */
function ofHirer(scene: Scene, clause: Clause, phrase: OfficePhrase): OfficePhrase {
  const hiring = phrase.start.lower === 'its' ? placeTaken(clause) : undefined;
  const isTold = hiring && doersOf(scene, hiring).length > 0;
  return isTold ? { ...phrase, where: 'open', bodies: [] } : phrase;
}

/** Of two who "are the chairman and the chief executive of Shell" each has one; what two share is told by a plural. */
export const eachHis = <Each>(
  phrase: OfficePhrase,
  holders: readonly Each[],
): readonly (readonly [readonly Each[], OfficePhrase])[] => {
  if (holders.length === 0) return [];
  if (holders.length === 1 || phrase.isPlural || phrase.offices.length !== holders.length) return [[holders, phrase]];
  return holders.map((holder, i) => [[holder], { ...phrase, offices: phrase.offices.slice(i, i + 1) }]);
};

/** "handed the reins to Y" */
function passedOn(scene: Scene, clause: Clause, phrases: readonly OfficePhrase[]): readonly Change[] {
  const holders = peopleOf(scene, clause.objectsNear('to'));
  return holders.length === 1
    ? phrases
        .filter(({ where }) => where === 'told')
        .map((phrase) => ({ way: 'begins for object' as const, clause, phrase, holders }))
    : [];
}

/** "The top job at Shell went to X when Y gave it up" */
const passing = (scene: Scene): readonly Change[] =>
  flatMap(scene.verbs('go|pass|fall to'), ({ clause, subjects, objects }) => {
    const phrases = flatMap(subjects, ({ head }) => postAt(scene, head)).filter(({ where }) => where !== 'unknown');
    const givers = clause
      .adverbials()
      .filter(({ lemma, objects }) => GIVING_UP.has(lemma) && objects.some(({ head }) => head.lower === 'it'));
    return flatMap(phrases, (phrase) => [
      { way: 'begins for object' as const, clause, phrase, holders: peopleOf(scene, objects) },
      ...givers.map((giver) => ({
        way: 'ends for subject' as const,
        clause: giver,
        phrase,
        holders: peopleOf(scene, giver.surfaceSubjects),
      })),
    ]);
  });

const GIVING_UP = new Set(verbs['ends for subject a post']);

/** "stepped down", "stand aside": the particle may be taken for an adverb. */
const isChange = ({ verb, lemma }: Clause): boolean => !STEPPING.has(lemma) || ASIDE.has(verb.next?.lower ?? '');
const STEPPING = new Set(['step', 'stand']);
const ASIDE = new Set(['down', 'aside', 'back']);

function officesBy(scene: Scene, change: Change, { token, person }: Holder): readonly Office[] {
  const { way, clause, phrase } = change;
  const told = bodiesBy(scene, change);
  // "Shell's Mary Holt, who became chief executive"
  const isOpen = told.length === 0 && phrase.where === 'open';
  const bodies = isOpen ? scene.all(new NounPhrase(token).possessors).filter(isBody) : told;
  const meant = bodies.length === 0 && phrase.where === 'open' ? [companyMeant(scene, phrase.first)] : [];
  const taken = placeTaken(clause);
  const standing =
    scene.standing(taken ?? decided(clause) ?? clause, [person, ...bodies, ...phrase.bodies, ...meant]) ??
    leaving(change) ??
    staying(change) ??
    foretold(change);
  if (!standing || standing.stance === 'denied') return [];
  const tokens = [clause.verb, ...scene.tokensAt(token)];
  const term = termOf(scene, change, standing);
  return officesHeld(scene, {
    phrase,
    person,
    tokens,
    bodies,
    isBegun: way.startsWith('begins') || taken !== undefined,
    ...term,
  });
}

/** Who would, may or will not step down is in office. */
const leaving = ({ way, clause }: Change): Standing | undefined =>
  way.startsWith('ends') && clause.form.modal !== undefined && !clause.form.isPerfect && clause.condition === undefined
    ? { stance: 'expected' }
    : undefined;

/** Who is asked, or wants, to stay on is in office. */
const staying = ({ way, clause }: Change): Standing | undefined =>
  way === 'holds' && GOING_ON.has(clause.lemma) && clause.form.isInfinitive && clause.condition === undefined
    ? { stance: 'expected' }
    : undefined;

/** "said Elliott Hill would return as chief executive", "said X would serve as interim chief" */
const foretold = ({ way, clause }: Change): Standing | undefined =>
  (way.startsWith('begins') || way === 'holds') &&
  clause.form.modal === 'would' &&
  clause.condition === undefined &&
  isReported(clause)
    ? { stance: clause.isNegated ? 'denied' : 'expected' }
    : undefined;

interface Term {
  readonly standing: Standing;
  readonly validFrom?: Dated | undefined;
  readonly validTo?: Dated | undefined;
  readonly isOver?: boolean;
  readonly isToEnd?: boolean;
}

/** Who will leave, or will stay, is in office now. */
function termOf(scene: Scene, { way, clause, phrase }: Change, standing: Standing): Term {
  const dated = scene.dateOf(clause);
  const isExpected = standing.stance === 'expected';
  if (way.startsWith('ends'))
    return isExpected ? { standing: { stance: 'stated' }, isToEnd: true } : { standing, validTo: dated, isOver: true };
  if (way.startsWith('begins')) {
    const isOnlyNamed = NOMINATING.has(clause.lemma) && !isExpected;
    return { standing: isOnlyNamed ? { ...standing, stance: 'expected' } : standing, validFrom: dated };
  }
  if (isExpected && GOING_ON.has(clause.lemma)) return { standing: { stance: 'stated' } };
  const isPast =
    clause.form.tense === 'past' && !clause.form.isPerfect && !isReported(clause) && !GOING_ON.has(clause.lemma);
  return isPast
    ? { standing, validTo: termEnd(scene, phrase.last) ?? termEnd(scene, clause.verb), isOver: true }
    : { standing };
}

/** "said he was chief executive" tells of the present. */
const isReported = ({ relation, parent }: Clause) =>
  relation === 'complement' && parent !== undefined && mannerOf(parent) !== undefined;

const TERM =
  /\b(?:until|till|through|to|between\s+(?:19|20)\d\d\s+and)\s+(?:[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s+)?)?((?:19|20)\d\d)\b/;

/** The last year of an office: "served as ... from 2001 to 2005". */
export function termEnd(scene: Scene, token: Token): Dated | undefined {
  const { text, start } = token.sentence;
  const at = token.start - start;
  const year = (TERM.exec(text.slice(at)) ?? TERM.exec(text.slice(0, at)))?.[1];
  return year === undefined ? undefined : scene.calendar.resolve({ start: 0, end: 0, year: Number(year) });
}

const COMING = new Set(['come', 'come back', 'return', 'move']);
const LEAVING = ['at', 'of', 'from'];

/** Where the office is, if its words do not say: with whom names one to it, what is joined. */
function bodiesBy(scene: Scene, { way, clause, phrase }: Change): readonly Actor[] {
  const place = placeOf(scene, clause);
  if (place && phrase.where === 'open') return [place];
  const taken = placeTaken(clause);
  if (taken && phrase.where !== 'told') return doersOf(scene, taken);
  const isOpen = ['open', 'described'].includes(phrase.where) || phrase.start.lower === 'its';
  if (phrase.chief !== undefined || !isOpen) return [];
  // Who "came to Splunk from Google as chief executive" is so at Splunk.
  const prepositions = way.startsWith('begins') ? ['at', 'of', ...(COMING.has(clause.lemma) ? ['to'] : [])] : LEAVING;
  const at = clause.objectsNear(...prepositions);
  const joined = way === 'begins for subject' || way === 'ends for subject' ? clause.objects : [];
  const named = scene.all([...joined, ...at.filter(isNow)]).filter(isBody);
  if (named.length > 0) return named.slice(0, 1);
  return way.endsWith('object') ? doersOf(scene, clause) : [];
}

/** "named X, formerly of Toyota, as chief executive" */
const isNow = ({ head }: NounPhrase): boolean => !FORMERLY.has(head.head.previous?.lower ?? '');
const FORMERLY = new Set(['formerly', 'previously', 'once', 'late', 'lately']);

/** "Mozilla, where she was chief operating officer" */
export function placeOf(scene: Scene, { relation, verb, attachedTo }: Clause): Actor | undefined {
  const isThere = relation === 'relative' && verb.children('advmod').some(({ lower }) => lower === 'where');
  const body = isThere ? scene.at(attachedTo) : undefined;
  return isBody(body) ? body : undefined;
}
