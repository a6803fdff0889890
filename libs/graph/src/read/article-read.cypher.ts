import { cypher } from '../cypher.js';
import { BY_ID, joined, type ReadStatement } from './read-statement.js';

/** Of `a`: the columns of an ArticleRow. */
const ARTICLE_ROW = cypher`
  a.id AS id, a.source AS sourceId, a.headline AS headline, a.urgency AS urgency, a.filedAt AS filedAt,
  a.current AS currentId, a.state AS state, a.embargoedUntil AS embargoedUntil, a.embargo AS embargo,
  coalesce(a.corrected, false) AS corrected, coalesce(a.correctedBy, []) AS correctedByIds,
  a.firstCreated AS firstCreated`;

/** Articles by id. $ids, $states that may be seen, as in all statements here. */
export const ARTICLES_BY_ID: ReadStatement = {
  text: joined(cypher`UNWIND $ids AS id MATCH (a:Article {id: id}) WHERE a.state IN $states RETURN`, ARTICLE_ROW),
  enters: BY_ID,
};

/** Articles, latest first. $sources, $urgencyAtMost, $filedFrom, $filedTo or null; key: filed, id. */
export const ARTICLE_LIST: ReadStatement = {
  text: joined(
    cypher`
      MATCH (a:Article) WHERE a.filedAt >= coalesce($filedFrom, '') AND a.filedAt <= coalesce($after[0], $filedTo, '9999')
        AND ($filedTo IS NULL OR a.filedAt < $filedTo)
        AND ($after IS NULL OR a.filedAt < $after[0] OR a.id > $after[1])
        AND a.state IN $states AND ($sources IS NULL OR a.source IN $sources)
        AND ($urgencyAtMost IS NULL OR a.urgency <= $urgencyAtMost)
      WITH a ORDER BY a.filedAt DESC, a.id LIMIT $limit
      RETURN '' AS parent, [a.filedAt, a.id] AS key,`,
    ARTICLE_ROW,
  ),
  enters: ['NodeIndexSeekByRange'],
};

/** Articles that name entities, latest first. $parents: entities; $types of relationship; key: filed, id. */
export const ENTITY_ARTICLES: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (e:Entity {id: parent})
      CALL (e) {
        MATCH (e)<-[r:ABOUT|MAJOR_MENTIONS|MENTIONS]-(a:Article) WHERE type(r) IN $types AND a.state IN $states AND ($after IS NULL
          OR a.filedAt < $after[0] OR (a.filedAt = $after[0] AND a.id > $after[1]))
        WITH DISTINCT a ORDER BY a.filedAt DESC, a.id LIMIT $limit
        RETURN a
      }
      RETURN parent, [a.filedAt, a.id] AS key,`,
    ARTICLE_ROW,
  ),
  enters: BY_ID,
};

/** Of `r`, a revision of `a`: the columns of a RevisionRow. */
const REVISION_ROW = cypher`
  r.id AS id, r.articleId AS articleId, r.number AS number, r.headline AS headline, r.byline AS byline,
  r.dateline AS dateline, r.slug AS slug, r.language AS language, r.topics AS topics, r.receivedAt AS receivedAt,
  r.versionCreated AS versionCreated, r.sha256 AS sha256, r.format AS format, r.bytes AS bytes, r.event AS event,
  r.analysedPosition AS analysedPosition, r.linkedPosition IS NOT NULL AS isLinked, r.kind AS kind, r.version AS version,
  coalesce(r.signals, []) AS signals, a.state AS state, coalesce(a.current = r.id, false) AS isCurrent`;

/** Revisions by id. $ids. */
export const REVISIONS_BY_ID: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $ids AS id MATCH (r:ArticleRevision {id: id}) USING INDEX SEEK r:ArticleRevision(id)
      MATCH (a:Article {id: r.articleId}) WHERE a.state IN $states RETURN`,
    REVISION_ROW,
  ),
  enters: BY_ID,
};

/** Revisions of articles, newest first. $parents: articles; key: number, id. */
export const ARTICLE_REVISIONS: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (a:Article {id: parent}) WHERE a.state IN $states
      CALL (a) {
        MATCH (a)<-[:OF]-(r:ArticleRevision)
        WHERE $after IS NULL OR r.number < $after[0] OR (r.number = $after[0] AND r.id > $after[1])
        RETURN r ORDER BY r.number DESC, r.id LIMIT $limit
      }
      RETURN parent, [r.number, r.id] AS key,`,
    REVISION_ROW,
  ),
  enters: BY_ID,
};

/** Of `m`, in revision `r`, of entity `e`: the columns of a MentionRow. */
const MENTION_ROW = cypher`
  m.id AS id, r.id AS revisionId, e.id AS entityId, m.text AS text, m.start AS start, m.end AS end,
  m.confidence AS confidence`;

/** Mentions by id. $ids. */
export const MENTIONS_BY_ID: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $ids AS id MATCH (m:Mention {id: id}) USING INDEX SEEK m:Mention(id)
      MATCH (e:Entity)<-[:REFERS_TO]-(m)-[:IN]->(r:ArticleRevision)-[:OF]->(a:Article) WHERE a.state IN $readable RETURN`,
    MENTION_ROW,
  ),
  enters: BY_ID,
};

/** Mentions of entities, latest revision first. $parents: entities; key: received, start, id. */
export const ENTITY_MENTIONS: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (e:Entity {id: parent})
      CALL (e) {
        MATCH (e)<-[:REFERS_TO]-(m:Mention)-[:IN]->(r:ArticleRevision) WHERE m.live AND ($after IS NULL
          OR r.receivedAt < $after[0] OR (r.receivedAt = $after[0] AND (m.start > $after[1]
          OR (m.start = $after[1] AND m.id > $after[2]))))
        RETURN m, r ORDER BY r.receivedAt DESC, m.start, m.id LIMIT $limit
      }
      RETURN parent, [r.receivedAt, m.start, m.id] AS key,`,
    MENTION_ROW,
  ),
  enters: BY_ID,
};

/** Mentions in revisions, in the order of the text. $parents: revisions; key: start, id. */
export const REVISION_MENTIONS: ReadStatement = {
  text: joined(
    cypher`
      UNWIND $parents AS parent MATCH (r:ArticleRevision {id: parent})
      WHERE EXISTS { MATCH (a:Article {id: r.articleId}) WHERE a.state IN $readable }
      CALL (r) {
        MATCH (r)<-[:IN]-(m:Mention)-[:REFERS_TO]->(e:Entity)
        WHERE $after IS NULL OR m.start > $after[0] OR (m.start = $after[0] AND m.id > $after[1])
        RETURN m, e ORDER BY m.start, m.id LIMIT $limit
      }
      RETURN parent, [m.start, m.id] AS key,`,
    MENTION_ROW,
  ),
  enters: BY_ID,
};
