import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Scene } from './scene.js';
import { mannerOf } from './stance.js';
import type { Standing } from './standing.js';

/** "X said it would appeal": what is to come, in the words of who will do it. */
export function announced(scene: Scene, clause: Clause, subject: Actor): Standing | undefined {
  const { parent, relation, form, isNegated } = clause;
  const isSaid = relation === 'complement' && parent !== undefined && mannerOf(parent) === 'neutral';
  if (!isSaid || form.modal !== 'would' || isNegated || clause.isQuestion || clause.condition !== undefined)
    return undefined;
  return scene.speakerOf(parent) === subject ? { stance: 'expected', by: subject } : undefined;
}
