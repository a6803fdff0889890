import type { Predicate } from '@wiregraph/newsroom/ontology';
import shares from './calibration.json' with { type: 'json' };

type Shares = Readonly<Partial<Record<Predicate | 'any', number>>>;

const OF_STATED: Shares = shares.stated;
const OF_INFERRED: Shares = shares.inferred;
/** Without any figure. */
const UNKNOWN = 0.5;

/**
 * How often claims of a type are right, 0 to 1: the share seen in the half of our annotated stories that rules are
 * written by, drawn towards the share over all types as if eight more claims had been seen; types with fewer than three
 * claims have the latter. Of SAID it is the share of right speakers in the like half of PolNeAR. They are those of
 * version 2 of the rules: since then rules have been written by those very stories, where nearly all claims are right now,
 * and on others they are as right as before. `npm run eval -- reading` prints the shares of today, and the error on the
 * reported half, in its part `calibration`.
 */
export function shareRight(predicate: Predicate, isInferred: boolean): number {
  const known = isInferred ? OF_INFERRED : OF_STATED;
  return known[predicate] ?? known.any ?? UNKNOWN;
}
