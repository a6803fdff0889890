import type { Document } from '@wiregraph/syntax/document';
import { courtIdOf } from '../court/court-id.js';
import { matchesOf } from '../story/matches.js';
import courts from './courts.json' with { type: 'json' };
import { isCity, isPlaceName, isState } from './gazetteer.js';

export type Forum = 'federal' | 'state' | 'foreign';

/** A court that a text names or describes by its place. */
export interface CourtSpan {
  readonly from: number;
  readonly to: number;
  /** A name that is the same for all the ways of saying it. */
  readonly name: string;
  /** As courts-db has it. */
  readonly courtId: string | undefined;
  readonly forum: Forum | undefined;
}

type Meant = Omit<CourtSpan, 'from' | 'to'>;
type District = readonly [id: string, part: string, state: string, cities: readonly string[]];

const DISTRICTS = courts.districts as unknown as readonly District[];
const CIRCUITS = courts.circuits as Readonly<Record<string, string>>;
const ORDINALS = 'First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh';
const US = '(?:U\\.?S\\.? |United States )?';
/** Without the word that a sentence begins with: "The Munich regional court". */
const NAME =
  "(?:St\\. )?(?!(?:The|A|An|In|At|On|By|But|And|When|After|Before|As) )[A-Z][a-z'-]+(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z'-]+){0,2}";

/** In lower case: "the High Court in London" is called by less. */
const KIND = '(?:circuit|superior|county|district|commercial|regional|magistrates|civil|family|labou?r)';

const nameOf = ([, part, state]: District) =>
  `US District Court for the ${part ? `${part} ` : ''}District of ${state === 'Columbia' ? 'Columbia' : state}`;

/** The federal district court that sits in a city, or that a state has alone; of a larger state one of its courts. */
function federalIn(place: string): Meant | undefined {
  const district = districtIn(place);
  const state = shortestState(place);
  if (district || !isState(state)) return district;
  const known = DISTRICTS.filter(([, , its]) => its === state);
  const [only] = known;
  return only && known.length === 1
    ? meantBy(only)
    : { name: `US federal court in ${state}`, courtId: undefined, forum: 'federal' };
}

/** The federal district court that sits in a city. */
export function districtIn(city: string): Meant | undefined {
  const words = city.split(' ');
  const names = words.map((_, i) => words.slice(0, i + 1).join(' '));
  const found = DISTRICTS.filter(([, , , cities]) => cities.some((name) => names.includes(name)));
  const [district] = found;
  return district && found.length === 1 ? meantBy(district) : undefined;
}

const meantBy = (district: District): Meant => ({ name: nameOf(district), courtId: district[0], forum: 'federal' });

function districtOf(part: string | undefined, state: string): Meant | undefined {
  const district = DISTRICTS.find(([, itsPart, itsState]) => itsPart === (part ?? '') && itsState === state);
  return district && meantBy(district);
}

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Meant | undefined])[] = [
  [
    new RegExp(
      `${US}(?:[Bb]ankruptcy [Cc]ourt|Court of International Trade|Court of Federal Claims|Tax Court)(?:(?:,? (?:for|in|of)(?: the)?|,) (?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of ${NAME}| in ${NAME})?`,
      'g',
    ),
    ([text]) => bankruptcyOf(text),
  ],
  [
    new RegExp(
      `(?:(?:[Ff]ederal|${US}[Dd]istrict) [Cc]ourt(?:,? (?:for|in|of)|,) )?(?:the )?(Northern|Southern|Eastern|Western|Central|Middle) District of (${NAME})`,
      'g',
    ),
    ([, part, state = '']) => districtOf(part, shortestState(state)),
  ],
  [
    new RegExp(`(?:[Ff]ederal court|${US}District Court)(?:,? (?:for|in|of)(?: the)?|,) District of (${NAME})`, 'g'),
    ([, state = '']) => districtOf('', shortestState(state)),
  ],
  [
    new RegExp(`(?:(?:[Ff]ederal (?:[Dd]istrict )?|${US}[Dd]istrict )[Cc]ourt) in (${NAME})`, 'g'),
    ([, place = '']) => federalIn(place),
  ],
  // "in Oakland, California, federal court"
  [
    new RegExp(`(${NAME}), ${NAME},? (?:[Ff]ederal|${US}[Dd]istrict) [Cc]ourt`, 'g'),
    ([, city = '']) => federalIn(city),
  ],
  [
    new RegExp(`(${NAME}) (?:[Ff]ederal(?: [Dd]istrict)?|${US}[Dd]istrict) [Cc]ourt`, 'g'),
    ([, place = '']) => federalIn(place),
  ],
  [
    new RegExp(
      `${US}(?:Court of Appeals for the )?(?:(${ORDINALS}|\\d{1,2}(?:st|nd|rd|th)|D\\.C\\.|District of Columbia|Federal) )${US}Circuit(?: Court of Appeals)?`,
      'g',
    ),
    ([, which = '']) => circuitOf(which),
  ],
  [
    /(?:U\.?S\.? |United States )Supreme Court/g,
    () => ({ name: 'US Supreme Court', courtId: 'scotus', forum: 'federal' }),
  ],
  [
    /(?:Delaware )?(?:Court of Chancery|Chancery Court)(?: in Delaware)?/g,
    () => ({ name: 'Delaware Court of Chancery', courtId: 'delch', forum: 'state' }),
  ],
  [
    /(?:EU |European Union )?General Court|European Court of Justice|(?:EU |(?<![A-Za-z] ))Court of Justice(?: of the European Union)?/g,
    ([text]) => ({
      name: /General/.test(text) ? 'EU General Court' : 'European Court of Justice',
      courtId: undefined,
      forum: 'foreign',
    }),
  ],
  [new RegExp(`(${NAME}) [Ss]tate [Cc]ourt`, 'g'), ([, state = '']) => stateCourt(state)],
  [
    new RegExp(`[Ss]tate [Cc]ourt in (${NAME})`, 'g'),
    ([, place = '']) => ({ name: `State court in ${place}`, courtId: undefined, forum: 'state' }),
  ],
  [new RegExp(`Supreme Court of (?:the State of )?${NAME}`, 'g'), ([text]) => listed(text)],
  [new RegExp(`(${NAME}) (?:County )?Superior Court`, 'g'), ([text]) => ofState(text)],
  [
    new RegExp(
      `(${NAME}) (?:[Ss]tate )?(?:Supreme Court|Court of Appeals?|County Court|Circuit Court|District Court|Appellate Division)`,
      'g',
    ),
    ([text]) => listed(text),
  ],
  [
    new RegExp(
      `(${NAME}) (?:[Hh]igh|[Dd]istrict|[Rr]egional|[Cc]ommercial|[Ll]abou?r|[Aa]dministrative|Federal) [Cc]ourt`,
      'g',
    ),
    ([text]) => abroad(text),
  ],
  // "circuit court in Wausau", "an employment tribunal in Leeds"
  [
    new RegExp(`(?:${KIND} court|(?:employment|labou?r|land|tax) tribunal) in ${NAME}`, 'g'),
    ([text]) => ({ name: text, courtId: undefined, forum: undefined }),
  ],
  [
    /(?:Competition Appeal|Employment Appeal|National Company Law|Investigatory Powers|Upper|First-tier) Tribunal|Court of Arbitration for Sport|Unified Patent Court|Court of Session/g,
    ([text]) => ({ name: text, courtId: undefined, forum: 'foreign' }),
  ],
  [new RegExp(`(${NAME}) (?:employment |labou?r |commercial )?tribunal`, 'g'), ([text]) => abroad(text)],
];

/** Words of a name that says which court it is: "District Court" may be any. */
const SHORTEST = 3;

/** A court that courts-db knows by the whole of its name. */
function listed(text: string): Meant | undefined {
  const words = text.split(' ');
  // "On Monday Texas Supreme Court": the name begins somewhere in a run of capitals.
  for (let from = 0; from <= words.length - SHORTEST; from++) {
    const name = words.slice(from).join(' ');
    const courtId = courtIdOf(name, { isWhole: true });
    if (courtId !== undefined) return { name, courtId, forum: 'state' };
  }
  return undefined;
}

/** "Tokyo District Court", "Munich regional court": called by a place outside the courts that courts-db knows. */
function abroad(text: string): Meant | undefined {
  const words = text.split(' ');
  const from = words.findIndex((_, i) => [1, 2].some((count) => isPlaceWord(words.slice(i, i + count).join(' '))));
  return from < 0 ? undefined : { name: words.slice(from).join(' '), courtId: undefined, forum: undefined };
}

const isPlaceWord = (name: string): boolean => isCity(name) || (isPlaceName(name) && !isState(name));

function ofState(text: string): Meant {
  const { courtId } = listed(text) ?? listed(text.replace(' County', '')) ?? {};
  return { name: text, courtId, forum: 'state' };
}

/** "US Bankruptcy Court in Delaware": its district is the one of the federal court there. */
function bankruptcyOf(text: string): Meant {
  const place = / in (.+)$/.exec(text)?.[1];
  const district =
    place === undefined ? undefined : federalIn(place)?.name.replace('District Court', 'Bankruptcy Court');
  const name = (district ?? text).replace(/^(?:U\.?S\.? |United States )?/, 'US ');
  const courtId = courtIdOf(name.replace(/^US /, 'United States '), { isWhole: true });
  return { name, courtId, forum: 'federal' };
}

function shortestState(text: string): string {
  const words = text.split(' ');
  const known = [text, words.slice(0, 2).join(' '), words[0] ?? ''];
  return known.find((name) => isState(name) || name === 'Columbia') ?? text;
}

/** "9th" and "Ninth" are one. */
const ORDINAL_OF: ReadonlyMap<string, string> = new Map([
  ...ORDINALS.split('|').map((ordinal, i) => [`ca${i + 1}`, ordinal] as const),
  ['cadc', 'D.C.'],
]);

/** The federal court of appeals that sits in a city. */
export function appealsIn(city: string): Meant | undefined {
  const courtId = (courts.appeals as Readonly<Record<string, string>>)[city];
  const which = courtId === undefined ? undefined : ORDINAL_OF.get(courtId);
  return which === undefined ? undefined : circuitOf(which);
}

const circuitOf = (which: string): Meant | undefined => {
  const courtId = CIRCUITS[which.toLowerCase()];
  return courtId === undefined
    ? undefined
    : { name: `US Court of Appeals for the ${ORDINAL_OF.get(courtId) ?? which} Circuit`, courtId, forum: 'federal' };
};

const stateCourt = (state: string): Meant | undefined =>
  isState(state) ? { name: `${state} state court`, courtId: undefined, forum: 'state' } : undefined;

/** Without any of these no pattern fits, and most paragraphs have none. */
const HINT = /[Cc]ourt|Circuit|District|[Tt]ribunal/;

/** Courts of a document; they do not overlap. */
export function courtsIn(document: Document): readonly CourtSpan[] {
  const found: CourtSpan[] = [];
  if (!HINT.test(document.text)) return found;
  for (const [pattern, mean] of PATTERNS) {
    for (const match of matchesOf(pattern, document.text)) {
      const meant = mean(match);
      const span = meant && tokensAt(document, match.index, match.index + match[0].length);
      if (meant && span && !found.some(({ from, to }) => from < span.to && span.from < to))
        found.push({ ...meant, ...span });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function tokensAt(document: Document, start: number, end: number): { from: number; to: number } | undefined {
  const first = document.tokenAt(start);
  const last = document.tokenAt(end - 1);
  return first && last ? { from: first.index, to: last.index + 1 } : undefined;
}
