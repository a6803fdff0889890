import { type EntityKind, ENTITY_KINDS } from '@wiregraph/newsroom/ontology';
import { type Cypher, drawing } from '../cypher.js';

/**
 * Entities, and what was learnt of them since. $given.rows: [{ id, kinds, names: [{ text, kind }], identifiers, props }].
 * Plan: NodeUniqueIndexSeek on Entity(id).
 */
export const MERGE_ENTITIES = drawing`
  UNWIND $given.rows AS row
  MERGE (e:Entity {id: row.id})
  ON CREATE SET e.kinds = [], e.names = [], e.nameKinds = [], e.identifiers = [], e.articles = 0
  SET e += row.props
  WITH e, row, [name IN row.names WHERE NOT name.text IN e.names] AS fresh
  SET e.kinds = e.kinds + [kind IN row.kinds WHERE NOT kind IN e.kinds],
      e.names = e.names + [name IN fresh | name.text],
      e.nameKinds = e.nameKinds + [name IN fresh | name.kind],
      e.identifiers = e.identifiers + [one IN row.identifiers WHERE NOT one IN e.identifiers]
  WITH e WHERE 'Lawsuit' IN e.kinds
  SET e.caseName = e.caption`;

/** The label of a kind, for each kind, since a label cannot be a parameter. $given.ids. Plan: NodeUniqueIndexSeek on Entity(id). */
export const LABEL_ENTITIES = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [
    kind,
    drawing`
      UNWIND $given.ids AS id
      MATCH (e:Entity {id: id})
      SET e:${kind}`,
  ]),
) as Readonly<Record<EntityKind, Cypher>>;

/**
 * Counts the articles that show an entity now. $given.ids. Plan: NodeUniqueIndexSeek on Entity(id). The far ends bear no label
 * on purpose: so Neo4j reads the count off the entity and need not visit each article.
 */
export const COUNT_ARTICLES = drawing`
  UNWIND $given.ids AS id
  MATCH (e:Entity {id: id})
  SET e.articles = COUNT { (e)<-[:ABOUT]-() } + COUNT { (e)<-[:MAJOR_MENTIONS]-() } + COUNT { (e)<-[:MENTIONS]-() }`;
