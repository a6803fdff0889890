import type { EventId, EventOf } from '@wiregraph/kernel/event';
import type { ArticleId, RevisionId } from '@wiregraph/newsroom/article';
import type { entityDescribed, EntityId, entityIdentified } from '@wiregraph/newsroom/entity';
import type { Directory } from './directory.js';
import { type DirectoryEntry, isPerson, isSurnameAlone, normalised } from './directory-entry.js';
import type { Resolved } from './resolve.js';

type Identified = EventOf<typeof entityIdentified>['data'];
type Described = EventOf<typeof entityDescribed>['data'];

/** What a text taught: whom it brought, and what it added to those who were known. */
export interface Taught {
  readonly identified: readonly Identified[];
  readonly described: readonly Described[];
}

interface Text {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  /** The reading of it. */
  readonly analysis: EventId;
}

export function teach(directory: Directory, resolved: readonly Resolved[], text: Text): Taught {
  const byId = new Map<EntityId, Resolved[]>();
  for (const one of resolved) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  const all = [...byId.values()].map((same) => ({ same, said: saidOf(same), entry: same[0]?.entry }));
  return {
    identified: all.flatMap(({ same, said, entry }) => (entry ? [] : identify(same, said, text))),
    described: all.flatMap(({ same, said, entry }) =>
      entry && !directory.hasTaught(text.revisionId, entry.id, text.analysis)
        ? describe(same, { said, entry, by: teacher(directory, entry, text) })
        : [],
    ),
  };
}

/** The first reading of a text that teaches speaks for the text; a later one for itself. */
const teacher = (directory: Directory, entry: DirectoryEntry, { revisionId, analysis }: Text): Lesson['by'] => ({
  revisionId,
  ...(directory.hasTaught(revisionId, entry.id) && { analysis }),
});

type Said = Pick<Identified, 'kinds' | 'names' | 'identifiers' | 'docketNumber' | 'courtId' | 'forum' | 'filedOn'>;

/** All that a text says of one entity, though it may know it by several keys. */
function saidOf(same: readonly Resolved[]): Said {
  const entities = same.map(({ entity }) => entity);
  const facts = entities.flatMap((entity) => entity.case ?? []);
  const first = <Key extends 'docketNumber' | 'courtId' | 'forum' | 'filedOn'>(key: Key) => {
    const value = facts.find((one) => one[key] !== undefined)?.[key];
    return value === undefined ? {} : { [key]: value };
  };
  return {
    kinds: distinct(
      entities.flatMap(({ kinds }) => kinds),
      String,
    ),
    names: distinct(
      entities.flatMap(({ names }) => names),
      ({ text }) => text,
    ).slice(0, 200),
    identifiers: distinct(
      entities.flatMap(({ identifiers }) => identifiers),
      (one) => `${one.scheme} ${one.value}`,
    ),
    ...first('docketNumber'),
    ...first('courtId'),
    ...first('forum'),
    ...first('filedOn'),
  };
}

const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();

function identify([first]: readonly Resolved[], said: Said, { articleId, revisionId }: Text): readonly Identified[] {
  if (!first) return [];
  const { name, inferred } = first.entity;
  return [{ entityId: first.id, name, inferred, firstSeen: { articleId, revisionId }, ...said }];
}

interface Lesson {
  readonly said: Said;
  readonly entry: DirectoryEntry;
  readonly by: Pick<Described, 'revisionId' | 'analysis'>;
}

function describe([first]: readonly Resolved[], { said, entry, by }: Lesson): readonly Described[] {
  if (!first) return [];
  const news = {
    kinds: said.kinds.filter((kind) => !entry.kinds.includes(kind)),
    names: said.names.filter(({ text: name }) => !entry.names.some((known) => known.text === name)),
    identifiers: said.identifiers.filter(
      ({ scheme, value }) => !entry.identifiers.some((known) => known.scheme === scheme && known.value === value),
    ),
    ...newFacts(said, entry),
    ...betterName(first, entry),
  };
  const isNews = Object.values(news).some((part) => !Array.isArray(part) || part.length > 0);
  return isNews ? [{ entityId: entry.id, ...by, ...news }] : [];
}

/** What was unknown, and a filing that is known to the day where only year or month was. */
function newFacts(said: Said, entry: DirectoryEntry) {
  const isFiner = (said.filedOn?.length ?? 0) > (entry.filedOn?.length ?? 0);
  return {
    ...(said.docketNumber !== undefined && entry.docketNumber === undefined && { docketNumber: said.docketNumber }),
    ...(said.courtId !== undefined && entry.courtId === undefined && { courtId: said.courtId }),
    ...(said.forum !== undefined && entry.forum === undefined && { forum: said.forum }),
    ...(said.filedOn !== undefined && isFiner && { filedOn: said.filedOn }),
  };
}

/** A full name where only the surname was known, or words where only an acronym was. */
function betterName({ entity }: Resolved, entry: DirectoryEntry): { readonly name?: string } {
  if (isPerson(entry)) return isSurnameAlone(entry) && !isSurnameAlone(entity) ? { name: entity.name } : {};
  const isAcronym = /^[A-Z0-9&.]{2,8}$/u.test(entry.name);
  const isFuller = entity.name.length > entry.name.length && normalised(entity, entity.name).includes(' ');
  return isAcronym && isFuller ? { name: entity.name } : {};
}
