import { cypher } from '../cypher.js';
import { BY_ID, joined, type ReadStatement } from './read-statement.js';

/** Of `c`: the columns of a ClaimRow. */
const CLAIM_ROW = cypher`
  c.id AS id, c.predicate AS predicate, c.subject AS subjectId, c.object AS objectId, c.value AS value, c.stance AS stance,
  c.attributedTo AS attributedToId, c.against AS againstId, c.inFavourOf AS inFavourOfId,
  coalesce(c.inferred, false) AS inferred, c.live AS isLive,
  c.validFrom AS validFrom, c.validTo AS validTo, coalesce(c.dateInferred, false) AS dateInferred,
  c.recordedAt AS recordedAt, c.recordedPosition AS recordedPosition, coalesce(c.confidence, 0.0) AS confidence,
  c.support AS support, c.title AS title, c.matter AS matter, c.outcome AS outcome, c.scope AS scope, c.on AS on,
  c.amount AS amount, c.currency AS currency`;

/** Of `c`: what nothing supports any more may be seen by those who may see what once did. */
const SEEN = cypher`AND (c.live OR EXISTS {
  MATCH (c)-[:EVIDENCE]->(:Evidence)-[:IN]->(:ArticleRevision)-[:OF]->(a:Article) WHERE a.state IN $readable })`;

/** Claims by id. $ids, $readable: states of articles whose words may be read, as in all statements here. */
export const CLAIMS_BY_ID: ReadStatement = {
  text: joined(cypher`UNWIND $ids AS id MATCH (c:Claim {id: id}) WHERE true`, SEEN, cypher`RETURN`, CLAIM_ROW),
  enters: BY_ID,
};

/** All claims, latest first. $live, $roles, $stances or null; key: position, id. */
export const CLAIM_LIST: ReadStatement = {
  text: joined(
    cypher`
      MATCH (c:Claim) WHERE c.recordedPosition <= coalesce($after[0], 9007199254740991)
        AND ($after IS NULL OR c.recordedPosition < $after[0] OR c.id > $after[1])
        AND ($live IS NULL OR c.live = $live) AND ($roles IS NULL OR c.predicate IN $roles)
        AND ($stances IS NULL OR c.stance IN $stances) `,
    SEEN,
    cypher`
      WITH c ORDER BY c.recordedPosition DESC, c.id LIMIT $limit
      RETURN '' AS parent, [c.recordedPosition, c.id] AS key,`,
    CLAIM_ROW,
  ),
  enters: ['NodeIndexSeekByRange'],
};

/**
 * Claims of entities, latest first. $parents: entities; $ends: as which of subject, object, who says so;
 * $subjectRoles of those whose subject it is, $live, $roles,
 * $stances, $subjectId, $objectId, $attributedToId or null; key: position, id.
 */
export const ENTITY_CLAIMS: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (e:Entity {id: parent})
      CALL (e) {
        MATCH (e)<-[end:SUBJECT|OBJECT|ATTRIBUTED_TO]-(c:Claim) WHERE type(end) IN $ends
          AND (type(end) <> 'SUBJECT' OR $subjectRoles IS NULL OR c.predicate IN $subjectRoles)
          AND ($live IS NULL OR c.live = $live) AND ($roles IS NULL OR c.predicate IN $roles)
          AND ($stances IS NULL OR c.stance IN $stances) AND ($subjectId IS NULL OR c.subject = $subjectId)
          AND ($objectId IS NULL OR c.object = $objectId)
          AND ($attributedToId IS NULL OR c.attributedTo = $attributedToId) `,
    SEEN,
    cypher`
          AND ($after IS NULL OR c.recordedPosition < $after[0] OR (c.recordedPosition = $after[0] AND c.id > $after[1]))
        WITH DISTINCT c ORDER BY c.recordedPosition DESC, c.id LIMIT $limit
        RETURN c
      }
      RETURN parent, [c.recordedPosition, c.id] AS key,`,
    CLAIM_ROW,
  ),
  enters: BY_ID,
};

/** Claims that revisions state, by their first place in the text. $parents: revisions; key: start, id. */
export const REVISION_CLAIMS: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (r:ArticleRevision {id: parent})
      WHERE EXISTS { MATCH (a:Article {id: r.articleId}) WHERE a.state IN $readable }
      CALL (r) {
        MATCH (r)<-[:IN]-(v:Evidence)<-[:EVIDENCE]-(c:Claim) WITH c, min(v.start) AS start
        WHERE $after IS NULL OR start > $after[0] OR (start = $after[0] AND c.id > $after[1])
        RETURN c, start ORDER BY start, c.id LIMIT $limit
      }
      RETURN parent, [start, c.id] AS key,`,
    CLAIM_ROW,
  ),
  enters: BY_ID,
};

/** Of `v`, in revision `r`, for claim `c`: the columns of an EvidenceRow. */
const EVIDENCE_ROW = cypher`
  v.id AS id, c.id AS claimId, r.id AS revisionId, v.quote AS quote, v.start AS start, v.end AS end,
  v.sentenceStart AS sentenceStart, v.sentenceEnd AS sentenceEnd, v.live AS isLive`;

/** Evidence by id. $ids. */
export const EVIDENCE_BY_ID: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $ids AS id MATCH (v:Evidence {id: id}) USING INDEX SEEK v:Evidence(id)
      MATCH (c:Claim)-[:EVIDENCE]->(v)-[:IN]->(r:ArticleRevision)-[:OF]->(a:Article) WHERE a.state IN $readable RETURN`,
    EVIDENCE_ROW,
  ),
  enters: BY_ID,
};

/** Evidence of claims, latest revision first. $parents: claims; key: received, start, id. */
export const CLAIM_EVIDENCE: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (c:Claim {id: parent})
      CALL (c) {
        MATCH (c)-[:EVIDENCE]->(v:Evidence)-[:IN]->(r:ArticleRevision) WHERE v.live AND ($after IS NULL
          OR r.receivedAt < $after[0] OR (r.receivedAt = $after[0] AND (v.start > $after[1]
          OR (v.start = $after[1] AND v.id > $after[2]))))
        RETURN v, r ORDER BY r.receivedAt DESC, v.start, v.id LIMIT $limit
      }
      RETURN parent, [r.receivedAt, v.start, v.id] AS key,`,
    EVIDENCE_ROW,
  ),
  enters: BY_ID,
};
