import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

/** Each two of some, once. */
export const among = (actors: readonly Actor[]): readonly (readonly [Actor, Actor])[] =>
  actors.length > 4 ? [] : actors.flatMap((one, i) => actors.slice(i + 1).map((other) => [one, other] as const));

/** What holds either way round is told once, as it was read first. */
export const onceEach = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(
    ({ subject, object }, at) =>
      !drafts.slice(0, at).some((earlier) => earlier.subject === object && earlier.object === subject),
  );

/** Who is bound to whom, and the nouns that say so. */
interface Told {
  readonly ends: readonly (readonly [Actor, Actor])[];
  readonly nouns: readonly NounPhrase[];
}

/** What a clause says of such bonds, if it is a fact. */
export const told = (scene: Scene, clause: Clause, { ends, nouns }: Told): readonly Draft[] =>
  ends.flatMap(([subject, object]) => {
    const standing = scene.standing(clause, [subject, object]);
    return standing && standing.stance !== 'expected'
      ? [{ subject, object, standing, evidence: [scene.evidence(clause, nouns)] }]
      : [];
  });
