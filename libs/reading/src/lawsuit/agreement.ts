import type { Clause } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';

const AGREEING = new Set(['agree', 'have']);
const SETTLING = new Set(['settle', 'resolve', 'end']);

/**
 * How a clause of paying or settling puts it. Who "agreed to pay", or "will pay ... to settle", has settled: the deal is
 * what is told, and that the money comes later makes it no plan.
 */
export function agreedStanding(scene: Scene, clause: Clause, about: readonly Actor[]): Standing | undefined {
  const standing = scene.standing(clause, about);
  if (standing?.stance !== 'expected') return isHeld(standing) ? standing : undefined;
  const isAgreed = AGREEING.has(clause.parent?.lemma ?? '') && isFact(clause.parent);
  const isDeal = clause.lemma === 'pay' && clause.adverbials().some(({ lemma }) => SETTLING.has(lemma));
  return isAgreed || isDeal ? { stance: 'stated', by: standing.by } : standing;
}

const isHeld = (standing: Standing | undefined) => standing !== undefined && standing.stance !== 'denied';

const isFact = (clause: Clause | undefined) =>
  clause !== undefined &&
  clause.form.modal === undefined &&
  !clause.isNegated &&
  (clause.form.tense !== undefined || clause.form.isPerfect);
