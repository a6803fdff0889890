import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { type Acronyms, acronymsOf } from './acronym.js';
import { foldName, knownByName } from './gazetteer.js';
import { votesOfContext } from './kind-context.js';
import { add, addTo, type Votes, votesOfName, votesOfType } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { coreName } from './name-text.js';

/** Names of a text that are written alike, or are known to mean the same, and what speaks for which kind. */
export interface Group {
  /** Place of its first span among all. */
  readonly first: number;
  readonly core: string;
  readonly spans: NameSpan[];
  readonly votes: Votes;
  /** What surrounds each span, once it is asked: groups that are joined vote anew. */
  readonly contexts: Map<NameSpan, Votes>;
  /** The same of what each name says by itself. */
  readonly named: Map<string, Readonly<Votes>>;
  readonly acronyms: Acronyms;
}

export function groupsOf(spans: readonly NameSpan[]): readonly Group[] {
  const acronyms = acronymsOf(spans);
  const groups = new Map<string, Group>();
  const contexts = new Map<NameSpan, Votes>();
  const named = new Map<string, Readonly<Votes>>();
  for (const [first, span] of spans.entries()) {
    const { isTeam = false } = span;
    const core = knownByName(span.text) ? span.text : coreName(span.text);
    const key = (isTeam ? 'team ' : '') + keyOf(core, acronyms);
    const group = groups.get(key) ?? {
      first,
      core: acronyms.get(core) || core,
      spans: [],
      votes: { ...NO_VOTES },
      contexts,
      named,
      acronyms,
    };
    groups.set(key, group);
    group.spans.push(span);
  }
  for (const group of groups.values()) vote(group);
  return [...groups.values()];
}

/** An acronym means what the text has introduced it for, whatever else it is known for. */
function keyOf(core: string, acronyms: Acronyms): string {
  const long = acronyms.get(core);
  return long === '' ? `acronym ${core}` : foldName(knownByName(long ?? core)?.name ?? long ?? core);
}

const MOST_FROM_CONTEXT = 4;
const SURELY_TEAM = 8;
const SURELY_AGENCY = 4;

/** The recognizer's word counts by share, so that a mistake made often is still one; what surrounds a name adds up. */
export function vote(group: Group): void {
  const { spans, votes, contexts } = group;
  Object.assign(votes, NO_VOTES);
  const context: Votes = { ...NO_VOTES };
  for (const span of spans) {
    const byType = votesOfType(span);
    for (const kind in byType) addTo(votes, kind as EntityKind, (byType[kind as EntityKind] ?? 0) / spans.length);
    const around = contexts.get(span) ?? votesOfContext(span);
    contexts.set(span, around);
    add(context, around);
    if (span.isTeam) votes.Organization = SURELY_TEAM;
  }
  for (const kind of DECIDING) if (context[kind]) addTo(votes, kind, Math.min(context[kind], MOST_FROM_CONTEXT));
  const names = [...new Set(spans.map(({ text }) => text))].map((text) => votesOfText(text, group));
  for (const kind of DECIDING) addTo(votes, kind, Math.max(...names.map((named) => named[kind] ?? 0)));
}

function votesOfText(text: string, { named, acronyms }: Group): Readonly<Votes> {
  const known = named.get(text) ?? votesOfAcronym(text, acronyms) ?? votesOfName(text);
  named.set(text, known);
  return known;
}

const votesOfAcronym = (text: string, acronyms: Acronyms): Readonly<Votes> | undefined => {
  const long = acronyms.get(text);
  return long === undefined ? undefined : long === '' ? { Agency: SURELY_AGENCY } : votesOfName(long);
};

const DECIDING: readonly EntityKind[] = ['Company', 'Person', 'Court', 'Agency', 'Organization', 'Place', 'Platform'];
/** All in one shape, so that V8 finds each at the same place. */
const NO_VOTES: Readonly<Votes> = {
  Company: 0,
  Person: 0,
  Court: 0,
  Agency: 0,
  Organization: 0,
  Place: 0,
  Platform: 0,
};
const ENOUGH_FOR_PLATFORM = 1.5;

export function kindsOf(votes: Votes): readonly EntityKind[] {
  const first = strongestOf(votes);
  const isPlatform = (votes.Platform ?? 0) >= ENOUGH_FOR_PLATFORM;
  if (first === 'Platform') return (votes.Company ?? 0) >= 1 ? ['Company', 'Platform'] : ['Platform'];
  return first === 'Company' && isPlatform ? ['Company', 'Platform'] : [first];
}

/** The first of the strongest, in the order of `DECIDING`. */
function strongestOf(votes: Votes): EntityKind {
  let first: EntityKind = 'Company';
  for (const kind of DECIDING) if ((votes[kind] ?? 0) > (votes[first] ?? 0)) first = kind;
  return first;
}

export const mainKind = ({ votes }: Group): EntityKind => kindsOf(votes)[0] ?? 'Organization';

/** By each of their keys, in their order: a text of thousands of names is not compared pair by pair. */
export function indexed(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): ReadonlyMap<string, Group[]> {
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

/** Each group with those that mean the same as it, and what that says of it. */
export function merged(
  groups: readonly Group[],
  into: ReadonlyMap<Group, Group>,
  because: Votes = {},
): readonly Group[] {
  for (const [group, target] of into) {
    target.spans.push(...group.spans);
  }
  for (const target of new Set(into.values())) {
    vote(target);
    add(target.votes, because);
  }
  return groups.filter((group) => !into.has(group));
}
