import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Standing } from './standing.js';
import type { Scene } from './scene.js';
import { mannerOf } from './stance.js';

/**
 * How an aside is put ("Twitter Inc, a larger Amazon client"): as a fact, but for one within what somebody alleges or
 * accuses another of, or merely says of others: that may be his.
 *
 * @param about those whom the aside is about: what one of them says of himself he knows
 */
export const asideStanding = (scene: Scene, noun: Token, about: readonly Actor[] = []): Standing =>
  standingWithin(
    scene,
    noun,
    ({ manner, by }) => manner === 'adverse' || (manner === 'neutral' && !about.includes(by)),
  );

/** How an office or a place of work is put that is told in passing: as the reporter's word, unless it is alleged or charged. */
export const glossStanding = (scene: Scene, noun: Token): Standing =>
  standingWithin(scene, noun, ({ manner }) => manner === 'adverse');

interface Spoken {
  readonly manner: ReturnType<typeof mannerOf>;
  readonly by: Actor;
}

function standingWithin(scene: Scene, noun: Token, mayBeHis: (spoken: Spoken) => boolean): Standing {
  for (const above of clausesOver(scene, noun)) {
    const by = scene.speakerOf(above);
    const isHis = by && (above.lemma === 'accuse' || mayBeHis({ manner: mannerOf(above), by }));
    if (isHis && !isUnder(noun, endsOf(above))) return { stance: 'alleged', by };
  }
  return { stance: 'stated' };
}

/** Who speaks, and to whom: neither is a part of what is said. */
const endsOf = (clause: Clause): readonly Token[] =>
  [...clause.subjects, ...clause.objectsOf('to')].map(({ head }) => head);

/** Clauses that a token stands in, the innermost first; not those that only modify a noun. */
function clausesOver(scene: Scene, noun: Token): readonly Clause[] {
  const over = new Set(noun.ancestors);
  return (scene.sentenceOf(noun)?.clauses ?? []).filter(({ verb }) => over.has(verb)).toReversed();
}

const isUnder = (token: Token, heads: readonly Token[]): boolean =>
  heads.some((head) => head === token || token.ancestors.includes(head));
