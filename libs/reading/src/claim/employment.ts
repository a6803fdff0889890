import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { termEnd } from './office-change.js';
import { officesOf } from './office.js';
import { isBody, isPerson, type Scene } from './scene.js';

const COMES = ['join|rejoin'];
const GOES = ['leave|quit|exit', 'depart', 'resign from', 'retire from'];
const HIRES = ['hire|recruit|poach|employ|rehire'];
const FIRES = ['fire|dismiss|sack|terminate|oust', 'lay off'];

interface Told {
  readonly clause: Clause;
  readonly people: Clause['objects'];
  readonly bodies: Clause['objects'];
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
  // "joined Blizzard from Microsoft"
  ...scene.verbs(...COMES).flatMap(({ clause, subjects }) => {
    const left = clause.obliquesNear('from').flatMap(({ objects }) => objects);
    return ended(scene, { clause, people: subjects, bodies: left });
  }),
  ...scene
    .verbs(...FIRES)
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: objects, bodies: subjects })),
  ...scene
    .verbs('work for', 'work at')
    .filter(({ clause: { form } }) => form.tense === 'past' && !form.isPerfect)
    .flatMap(({ clause, subjects, objects }) => {
      const validTo = termEnd(scene, clause.verb);
      return validTo ? ended(scene, { clause, people: subjects, bodies: objects }, validTo) : [];
    }),
];

const NEXT = new Set(['run', 'lead', 'head', 'join', 'start', 'found', 'become', 'set up', 'launch', 'co-found']);

/** "left NBCUniversal to run Twitter" */
const isForAnother = (clause: Clause): boolean =>
  clause.form.tense === 'past' &&
  [...clause.complements, ...clause.adverbials()].some(({ lemma, form }) => form.isInfinitive && NEXT.has(lemma));

interface Pair {
  readonly subject: Actor;
  readonly object: Actor;
}

/** One person and one employer: who "joined Google in a suit" is none. */
function pairIn(scene: Scene, { people, bodies }: Told): Pair | undefined {
  const [subject, ...otherPeople] = scene.all(people);
  const [object, ...others] = scene.all(bodies);
  if (!isPerson(subject) || otherPeople.length > 0 || !object || others.length > 0) return undefined;
  const isEmployer = isBody(object) && !object.kinds.includes('Court');
  return isEmployer ? { subject, object } : undefined;
}

function begun(scene: Scene, told: Told): readonly Draft[] {
  const { clause, people, bodies } = told;
  const pair = pairIn(scene, told);
  const standing = pair && scene.standing(clause, [pair.subject, pair.object]);
  if (!pair || standing?.stance !== 'stated' || clause.obliques('in').some(({ objects }) => objects.length === 0))
    return [];
  return [
    { ...pair, standing, validFrom: scene.dateOf(clause), evidence: [scene.evidence(clause, [...people, ...bodies])] },
  ];
}

/** Not repeated for one who held an office there. */
function ended(scene: Scene, told: Told, until = scene.dateOf(told.clause) ?? scene.calendar.today): readonly Draft[] {
  const { clause, people, bodies } = told;
  const pair = pairIn(scene, told);
  const standing = pair && scene.standing(clause, [pair.subject, pair.object]);
  if (!pair || standing?.stance !== 'stated' || !until) return [];
  return isOfficer(scene, pair.subject, pair.object)
    ? []
    : [{ ...pair, standing, validTo: until, evidence: [scene.evidence(clause, [...people, ...bodies])] }];
}

const isOfficer = (scene: Scene, subject: Actor, object: Actor | undefined): boolean =>
  officesOf(scene).some(({ person, body }) => person === subject && body === object);
