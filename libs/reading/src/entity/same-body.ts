import { flatMap } from '@wiregraph/kernel/flat-map';
import { isPlaceName, knownByName } from './gazetteer.js';
import { type Group, indexed, mainKind, merged } from './name-group.js';
import type { NameSpan } from './name-finder.js';
import { hasLegalForm, initialsOf, isShortFor } from './name-text.js';

/** Acronyms, and bodies that a text calls by the first part of their name after it has named them in full. */
export function mergeBodies(groups: readonly Group[]): readonly Group[] {
  const byStart = indexed(groups, keysOfLong);
  const into = new Map<Group, Group>();
  for (const group of groups) {
    const near = new Set(flatMap(keysOfShort(group), (key) => byStart.get(key) ?? []));
    const longer = [...near].filter((other) => other !== group && !into.has(other) && isShorter(group, other));
    const [full] = longer;
    if (full && longer.length === 1) into.set(group, full);
  }
  return merged(groups, into);
}

const firstWord = (core: string) => core.split(' ')[0]?.toLowerCase() ?? '';
const withoutPossessive = (word: string) => word.replace(/['’]s$/, '');
/** What a longer name can be found by: its first word and its initials. */
const keysOfLong = ({ core }: Group) => [
  withoutPossessive(firstWord(core)),
  firstWord(core),
  `= ${initialsOf(core).replace(/^US(?=..)/, '')}`,
  `The ${core.split(' ').at(-1) ?? ''}`,
];
const keysOfShort = ({ core }: Group) => [firstWord(core), `= ${core.replace(/&/g, '')}`, core];

function isShorter(group: Group, other: Group): boolean {
  if (mainKind(other) === 'Place' || isPlaceName(group.core)) return false;
  // "The Times" of "New York Times", as texts go on to call a paper
  if (/^The \w+$/.test(group.core) && other.core.endsWith(group.core.slice(3))) return other.core.includes(' ');
  if (isAcronymOf(group, other)) return mainKind(other) !== 'Person';
  // "Byju's lenders", of what is called "Byju's"
  if (other.core === `${group.core}'s` || other.core === `${group.core}’s`) return mainKind(other) !== 'Person';
  if (isShortFor(group.core, other.core)) return !isPersonBy(group) && mainKind(other) !== 'Person';
  return isFirstPart(group, other);
}

const isPersonBy = (group: Group) => mainKind(group) === 'Person' && group.core.includes(' ');

/**
 * "Harbour Lane" of "Harbour Lane Books", which the text has named before. Not where the shorter is known for itself, has
 * a legal form, or stands beside the longer: "Acme Health, a unit of Acme".
 */
function isFirstPart(group: Group, other: Group): boolean {
  if (!other.core.startsWith(`${group.core} `) || other.first > group.first) return false;
  if (knownByName(group.core) || group.spans.some(({ text }) => hasLegalForm(text))) return false;
  // "Getty" after "Getty Images": that the recognizer takes it for a surname is not enough.
  const isOne = mainKind(group) === 'Person' && (group.votes.Person ?? 0) >= SURELY_PERSON;
  const isPart = group.core.includes(' ') || (!isOne && mainKind(other) !== 'Person');
  return isPart && !group.spans.some((span) => other.spans.some((longer) => isBeside(span, longer)));
}

const isBeside = (one: NameSpan, other: NameSpan): boolean =>
  one.document === other.document && one.document.token(one.from).sentence.contains(one.document.token(other.from));

const SURELY_PERSON = 2;

/** "FTC", "P&G" */
const isAcronymOf = ({ core }: Group, other: Group) =>
  /^[A-Z][A-Z&]{1,5}$/.test(core) &&
  other.core.includes(' ') &&
  initialsOf(other.core).replace(/^US(?=..)/, '') === core.replace(/&/g, '');
