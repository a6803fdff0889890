import { PREDICATES, pointsAtEntity } from '@wiregraph/newsroom/ontology';
import { type Cypher, cypher } from '../cypher.js';

/** Labels whose nodes are merged by `id`: all there are, but for the kinds that an entity bears beside `Entity`. */
export const KEYED = [
  'Entity',
  'Article',
  'ArticleRevision',
  'Claim',
  'Evidence',
  'Mention',
  'CourtEvent',
  'Source',
  'Checkpoint',
] as const;

const unique = (label: string): Cypher =>
  cypher`CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;

const index = (label: string, property: string): Cypher =>
  cypher`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

const edgeIndex = (type: string): Cypher =>
  cypher`CREATE INDEX ${type}_id IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.id)`;

/** Of an earlier program: nothing searched them, and to keep them took half of Neo4j's time. */
const dropIndex = (name: string): Cypher => cypher`DROP INDEX ${name} IF EXISTS`;

/** What the graph needs before data: run one by one, each in its own transaction, again and again without harm. */
export const SCHEMA: readonly Cypher[] = [
  ...KEYED.map(unique),
  index('Claim', 'edge'),
  index('Claim', 'recordedPosition'),
  cypher`CREATE INDEX Claim_live_predicate IF NOT EXISTS FOR (n:Claim) ON (n.live, n.predicate)`,
  index('Entity', 'caption'),
  index('Entity', 'lastMentionedAt'),
  index('Entity', 'identifiers'),
  index('Lawsuit', 'caption'),
  index('Lawsuit', 'docketNumber'),
  index('Article', 'filedAt'),
  index('Article', 'updatedAt'),
  index('CourtEvent', 'on'),
  ...PREDICATES.filter(pointsAtEntity).map(edgeIndex),
  cypher`CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.caption, n.names]`,
  ...['article_texts', 'claim_texts', 'evidence_quotes'].map(dropIndex),
  cypher`CALL db.awaitIndexes(120)`,
];
