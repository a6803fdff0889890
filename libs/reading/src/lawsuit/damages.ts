import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import { behind, parties, suitFact, type SuitFact } from './suit-fact.js';
import { partiesIn } from './suit-party.js';

const DAMAGES = new Set(['damages', 'compensation']);
const COURT = /\b(?:courts?|tribunal|lawsuit|suit|trial|judge|jury|case)\b/i;

/** "damages", "$2 billion", "$2 billion in damages" */
const isSum = (noun: Token): boolean =>
  DAMAGES.has(noun.lower) ||
  noun.entity?.type === 'MONEY' ||
  new NounPhrase(noun).objectsOf('in', 'of').some(({ head }) => DAMAGES.has(head.lower));

/** "is trying to recover $2 billion" */
const tryingAbove = (clause: Clause): Clause =>
  clause.form.isInfinitive && clause.parent && TRYING.has(clause.parent.lemma) ? clause.parent : clause;

const TRYING = new Set(['try', 'seek', 'attempt', 'fight', 'sue', 'go']);

/** "is seeking damages from Y in a Chicago court": who asks a court for money has sued. */
export const damagesSought = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('seek|claim|demand|recover|want', 'claw back'), ({ clause, subjects, objects }) => {
    const sum = objects.map(({ head }) => head).find(isSum);
    const sentence = scene.sentenceOf(clause.verb);
    const footing = sum && scene.footing(tryingAbove(clause));
    if (!sum || !sentence || !COURT.test(sentence.span.text) || !footing || footing.isNegated || footing.isExpected)
      return [];
    const from = [...clause.objectsOf('from'), ...behind(sum, 'from')];
    const plaintiffs = parties(
      partiesIn(scene, subjects.length > 0 ? subjects : tryingAbove(clause).subjects, clause).map(({ actor }) => actor),
    );
    const defendants = parties(partiesIn(scene, from).map(({ actor }) => actor));
    if (plaintiffs.length === 0 || defendants.length === 0) return [];
    const evidence = scene.evidence(clause, [...subjects, ...from]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });
