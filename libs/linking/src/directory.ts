import type { EventId, RecordedEvent } from '@wiregraph/kernel/event';
import {
  type ArticleId,
  changesStanding,
  isFiling,
  type Revision,
  type RevisionId,
  type Standing,
  type StandingEvent,
} from '@wiregraph/newsroom/article';
import type { NewsEvent } from '@wiregraph/newsroom/catalogue';
import type { ArticleLinked, EntityEvent, EntityId, LinkedClaim } from '@wiregraph/newsroom/entity';
import { acronyms, type DirectoryEntry, firmNames, isLawsuit, isPerson, surname } from './directory-entry.js';
import { NameIndex } from './name-index.js';
import { ReadingBook } from './reading-book.js';
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
  readonly #standing = new Map<ArticleId, Standing>();
  readonly #reportedOn = new Map<RevisionId, string>();
  readonly #inArticle = new Map<ArticleId, ReadonlySet<EntityId>>();
  readonly #taught = new Set<string>();
  readonly #linked = new Set<string>();
  readonly #linkedAgain = new Set<string>();
  readonly #readings = new ReadingBook();

  /** Takes up what an event says. Order is the caller's duty. */
  fold(event: LoggedEvent): void {
    if (changesStanding(event)) this.#stand(event);
    if (isFiling(event)) this.#came(event.data);
    switch (event.type) {
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
        return this.#readings.enter(event, this.#shown(event.data.articleId));
      default:
        // Of articles all was taken up above.
        return;
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
  /** Where an article stands, by what was folded; undefined for one that is not known. */
  standing(article: ArticleId): Standing | undefined {
    return this.#standing.get(article);
  }
  /**
   * Which revisions of its article were shown when a reading came; none of an article that was closed. Not which are shown
   * now: so the answer does not hang on how late it is asked.
   */
  shownWhenRead(analysis: EventId): readonly RevisionId[] {
    return this.#readings.shownWhenRead(analysis);
  }
  /** Whether a reading came though a newer state of its engine had read the revision before: nothing follows from it. */
  isOutdone(analysis: EventId): boolean {
    return this.#readings.isOutdone(analysis);
  }
  /** The day of a revision, as its sender has it, else of its arrival. */
  reportedOn(revision: RevisionId): string | undefined {
    return this.#reportedOn.get(revision);
  }
  /** Whether a revision has already taught something of an entity, or one reading of it has: the log takes that once. */
  hasTaught(revision: RevisionId, entity: EntityId, analysis?: EventId): boolean {
    return this.#taught.has(lessonKey(revision, entity, analysis));
  }
  /** Whether the log holds what a linker's version decided on an analysis. */
  isLinked(decision: Decision): boolean {
    return this.#linked.has(decisionKey(decision));
  }

  /** Whether a revision was linked when an event showed its article again. */
  isLinkedAgain(revision: RevisionId, occasion: EventId): boolean {
    return this.#linkedAgain.has(`${revision} ${occasion}`);
  }

  #all(ids: Iterable<EntityId>): readonly DirectoryEntry[] {
    return [...new Set(ids)].flatMap((id) => this.#entries.get(id) ?? []);
  }

  #shown(article: ArticleId): readonly RevisionId[] {
    const standing = this.#standing.get(article);
    return standing?.state === 'live' ? standing.shown : [];
  }

  #stand(event: StandingEvent): void {
    const { articleId, standing } = event.data;
    if (standing) return void this.#standing.set(articleId, standing);
    // A log of before articles had more than one state.
    if (!isFiling(event) || ('isCurrent' in event.data && !event.data.isCurrent)) return;
    this.#standing.set(articleId, { state: 'live', shown: [event.data.revisionId] });
  }

  #came({ revisionId, ...data }: Revision): void {
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
    this.#taught.add(lessonKey(data.revisionId, data.entityId));
    if (data.analysis !== undefined) this.#taught.add(lessonKey(data.revisionId, data.entityId, data.analysis));
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
    if (data.occasion !== undefined) this.#linkedAgain.add(`${data.revisionId} ${data.occasion}`);
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

const lessonKey = (revision: RevisionId, entity: EntityId, analysis = '' as EventId): string =>
  `${revision} ${entity} ${analysis}`;

type Decision = Pick<ArticleLinked['data'], 'analysis' | 'linker' | 'occasion'>;

const decisionKey = ({ analysis, linker, occasion = '' as EventId }: Decision): string =>
  `${analysis} ${linker.name} ${linker.version} ${occasion}`;

function put<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value {
  const known = map.get(key) ?? fresh;
  map.set(key, known);
  return known;
}
