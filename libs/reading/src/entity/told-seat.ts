import type { Token } from '@wiregraph/syntax/document';
import type { Actor, Cast } from './cast.js';

const BASED = new Set(['based', 'headquartered']);

/** Where a text says in so many words that companies sit: "Northvale, based in Lyon", "NutriCo of Omaha". */
export function seatsTold(cast: Cast): ReadonlyMap<Actor, ReadonlySet<string>> {
  const seats = new Map<Actor, Set<string>>();
  for (const { actor: place, document, from } of cast.mentions) {
    const before = place.kinds[0] === 'Place' && from > 0 ? nameBefore(document.token(from - 1)) : undefined;
    const company = before && cast.at(before)?.actor;
    if (company?.kinds.includes('Company')) seats.set(company, (seats.get(company) ?? new Set()).add(place.name));
  }
  return seats;
}

/** The last word of the name in front of ", based in" and "of". */
function nameBefore(preposition: Token): Token | undefined {
  if (preposition.lower === 'of') return preposition.previous;
  const based = preposition.lower === 'in' ? preposition.previous : undefined;
  if (!based || !BASED.has(based.lower)) return undefined;
  return based.previous?.text === ',' ? based.previous.previous : based.previous;
}
