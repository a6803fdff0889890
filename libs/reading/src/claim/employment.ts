import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { termEnd } from './office-change.js';
import { officesOf } from './office.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';

const COMES = ['join|rejoin'];
const GOES = ['leave|quit|exit', 'depart', 'resign from', 'retire from'];
const PARTS = ['part way|company with'];
const HIRES = ['hire|recruit|poach|employ|rehire'];
const FIRES = ['fire|dismiss|sack|terminate|oust', 'lay off'];
const MOST_PEOPLE = 5;
const SPAN = /\b(?:for|nearly|almost|about|over|than)\b.*\b(?:years?|months?|decades?)\b/i;

interface Told {
  readonly clause: Clause;
  readonly people: Clause['objects'];
  readonly bodies: Clause['objects'];
  /** "worked at Google, at Stripe and at Uber" */
  readonly mayBeMany?: boolean;
}

/** "Agrawal joined Twitter in 2011", "Uber dismissed Levandowski in May 2017", "X worked at Facebook until 2021" */
export const employments = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs(...COMES)
    .filter(({ clause }) => scene.dateOf(clause) !== undefined || clause.obliques('as').length > 0)
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: subjects, bodies: objects })),
  ...scene
    .verbs(...HIRES)
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: objects, bodies: subjects }))
    .filter(({ subject, object }) => !isOfficer(scene, subject, object)),
  ...scene
    .verbs(...GOES)
    .filter(({ clause }) => scene.dateOf(clause) !== undefined || isForAnother(clause))
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: subjects, bodies: objects })),
  ...scene
    .verbs(...PARTS)
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: subjects, bodies: objects })),
  // "joined Blizzard from Microsoft", "hired her from Microsoft"
  ...[
    ...scene.verbs(...COMES).map(({ clause, subjects }) => ({ clause, people: subjects })),
    ...scene.verbs(...HIRES).map(({ clause, objects }) => ({ clause, people: objects })),
  ].flatMap(({ clause, people }) => {
    const left = clause.objectsNear('from');
    return ended(scene, { clause, people, bodies: left });
  }),
  ...scene
    .verbs(...FIRES)
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: objects, bodies: subjects })),
  // Each by itself: who "worked at Google for two years" did so for no two years.
  ...[...scene.verbs('work at'), ...scene.verbs('work for')].flatMap(({ clause, subjects, objects }) => {
    const validTo = isOver(clause) ? (termEnd(scene, clause.verb) ?? scene.calendar.today) : undefined;
    return validTo ? ended(scene, { clause, people: subjects, bodies: objects, mayBeMany: true }, validTo) : [];
  }),
];

/** "who worked at Google", "worked at Google for two years", "had worked at Google", "after working at Google" */
const isOver = ({ form, relation, marker, verb }: Clause): boolean => {
  if (form.tense === undefined) return verb.tag === 'VBG' && (marker === 'after' || marker === 'before');
  if (form.tense !== 'past' || form.isProgressive) return false;
  return form.isPerfect || relation === 'relative' || TERM.test(verb.sentence.text) || SPAN.test(textAfter(verb));
};

const TERM = /\b(?:until|till|from|between|through)\b.*\b(?:19|20)\d\d\b/;
const textAfter = (verb: Token): string => verb.sentence.text.slice(verb.start - verb.sentence.start);

const NEXT = new Set(['run', 'lead', 'head', 'join', 'start', 'found', 'become', 'set up', 'launch', 'co-found']);

/** "left NBCUniversal to run Twitter" */
const isForAnother = (clause: Clause): boolean =>
  clause.form.tense === 'past' &&
  [...clause.complements, ...clause.adverbials()].some(({ lemma, form }) => form.isInfinitive && NEXT.has(lemma));

/** People and the one employer: who "joined Google in a suit" is none. */
function pairsIn(scene: Scene, { people, bodies, mayBeMany = false }: Told): readonly (readonly [Actor, Actor])[] {
  const persons = scene.all(people);
  const employers = scene.all(bodies).filter((actor) => isBody(actor) && !actor.kinds.includes('Court'));
  const isClear = employers.length === 1 ? scene.all(bodies).length === 1 : mayBeMany;
  return isClear && persons.length <= MOST_PEOPLE && persons.every(isPerson) ? pairs(persons, employers) : [];
}

function begun(scene: Scene, told: Told): readonly Draft[] {
  const { clause } = told;
  if (clause.obliques('in').some(({ objects }) => objects.length === 0)) return [];
  return statedOf(scene, told).map((draft) => ({ ...draft, validFrom: scene.dateOf(clause) }));
}

/** Not repeated for one who held an office there. */
const ended = (
  scene: Scene,
  told: Told,
  validTo = scene.dateOf(told.clause) ?? scene.calendar.today,
): readonly Draft[] =>
  validTo === undefined
    ? []
    : statedOf(scene, told)
        .filter(({ subject, object }) => !isOfficer(scene, subject, object))
        .map((draft) => ({ ...draft, validTo }));

const statedOf = (scene: Scene, told: Told): readonly Draft[] =>
  pairsIn(scene, told).flatMap(([subject, object]) => {
    const standing = scene.standing(told.clause, [subject, object]);
    const evidence = [scene.evidence(told.clause, [...told.people, ...told.bodies])];
    return standing?.stance === 'stated' ? [{ subject, object, standing, evidence }] : [];
  });

const isOfficer = (scene: Scene, subject: Actor, object: Actor | undefined): boolean =>
  officesOf(scene).some(({ person, body }) => person === subject && body === object);
