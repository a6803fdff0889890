import type { EntityKind } from '@wiregraph/newsroom/ontology';
import agencies from './agencies.json' with { type: 'json' };
import notNames from './not-names.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import platforms from './platforms.json' with { type: 'json' };

/** Something that a text need not explain. */
export interface Known {
  readonly name: string;
  readonly kinds: readonly EntityKind[];
}

const known = new Map<string, Known>();
for (const [name, kinds, others] of [...agencies.entries, ...platforms.entries] as unknown as [
  string,
  EntityKind[],
  string[],
][]) {
  for (const text of [name, ...others]) known.set(foldName(text), { name, kinds });
}

const alsoWords = new Set(platforms.alsoWords);
/** A name that stands for nothing else, so that it is one even where the parser takes it for a common noun. */
export const isDistinctName = (word: string): boolean =>
  known.get(foldName(word))?.name === word && word.length > 3 && !alsoWords.has(word);

const placeNames = new Set([...places.states, ...places.countries, ...places.cities].map(foldName));
const states = new Set(places.states.map(foldName));
const never = new Set(notNames.words.map((word) => word.toLowerCase()));

/** For comparing names: lower case, without dots, a leading article and "US". */
export function foldName(name: string): string {
  const plain = name.toLowerCase().replace(/[.'"]/g, '').replace(/\s+/g, ' ').trim();
  const bare = plain.replace(/^the /, '');
  const short = bare.replace(/^(?:us|united states) (?=\w)/, '');
  return short === '' ? bare : short;
}

export const knownByName = (name: string): Known | undefined => known.get(foldName(name));
export const isPlaceName = (name: string): boolean => placeNames.has(foldName(name));
export const isState = (name: string): boolean => states.has(foldName(name));

/** Capitalised words that name nobody: weekdays, months, parties, "Internet". */
export const isNoName = (word: string): boolean => never.has(word.toLowerCase());

const ENDINGS = new Set(notNames.endings);
/** "Sherman Act", "World Cup": things that are capitalised and are no party to anything. */
export const isThing = (lastWord: string): boolean => ENDINGS.has(lastWord);
