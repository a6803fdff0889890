import type { EntityKind } from '@wiregraph/newsroom/ontology';
import cityNames from '../gazetteer/cities.json' with { type: 'json' };
import companyNames from '../gazetteer/companies.json' with { type: 'json' };
import householdNames from '../gazetteer/household-names.json' with { type: 'json' };
import townNames from '../gazetteer/towns.json' with { type: 'json' };
import seatsByName from '../gazetteer/seats.json' with { type: 'json' };
import worldSeats from '../gazetteer/world-seats.json' with { type: 'json' };
import agencies from './agencies.json' with { type: 'json' };
import { byName } from './name-memo.js';
import notNames from './not-names.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import lawFirms from './law-firms.json' with { type: 'json' };
import { coreName } from './name-text.js';
import platforms from './platforms.json' with { type: 'json' };

/** Something that a text need not explain. */
export interface Known {
  readonly name: string;
  readonly kinds: readonly EntityKind[];
}

/** What most names have none of. */
const ODD = /[.'"]|[^\S ]|\s\s|^\s|\s$/;

/** For comparing names: lower case, without dots, a leading article and "US". */
export const foldName = byName((name) => {
  const lower = name.toLowerCase();
  const plain = ODD.test(lower) ? lower.replace(/[.'"]/g, '').replace(/\s+/g, ' ').trim() : lower;
  const bare = plain.startsWith('the ') ? plain.slice(4) : plain;
  if (!bare.startsWith('u')) return bare;
  const short = bare.replace(/^(?:us|united states) (?=\w)/, '');
  return short === '' ? bare : short;
});

const known = new Map<string, Known>();
for (const [name, kinds, others] of [...agencies.entries, ...platforms.entries] as unknown as [
  string,
  EntityKind[],
  string[],
][]) {
  for (const text of [name, ...others]) known.set(foldName(text), { name, kinds });
}

const alsoWords = new Set(platforms.alsoWords);
const distinct = new Set(
  [...known.values()]
    .map(({ name }) => name)
    .filter((name) => known.get(foldName(name))?.name === name && name.length > 3 && !alsoWords.has(name)),
);
/** A name that stands for nothing else, so that it is one even where the parser takes it for a common noun. */
export const isDistinctName = (word: string): boolean => distinct.has(word);

const placeNames = new Set(
  [...places.states, ...places.countries, ...places.cities, ...places.regions, ...places.abbreviations].map(foldName),
);
const countries = new Set(places.countries.map(foldName));
const cities = new Set(cityNames.map(foldName));
const towns = new Set(townNames.map(foldName));
const firms = new Set(lawFirms.names.map(foldName));
const companies = new Set([...companyNames, ...householdNames.names, ...lawFirms.names].map(foldName));
const listed = new Set(companyNames.map(foldName));
const states = new Set(places.states.map(foldName));
const regions = new Set(places.regions.map(foldName));
const never = new Set(notNames.words.map((word) => word.toLowerCase()));

/** Names that a joining word holds together, by their first word: "Bank of England". Each is its words in lower case. */
const joinedNames = new Map<string, (readonly string[])[]>();
const agencyNames = (agencies.entries as unknown as [string, string[], string[]][]).flatMap(([name, , others]) => [
  name,
  ...others,
]);
for (const name of [...agencyNames, ...companyNames, ...lawFirms.names]) {
  const words = name.toLowerCase().split(' ');
  if (!words.some((word) => ['and', 'of', 'for'].includes(word))) continue;
  joinedNames.set(words[0] ?? '', [...(joinedNames.get(words[0] ?? '') ?? []), words]);
}

const NO_NAMES: readonly (readonly string[])[] = [];
export const joinedNamesFrom = (word: string): readonly (readonly string[])[] => joinedNames.get(word) ?? NO_NAMES;

export const knownByName = (name: string): Known | undefined => known.get(foldName(name));
export const isPlaceName = (name: string): boolean => placeNames.has(foldName(name));
/** One of many cities, some of which are called like people. */
/** A place of any size that may be a seat. Many of them are names of people and words as well. */
export const isTown = (name: string): boolean => isPlaceName(name) || isCity(name) || towns.has(foldName(name));
export const isCity = (name: string): boolean => cities.has(foldName(name));
export const isCountry = (name: string): boolean => countries.has(foldName(name));
/** A member of the S&P 500, or another that news calls by its short name alone. */
export const isCompanyName = (name: string): boolean => companies.has(foldName(name));
/** A law firm that news names. */
export const isLawFirmName = (name: string): boolean => firms.has(foldName(name));

const numbered = [...companies].filter((name) => /^\d/.test(name));
/** Whether a company's name may begin with a number: "3M", unlike most numbers of a text. */
export const mayBeginCompany = (word: string): boolean => {
  const folded = foldName(word);
  return numbered.some((name) => name.startsWith(folded));
};
/** A member of the S&P 500: no start-up. */
export const isListedCompany = (name: string): boolean => listed.has(foldName(name));
export const isState = (name: string): boolean => states.has(foldName(name));
export const isRegion = (name: string): boolean => regions.has(foldName(name));

const seats = new Map(Object.entries(seatsByName).map(([name, seat]) => [foldName(coreName(name)), seat] as const));
for (const [seat, names] of Object.entries(worldSeats.in)) {
  for (const name of names.map(foldName)) {
    const others = seats.get(name);
    seats.set(name, others === undefined ? seat : `${others}; ${seat}`);
  }
}
/** Where a large company sits, or has sat: "Boise, Idaho", "Arlington, Virginia; Chicago, Illinois". */
export const seatOf = (name: string): string | undefined => seats.get(foldName(name));

/** Capitalised words that name nobody: weekdays, months, parties, "Internet". */
export const isNoName = (word: string): boolean => never.has(word.toLowerCase());

const INDICES = new Set(notNames.indices);
/** "FTSE" of "FTSE 100" */
export const isIndex = (name: string): boolean => INDICES.has(name);

const ENDINGS = new Set(notNames.endings);
const GAMES_OF = new Set(notNames.gamesOf);
const YEAR = /^(?:19|20)\d\d$/;
export const isYear = (word: string): boolean => YEAR.test(word);

/** "Sherman Act", "World Cup", "Paris 2024 Games": things that are capitalised and are no party to anything. */
export function isThing(words: readonly string[]): boolean {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  return ENDINGS.has(last) || (last === 'Games' && (GAMES_OF.has(before) || isYear(before)));
}
