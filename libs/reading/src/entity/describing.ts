import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import authority from '../lawsuit/authority.json' with { type: 'json' };
import { isTown } from './gazetteer.js';
import cues from './kind-cues.json' with { type: 'json' };

export const JUDGE = new Set(['judge', 'magistrate']);
/** Nouns that describe a kind, and nouns that a name may hold: "the commission". */
const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ...cues.describingAgencies.map((noun) => [noun, 'Agency'] as const),
  ...cues.describingPlatforms.map((noun) => [noun, 'Platform'] as const),
  ...cues.describingCompanies.map((noun) => [noun, 'Company'] as const),
]);
const PEOPLES = new Set(Object.keys(authority.peoples));
const FURTHER = new Set(['that', 'whose', 'where']);
export const NAME_NOUNS = new Set(cues.nameNouns);
const PERSONS = new Set([
  ...cues.personNouns,
  ...cues.describingPersons,
  ...JUDGE,
  'boss',
  'executive',
  'chief',
  'year-old',
]);
export const DESCRIBING = new Set([...KINDS.keys(), ...NAME_NOUNS, ...PERSONS, 'court']);

/** What a noun describes; "the agency", and no "ratings agency". */
export function kindOf(noun: string, isBare: boolean): EntityKind | undefined {
  if (noun === 'agency' || noun === 'court') return isBare ? (noun === 'court' ? 'Court' : 'Agency') : undefined;
  return PERSONS.has(noun) ? 'Person' : KINDS.get(noun);
}

/** "the bank of the family"; "sued the chipmaker in court over patents" tells nothing of the chipmaker. */
export function isDescribedFurther(token: Token): boolean {
  // "The foundry, at home in Hsinchu": told besides
  const prepositions = token.next?.text === ',' ? [] : token.children('prep');
  const isInCourt = prepositions.some((prep) => prep.children('pobj').some(({ lower }) => lower === 'court'));
  const isFurther = !isInCourt && prepositions.some((prep) => !OF_WHAT_IS_DONE.has(prep.lower) && !isOfWares(prep));
  // "the company that bears his name"
  return isFurther || FURTHER.has(token.next?.lower ?? '') || token.children('poss', 'appos').length > 0;
}

/** "the Denver-based maker of voting machines" */
const isOfWares = (prep: Token): boolean =>
  prep.lower === 'of' && MAKING.has(prep.head.lower) && prep.subtree.every(({ lower, text }) => lower === text);
const MAKING = new Set(['maker', 'manufacturer', 'provider', 'operator', 'developer', 'producer', 'distributor']);

/** Prepositions that belong to what is done, though the parser may hang them on a noun. */
const OF_WHAT_IS_DONE = new Set(['over', 'against', 'after', 'before', 'during', 'since', 'until', 'despite']);

/** "the U.S. company", "the Israeli-born founder" */
export const isOfLand = ({ text, lower }: Token): boolean => isTown(text) || PEOPLES.has(lower);

export const describesCompany = (noun: string): boolean => KINDS.get(noun) === 'Company';
