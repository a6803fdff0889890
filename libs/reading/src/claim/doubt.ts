import type { Predicate } from '@wiregraph/newsroom/ontology';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import type { Scene } from './scene.js';
import { shareRight } from './calibration.js';

interface Reference extends TextSpan {
  readonly actor: Actor;
  readonly share: number;
}

/**
 * Of claims that rest on "it" or "the company", how many fewer are right than of the others, by how likely it is that the
 * word means whom it is taken for: of 125 below 0.7 two thirds, of 84 below 0.8 four fifths, where of others seven in eight
 * are (our stories that rules were written by, and passages).
 */
const SHARES = [
  { below: 0.7, right: 0.77 },
  { below: 0.8, right: 0.91 },
] as const;

/** How sure the claims of a story are. */
export class Doubts {
  readonly #references: readonly Reference[];

  constructor({ cast, story }: Scene) {
    this.#references = cast.mentions
      .filter(({ how }) => how === 'pronoun' || how === 'description')
      .map(({ actor, document, from, to, confidence }) => ({
        actor,
        share: confidence,
        start: story.startOf(document.token(from)),
        end: story.endOf(document.token(to - 1)),
      }));
  }

  /** 0 to 1: the share of right claims of that type, less where who is meant is in doubt. */
  of(predicate: Predicate, draft: Draft): number {
    const known = Math.min(draft.confidence ?? 1, shareRight(predicate, draft.inferred ?? false));
    const share = this.#leastShare(draft);
    return known * (SHARES.find(({ below }) => share < below)?.right ?? 1);
  }

  #leastShare({ subject, object, evidence }: Draft): number {
    let least = 1;
    for (const { actor, share, start, end } of this.#references) {
      if (share >= least || (actor !== subject && actor !== object)) continue;
      if (evidence.some((span) => span.start <= start && end <= span.end)) least = share;
    }
    return least;
  }
}
