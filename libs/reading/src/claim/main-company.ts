import type { Actor, ActorMention } from '../entity/cast.js';
import type { Scene } from './scene.js';

/** A company is what a story is about if it is named so many times as often as any other. */
const MUCH_MORE = 2;
const LEAST = 2;

/** By story: rules ask for it at every seat and every bare role. */
const found = new WeakMap<Scene, { readonly main: Actor | undefined }>();

/** The one that a story is about, if it is about one. */
export function mainCompany(scene: Scene): Actor | undefined {
  const known = found.get(scene) ?? { main: mainOf(scene) };
  found.set(scene, known);
  return known.main;
}

function mainOf({ cast }: Scene): Actor | undefined {
  const counts = new Map<Actor, number>();
  for (const mention of cast.mentions) {
    const { actor, how } = mention;
    const isCounted =
      how !== 'pronoun' && actor.kinds.includes('Company') && !isBesideName(mention) && !isOfAnother(mention);
    if (isCounted) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < LEAST || first[1] < (second?.[1] ?? 0) * MUCH_MORE) return undefined;
  return first[0];
}

const SERVING: ReadonlySet<string> = new Set(['auditor', 'supplier', 'contractor', 'vendor']);

/** "The auditor" is told of for what it audits. */
const isOfAnother = ({ how, document, to }: ActorMention): boolean =>
  how === 'description' && SERVING.has(document.token(to - 1).lower);

/** "Snap, the owner of Snapchat": told once, and not twice. */
const isBesideName = ({ how, document, from, to }: ActorMention): boolean =>
  how === 'description' && document.span(from, to).root.label === 'appos';
