import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { isCity, isPlaceName } from './gazetteer.js';
import { isGivenName } from './first-name.js';
import type { NameSpan } from './name-finder.js';
import { type Group, mainKind } from './name-group.js';
import nameWords from './name-words.json' with { type: 'json' };

const UNINTRODUCED = new Set(nameWords.unintroduced);
/** The recognizer's word alone. */
const MOST_BY_TYPE = 1.5;
const ONE_WORD = /^\p{Lu}[\p{L}\d]{2,}$/u;
/** Where a place stands: "in Lyon", "near Lyon", "the Lyon area". */
const BEFORE_PLACES = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'into',
  'around',
  'across',
  'outside',
  'of',
  'through',
  'toward',
  'towards',
  'between',
  'north',
  'south',
  'east',
  'west',
  'and',
  'or',
  ',',
  '-',
  '(',
]);

/** What the recognizer takes for a person or place, and the whole text does not treat as one, is rather a company. */
export function doubtKinds(groups: readonly Group[]): void {
  // A passage cut out of a longer text may have named its people before.
  const full = groups.filter((group) => mainKind(group) === 'Person' && group.core.includes(' '));
  const surnames = new Set(full.map(({ core }) => core.split(' ').at(-1)));
  for (const group of groups) {
    if (!ONE_WORD.test(group.core)) continue;
    if ((surnames.size > 0 && isLonely(group, surnames)) || isNowhere(group)) {
      const { votes } = group;
      const rather = isTown(group) ? 'Place' : 'Company';
      votes[rather] = Math.max(votes[rather] ?? 0, Math.max(votes.Person ?? 0, votes.Place ?? 0) + 0.1);
    }
  }
}

const isOnly = (group: Group, kind: EntityKind): boolean =>
  mainKind(group) === kind && (group.votes[kind] ?? 0) <= MOST_BY_TYPE;

/** "Hoka": people are named in full before their surname stands alone; "the Bidens" are a family. */
function isLonely(group: Group, surnames: ReadonlySet<string | undefined>): boolean {
  const one = group.core.replace(/e?s$/, '');
  const isFamily = [group.core, one].some((core) => UNINTRODUCED.has(core) || surnames.has(core));
  return isOnly(group, 'Person') && !isFamily && !isGivenName(group.core);
}

/** "in Espoo", which the recognizer takes for a man. */
const isTown = (group: Group): boolean => isCity(group.core) && group.spans.some(isGoverned);

/** "Zocdoc": no gazetteer has it, and nothing is ever there. */
const isNowhere = (group: Group): boolean =>
  isOnly(group, 'Place') && !isPlaceName(group.core) && !isCity(group.core) && !group.spans.some(isLikePlace);

function isLikePlace(name: NameSpan): boolean {
  const { document, from, to, use } = name;
  const before = from > 0 ? document.token(from - 1) : undefined;
  const isBehind = before !== undefined && BEFORE_PLACES.has(before.lower);
  return use !== 'name' || isGoverned(name) || isBehind || document.span(from, to).root.label === 'compound';
}

function isGoverned({ document, from, to }: NameSpan): boolean {
  const { label, head } = document.span(from, to).root;
  return label === 'pobj' && BEFORE_PLACES.has(head.lower);
}
