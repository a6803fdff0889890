import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Standing } from './standing.js';
import type { Scene } from './scene.js';
import { mannerOf } from './stance.js';

/**
 * How an aside is put ("Twitter Inc, a larger Amazon client"): as a fact, but for one within what somebody alleges or
 * accuses another of, which may be his.
 */
export function asideStanding(scene: Scene, noun: Token): Standing {
  for (const above of clausesOver(scene, noun)) {
    const manner = mannerOf(above);
    const speaker = scene.speakerOf(above);
    const isSpoken = above.lemma === 'accuse' || manner === 'adverse' || manner === 'neutral';
    if (
      isSpoken &&
      speaker &&
      // whom one writes to is no part of what he writes
      !isUnder(
        noun,
        [...above.subjects, ...above.objectsOf('to')].map(({ head }) => head),
      )
    )
      return { stance: 'alleged', by: speaker };
  }
  return { stance: 'stated' };
}

/** Clauses that a token stands in, the innermost first; not those that only modify a noun. */
function clausesOver(scene: Scene, noun: Token): readonly Clause[] {
  const over = new Set(noun.ancestors);
  return (scene.sentenceOf(noun)?.clauses ?? []).filter(({ verb }) => over.has(verb)).toReversed();
}

const isUnder = (token: Token, heads: readonly Token[]): boolean =>
  heads.some((head) => head === token || token.ancestors.includes(head));
