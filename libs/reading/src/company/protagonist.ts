import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

const LEAST = 3;
const MUCH_MORE = 1.25;
const FIRST_SENTENCES = 2;

/** The company that a story begins with and names most, also where it is about several. */
export function protagonist(scene: Scene): Actor | undefined {
  const counts = new Map<Actor, number>();
  for (const { actor } of scene.cast.mentions)
    if (actor.kinds.includes('Company')) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < LEAST || first[1] < (second?.[1] ?? 0) * MUCH_MORE) return undefined;
  const opening = scene.story.sentences.slice(0, FIRST_SENTENCES);
  const isThere = opening.some((sentence) => scene.mentionsIn(sentence).some(({ actor }) => actor === first[0]));
  return isThere ? first[0] : undefined;
}
