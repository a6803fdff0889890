import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isPlace, isSeated, seat, seatedBeforeComma } from './seat.js';

const FORMERLY = new Set(['formerly', 'previously', 'once', 'originally', 'initially', 'then', 'long']);

/** Where a company sits, as a verb says it: "is based in", "has its head office in", "moved its headquarters to". */
export const seatsByClause = (scene: Scene): readonly Draft[] => [
  ...byBasing(scene),
  ...byHaving(scene),
  ...byMove(scene),
];

/** Of "in Seattle, Washington" the first. */
const byBasing = (scene: Scene): readonly Draft[] =>
  scene.verbs('base|headquarter|locate|domicile in').flatMap(({ clause, objects }) => {
    if (clause.voice !== 'passive' || clause.form.tense === 'past' || isFormer(clause)) return [];
    const beside = clause.form.isFinite ? undefined : seatedBeforeComma(scene, clause.verb);
    const bodies = beside ? [beside] : scene.all(clause.objects);
    return located(scene, { clause, bodies, places: scene.all(objects) });
  });

const isFormer = ({ verb }: Clause): boolean =>
  [...verb.children('advmod'), ...(verb.previous ? [verb.previous] : [])].some(({ lower }) => FORMERLY.has(lower));

/** "has its headquarters in Seattle", "has its head office in Munich" */
const byHaving = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs('have|maintain|keep headquarters|headquarter|seat|base|hq in'),
    ...scene
      .verbs('have|maintain|keep office in')
      .filter(({ clause }) =>
        clause.objects.some(({ core }) => /\b(?:head|main|principal|registered)\b/i.test(core.text)),
      ),
  ].flatMap(({ clause, subjects, objects }) => {
    if (clause.form.tense === 'past' && !clause.form.isPerfect) return [];
    return located(scene, { clause, bodies: scene.all(subjects), places: scene.all(objects) });
  });

/** "moved its European seat to Dublin", "has relocated to Austin from California" */
const byMove = (scene: Scene): readonly Draft[] =>
  scene
    .verbs(
      'move|relocate|shift|transfer headquarters|headquarter|seat|base|hq|domicile to',
      'move|relocate|shift|transfer office to',
      'relocate to',
      'open|establish headquarters|headquarter in',
    )
    .flatMap(({ clause, subjects, objects }) => {
      const isBranch = clause.objects.some(({ head, core }) => head.lemma === 'office' && !/\bhead\b/i.test(core.text));
      const bodies = clause.voice === 'passive' ? [] : scene.all(subjects);
      // "will move its headquarters to Houston" is told, "plans to move" is not.
      const isPromise = clause.form.modal === 'will';
      return isBranch ? [] : located(scene, { clause, bodies, places: scene.all(objects), isPromise });
    });

interface Located {
  readonly clause: Clause;
  readonly bodies: readonly Actor[];
  readonly places: readonly Actor[];
  readonly isPromise?: boolean;
}

function located(scene: Scene, { clause, bodies, places, isPromise = false }: Located): readonly Draft[] {
  const [object] = places.filter(isPlace);
  return bodies.filter(isSeated).flatMap((subject) => {
    const standing = object && scene.standing(clause, [subject, object]);
    if (!object || !standing || (standing.stance === 'expected' && !isPromise)) return [];
    const sentence = scene.sentenceOf(clause.verb);
    const near = sentence
      ? scene.mentionsIn(sentence).filter(({ actor }) => actor === object || actor === subject)
      : [];
    const tokens = near.flatMap(({ document, from, to }) => document.span(from, to).tokens);
    return [seat([subject, object], scene.cover(clause.verb, ...tokens), standing)];
  });
}
