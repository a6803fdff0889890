import type { Clause } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { mannerOf } from '../claim/stance.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';

/** "said it would buy": what one of the two said that they would do, which is agreed and not done. */
export function promised(scene: Scene, clause: Clause, ends: readonly (Actor | undefined)[]): Standing | undefined {
  const { form, parent, relation, isNegated, isQuestion, condition } = clause;
  if (form.modal !== 'would' || isNegated || isQuestion || condition !== undefined) return undefined;
  if (!parent || relation !== 'complement' || parent.isNegated || parent.form.modal !== undefined) return undefined;
  const manner = mannerOf(parent);
  const speaker = scene.speakerOf(parent);
  const isOwnWord = manner === 'neutral' || manner === 'sure' || PLEDGING.has(parent.lemma);
  return isOwnWord && speaker && ends.includes(speaker) ? { stance: 'expected' } : undefined;
}

const PLEDGING = new Set(['agree', 'pledge', 'promise', 'vow', 'decide']);

/** How a clause puts it, what was promised included. */
export const standingOrPromise = (scene: Scene, clause: Clause, ends: readonly Actor[]): Standing | undefined =>
  promised(scene, clause, ends) ?? scene.standing(clause, ends);
