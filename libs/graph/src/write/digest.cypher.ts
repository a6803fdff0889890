import { cypher, type Cypher } from '../cypher.js';
import { KEYED } from './schema.cypher.js';

const pageOf = (label: string): Cypher => cypher`
  MATCH (n:${label})
  WHERE n.id > $after
  WITH n ORDER BY n.id LIMIT $limit
  RETURN n.id AS id, labels(n) AS labels, properties(n) AS props,
    COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), m.id, properties(r)] } AS out`;

/** Nodes of a label with what goes out of them, by id. $after, $limit. Plan: NodeUniqueIndexSeekByRange, ordered. */
export const PAGES: readonly Cypher[] = KEYED.filter((label) => label !== 'Checkpoint').map(pageOf);

/** How many nodes have no label of ours: they would escape the pages. */
export const COUNT_STRANGERS = cypher`
  MATCH (n)
  WHERE NOT n:Entity|Article|ArticleRevision|Claim|Evidence|Mention|CourtEvent|Source|Checkpoint
  RETURN count(n) AS strangers`;
