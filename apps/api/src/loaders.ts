import DataLoader from 'dataloader';
import type { Ask } from '@wiregraph/editorial/ask';
import type { Page, PageRequest } from '@wiregraph/editorial/page';
import type { Lists, RevisionRow, Things } from '@wiregraph/graph/read';
import type { TextSpan } from '@wiregraph/kernel/text-span';

/** Ids of one statement at most. */
const BATCH_MOST = 500;

interface ListRequest<List extends keyof Lists> {
  readonly by: Lists[List]['by'];
  readonly page: PageRequest;
}

/** What one request has asked for already: each thing once, and what is asked for at the same time by one statement. */
export class Loaders {
  readonly #loaders = new Map<string, unknown>();

  /** @param ask with the rights of who asks */
  constructor(readonly ask: Ask) {}

  /** Undefined for what is not there. */
  thing<Kind extends keyof Things>(kind: Kind, id: string): Promise<Things[Kind] | undefined> {
    const load = (ids: readonly string[]) => this.ask.things(kind, ids);
    return this.#loader(kind, load).load(id);
  }

  things<Kind extends keyof Things>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<readonly (Things[Kind] | undefined)[]> {
    return Promise.all(ids.map((id) => this.thing(kind, id)));
  }

  /** The list of one; the same page of the lists of others comes with it. */
  page<List extends keyof Lists>(
    list: List,
    parent: string,
    request: ListRequest<List>,
  ): Promise<Page<Lists[List]['row']>> {
    const load = (parents: readonly string[]) => this.ask.pages(list, parents, request);
    return this.#loader(`${list} ${JSON.stringify(request)}`, load).load(parent);
  }

  /** The list of one as far as it goes. */
  whole<List extends keyof Lists>(
    list: List,
    parent: string,
    by: Lists[List]['by'],
  ): Promise<readonly Lists[List]['row'][]> {
    const load = (parents: readonly string[]) => this.ask.wholes(list, parents, by);
    return this.#loader(`whole ${list} ${JSON.stringify(by)}`, load).load(parent);
  }

  text(revision: RevisionRow): Promise<string | undefined> {
    return this.#revisions('text', (rows) => this.ask.texts(rows)).load(revision);
  }

  sentences(revision: RevisionRow): Promise<readonly TextSpan[] | undefined> {
    return this.#revisions('sentences', (rows) => this.ask.sentences(rows)).load(revision);
  }

  #loader<Value>(name: string, load: (ids: readonly string[]) => Promise<readonly Value[]>): DataLoader<string, Value> {
    return this.#kept(name, () => new DataLoader(load, { maxBatchSize: BATCH_MOST }));
  }

  #revisions<Value>(name: string, load: (rows: readonly RevisionRow[]) => Promise<readonly Value[]>) {
    const make = () => new DataLoader<RevisionRow, Value, string>(load, { cacheKeyFn: ({ id }) => id });
    return this.#kept(name, make);
  }

  #kept<Loader>(name: string, make: () => Loader): Loader {
    const known = this.#loaders.get(name) ?? make();
    this.#loaders.set(name, known);
    return known as Loader;
  }
}
