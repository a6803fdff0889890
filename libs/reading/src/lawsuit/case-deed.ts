import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from './court-scene.js';
import { type Deciding, decidingIn, type Finding } from './finding.js';
import verbs from './ruling-verbs.json' with { type: 'json' };

const MATTERS = new Set([...verbs.matters, 'damages', 'sentence', 'merger', 'sale']);
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(verbs.idioms).map(([verb, things]) => [verb, new Set(things)]),
);

/** That a judge or a court did something in a case, whoever it hit. */
export const deedsOf = (scene: CourtScene): readonly Finding[] => [
  ...decidingIn(scene, ...verbs.deeds).flatMap((deciding) => deedOf(scene, deciding)),
  ...decidingIn(scene, ...verbs.handling).flatMap((deciding) => handled(scene, deciding)),
  ...decidingIn(scene, ...IDIOMS.keys()).flatMap((deciding) => saidSo(scene, deciding)),
];

/** "Judge Lucy Koh ordered the firm into liquidation" */
function deedOf(scene: CourtScene, deciding: Deciding): readonly Finding[] {
  const { clause, bench } = deciding;
  const isTold = clause.objects.length > 0 || clause.complements.length > 0;
  return isTold && bench.actor.kinds.includes('Person') ? findingOf(scene, deciding) : [];
}

/** "sent the case back", "let the ruling stand", "trimmed the lawsuit" */
const handled = (scene: CourtScene, deciding: Deciding): readonly Finding[] =>
  deciding.clause.objects.some(isMatter) ||
  deciding.clause.complements.some(({ surfaceSubjects }) => surfaceSubjects.some(isMatter))
    ? findingOf(scene, deciding)
    : [];

const isMatter = ({ head }: NounPhrase): boolean => MATTERS.has(head.lemma.toLowerCase()) || MATTERS.has(head.lower);

/** "cleared the way for a trial", "held Uber in contempt", "signed off on the settlement" */
function saidSo(scene: CourtScene, deciding: Deciding): readonly Finding[] {
  const { clause } = deciding;
  const things = IDIOMS.get(clause.lemma);
  const nouns = [...clause.objects, ...clause.objectsNear('in', 'on')];
  return nouns.some(({ head }) => things?.has(head.lower)) ? findingOf(scene, deciding) : [];
}

function findingOf(scene: CourtScene, { clause, bench, suit }: Deciding): readonly Finding[] {
  if (bench.inferred || !isNamedIn(scene, clause, bench)) return [];
  const evidence = scene.evidence(clause, [...clause.subjects, ...clause.objects]);
  const on = scene.dateOf(clause);
  return [{ bench, suit, against: undefined, isSide: true, isNoun: true, matter: 'ruling', on, evidence }];
}

const isNamedIn = (scene: CourtScene, { subjects }: Clause, { actor }: Deciding['bench']): boolean =>
  subjects.some(({ head }) => scene.mentionAt(head)?.actor === actor);
