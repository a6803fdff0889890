import { cypher } from '../cypher.js';
import { ENTITY_ROW } from './entity-read.cypher.js';
import { BY_ID, joined, type ReadStatement } from './read-statement.js';

/** Of `v`, in lawsuit `l`: the columns of a CourtEventRow. */
const COURT_EVENT_ROW = cypher`
  v.id AS id, v.lawsuit AS lawsuitId, v.type AS type, v.on AS on, v.motion AS motion, v.outcome AS outcome,
  v.scope AS scope, v.judge AS judgeId, 
  [(v)<-[:REPORTS]-(c:Claim) WHERE c.live | c.id] AS claimIds`;

/** Court events by id. $ids. */
export const COURT_EVENTS_BY_ID: ReadStatement = {
  text: joined(cypher`UNWIND $ids AS id MATCH (v:CourtEvent {id: id}) RETURN`, COURT_EVENT_ROW),
  enters: BY_ID,
};

/** What happened in lawsuits, by day; what has no day comes first. $parents: lawsuits; $types; key: day or '', id. */
export const LAWSUIT_EVENTS: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (l:Entity {id: parent})
      CALL (l) {
        MATCH (l)<-[:IN_CASE]-(v:CourtEvent) WHERE v.live AND ($types IS NULL OR v.type IN $types)
        WITH v, coalesce(v.on, '') AS day
        WHERE $after IS NULL OR day > $after[0] OR (day = $after[0] AND v.id > $after[1])
        RETURN v, day ORDER BY day, v.id LIMIT $limit
      }
      RETURN parent, [day, v.id] AS key,`,
    COURT_EVENT_ROW,
  ),
  enters: BY_ID,
};

/**
 * Lawsuits by caption. $partyId (as one of $roles), $judgeId, $courtId, $docketNumber or null; key: caption, id.
 */
export const LAWSUIT_LIST: ReadStatement = {
  text: joined(
    cypher`
      MATCH (e:Lawsuit) WHERE e.articles > 0 AND e.caption >= coalesce($after[0], '')
        AND ($after IS NULL OR e.caption > $after[0] OR e.id > $after[1])
        AND ($docketNumber IS NULL OR e.docketNumber = $docketNumber)
        AND ($partyId IS NULL OR EXISTS { (e)<-[r:PLAINTIFF_IN|DEFENDANT_IN]-(:Entity {id: $partyId}) WHERE type(r) IN $roles })
        AND ($judgeId IS NULL OR EXISTS { (e)<-[:PRESIDES_OVER]-(:Entity {id: $judgeId}) })
        AND ($courtId IS NULL OR EXISTS { (e)-[:FILED_IN]->(:Entity {id: $courtId}) })
      WITH e ORDER BY e.caption, e.id LIMIT $limit
      RETURN '' AS parent, [e.caption, e.id] AS key,`,
    ENTITY_ROW,
  ),
  enters: ['NodeIndexSeekByRange'],
};
