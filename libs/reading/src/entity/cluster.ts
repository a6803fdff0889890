import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { foldName, isPlaceName, knownByName } from './gazetteer.js';
import { votesOfContext } from './kind-context.js';
import { add, type Votes, votesOfName, votesOfType } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { coreName, hasLegalForm, initialsOf, isShortFor } from './name-text.js';

/** Names of a text that mean the same. */
export interface Cluster {
  /** The fullest form without legal form. */
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  readonly spans: readonly NameSpan[];
}

interface Group {
  /** Place of its first span among all. */
  readonly first: number;
  readonly core: string;
  readonly spans: NameSpan[];
  readonly votes: Votes;
}

/** Gathers the names of a text, in the order of their first mention, and decides what they name. */
export function clustersOf(spans: readonly NameSpan[]): readonly Cluster[] {
  const groups = mergeOrganizations(mergePersons(groupsOf(spans)));
  return groups
    .filter(isSure)
    .map((group) => ({ name: bestName(group), kinds: kindsOf(group.votes), spans: group.spans }));
}

function groupsOf(spans: readonly NameSpan[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [first, span] of spans.entries()) {
    const { isTeam = false } = span;
    const core = coreName(span.text);
    const key = (isTeam ? 'team ' : '') + foldName(knownByName(core)?.name ?? core);
    const group = groups.get(key) ?? { first, core, spans: [], votes: {} };
    groups.set(key, group);
    group.spans.push(span);
  }
  for (const group of groups.values()) vote(group);
  return [...groups.values()];
}

const MOST_FROM_CONTEXT = 4;
const SURELY_TEAM = 8;

/** The recognizer's word counts by share, so that a mistake made often is still one; what surrounds a name adds up. */
function vote({ spans, votes }: Group): void {
  for (const kind of DECIDING) votes[kind] = 0;
  const context: Votes = {};
  for (const span of spans) {
    for (const [kind, weight] of Object.entries(votesOfType(span))) add(votes, { [kind]: weight / spans.length });
    add(context, votesOfContext(span));
    if (span.isTeam) votes.Organization = SURELY_TEAM;
  }
  for (const [kind, weight] of Object.entries(context)) add(votes, { [kind]: Math.min(weight, MOST_FROM_CONTEXT) });
  const names = [...new Set(spans.map(({ text }) => text))].map(votesOfName);
  for (const kind of new Set(names.flatMap((named) => Object.keys(named) as EntityKind[]))) {
    add(votes, { [kind]: Math.max(...names.map((named) => named[kind] ?? 0)) });
  }
}

const DECIDING: readonly EntityKind[] = ['Company', 'Person', 'Court', 'Agency', 'Organization', 'Place', 'Platform'];
const ENOUGH_FOR_PLATFORM = 1.5;

function kindsOf(votes: Votes): readonly EntityKind[] {
  const [first = 'Organization'] = DECIDING.toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0));
  const isPlatform = (votes.Platform ?? 0) >= ENOUGH_FOR_PLATFORM;
  if (first === 'Platform') return (votes.Company ?? 0) >= 1 ? ['Company', 'Platform'] : ['Platform'];
  return first === 'Company' && isPlatform ? ['Company', 'Platform'] : [first];
}

const mainKind = ({ votes }: Group): EntityKind => kindsOf(votes)[0] ?? 'Organization';

/** "Matze" is John Matze if one person of the text bears that surname; "Barbara J. Rothstein" is Barbara Rothstein. */
function mergePersons(groups: readonly Group[]): readonly Group[] {
  const full = groups.filter((group) => mainKind(group) === 'Person' && group.core.includes(' '));
  const byLast = indexed(full, ({ core }) => [core.split(' ').at(-1) ?? '']);
  const into = new Map<Group, Group>();
  for (const group of groups) {
    const words = group.core.split(' ');
    const bearers = (byLast.get(words.at(-1) ?? '') ?? []).filter(
      (other) => other !== group && !into.has(other) && isFuller(other.core.split(' '), words),
    );
    const [bearer] = bearers;
    if (bearer && new Set(bearers).size === 1 && mayBePerson(group)) into.set(group, bearer);
  }
  return merged(groups, into, { Person: SURELY_PERSON });
}

/** "Rothstein", "Gonzalez Rogers", "Barbara J. Rothstein" of a fuller or plainer name with the same end. */
function isFuller(full: readonly string[], words: readonly string[]): boolean {
  if (full.at(-1) !== words.at(-1) || full.length <= words.length) return false;
  return full.slice(-words.length).join(' ') === words.join(' ') || full[0] === words[0];
}

/** Against the recognizer's word, if nothing in the name speaks for a company or place. */
function mayBePerson({ votes, spans, core }: Group): boolean {
  if (spans.some(({ text }) => hasLegalForm(text)) || knownByName(core) || isPlaceName(core)) return false;
  return (votes.Company ?? 0) < SURELY_COMPANY && (votes.Agency ?? 0) < SURELY_COMPANY;
}

const SURELY_COMPANY = 3;
/** A name with a surname that goes on alone is a person's. */
const SURELY_PERSON = 3;

/** Acronyms, and bodies that a text calls by the first part of their name after it has named them in full. */
function mergeOrganizations(groups: readonly Group[]): readonly Group[] {
  const byStart = indexed(groups, keysOfLong);
  const into = new Map<Group, Group>();
  for (const group of groups) {
    const near = new Set(keysOfShort(group).flatMap((key) => byStart.get(key) ?? []));
    const longer = [...near].filter((other) => other !== group && !into.has(other) && isShorter(group, other));
    const [full] = longer;
    if (full && longer.length === 1) into.set(group, full);
  }
  return merged(groups, into);
}

const firstWord = (core: string) => core.split(' ')[0]?.toLowerCase() ?? '';
/** What a longer name can be found by: its first word and its initials. */
const keysOfLong = ({ core }: Group) => [firstWord(core), `= ${initialsOf(core).replace(/^US(?=..)/, '')}`];
const keysOfShort = ({ core }: Group) => [firstWord(core), `= ${core}`];

/** By each of their keys, in their order: a text of thousands of names is not compared pair by pair. */
function indexed(groups: readonly Group[], keysOf: (group: Group) => readonly string[]): ReadonlyMap<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    for (const key of new Set(keysOf(group))) {
      const known = found.get(key);
      if (known) known.push(group);
      else found.set(key, [group]);
    }
  }
  return found;
}

function isShorter(group: Group, other: Group): boolean {
  if (mainKind(other) === 'Place' || isPlaceName(group.core)) return false;
  if (isAcronymOf(group, other)) return mainKind(other) !== 'Person';
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
  const isPart = group.core.includes(' ') || (mainKind(group) !== 'Person' && mainKind(other) !== 'Person');
  return isPart && !group.spans.some((span) => other.spans.some((longer) => isBeside(span, longer)));
}

const isBeside = (one: NameSpan, other: NameSpan): boolean =>
  one.document === other.document && one.document.token(one.from).sentence.contains(one.document.token(other.from));

const isAcronymOf = ({ core }: Group, other: Group) =>
  /^[A-Z]{2,6}$/.test(core) && other.core.includes(' ') && initialsOf(other.core).replace(/^US(?=..)/, '') === core;

function merged(groups: readonly Group[], into: ReadonlyMap<Group, Group>, because: Votes = {}): readonly Group[] {
  for (const [group, target] of into) {
    target.spans.push(...group.spans);
  }
  for (const target of new Set(into.values())) {
    vote(target);
    add(target.votes, because);
  }
  return groups.filter((group) => !into.has(group));
}

/** A name that the recognizer passed over everywhere needs another reason to be one. */
function isSure({ spans, core, votes }: Group): boolean {
  if (spans.some(({ type }) => type !== undefined && type !== 'PRODUCT')) return true;
  if (spans.some(({ type }) => type === 'PRODUCT') && strongest(votes) >= 1) return true;
  const isKnown = knownByName(core) !== undefined || isPlaceName(core);
  return isKnown || isBrand(core) || strongest(votes) >= ENOUGH_TO_BE || (core.includes(' ') && spans.length > 1);
}

const ENOUGH_TO_BE = 1.5;

/** "VMware", "BioNTech": one word with a capital inside. */
const isBrand = (core: string) => /^\p{L}*\p{Ll}\p{Lu}\p{L}*$|^\p{Lu}{2}\p{Ll}{2,}$/u.test(core) && core.length > 3;

const strongest = (votes: Votes) => Math.max(0, ...Object.values(votes));

/** The longest form without legal form, in mixed case where there is one; of a person the fullest that is used most. */
function bestName({ core, spans, votes }: Group): string {
  const all = spans.map(({ text }) => coreName(text));
  const forms = [...new Set(all)];
  const known = [core, ...forms].map(knownByName).find((entry) => entry !== undefined);
  if (known) return known.name;
  const isPerson = kindsOf(votes)[0] === 'Person';
  const uses = (form: string) => (isPerson && form.includes(' ') ? all.filter((other) => other === form).length : 0);
  const byForm = (a: string, b: string) =>
    Number(isShouted(a)) - Number(isShouted(b)) || uses(b) - uses(a) || b.length - a.length;
  return forms.toSorted(byForm)[0] ?? core;
}

const isShouted = (name: string) => name.length > 3 && name === name.toUpperCase();
