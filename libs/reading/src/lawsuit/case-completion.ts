import type { SuitFact } from './suit-fact.js';

/** Sentences between two tellings of one suit, each of one of its sides. */
const NEAR = 3;
const DEFINITE = new Set(['the', 'this', 'that', 'its', 'his', 'her', 'their']);

interface Told {
  readonly facts: readonly SuitFact[];
  readonly plaintiffs: readonly unknown[];
  readonly defendants: readonly unknown[];
}

/**
 * "X filed a lawsuit on Monday. The suit accuses Y of fraud.": the one case told shortly before of which the text has not
 * said the side that it says now.
 */
export function completedBy<Case extends Told>(cases: readonly Case[], fact: SuitFact): Case | undefined {
  const { plaintiffs, defendants, unplaced, token, sentence } = fact;
  const isWhole = plaintiffs.length > 0 && defendants.length > 0;
  const isMeant = token.children('det', 'poss').some(({ lower }) => DEFINITE.has(lower));
  if (isWhole || unplaced.length > 0 || fact.isNew || fact.isCriminal || !isMeant) return undefined;
  const [only, other] = cases.filter(({ facts }) =>
    facts.some((known) => Math.abs(sentence.index - known.sentence.index) <= NEAR),
  );
  if (!only || other || !only.facts.some((known) => known.sentence.index <= sentence.index)) return undefined;
  const sides = plaintiffs.length > 0 ? only.plaintiffs : only.defendants;
  return sides.length === 0 ? only : undefined;
}
