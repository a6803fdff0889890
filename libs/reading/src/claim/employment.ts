import { flatMap } from '@wiregraph/kernel/flat-map';
import { type Clause, NounPhrase, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { glossStanding } from './aside.js';
import type { Draft } from './claim-rule.js';
import { termEnd } from './office-change.js';
import { officesOf } from './office.js';
import { awayFrom, leftLater } from './parting.js';
import { isNextStep } from './next-step.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import staff from './staff.json' with { type: 'json' };
import { ownersOfWorkplace } from './workplace.js';

const COMES = ['join|rejoin', 'start at'];
const MOVES = ['move|defect|decamp|jump|switch|go|return|transfer to', 'jump ship to', 'jump ship for'];
const GOES = ['leave|quit|exit', 'depart', 'resign from', 'retire from'];
const CHANGES = ['move|defect|decamp|switch|go to', 'jump ship to', 'jump ship for'];
const GOES_TO = ['leave|quit|ditch|exit|depart|defect for'];
const PARTS = ['part way|company with', 'walk away from'];
const HIRES = [
  'hire|recruit|poach|employ|rehire|lure|tempt|sign|nab|enlist|woo|entice|snare',
  'snap up',
  'hire|lure|poach|tempt|woo away',
];
const FIRES = ['fire|dismiss|sack|terminate|oust', 'lay off', 'let go'];
const FIRED = ['fire|dismiss|sack|oust|terminate', 'lay off'];
const WORKS = [...staff.worksAt.map((verb) => `${verb} at`), ...staff.worksFor.map((verb) => `${verb} for`)];
const SPENDS = [
  `spend ${staff.spans.join('|')} at|with|in`,
  'begin|start|build|make|finish|end career at|with|in',
  'have|do|serve|complete stint|spell at|with|in',
].flatMap((pattern) => {
  const [, words = '', prepositions = ''] = /^(.*) ([a-z|]+)$/.exec(pattern) ?? [];
  return prepositions.split('|').map((preposition) => `${words} ${preposition}`);
});
const DEPARTURES: ReadonlySet<string> = new Set(staff.departures);
const MOST_PEOPLE = 5;

interface Told {
  readonly clause: Clause;
  readonly people: Clause['objects'];
  readonly bodies: readonly NounPhrase[];
  /** "worked at Google, at Stripe and at Uber" */
  readonly mayBeMany?: boolean;
}

/** "Agrawal joined Twitter in 2011", "Uber dismissed Levandowski in May 2017", "X worked at Facebook until 2021" */
export const employments = (scene: Scene): readonly Draft[] => [
  ...comings(scene),
  ...goings(scene),
  ...goneTo(scene),
  ...leaving(scene),
  // "moved to Google from Apple"
  ...scene
    .verbs(...MOVES)
    .filter(({ clause }) => scene.all(clause.objectsNear('from')).some(isBody) || isNextStep(clause))
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: subjects, bodies: objects })),
  // Each by itself: who "worked at Google for two years" did so for no two years.
  ...WORKS.flatMap((pattern) => scene.verbs(pattern)).flatMap((match) => overBy(scene, match)),
  ...SPENDS.flatMap((pattern) => scene.verbs(pattern)).flatMap((match) => overBy(scene, match)),
  ...departures(scene),
];

/** Who joins a company or is hired. */
const comings = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs(...COMES)
    .filter(
      ({ clause, objects }) =>
        scene.dateOf(clause) !== undefined || clause.obliques('as').length > 0 || isJob(scene, clause, objects),
    )
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: subjects, bodies: objects })),
  ...scene
    .verbs(...HIRES)
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: objects, bodies: subjects }))
    .filter(({ subject, object }) => !isOfficer(scene, subject, object)),
];

/** Who leaves a company, is hired from it or is fired. */
const goings = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs(...GOES)
    .filter(
      ({ clause, objects }) =>
        scene.dateOf(clause) !== undefined || isForAnother(clause) || isJob(scene, clause, objects),
    )
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: subjects, bodies: objects })),
  ...scene
    .verbs(...PARTS)
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: subjects, bodies: objects })),
  // "joined Blizzard from Microsoft", "hired her from Microsoft"
  ...[
    ...scene
      .verbs(...COMES, ...MOVES, 'come|arrive', 'come|cross|move over')
      .map(({ clause, subjects }) => ({ clause, people: subjects })),
    ...scene.verbs(...HIRES).map(({ clause, objects }) => ({ clause, people: objects })),
  ].flatMap(({ clause, people }) =>
    ended(scene, { clause, people, bodies: [...clause.objectsNear('from'), ...awayFrom(clause)] }),
  ),
  ...scene
    .verbs(...FIRES)
    .flatMap(({ clause, subjects, objects }) => ended(scene, { clause, people: objects, bodies: subjects })),
  // "was fired from Google"
  ...scene
    .verbs(...FIRED)
    .filter(({ clause }) => clause.voice === 'passive')
    .flatMap(({ clause, objects }) => ended(scene, { clause, people: objects, bodies: clause.objectsNear('from') })),
];

/** Who goes to another, or is there. */
const goneTo = (scene: Scene): readonly Draft[] => [
  // "left Apple for Google", "left in 2009 for Google"
  ...scene
    .verbs(...GOES_TO)
    .filter(({ objects }) => scene.all(objects).every(isPlainCompany))
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: subjects, bodies: objects })),
  // "defected to UBS", "moved to UBS in June"
  ...scene
    .verbs(...CHANGES)
    .filter(({ clause, objects }) => scene.all(objects).every(isPlainCompany) && isForGood(clause))
    .flatMap(({ clause, subjects, objects }) => begun(scene, { clause, people: subjects, bodies: objects })),
  // "has been at Google since 2015"
  ...scene
    .verbs('be at', 'be with')
    .filter(({ clause }) => clause.form.isPerfect && clause.form.tense === 'present' && isForTime(clause))
    .flatMap(({ clause, subjects, objects }) => statedOf(scene, { clause, people: subjects, bodies: objects })),
];

/** One "has gone to UBS", or "moved to UBS"; who "went to Nvidia for chips" came back. */
function isForGood(clause: Clause): boolean {
  if (clause.lemma !== 'move' && clause.lemma !== 'go') return true;
  const isSince = clause.form.isPerfect && clause.form.tense === 'present';
  const isAlone = clause.obliques('for', 'with', 'about', 'on').length === 0 && clause.adverbials().length === 0;
  return isAlone && (isSince || (clause.lemma === 'move' && clause.form.tense === 'past'));
}

/** "is leaving Google", "will leave Google": is there yet. */
const leaving = (scene: Scene): readonly Draft[] =>
  scene
    .verbs(...GOES)
    .filter(({ clause: { form } }) => form.isProgressive || form.modal === 'will' || form.modal === 'would')
    .filter(({ objects }) => scene.all(objects).every(isPlainCompany))
    .flatMap(({ clause, subjects, objects }) =>
      pairsIn(scene, { clause, people: subjects, bodies: objects }).flatMap(([subject, object]) => {
        const stance = scene.standing(clause, [subject, object])?.stance;
        const isTold = stance === 'stated' || stance === 'expected';
        const evidence = [scene.evidence(clause, [...subjects, ...objects])];
        return isTold ? [{ subject, object, standing: { stance: 'stated' } as const, evidence }] : [];
      }),
    );

/** "has worked at Google for years" does so still. */
function overBy(scene: Scene, { clause, subjects, objects }: VerbMatch): readonly Draft[] {
  // "has worked at the Ford plant for years"
  const bodies = flatMap<NounPhrase, NounPhrase>(objects, (noun) =>
    scene.who(noun) ? [noun] : [...noun.compounds, ...ownersOfWorkplace(noun)],
  );
  const told = { clause, people: subjects, bodies, mayBeMany: true };
  if (clause.form.isPerfect && clause.form.tense === 'present')
    return statedOf(scene, told).filter(({ subject, object }) => !isOfficer(scene, subject, object));
  const validTo = isOver(clause) ? (termEnd(scene, clause.verb) ?? scene.calendar.today) : undefined;
  return validTo ? ended(scene, told, validTo) : [];
}

/** "her departure from Google" */
const departures = (scene: Scene): readonly Draft[] =>
  scene.words(DEPARTURES).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const owners = [...phrase.possessors, ...phrase.objectsOf('of')];
    const [person, ...others] = scene.all(owners).filter(isPerson);
    const [body, ...more] = scene.all(phrase.objectsOf('from')).filter(isBody);
    const validTo = scene.calendar.today;
    if (!person || !body || !validTo || others.length + more.length > 0 || isOfficer(scene, person, body)) return [];
    const evidence = [scene.cover(noun, ...owners.flatMap(({ head }) => scene.tokensAt(head)))];
    return [{ subject: person, object: body, standing: glossStanding(scene, noun), validTo, evidence }];
  });

/** Who joins or leaves a company, for nothing else that is told, works there: not who "joined Google in a suit". */
function isJob(scene: Scene, clause: Clause, bodies: Clause['objects']): boolean {
  const { form, marker, verb } = clause;
  const isAside = verb.tag === 'VBG' && (marker === 'before' || marker === 'after' || marker === 'since');
  const isTold = isAside || (form.tense !== undefined && form.modal === undefined && !form.isProgressive);
  const isElsewhere = clause.obliques('in', 'on', 'with', 'against').some(({ objects }) => !isDated(objects));
  const aims = [...clause.complements, ...clause.adverbials()].filter((aim) => aim.form.isInfinitive);
  const isForWork = aims.every(({ lemma }) => NEXT.has(lemma));
  return isTold && !isElsewhere && isForWork && scene.all(bodies).every(isPlainCompany);
}

const isDated = (nouns: Clause['objects']): boolean =>
  nouns.length > 0 && nouns.every(({ head }) => head.entity?.type === 'DATE' || head.pos === 'NUM');

const isPlainCompany = ({ kinds }: Actor): boolean => kinds[0] === 'Company';

/** "who worked at Google", "worked at Google for two years", "had worked at Google", "after working at Google" */
const isOver = ({ form, marker, parent, verb }: Clause): boolean => {
  if (form.isInfinitive) return parent?.lemma === 'use';
  if (form.tense === undefined) return verb.tag === 'VBG' && (marker === 'after' || marker === 'before');
  return form.tense === 'past' && !form.isProgressive;
};

const NEXT: ReadonlySet<string> = new Set(staff.next);

/** "left NBCUniversal to run Twitter" */
const isForAnother = (clause: Clause): boolean =>
  clause.form.tense === 'past' &&
  [...clause.complements, ...clause.adverbials()].some(({ lemma, form }) => form.isInfinitive && NEXT.has(lemma));

/** "since 2015", "for ten years" */
const isForTime = (clause: Clause): boolean => clause.obliques('since', 'for').some(({ objects }) => isDated(objects));

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
  const term = { validFrom: scene.dateOf(clause), validTo: leftLater(scene, clause) };
  return statedOf(scene, told).map((draft) => ({ ...draft, ...term }));
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
