import names from '../gazetteer/name-sexes.json' with { type: 'json' };
import type { Actor, Cast } from './cast.js';

/** Words before a name that tell "she" from "he". */
const CALLED: ReadonlyMap<string, number> = new Map([
  ...['ms', 'ms.', 'mrs', 'mrs.', 'spokeswoman', 'chairwoman', 'congresswoman', 'wife'].map((w) => [w, 3] as const),
  ...['mr', 'mr.', 'sir', 'spokesman', 'chairman', 'congressman', 'husband'].map((w) => [w, -3] as const),
]);
const SHE = new Set(names.she);
const HE = new Set(names.he);
/** A name tells less than what the text says. */
const BY_NAME = 1;

/** How much more each is called "she" than "he" by the words before the names, and by a first name of the one or the other. */
export function sexesIn(cast: Cast): Map<Actor, number> {
  const sexes = new Map<Actor, number>();
  const tell = (actor: Actor, how: number) => sexes.set(actor, (sexes.get(actor) ?? 0) + how);
  for (const { actor, document, from } of cast.mentions) {
    const called = from > 0 ? CALLED.get(document.token(from - 1).lower) : undefined;
    if (called) tell(actor, called);
  }
  for (const actor of cast.actors) {
    const byName = actor.kinds[0] === 'Person' ? ofName(actor.name) : 0;
    if (byName !== 0) tell(actor, byName);
  }
  return sexes;
}

function ofName(name: string): number {
  const [first = '', ...others] = name.split(' ');
  if (others.length === 0) return 0;
  return SHE.has(first) ? BY_NAME : HE.has(first) ? -BY_NAME : 0;
}
