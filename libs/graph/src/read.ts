import { type EntityKind, ENTITY_KINDS } from '@wiregraph/newsroom/ontology';
import type { ArticleState } from '@wiregraph/newsroom/article';
import type { Position } from '@wiregraph/kernel/event';
import { type GraphDriver, openDriver, type Row } from './driver.js';
import type { GraphConfig } from './graph.config.js';
import { phraseQuery } from './read/full-text.js';
import { ENTITY_NAMED, type Lists, LIST_STATEMENTS, type Things, THING_STATEMENTS } from './read/questions.js';
import type { EntityRow, Listed, SortKey } from './read/rows.js';
import { READ_CHECKPOINT } from './write/checkpoint.cypher.js';

export { searchQuery } from './read/full-text.js';
export type { ClaimEnd, Lists, Salience, Things } from './read/questions.js';
export type {
  ArticleRow,
  ClaimRow,
  CourtEventRow,
  EntityRow,
  EvidenceRow,
  Listed,
  MentionRow,
  RelationRow,
  RevisionRow,
  SortKey,
} from './read/rows.js';

/** What a page of a list is asked with. */
export interface ListRequest<List extends keyof Lists> {
  /** Ids of those whose lists these are, at most 500; left out for a list that is nobody's. */
  readonly parents?: readonly string[];
  readonly by: Lists[List]['by'];
  /** The key of the last row that is known. */
  readonly after?: SortKey | undefined;
  /** Rows at most, for each parent. */
  readonly limit: number;
}

/** States of articles that may be known of, and of those whose words may be read. */
export interface Sight {
  readonly states: readonly ArticleState[];
  readonly readable: readonly ArticleState[];
}

const LIVE: Sight = { states: ['live'], readable: ['live'] };

/** Asks the graph; changes nothing. Shows what is live, until `seeing` says otherwise. All methods throw `Unavailable` ('graph.unavailable'). One statement each. */
export interface GraphReader {
  /** What is there of the ids (at most 500), in no order. */
  things<Kind extends keyof Things>(kind: Kind, ids: readonly string[]): Promise<readonly Things[Kind][]>;
  /** Rows in the order of the list, those of each parent together or not. */
  list<List extends keyof Lists>(
    list: List,
    request: ListRequest<List>,
  ): Promise<readonly Listed<Lists[List]['row']>[]>;
  /** The entity of a kind that a name or alias means, in any case of letters. */
  named(kind: EntityKind, name: string): Promise<EntityRow | undefined>;
  /** The same for somebody else. */
  seeing(sight: Sight): GraphReader;
  /** Of the last event that is in the graph; 0 for an empty one. */
  checkpoint(): Promise<Position>;
  close(): Promise<void>;
}

/** Opens no connection yet. `readTimeoutMs` of the configuration ends what takes too long. */
export const openGraphReader = (config: GraphConfig): GraphReader => readerOver(openDriver(config), LIVE);

function readerOver(driver: GraphDriver, sight: Sight): GraphReader {
  const rows = (statement: { readonly text: typeof READ_CHECKPOINT }, params: Row) =>
    driver.read((run) => run(statement.text, { ...params, ...sight }));
  return {
    things: async (kind, ids) =>
      (await rows(THING_STATEMENTS[kind], { ids })).map(shaped) as unknown as readonly Things[typeof kind][],
    list: async (list, { parents = [], by, after, limit }) => {
      const found = await rows(LIST_STATEMENTS[list], { ...by, parents, after: after ?? null, limit });
      return found.map(shaped) as unknown as readonly Listed<Lists[typeof list]['row']>[];
    },
    named: async (kind, name) => {
      const query = phraseQuery(name);
      if (query === '') return undefined;
      const [found] = await rows(ENTITY_NAMED, { kind, query, name: name.toLowerCase() });
      return found && (shaped(found) as unknown as EntityRow);
    },
    checkpoint: async () => {
      const [found] = await driver.read((run) => run<{ position: Position }>(READ_CHECKPOINT));
      return found?.position ?? 0;
    },
    seeing: (other) => readerOver(driver, other),
    close: () => driver.close(),
  };
}

/** Neo4j holds no lists of maps: what an entity has many of lies in parallel lists or as `scheme:value`. */
function shaped(row: Row): Row {
  if (!('nameTexts' in row)) return row;
  const { nameTexts, nameKinds, identifierTexts, kinds, ...rest } = row as {
    readonly [name: string]: unknown;
    readonly nameTexts: readonly string[];
    readonly nameKinds: readonly string[];
    readonly identifierTexts: readonly string[];
    readonly kinds: readonly string[];
  };
  return {
    ...rest,
    kinds: ENTITY_KINDS.filter((kind) => kinds.includes(kind)),
    names: nameTexts.map((text, at) => ({ text, kind: nameKinds[at] })),
    identifiers: identifierTexts.map(identifier),
  };
}

function identifier(text: string): { readonly scheme: string; readonly value: string } {
  const colon = text.indexOf(':');
  return { scheme: text.slice(0, colon), value: text.slice(colon + 1) };
}
