import { cypher } from '../cypher.js';
import { PREDICATES, pointsAtEntity } from '@wiregraph/newsroom/ontology';
import { BY_ID, joined, type ReadStatement } from './read-statement.js';

/** Types of the direct relations between entities. */
const EDGES = PREDICATES.filter(pointsAtEntity).join('|');

/** Of `e`: the columns of an EntityRow. */
export const ENTITY_ROW = cypher`
  e.id AS id, e.kinds AS kinds, e.caption AS name, e.names AS nameTexts, e.nameKinds AS nameKinds,
  e.identifiers AS identifierTexts, e.docketNumber AS docketNumber, e.filedOn AS filedOn`;

/** Entities by id. $ids. */
export const ENTITIES_BY_ID: ReadStatement = {
  text: joined(cypher`UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN`, ENTITY_ROW),
  enters: BY_ID,
};

/** In how many places entities are named now. $ids. */
export const MENTION_COUNTS: ReadStatement = {
  text: cypher`
    UNWIND $ids AS id MATCH (e:Entity {id: id})
    RETURN id, COUNT { (e)<-[:REFERS_TO]-(m:Mention) WHERE m.live } AS mentionCount`,
  enters: BY_ID,
};

/** Entities by caption. $kinds or null; key: caption, id. */
export const ENTITY_LIST: ReadStatement = {
  text: joined(
    cypher`
      MATCH (e:Entity) WHERE e.articles > 0 AND e.caption >= coalesce($after[0], '')
        AND ($after IS NULL OR e.caption > $after[0] OR e.id > $after[1])
        AND ($kinds IS NULL OR any(kind IN e.kinds WHERE kind IN $kinds))
      WITH e ORDER BY e.caption, e.id LIMIT $limit
      RETURN '' AS parent, [e.caption, e.id] AS key,`,
    ENTITY_ROW,
  ),
  enters: ['NodeIndexSeekByRange'],
};

/** Entities whose names match, best first. $query: full-text syntax; $kinds or null; key: score, id. */
export const ENTITY_MATCHES: ReadStatement = {
  text: joined(
    cypher`
      CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e, score
      WITH e, score WHERE e.articles > 0 AND ($kinds IS NULL OR any(kind IN e.kinds WHERE kind IN $kinds))
        AND ($after IS NULL OR score < $after[0] OR (score = $after[0] AND e.id > $after[1]))
      WITH e, score ORDER BY score DESC, e.id LIMIT $limit
      RETURN '' AS parent, [score, e.id] AS key,`,
    ENTITY_ROW,
  ),
  enters: ['ProcedureCall'],
};

/**
 * The entity of a kind that a name means: by its caption before its other names, then by the number of articles. $kind, $name
 * in lower case, $query: the name in full-text syntax, of which the best 200 are looked at.
 */
export const ENTITY_NAMED: ReadStatement = {
  text: joined(
    cypher`
      CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: 200}) YIELD node AS e
      WITH e WHERE e.articles > 0 AND $kind IN e.kinds AND (toLower(e.caption) = $name OR any(text IN e.names WHERE toLower(text) = $name))
      WITH e ORDER BY toLower(e.caption) = $name DESC, e.articles DESC, e.id LIMIT 1
      RETURN`,
    ENTITY_ROW,
  ),
  enters: ['ProcedureCall'],
};

/** Entities of articles, what an article is about first. $parents: articles; $types of relationship; key: rank, caption, id. */
export const ARTICLE_ENTITIES: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (a:Article {id: parent})
      CALL (a) {
        MATCH (a)-[r:ABOUT|MAJOR_MENTIONS|MENTIONS]->(e:Entity) WHERE type(r) IN $types
        WITH e, min(CASE type(r) WHEN 'ABOUT' THEN 0 WHEN 'MAJOR_MENTIONS' THEN 1 ELSE 2 END) AS rank
        WHERE $after IS NULL OR rank > $after[0] OR (rank = $after[0] AND (e.caption > $after[1]
          OR (e.caption = $after[1] AND e.id > $after[2])))
        RETURN e, rank ORDER BY rank, e.caption, e.id LIMIT $limit
      }
      RETURN parent, [rank, e.caption, e.id] AS key,`,
    ENTITY_ROW,
  ),
  enters: BY_ID,
};

/** Direct relations of entities, in and out. $parents: entities; $roles or null; key: role, stance, from, to. */
export const ENTITY_RELATIONS: ReadStatement = {
  text: cypher`
    UNWIND $parents AS parent MATCH (e:Entity {id: parent})
    CALL (e) {
      MATCH (e)-[r:${EDGES}]-(:Entity) WHERE $roles IS NULL OR type(r) IN $roles
      WITH DISTINCT r, [type(r), r.stance, startNode(r).id, endNode(r).id] AS key
      WHERE $after IS NULL OR key > $after
      RETURN r, key ORDER BY key LIMIT $limit
    }
    RETURN parent, key, type(r) AS role, key[2] AS fromId, key[3] AS toId, r.stance AS stance, r.inferred AS inferred,
      r.claims AS claimIds, r.validFrom AS validFrom, r.validTo AS validTo`,
  enters: BY_ID,
};
