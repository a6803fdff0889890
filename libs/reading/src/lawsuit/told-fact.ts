import type { Clause } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';

/** Whose suit a clause tells of in passing. */
interface Told {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly plaintiffs: readonly Actor[];
  readonly defendants: readonly Actor[];
}

/** The fact, where the clause tells what was and of both sides. */
export function toldFact(scene: Scene, { sentence, clause, plaintiffs, defendants }: Told): readonly SuitFact[] {
  const suing = parties(plaintiffs);
  const sued = parties(defendants).filter((actor) => !suing.includes(actor));
  const footing = scene.footing(clause);
  if (suing.length === 0 || sued.length === 0 || !footing || footing.isNegated || footing.isExpected) return [];
  const mentions = scene.mentionsIn(sentence).filter(({ actor }) => suing.includes(actor) || sued.includes(actor));
  const tokens = mentions.flatMap(({ document, from, to }) => document.span(from, to).tokens);
  const [first, ...others] = [...tokens, clause.verb].sort((a, b) => a.index - b.index);
  const evidence = first ? scene.cover(first, ...others) : scene.cover(clause.verb);
  return [
    suitFact({ sentence, inferred: true, plaintiffs: suing, defendants: sued, evidence, token: clause.verb, clause }),
  ];
}
