import { PREDICATES, pointsAtEntity, type Predicate } from '@wiregraph/newsroom/ontology';
import { type Cypher, drawing } from '../cypher.js';

/**
 * Whether claims hold, by all evidence that they have now; answers those behind a direct relationship that do otherwise than
 * before.
 * $given.ids. Plan: NodeUniqueIndexSeek on Claim(id).
 */
export const SETTLE_CLAIMS = drawing`
  UNWIND $given.ids AS id
  MATCH (c:Claim {id: id})-[:EVIDENCE]->(e:Evidence)
  USING INDEX SEEK c:Claim(id)
  WITH c,
    count(CASE WHEN e.live THEN 1 END) AS living,
    count(DISTINCT CASE WHEN e.live THEN e.articleId END) AS support,
    max(CASE WHEN e.live THEN e.confidence END) AS confidence,
    max(e.confidence) AS everConfident,
    count(CASE WHEN e.live AND NOT e.inferred THEN 1 END) AS worded,
    count(CASE WHEN NOT e.inferred THEN 1 END) AS everWorded,
    count(CASE WHEN e.live AND NOT e.dateInferred THEN 1 END) AS dated,
    count(CASE WHEN NOT e.dateInferred THEN 1 END) AS everDated,
    max(e.periods[-1]) AS ended,
    [c.live, c.inferred] AS before
  SET c.live = living > 0,
    c.support = support,
    c.confidence = coalesce(confidence, everConfident),
    c.inferred = CASE WHEN living > 0 THEN worded = 0 ELSE everWorded = 0 END,
    c.dateInferred = CASE WHEN living > 0 THEN dated = 0 ELSE everDated = 0 END,
    c.withdrawnPosition = CASE WHEN living > 0 THEN null ELSE ended END
  WITH c, before
  WHERE c.edge IS NOT NULL AND (c.live <> before[0] OR before[1] IS NULL OR c.inferred <> before[1])
  RETURN DISTINCT c.edge AS edge, c.predicate AS predicate, c.live AS live`;

/**
 * New evidence of claims that hold already. $given.rows: [{ id, articles, confidence, inferred, dateInferred }]. Answers as
 * above. Plan: NodeUniqueIndexSeek on Claim(id).
 */
export const ADD_SUPPORT = drawing`
  UNWIND $given.rows AS row
  MATCH (c:Claim {id: row.id})
  WITH c, row, c.inferred AS before
  SET c.support = c.support + row.articles,
    c.confidence = CASE WHEN c.confidence >= row.confidence THEN c.confidence ELSE row.confidence END,
    c.inferred = c.inferred AND row.inferred,
    c.dateInferred = c.dateInferred AND row.dateInferred
  WITH c, before
  WHERE c.edge IS NOT NULL AND c.inferred <> before
  RETURN c.edge AS edge, c.predicate AS predicate, c.live AS live`;

/** Whether a court event stands, by the claims that tell of it. $given.ids of claims. Plan: NodeUniqueIndexSeek on Claim(id). */
export const SETTLE_COURT_EVENTS = drawing`
  UNWIND $given.ids AS id
  MATCH (c:Claim {id: id})-[:REPORTS]->(v:CourtEvent)
  USING INDEX SEEK c:Claim(id)
  WITH DISTINCT v
  SET v.live = EXISTS { MATCH (v)<-[:REPORTS]-(teller:Claim) WHERE teller.live }`;

const EDGES: readonly Predicate[] = PREDICATES.filter(pointsAtEntity);

const perPredicate = (make: (type: Predicate) => Cypher) =>
  new Map<string, Cypher>(EDGES.map((predicate) => [predicate, make(predicate)]));

/**
 * Draws direct relationships from the live claims behind them, a statement for each predicate. $given.ids of edges.
 * Plan: NodeIndexSeek on Claim(edge), NodeUniqueIndexSeek on Entity(id).
 */
export const DRAW_EDGES = perPredicate(
  (type) => drawing`
    UNWIND $given.ids AS id
    MATCH (c:Claim {edge: id})
    WHERE c.live
    WITH id, c ORDER BY id, c.id
    WITH id, collect(c.id) AS claims, count(c) AS many,
      head(collect(c.subject)) AS subject, head(collect(c.object)) AS object, head(collect(c.stance)) AS stance,
      count(CASE WHEN c.inferred THEN null ELSE 1 END) AS worded,
      collect(DISTINCT c.validFrom) AS begins, count(c.validFrom) AS begun,
      collect(DISTINCT c.validTo) AS ends, count(c.validTo) AS ended
    MATCH (s:Entity {id: subject})
    MATCH (o:Entity {id: object})
    MERGE (s)-[r:${type} {id: id}]->(o)
    SET r.caption = '${type}' + CASE WHEN stance IN ['stated', 'ruled'] THEN '' ELSE ' (' + stance + ')' END,
      r.stance = stance, r.inferred = worded = 0, r.claims = claims,
      r.validFrom = CASE WHEN begun = many AND size(begins) = 1 THEN begins[0] END,
      r.validTo = CASE WHEN ended = many AND size(ends) = 1 THEN ends[0] END`,
);

/** Takes away direct relationships that no live claim is behind. $given.ids of edges. Plan: NodeIndexSeek on Claim(edge), NodeUniqueIndexSeek on Entity(id). */
export const DROP_EDGES = perPredicate(
  (type) => drawing`
    UNWIND $given.ids AS id
    MATCH (c:Claim {edge: id})
    WITH id, count(CASE WHEN c.live THEN 1 END) AS living, min(c.subject) AS subject, min(c.object) AS object
    WHERE living = 0
    MATCH (s:Entity {id: subject})
    MATCH (o:Entity {id: object})
    MATCH (s)-[r:${type} {id: id}]->(o)
    DELETE r`,
);
