import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isPerson, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { meantBeside } from './described.js';
import { promised } from './promise.js';
import { isPlace, isSeated, seat, seatedBeforeComma } from './seat.js';

const FORMERLY = new Set(['formerly', 'previously', 'once', 'originally', 'initially', 'then', 'long']);

/** Where a company sits, as a verb says it: "is based in", "has its head office in", "moved its headquarters to". */
export const seatsByClause = (scene: Scene): readonly Draft[] => [
  ...byBasing(scene),
  ...byWhere(scene),
  ...byHaving(scene),
  ...byMove(scene),
  ...byWork(scene),
  ...byCalling(scene),
];

/** Of "in Seattle, Washington" the first. */
const byBasing = (scene: Scene): readonly Draft[] =>
  [...scene.verbs('base|headquarter|locate|domicile in'), ...scene.verbs('run|manage|operate|lead|base from')].flatMap(
    ({ clause, objects }) => {
      if (clause.voice !== 'passive' || clause.form.tense === 'past' || isFormer(clause)) return [];
      return located(scene, { clause, bodies: basedBy(scene, clause), places: scene.all(objects) });
    },
  );

/** "Kroger, based in Cincinnati", "Kroger is one of the grocers based in Cincinnati" */
function basedBy(scene: Scene, clause: Clause): readonly Actor[] {
  const beside = clause.form.isFinite ? undefined : seatedBeforeComma(scene, clause.verb);
  if (beside) return [beside];
  const bodies = scene.all(clause.objects);
  const isShort = clause.relation === 'relative' && !clause.form.isFinite;
  const noun = isShort && bodies.length === 0 ? clause.attachedTo : undefined;
  if (!noun || noun === clause.verb || scene.at(noun)) return bodies;
  const [first = noun] = new NounPhrase(noun).core.tokens;
  return meantBeside(scene, noun, first).flatMap((token) => scene.at(token) ?? []);
}

/** "in Redmond, where Microsoft is based", "in Redmond, where Microsoft has its headquarters" */
const byWhere = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs('base|headquarter').filter(({ clause }) => clause.voice === 'passive'),
    ...scene.verbs('have headquarters|headquarter|hq|base|seat'),
  ].flatMap(({ clause }) => {
    const isThere = clause.verb.children('advmod').some(({ lower }) => lower === 'where');
    if (!isThere || clause.relation !== 'relative' || clause.form.tense === 'past') return [];
    const places = scene.all([new NounPhrase(clause.attachedTo)]);
    return located(scene, { clause, bodies: scene.all(clause.surfaceSubjects), places });
  });

const isFormer = ({ verb }: Clause): boolean =>
  [...verb.children('advmod'), ...(verb.previous ? [verb.previous] : [])].some(({ lower }) => FORMERLY.has(lower));

/** "has its headquarters in Seattle", "has its head office in Munich" */
const byHaving = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs('have|maintain|keep headquarters|headquarter|seat|base|hq in', 'make home in'),
    ...scene
      .verbs('have|maintain|keep office in')
      .filter(({ clause }) =>
        clause.objects.some(({ core }) => /\b(?:head|main|principal|registered)\b/i.test(core.text)),
      ),
  ].flatMap(({ clause, subjects, objects }) => {
    if (clause.form.tense === 'past' && !clause.form.isPerfect) return [];
    const bodies = scene.all(subjects.filter((noun) => isLikely(scene, noun)));
    return located(scene, { clause, bodies, places: scene.all(objects) });
  });

/** "calls Denver home" */
const byCalling = (scene: Scene): readonly Draft[] =>
  scene.verbs('call').flatMap(({ clause, subjects }) => {
    const home = clause.attributes.find(({ head, core }) => head.lower === 'home' && core.tokens.length <= MOST_WORDS);
    if (!home || clause.form.tense === 'past') return [];
    return located(scene, { clause, bodies: scene.all(subjects), places: scene.all(home.compounds) });
  });

/** "San Francisco home" */
const MOST_WORDS = 4;

/** "operates from Henderson, Nevada", "had moved from Hong Kong to Nassau" */
const byWork = (scene: Scene): readonly Draft[] => [
  ...scene.verbs('operate|trade from', 'operate out of').flatMap(({ clause, subjects, objects }) => {
    if (clause.form.tense === 'past' || clause.voice === 'passive' || isFormer(clause)) return [];
    return located(scene, {
      clause,
      bodies: scene.all(subjects.filter((noun) => isLikely(scene, noun))),
      places: scene.all(objects),
    });
  }),
  // "runs Larkfield from Denver"
  ...scene
    .verbs('run|manage|steer|direct|lead|oversee|control|head from', 'run|manage|lead out of')
    .flatMap(({ clause, objects }) => {
      if (clause.form.tense === 'past' || clause.voice === 'passive' || !scene.all(clause.subjects).every(isPerson))
        return [];
      return located(scene, { clause, bodies: scene.all(clause.objects), places: scene.all(objects) });
    }),
  ...scene.verbs('move to').flatMap(({ clause, subjects, objects }) => {
    const isOne = clause.objects.length === 0 && scene.all(clause.objectsNear('from')).some(isPlace);
    if (!isOne || clause.form.modal !== undefined || clause.form.isProgressive) return [];
    return located(scene, { clause, bodies: scene.all(subjects), places: scene.all(objects) });
  }),
];

const LEAST_SHARE = 0.7;
/** "the startup, which operates from Henderson": who sits there is a guess where it is one who is meant. */
function isLikely(scene: Scene, { head }: NounPhrase): boolean {
  const mention = scene.mentionAt(head);
  return mention?.how !== 'description' || mention.confidence >= LEAST_SHARE;
}

/** "moved its European seat to Dublin", "has relocated to Austin from California" */
const byMove = (scene: Scene): readonly Draft[] =>
  scene
    .verbs(
      'move|relocate|shift|transfer|take|switch headquarters|headquarter|seat|base|hq|domicile to',
      'move|relocate|shift|transfer office to',
      'relocate|decamp to',
      'open|establish headquarters|headquarter in',
    )
    .flatMap(({ clause, subjects, objects }) => {
      const isBranch = clause.objects.some(({ head, core }) => head.lemma === 'office' && !/\bhead\b/i.test(core.text));
      if (isBranch) return [];
      const bodies = clause.voice === 'passive' ? [] : scene.all(subjects);
      const places = scene.all(objects);
      return [
        // "will move its headquarters to Houston" is told, "plans to move" is not.
        ...located(scene, {
          clause,
          bodies,
          places,
          isPromise: clause.form.modal === 'will' || isPromised(scene, clause),
        }),
        ...left(scene, clause, bodies),
      ];
    });

const isPromised = (scene: Scene, clause: Clause): boolean =>
  promised(scene, clause, scene.all(clause.subjects)) !== undefined;

/** Where it sat before: "moved its headquarters from Palo Alto to Austin in 2021". */
function left(scene: Scene, clause: Clause, bodies: readonly Actor[]): readonly Draft[] {
  const isOver = clause.form.tense === 'past' || clause.form.isPerfect;
  const hasSeat = clause.objects.length === 0 || clause.objects.some(({ head }) => SEATS.has(head.lower));
  const from = [...clause.objectsNear('from'), ...clause.objects.flatMap((noun) => noun.objectsOf('from'))];
  const ended = scene.dateOf(clause) ?? scene.calendar.today;
  if (!isOver || !hasSeat || !ended) return [];
  return located(scene, { clause, bodies, places: scene.all(from) })
    .filter(({ standing }) => standing.stance === 'stated')
    .map((draft): Draft & { validTo: Dated } => ({ ...draft, validTo: ended }));
}

const SEATS = new Set(['headquarters', 'headquarter', 'hq', 'seat', 'base', 'domicile']);

interface Located {
  readonly clause: Clause;
  readonly bodies: readonly Actor[];
  readonly places: readonly Actor[];
  readonly isPromise?: boolean;
}

function located(scene: Scene, { clause, bodies, places, isPromise = false }: Located): readonly Draft[] {
  const [object] = places.filter(isPlace);
  return bodies.filter(isSeated).flatMap((subject) => {
    if (!object) return [];
    const standing = promised(scene, clause, bodies) ?? scene.standing(clause, [subject, object]);
    if (!standing || (standing.stance === 'expected' && !isPromise)) return [];
    const sentence = scene.sentenceOf(clause.verb);
    const near = sentence
      ? scene.mentionsIn(sentence).filter(({ actor }) => actor === object || actor === subject)
      : [];
    const tokens = near.flatMap(({ document, from, to }) => document.span(from, to).tokens);
    return [seat([subject, object], scene.cover(clause.verb, ...tokens), standing)];
  });
}
