import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { isCity, isPlaceName, knownByName } from './gazetteer.js';

export interface DatelineNames {
  /** UTF-16 units of the dateline; 0 where there is none. */
  readonly length: number;
  readonly rest: string;
  readonly names: readonly (TextSpan & { readonly kind: EntityKind })[];
}

/** "WASHINGTON, Dec 7 (Reuters) - ", "(Reuters) - ", "DUBAI/LONDON (AP) — " */
const DATELINE =
  /^(?:(\p{Lu}[\p{L} .,'/-]{1,60}?),? ?)?((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})? ?)?\((\p{Lu}[\p{L}\d .]{1,30})\) ?(?:-{1,2}|–|—) /u;

/** "MANCHESTER, England - ", "PARIS, May 3 — " of a paper that does not name itself */
const BARE =
  /^((\p{Lu}{2}[\p{Lu} .'-]{1,30}?)(?:, (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu}[\p{L} .]{1,30}?)?)(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2})? (?:-{1,2}|–|—) (?=\p{Lu})/u;

export function bareDateline(paragraph: string): DatelineNames | undefined {
  const [all, where = '', first = ''] = BARE.exec(paragraph) ?? [];
  if (all === undefined || !(isCity(first) || isPlaceName(first))) return undefined;
  return { length: all.length, rest: paragraph.slice(all.length), names: placesIn(where) };
}

const placesIn = (where: string): DatelineNames['names'] =>
  [...where.matchAll(/[^,/]+/g)].flatMap(({ index, 0: part }) => {
    const name = part.trim();
    const start = index + part.indexOf(name);
    return name === '' ? [] : [{ start, end: start + name.length, kind: 'Place' as const }];
  });

const noDateline = (paragraph: string): DatelineNames => ({ length: 0, rest: paragraph, names: [] });

/** What the dateline at the head of a paragraph names: its places and the agency. */
export function datelineNames(paragraph: string): DatelineNames {
  const match = DATELINE.exec(paragraph);
  const [all, where = '', , agency] = match ?? [];
  const isPlace = where === '' || where === where.toUpperCase() || /^\p{Lu}{3}/u.test(where);
  if (all === undefined || agency === undefined || !isPlace) return bareDateline(paragraph) ?? noDateline(paragraph);
  const at = all.lastIndexOf(`(${agency}`) + 1;
  const sender = {
    start: at,
    end: at + agency.length,
    kind: knownByName(agency)?.kinds[0] ?? ('Organization' as const),
  };
  return { length: all.length, rest: paragraph.slice(all.length), names: [...placesIn(where), sender] };
}
