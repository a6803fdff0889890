import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Standing } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import type { Dated } from '../time/calendar.js';

/** A place that tells of a lawsuit and of some of its parties. */
export interface SuitFact {
  readonly sentence: Sentence;
  readonly plaintiffs: readonly Actor[];
  readonly defendants: readonly Actor[];
  readonly standing: Standing;
  /** The text does not say that anybody sued. */
  readonly inferred: boolean;
  /** "a new suit", "another lawsuit" */
  readonly isNew: boolean;
  readonly filedOn: Dated | undefined;
  readonly evidence: TextSpan;
  /** The word that tells of it: "sued", "lawsuit", "demand". */
  readonly token: Token;
  readonly clause: Clause | undefined;
}

/** Companies of one house: "Amazon" and "Amazon Web Services". */
export const isKin = (one: Actor, other: Actor): boolean =>
  one === other || one.name.startsWith(`${other.name} `) || other.name.startsWith(`${one.name} `);

export const sharesKin = (ones: readonly Actor[], others: readonly Actor[]): boolean =>
  ones.some((one) => others.some((other) => isKin(one, other)));
