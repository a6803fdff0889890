import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import authority from '../lawsuit/authority.json' with { type: 'json' };
import { isFieldWord } from './field.js';
import { isState, isTown, seatOf } from './gazetteer.js';
import type { Cast } from './cast.js';
import { nounWord } from './noun-word.js';
import cues from './kind-cues.json' with { type: 'json' };

export const JUDGE = new Set(['judge', 'magistrate']);
/** Nouns that describe a kind, and nouns that a name may hold: "the commission". */
const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ...cues.describingAgencies.map((noun) => [noun, 'Agency'] as const),
  ...cues.describingPlatforms.map((noun) => [noun, 'Platform'] as const),
  ...cues.describingCompanies.map((noun) => [noun, 'Company'] as const),
  ...cues.describingOrganizations.map((noun) => [noun, 'Organization'] as const),
]);
const PEOPLES: ReadonlyMap<string, string> = new Map(Object.entries(authority.peoples));
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
  const isFurther = !isInCourt && prepositions.some((prep) => !isOfWhatIsDone(prep) && !isOfWares(prep));
  // "the company that bears his name", but "told the bank that it was"
  const isRelative = FURTHER.has(token.next?.lower ?? '') && token.next?.label !== 'mark';
  return isFurther || isRelative || token.children('poss', 'appos').length > 0;
}

/** "bought the startup in August", "accused the chain of closing ranks" */
function isOfWhatIsDone(prep: Token): boolean {
  if (OF_WHAT_IS_DONE.has(prep.lower)) return true;
  if (prep.lower === 'of') return prep.children('pcomp').length > 0;
  return (
    (prep.lower === 'in' || prep.lower === 'on') && prep.children('pobj').some(({ entity }) => entity?.type === 'DATE')
  );
}

/** "the Denver-based maker of voting machines" */
const isOfWares = (prep: Token): boolean =>
  prep.lower === 'of' && MAKING.has(prep.head.lower) && prep.subtree.every(({ lower, text }) => lower === text);
const MAKING = new Set(['maker', 'manufacturer', 'provider', 'operator', 'developer', 'producer', 'distributor']);

/** Prepositions that belong to what is done, though the parser may hang them on a noun. */
const OF_WHAT_IS_DONE = new Set(['over', 'against', 'after', 'before', 'during', 'since', 'until', 'despite']);

/** "the U.S. company", "the Israeli-born founder" */
const isOfLand = ({ text, lower }: Token): boolean => isTown(text) || PEOPLES.has(lower);

const describesCompany = (noun: string): boolean => KINDS.get(noun) === 'Company';

/** Whether "the Korean firm" is nobody of that name: the seats of some are known. */
export function isElsewhere(name: string, words: readonly Token[]): boolean {
  const lands = words.flatMap(({ lower }) => PEOPLES.get(lower) ?? []);
  const seat = lands.length > 0 ? seatOf(name) : undefined;
  if (seat === undefined) return false;
  const isAmerican = isState(seat.split(', ').at(-1) ?? '');
  return !lands.some((land) => {
    if (land === 'European Union') return !isAmerican;
    return land === 'United States' ? isAmerican : seat.includes(NAMED_ALSO.get(land) ?? land) || seat.includes(land);
  });
}

const NAMED_ALSO: ReadonlyMap<string, string> = new Map([['Britain', 'United Kingdom']]);

/** Whether a name of its own stands in it: "the Sunday Times", but not where it sits. */
export function hasName(cast: Cast, first: Token, last: Token): boolean {
  const between = fromTo(first, last);
  const based = between.findLastIndex(({ lower, previous }) => lower === 'based' && previous?.text === '-');
  // "the Minnesota company", "the San Francisco ride-hailing firm"
  const isSeat = (token: Token) =>
    cast.at(token)?.actor.kinds[0] === 'Place' &&
    fromTo(token, last).every(({ pos, lower, text }) => pos === 'PROPN' || (lower === text && pos !== 'ADP'));
  const own = between.slice(based + 1);
  // "the Times newspaper", "the Sunday Times"; but "the U.S. company", "the Israeli-born founder"
  const isUnknown = (token: Token) =>
    /^\p{Lu}/u.test(token.text) &&
    token.pos === 'PROPN' &&
    !cast.at(token) &&
    !isOfLand(token) &&
    !isFieldWord(token.lower);
  if (own.some((token) => token !== last && isUnknown(token))) return true;
  const names = own.filter((token) => cast.at(token) !== undefined);
  const seat = names.at(-1);
  const isPlace = (token: Token) => cast.at(token)?.actor.kinds[0] === 'Place';
  // "the San Jose, California company"
  const isSeated = seat && describesCompany(nounWord(last)) && isSeat(seat) && names.every(isPlace);
  return names.length > 0 && !isSeated;
}

/** The words from one to another. */
export const fromTo = (first: Token, last: Token): readonly Token[] =>
  last.document.span(first.index, last.index + 1).tokens;
