import type { Actor } from '../entity/cast.js';
import type { Scene } from '../claim/scene.js';
import { suitFact, type SuitFact } from './suit-fact.js';

const COUNTERSUITS = new Set(['countersuit', 'counterclaim', 'counterclaims']);
const FILING = new Set(['file', 'bring', 'launch', 'lodge', 'respond']);

/** "Google countersued", "Google filed a countersuit": those who sued it before, where only some can be meant. */
export const countersuits = (scene: Scene, told: readonly SuitFact[]): readonly SuitFact[] =>
  [
    ...scene.verbs('countersue').map(({ clause }) => ({ clause, token: clause.verb })),
    ...scene.lemmas(COUNTERSUITS).flatMap((token) => {
      const clause = scene.clauseAt(token.label === 'pobj' ? token.head.head : token.head);
      return clause && FILING.has(clause.lemma) ? [{ clause, token }] : [];
    }),
  ].flatMap(({ clause, token }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const plaintiffs = scene.all(clause.subjects);
    const [suing] = plaintiffs;
    const footing = scene.footing(clause);
    const isKnown = told.some((fact) => fact.token === token && fact.defendants.length > 0);
    if (!sentence || !suing || !footing || footing.isNegated || footing.isExpected || isKnown) return [];
    const defendants = suedBefore(told, suing);
    if (defendants.length !== 1) return [];
    const filedOn = scene.dateOf(clause);
    const evidence = scene.cover(clause.verb, token, ...clause.subjects.flatMap(({ head }) => scene.tokensAt(head)));
    return [
      suitFact({ sentence, plaintiffs, defendants, inferred: true, isNew: true, filedOn, evidence, token, clause }),
    ];
  });

const suedBefore = (told: readonly SuitFact[], answering: Actor): readonly Actor[] => [
  ...new Set(told.filter(({ defendants }) => defendants.includes(answering)).flatMap(({ plaintiffs }) => plaintiffs)),
];
