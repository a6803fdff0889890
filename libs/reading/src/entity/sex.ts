import type { Actor, Cast } from './cast.js';

/** Words before a name that tell "she" from "he". */
const CALLED: ReadonlyMap<string, number> = new Map([
  ...['ms', 'ms.', 'mrs', 'mrs.', 'spokeswoman', 'chairwoman', 'congresswoman', 'wife'].map((w) => [w, 3] as const),
  ...['mr', 'mr.', 'sir', 'spokesman', 'chairman', 'congressman', 'husband'].map((w) => [w, -3] as const),
]);

/** How much more each is called "she" than "he" by the words before the names. */
export function sexesIn(cast: Cast): Map<Actor, number> {
  const sexes = new Map<Actor, number>();
  for (const { actor, document, from } of cast.mentions) {
    const called = from > 0 ? CALLED.get(document.token(from - 1).lower) : undefined;
    if (called) sexes.set(actor, (sexes.get(actor) ?? 0) + called);
  }
  return sexes;
}
