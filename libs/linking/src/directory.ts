import type { EventId, RecordedEvent } from '@wiregraph/kernel/event';
import type { ArticleId, Revision, RevisionId } from '@wiregraph/newsroom/article';
import type { NewsEvent } from '@wiregraph/newsroom/catalogue';
import type { ArticleLinked, EntityEvent, EntityId, LinkedClaim } from '@wiregraph/newsroom/entity';
import { acronyms, type DirectoryEntry, firmNames, isLawsuit, isPerson, surname } from './directory-entry.js';
import { NameIndex } from './name-index.js';
import { normalDocket } from './lawsuit/docket.js';

export type { DirectoryEntry, KnownCase } from './directory-entry.js';

type LoggedEvent = Omit<RecordedEvent, 'type' | 'data'> & NewsEvent;
type Described = Extract<EntityEvent, { type: 'entity.described' }>['data'];

/** Who sued whom in a case, as articles have it. */
export interface Parties {
  readonly plaintiffs: ReadonlySet<EntityId>;
  readonly defendants: ReadonlySet<EntityId>;
}

const NO_PARTIES: Parties = { plaintiffs: new Set(), defendants: new Set() };

/**
 * Who and what is known, in memory: folded from the log from its beginning, in order. Two directories of one history are
 * equal; nothing of it depends on clock or machine. About 1 KB an entity.
 */
export class Directory {
  readonly #entries = new Map<EntityId, DirectoryEntry>();
  readonly #byName = new NameIndex();
  readonly #byAcronym = new NameIndex();
  readonly #bySurname = new NameIndex();
  readonly #byIdentifier = new NameIndex();
  readonly #byDocket = new NameIndex();
  readonly #parties = new Map<EntityId, { plaintiffs: Set<EntityId>; defendants: Set<EntityId> }>();
  readonly #lawsuits = new Map<EntityId, Set<EntityId>>();
  readonly #owners = new Map<EntityId, Set<EntityId>>();
  readonly #company = new Map<EntityId, Set<EntityId>>();
  readonly #current = new Map<ArticleId, RevisionId>();
  readonly #reportedOn = new Map<RevisionId, string>();
  readonly #inArticle = new Map<ArticleId, ReadonlySet<EntityId>>();
  readonly #taught = new Set<string>();
  readonly #linked = new Set<string>();
  readonly #readWhenCurrent = new Set<EventId>();
  readonly #timesLinked = new Map<ArticleId, number>();

  /** Takes up what an event says. Order is the caller's duty. */
  fold(event: LoggedEvent): void {
    switch (event.type) {
      case 'article.filed':
        return this.#came(event.data, true);
      case 'article.revised':
        return this.#came(event.data, event.data.isCurrent);
      case 'entity.identified':
        return this.#put({
          ...absent,
          ...event.data,
          id: event.data.entityId,
          firstRevision: event.data.firstSeen.revisionId,
        });
      case 'entity.described':
        return this.#learn(event.data);
      case 'article.linked':
        return this.#link(event.data);
      case 'article.analysed':
        if (this.#current.get(event.data.articleId) === event.data.revisionId) this.#readWhenCurrent.add(event.id);
        return;
      case 'article.conflicting-revision-seen':
    }
  }

  get size(): number {
    return this.#entries.size;
  }
  entry(id: EntityId): DirectoryEntry | undefined {
    return this.#entries.get(id);
  }
  /** Known by one of some firm names, in comparison form; first met first, as all answers. */
  named(names: readonly string[]): readonly DirectoryEntry[] {
    return this.#all(names.flatMap((name) => this.#byName.find(name)));
  }
  withAcronym(acronym: string): readonly DirectoryEntry[] {
    return this.#all(this.#byAcronym.find(acronym));
  }
  withSurname(name: string): readonly DirectoryEntry[] {
    return this.#all(this.#bySurname.find(name));
  }
  identified({ scheme, value }: DirectoryEntry['identifiers'][number]): readonly DirectoryEntry[] {
    return this.#all(this.#byIdentifier.find(`${scheme} ${value}`));
  }
  withDocket(docketNumber: string): readonly DirectoryEntry[] {
    return this.#all(this.#byDocket.find(normalDocket(docketNumber)));
  }
  lawsuitsOf(party: EntityId): readonly DirectoryEntry[] {
    return this.#all(this.#lawsuits.get(party) ?? []);
  }
  parties(lawsuit: EntityId): Parties {
    return this.#parties.get(lawsuit) ?? NO_PARTIES;
  }
  /** Whether an article says that one owns the other. */
  owns(one: EntityId, other: EntityId): boolean {
    return this.#owners.get(one)?.has(other) === true || this.#owners.get(other)?.has(one) === true;
  }
  /** Who stands in a claim with a person. */
  companyOf(person: EntityId): ReadonlySet<EntityId> {
    return this.#company.get(person) ?? new Set();
  }
  /** People and lawsuits of what was last linked of an article. */
  inArticle(article: ArticleId): ReadonlySet<EntityId> {
    return this.#inArticle.get(article) ?? new Set();
  }
  /**
   * Whether a revision was its article's current one when this reading of it came. Not whether it is now: so the answer does
   * not hang on how late it is asked.
   */
  wasCurrent(analysis: EventId): boolean {
    return this.#readWhenCurrent.has(analysis);
  }
  /** How many decisions on readings of an article the log holds: the version of the stream that they are on. */
  timesLinked(article: ArticleId): number {
    return this.#timesLinked.get(article) ?? 0;
  }
  /** The day of a revision, as its sender has it, else of its arrival. */
  reportedOn(revision: RevisionId): string | undefined {
    return this.#reportedOn.get(revision);
  }
  /** Whether a revision has already taught something of an entity: the log takes that once. */
  hasTaught(revision: RevisionId, entity: EntityId): boolean {
    return this.#taught.has(`${revision} ${entity}`);
  }
  /** Whether the log holds what a linker's version decided on an analysis. */
  isLinked(decision: Pick<ArticleLinked['data'], 'analysis' | 'linker'>): boolean {
    return this.#linked.has(decisionKey(decision));
  }

  #all(ids: Iterable<EntityId>): readonly DirectoryEntry[] {
    return [...new Set(ids)].flatMap((id) => this.#entries.get(id) ?? []);
  }

  #came({ articleId, revisionId, ...data }: Revision, isCurrent: boolean): void {
    if (isCurrent) this.#current.set(articleId, revisionId);
    const at = data.versionCreated?.at ?? data.firstCreated?.at ?? data.dateline?.date ?? data.receivedAt;
    this.#reportedOn.set(revisionId, at.slice(0, 10));
  }

  #put(entry: DirectoryEntry): void {
    this.#entries.set(entry.id, entry);
    const { id } = entry;
    if (entry.docketNumber !== undefined) this.#byDocket.add(normalDocket(entry.docketNumber), id);
    for (const { scheme, value } of entry.identifiers) this.#byIdentifier.add(`${scheme} ${value}`, id);
    if (isLawsuit(entry)) return;
    for (const name of firmNames(entry)) this.#byName.add(name, id);
    for (const acronym of acronyms(entry)) this.#byAcronym.add(acronym, id);
    const last = surname(entry);
    if (last !== undefined) this.#bySurname.add(last, id);
  }

  #learn(data: Described): void {
    this.#taught.add(`${data.revisionId} ${data.entityId}`);
    const entry = this.#entries.get(data.entityId);
    if (!entry) return;
    this.#put({
      ...entry,
      name: data.name ?? entry.name,
      kinds: [...new Set([...entry.kinds, ...data.kinds])],
      names: [...entry.names, ...data.names],
      identifiers: [...entry.identifiers, ...data.identifiers],
      docketNumber: data.docketNumber ?? entry.docketNumber,
      courtId: data.courtId ?? entry.courtId,
      forum: data.forum ?? entry.forum,
      filedOn: data.filedOn ?? entry.filedOn,
    });
  }

  #link(data: ArticleLinked['data']): void {
    this.#linked.add(decisionKey(data));
    this.#timesLinked.set(data.articleId, this.timesLinked(data.articleId) + 1);
    for (const claim of data.claims) this.#claim(claim);
    const ids = data.resolutions.map(({ entityId }) => entityId);
    const worth = ids.filter((id) => this.#is(id, isPerson) || this.#is(id, isLawsuit));
    this.#inArticle.set(data.articleId, new Set(worth));
  }

  #is(id: EntityId, test: (entry: DirectoryEntry) => boolean): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && test(entry);
  }

  #claim({ predicate, subject, object }: LinkedClaim): void {
    if (!object) return;
    if (predicate === 'PLAINTIFF_IN' || predicate === 'DEFENDANT_IN') {
      const parties = put(this.#parties, object, { plaintiffs: new Set(), defendants: new Set() });
      parties[predicate === 'PLAINTIFF_IN' ? 'plaintiffs' : 'defendants'].add(subject);
      put(this.#lawsuits, subject, new Set()).add(object);
    }
    if (predicate === 'OWNS') put(this.#owners, subject, new Set()).add(object);
    if (this.#is(subject, isPerson)) put(this.#company, subject, new Set()).add(object);
    if (this.#is(object, isPerson)) put(this.#company, object, new Set()).add(subject);
  }
}

const absent = { docketNumber: undefined, courtId: undefined, forum: undefined, filedOn: undefined };

const decisionKey = ({ analysis, linker }: Pick<ArticleLinked['data'], 'analysis' | 'linker'>): string =>
  `${analysis} ${linker.name} ${linker.version}`;

function put<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value {
  const known = map.get(key) ?? fresh;
  map.set(key, known);
  return known;
}
