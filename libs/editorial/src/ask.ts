import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '@wiregraph/archive/event-log';
import type { ClaimEnd, EntityRow, GraphReader, Lists, RevisionRow, Things } from '@wiregraph/graph/read';
import { searchQuery } from '@wiregraph/graph/read';
import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import type { EventId, Position } from '@wiregraph/kernel/event';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { isFiling } from '@wiregraph/newsroom/article';
import { readBy, type Role, seenBy } from '@wiregraph/newsroom/visibility';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import type { EntityKind, Predicate, Stance } from '@wiregraph/newsroom/ontology';
import { checkedSize, cursorOf, EMPTY_PAGE, keyOf, type Page, type PageRequest } from './page.js';

type RowOf<List extends keyof Lists> = Lists[List]['row'];
type ByOf<List extends keyof Lists> = Lists[List]['by'];

/** Which claims; what is absent does not narrow, but for `states`: without them, live ones. */
export interface ClaimFilter {
  readonly roles?: readonly Predicate[] | null;
  readonly stances?: readonly Stance[] | null;
  readonly states?: readonly ('LIVE' | 'WITHDRAWN')[] | null;
  readonly subjectId?: string | null;
  readonly objectId?: string | null;
  readonly attributedToId?: string | null;
}

export interface EntityFilter {
  readonly kinds?: readonly EntityKind[] | null;
  /** Words of a name, at most 200 characters; best match first. */
  readonly name?: string | null;
}

/** Where the graph stands. `lagMs` is how long the oldest event that it lacks has waited. */
export interface GraphStatus {
  readonly position: Position;
  readonly logPosition: Position;
  readonly lagMs: number;
}

/** The graph did not come to a position in time. */
export class Behind extends Unavailable {
  constructor(readonly position: Position) {
    super('graph.behind', `The graph is at ${position} and did not get there in time: ask again in a moment.`);
  }
}

const NAME_MOST = 200;
const WHOLE_MOST = 5_000;
const REACH_MS = 2_000;
const POLL_MS = 25;

/**
 * What can be asked. Plain rows, live facts; one statement for each call. Throws `Unavailable` when a server is away, and
 * BadInput for a page that cannot be ('page.bad-cursor', 'page.bad-size').
 */
export class Ask {
  constructor(
    private readonly graph: GraphReader,
    private readonly log: Pick<EventLog, 'find' | 'read' | 'head'>,
    private readonly role: Role = 'reader',
  ) {}

  /** The same, asked by somebody of a role. */
  as(role: Role): Ask {
    return new Ask(this.graph.seeing({ states: seenBy(role), readable: readBy(role) }), this.log, role);
  }

  /** What has these ids, in the order asked; undefined for what is not there. At most 500 ids. */
  async things<Kind extends keyof Things>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<readonly (Things[Kind] | undefined)[]> {
    const found = new Map((await this.graph.things(kind, ids)).map((thing) => [thing.id, thing]));
    return ids.map((id) => found.get(id));
  }

  /** The entity of a kind that a name or alias means, in any case of letters. */
  async named(kind: EntityKind, name: string): Promise<EntityRow | undefined> {
    return this.graph.named(kind, checkedName(name));
  }

  /** One page of a list that is nobody's. */
  async page<List extends keyof Lists>(list: List, by: ByOf<List>, page: PageRequest): Promise<Page<RowOf<List>>> {
    const [only] = await this.#pages(list, [''], { by, page, isNobodys: true });
    return only ?? EMPTY_PAGE;
  }

  /** The same page of the lists of several, in the order asked. At most 500 parents. */
  pages<List extends keyof Lists>(
    list: List,
    parents: readonly string[],
    { by, page }: { readonly by: ByOf<List>; readonly page: PageRequest },
  ): Promise<readonly Page<RowOf<List>>[]> {
    return this.#pages(list, parents, { by, page, isNobodys: false });
  }

  /** The lists of several as far as they go, at most 5,000 rows each; in the order asked. At most 500 parents. */
  async wholes<List extends keyof Lists>(
    list: List,
    parents: readonly string[],
    by: ByOf<List>,
  ): Promise<readonly (readonly RowOf<List>[])[]> {
    const rows = await this.graph.list(list, { parents, by, limit: WHOLE_MOST });
    return byParent(parents, rows);
  }

  /** Claims, latest first. */
  claims(filter: ClaimFilter, page: PageRequest): Promise<Page<RowOf<'claims'>>> {
    const by = claimsBy(filter);
    const ends = [
      ['SUBJECT', by.subjectId],
      ['OBJECT', by.objectId],
      ['ATTRIBUTED_TO', by.attributedToId],
    ] as const;
    const anchored = ends.find(([, id]) => id !== null);
    if (!anchored) return this.page('claims', by, page);
    const [end, anchor] = anchored;
    return this.pages('entityClaims', [anchor ?? ''], { by: { ...by, ends: [end] }, page }).then(
      ([only]) => only ?? EMPTY_PAGE,
    );
  }

  /** Entities by name, or by how well names match. */
  async entities({ kinds = null, name = null }: EntityFilter, page: PageRequest): Promise<Page<EntityRow>> {
    if (name === null) return this.page('entities', { kinds }, page);
    const query = searchQuery(checkedName(name));
    return query === '' ? EMPTY_PAGE : this.page('matches', { kinds, query }, page);
  }

  /** Texts of revisions, from the log; in the order asked. Undefined for what the role may not read. */
  texts(revisions: readonly RevisionRow[]): Promise<readonly (string | undefined)[]> {
    return Promise.all(
      revisions.map(async ({ event, state }) =>
        readBy(this.role).includes(state) ? this.#text(event as EventId) : undefined,
      ),
    );
  }

  /** Sentences of revisions (offsets alone), from the log; undefined for what was not read yet. In the order asked. */
  sentences(revisions: readonly RevisionRow[]): Promise<readonly (readonly TextSpan[] | undefined)[]> {
    return Promise.all(revisions.map(async ({ analysedPosition: at }) => (at === null ? undefined : this.#spans(at))));
  }

  /** Resolves once the graph has reached a position. @throws Behind after 2 s */
  async reach(position: Position): Promise<void> {
    const deadline = performance.now() + REACH_MS;
    for (;;) {
      const reached = await this.graph.checkpoint();
      if (reached >= position) return;
      if (performance.now() > deadline) throw new Behind(reached);
      await pause(POLL_MS);
    }
  }

  async status(): Promise<GraphStatus> {
    const [position, logPosition] = await Promise.all([this.graph.checkpoint(), this.log.head()]);
    const [next] = logPosition > position ? await this.log.read({ after: position, limit: 1 }) : [];
    return { position, logPosition, lagMs: next ? Math.max(0, Date.now() - Date.parse(next.recordedAt)) : 0 };
  }

  async #pages<List extends keyof Lists>(
    list: List,
    parents: readonly string[],
    { by, page, isNobodys }: { readonly by: ByOf<List>; readonly page: PageRequest; readonly isNobodys: boolean },
  ): Promise<readonly Page<RowOf<List>>[]> {
    const first = checkedSize(page);
    const after = typeof page.after === 'string' ? keyOf(list, page.after) : undefined;
    const rows = await this.graph.list(list, { ...(!isNobodys && { parents }), by, after, limit: first + 1 });
    return byParent(parents, rows).map((found) => {
      const edges = found.slice(0, first).map((row) => ({ node: row, cursor: cursorOf(list, row.key) }));
      return { edges, hasNextPage: found.length > first, hasPreviousPage: after !== undefined };
    });
  }

  async #text(id: EventId): Promise<string | undefined> {
    const recorded = await this.log.find(id);
    const event = recorded && parseEvent(recorded);
    return event && isFiling(event) ? event.data.text : undefined;
  }

  async #spans(at: Position): Promise<readonly TextSpan[] | undefined> {
    const [recorded] = await this.log.read({ after: at - 1, limit: 1 });
    const event = recorded && parseEvent(recorded);
    return event?.type === 'article.analysed' ? event.data.sentences : undefined;
  }
}

function byParent<Row extends { readonly parent: string }>(
  parents: readonly string[],
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  const lists = new Map(parents.map((parent) => [parent, [] as Row[]]));
  for (const row of rows) lists.get(row.parent)?.push(row);
  return parents.map((parent) => lists.get(parent) ?? []);
}

const EITHER_END: readonly ClaimEnd[] = ['SUBJECT', 'OBJECT'];

/** What a filter means for the claims of an entity, at either end. */
export function claimsBy({ roles, stances, states, ...ends }: ClaimFilter): ByOf<'entityClaims'> {
  const wanted = new Set(states ?? ['LIVE']);
  return {
    live: wanted.size === 2 ? null : wanted.has('LIVE'),
    roles: roles ?? null,
    stances: stances ?? null,
    ends: EITHER_END,
    subjectRoles: null,
    subjectId: ends.subjectId ?? null,
    objectId: ends.objectId ?? null,
    attributedToId: ends.attributedToId ?? null,
  };
}

/** What an entity says: claims that rest on its word, and its own words. */
export const SAYS: ByOf<'entityClaims'> = {
  ...claimsBy({}),
  ends: ['SUBJECT', 'ATTRIBUTED_TO'],
  subjectRoles: ['SAID'],
};

function checkedName(name: string): string {
  if (name.length <= NAME_MOST) return name;
  throw new BadInput('name.too-long', `A name to look for has at most ${NAME_MOST} characters.`);
}
