import type { EntityEvent, EntityId } from '@wiregraph/newsroom/entity';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { RevisionId } from '@wiregraph/newsroom/article';
import { isPartOf, normalName, normalPersonName } from './name/normal-name.js';

type Identified = Extract<EntityEvent, { type: 'entity.identified' }>['data'];
type Named = Identified['names'][number];

/** What tells one lawsuit from another, so far. */
export interface KnownCase {
  readonly docketNumber: string | undefined;
  readonly courtId: string | undefined;
  readonly forum: 'federal' | 'state' | 'foreign' | undefined;
  readonly filedOn: string | undefined;
}

/** An entity as the log has it so far. */
export interface DirectoryEntry extends KnownCase {
  readonly id: EntityId;
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  readonly names: readonly Named[];
  readonly identifiers: Identified['identifiers'];
  readonly firstRevision: RevisionId;
}

/** A part of what an event says, so that texts and the directory are compared alike. */
export interface NamedThing {
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  readonly names: readonly Named[];
}

export const isPerson = ({ kinds }: Pick<NamedThing, 'kinds'>): boolean => kinds.includes('Person');
export const isLawsuit = ({ kinds }: Pick<NamedThing, 'kinds'>): boolean => kinds.includes('Lawsuit');

export const normalised = (thing: NamedThing, text: string): string =>
  isPerson(thing) ? normalPersonName(text) : normalName(text);

/**
 * The names by which something is known beyond one text. A short form (`Amazon` of Amazon Web Services, a bare surname)
 * holds only within its text and is left out, and so is an acronym, which others may share.
 */
export function firmNames(thing: NamedThing): readonly string[] {
  const own = normalised(thing, thing.name);
  const others = thing.names.filter(({ kind }) => kind !== 'acronym').map(({ text }) => normalised(thing, text));
  return [...new Set([own, ...others.filter((name) => name !== '' && !isPartOf(name, own))])];
}

/** Acronyms of it, as they stand in comparison. */
export const acronyms = (thing: NamedThing): readonly string[] => [
  ...new Set(thing.names.filter(({ kind }) => kind === 'acronym').map(({ text }) => normalised(thing, text))),
];

/** Of a person: the last word of the name. */
export const surname = (thing: NamedThing): string | undefined =>
  isPerson(thing) ? normalPersonName(thing.name).split(' ').at(-1) : undefined;

export const isSurnameAlone = (thing: NamedThing): boolean =>
  isPerson(thing) && !normalPersonName(thing.name).includes(' ');
