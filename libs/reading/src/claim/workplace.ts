import type { NounPhrase } from '@wiregraph/syntax/pattern';
import staff from './staff.json' with { type: 'json' };

const WORKPLACES: ReadonlySet<string> = new Set(staff.workplaces);

/** Whose a place of work is: "Apple's maps team", "the Ford plant in Cologne", "the Leeds office of Cooley". */
export function ownersOfWorkplace(place: NounPhrase): readonly NounPhrase[] {
  if (!WORKPLACES.has(place.head.lower)) return [];
  const told = [...place.possessors, ...place.objectsOf('of')];
  return told.length > 0 ? told : place.compounds;
}
