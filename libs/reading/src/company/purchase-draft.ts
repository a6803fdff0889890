import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Draft } from '../claim/claim-rule.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { standingOrPromise } from './promise.js';
import { priceAfter } from './purchase-price.js';

/** Who is told to buy whom in a clause. */
export interface Bought {
  readonly buyers: readonly Actor[];
  readonly bought: readonly Actor[];
  readonly nouns: readonly NounPhrase[];
  readonly evidence?: TextSpan;
  /** Told after another, whose price and day are not its own. */
  readonly isFurther?: boolean;
  readonly standingOf?: (ends: readonly [Actor, Actor]) => Standing | undefined;
}

export const purchaseDrafts = (scene: Scene, clause: Clause, told: Bought): readonly Draft[] =>
  pairs(told.buyers, told.bought).flatMap((ends) => {
    const standing = told.standingOf ? told.standingOf(ends) : purchaseStanding(scene, clause, ends);
    const [subject, object] = ends;
    if (!standing) return [];
    const evidence = [told.evidence ?? scene.evidence(clause, told.nouns)];
    const draft = { subject, object, standing, evidence };
    if (told.isFurther) return [draft];
    return [{ ...draft, qualifiers: priceAfter(scene, clause.verb), on: scene.dateOf(clause) }];
  });

/** "is buying" and "is to buy" are agreed and not done, and so is what one said that one would buy. */
export function purchaseStanding(scene: Scene, clause: Clause, ends: readonly Actor[]): Standing | undefined {
  const { form, verb, parent } = clause;
  const being = form.isInfinitive && parent?.lemma === 'be' && verb.head === parent.verb ? parent : undefined;
  if (being?.form.tense === 'present') return expected(scene.standing(being, ends));
  const standing = standingOrPromise(scene, clause, ends);
  return form.isProgressive && form.tense === 'present' ? expected(standing) : standing;
}

export const expected = (standing: Standing | undefined): Standing | undefined =>
  standing?.stance === 'stated' ? { ...standing, stance: 'expected' } : standing;
