import type { Salience } from '@wiregraph/newsroom/analysis';
import { type Cypher, drawing } from '../cypher.js';

/**
 * Which of some articles are live, and which were linked before. $given.ids. Plan: NodeUniqueIndexSeek on Article(id). Nothing
 * but revisions is of an article: a label would let the planner begin with all of them.
 */
export const STATE_OF_ARTICLES = drawing`
  UNWIND $given.ids AS id
  MATCH (a:Article {id: id})
  RETURN id, a.state = 'live' AS isLive, EXISTS { MATCH (a)<-[:OF]-(r) WHERE r.linkedPosition IS NOT NULL } AS isKnown`;

/** An article stands otherwise; of one that has not come nothing is drawn. $given.rows: [{ articleId, props }]. Plan: NodeUniqueIndexSeek on Article(id). */
export const SET_STANDING = drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.articleId})
  SET a += row.props`;

/** Nothing of an article is shown any more. $given.ids. Plan: NodeUniqueIndexSeek on Article(id). */
export const HIDE_REVISIONS = drawing`
  UNWIND $given.ids AS id
  MATCH (a:Article {id: id})<-[:OF]-(r)
  USING INDEX SEEK a:Article(id)
  WHERE r.shown
  SET r.shown = false`;

/**
 * Evidence of what an article shows ceases to hold; answers whose claims it was. $given.rows: [{ articleId, position, beside:
 * revisions that stay, cause, reread: the revision that is linked anew, or null }].
 * Plan: NodeUniqueIndexSeek on Article(id). `*1..1` is one step as another would be, but walked from where it begins, as
 * DISTINCT keeps the steps in order: a planner that has met few such nodes would else scan them all, and keep to that.
 */
export const WITHDRAW_EVIDENCE = drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.articleId})<-[:OF*1..1]-(r)
  WHERE r.shown AND NOT r.id IN row.beside
  WITH DISTINCT row, r
  MATCH (r)<-[:IN*1..1]-(e)
  WHERE e.live
  MATCH (e)<-[:EVIDENCE]-(c)
  SET e.live = false, e.periods = e.periods + row.position,
      e.withdrawnBy = CASE WHEN r.id = row.reread THEN 'REANALYSIS' ELSE row.cause END
  RETURN DISTINCT c.id AS id`;

/** The same of mentions. $given.rows: [{ articleId, beside }]. Plan: NodeUniqueIndexSeek on Article(id). */
export const WITHDRAW_MENTIONS = drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.articleId})<-[:OF*1..1]-(r)
  WHERE r.shown AND NOT r.id IN row.beside
  WITH DISTINCT r
  MATCH (r)<-[:IN*1..1]-(m)
  WHERE 'Mention' IN labels(m) AND m.live
  SET m.live = false`;

/**
 * An article no longer points at entities, but at those of revisions that stay; answers at which. $given.rows: [{ articleId, beside }].
 * Plan: NodeUniqueIndexSeek on Article(id), ArticleRevision(id).
 */
export const DROP_SALIENCE = drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.articleId})
  CALL (row) {
    UNWIND row.beside AS id
    MATCH (r:ArticleRevision {id: id})-[:RESOLVED]->(other:Entity)
    USING INDEX SEEK r:ArticleRevision(id)
    RETURN collect(DISTINCT other.id) AS stay
  }
  MATCH (a)-[points:MENTIONS|MAJOR_MENTIONS|ABOUT]->(e:Entity)
  WHERE NOT e.id IN stay
  DELETE points
  RETURN DISTINCT e.id AS id`;

/** Another revision is shown. $given.rows: [{ articleId, revisionId, beside, position }]. Plan: NodeUniqueIndexSeek on Article(id). */
export const SHOW_REVISIONS = drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.articleId})
  SET a.linkedPosition = row.position
  WITH a, row
  MATCH (a)<-[:OF]-(r:ArticleRevision)
  SET r.shown = r.id = row.revisionId OR r.id IN row.beside`;

/** Revisions were linked. $given.rows: [{ revisionId, position }]. Plan: NodeUniqueIndexSeek on ArticleRevision(id). */
export const MARK_LINKED = drawing`
  UNWIND $given.rows AS row
  MATCH (r:ArticleRevision {id: row.revisionId})
  SET r.linkedPosition = row.position`;

/** Decisions on a revision that is linked again. $given.ids. Plan: NodeUniqueIndexSeek on ArticleRevision(id). */
export const DROP_RESOLUTIONS = drawing`
  UNWIND $given.ids AS id
  MATCH (r:ArticleRevision {id: id})-[resolved:RESOLVED]->(:Entity)
  USING INDEX SEEK r:ArticleRevision(id)
  DELETE resolved`;

/** Whom known mentions referred to. $given.ids. Plan: NodeUniqueIndexSeek on Mention(id). */
export const DROP_REFERENCES = drawing`
  UNWIND $given.ids AS id
  MATCH (m:Mention {id: id})-[refers:REFERS_TO]->(:Entity)
  USING INDEX SEEK m:Mention(id)
  DELETE refers`;

/**
 * Evidence: a place that states a claim. $given.rows: [{ id, claim, revision, live, position, recordedAt, props }]. What ceased
 * at this very position has not ceased. Answers claims that were not live, and those of evidence that was there: their
 * standing hangs on more than what is new. Plan: NodeUniqueIndexSeek on Claim(id), ArticleRevision(id), Evidence(id).
 */
export const MERGE_EVIDENCE = drawing`
  UNWIND $given.rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (r:ArticleRevision {id: row.revision})
  MERGE (e:Evidence {id: row.id})
  ON CREATE SET e.live = false, e.periods = [], e.recordedPosition = row.position, e.recordedAt = row.recordedAt
  SET e += row.props,
      e.periods = CASE
        WHEN NOT row.live OR e.live THEN e.periods
        WHEN e.periods[-1] = row.position THEN e.periods[0..-1]
        ELSE e.periods + row.position END,
      e.live = e.live OR row.live,
      e.withdrawnBy = CASE WHEN e.live OR row.live THEN null ELSE e.withdrawnBy END
  MERGE (c)-[:EVIDENCE]->(e)
  MERGE (e)-[:IN]->(r)
  WITH c, e, row
  WHERE NOT c.live OR e.recordedPosition <> row.position
  RETURN DISTINCT c.id AS id`;

/**
 * Mentions: a place that names an entity. $given.rows: [{ id, entity, revision, live, position, props }].
 * Plan: NodeUniqueIndexSeek on Entity(id), ArticleRevision(id), Mention(id).
 */
export const MERGE_MENTIONS = drawing`
  UNWIND $given.rows AS row
  MATCH (e:Entity {id: row.entity})
  MATCH (r:ArticleRevision {id: row.revision})
  MERGE (m:Mention {id: row.id})
  ON CREATE SET m.live = false, m.recordedPosition = row.position
  SET m += row.props, m.live = m.live OR row.live
  MERGE (m)-[:IN]->(r)
  MERGE (m)-[:REFERS_TO]->(e)`;

/** Who is who in a revision. $given.rows: [{ revision, entity, props }]. Plan: NodeUniqueIndexSeek on ArticleRevision(id), Entity(id). */
export const CREATE_RESOLUTIONS = drawing`
  UNWIND $given.rows AS row
  MATCH (r:ArticleRevision {id: row.revision})
  MATCH (e:Entity {id: row.entity})
  CREATE (r)-[resolved:RESOLVED]->(e)
  SET resolved = row.props,
      e.lastMentionedAt = CASE WHEN e.lastMentionedAt > r.receivedAt THEN e.lastMentionedAt ELSE r.receivedAt END`;

const salience = (type: string): Cypher => drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.article})
  MATCH (e:Entity {id: row.entity})
  WITH a, e, row
  WHERE NOT row.isBeside OR NOT EXISTS { (a)-[:ABOUT|MAJOR_MENTIONS|MENTIONS]->(e) }
  CREATE (a)-[:${type} {count: row.count}]->(e)`;

/** What an article is about, says much of, or only names. $given.rows: [{ article, entity, count, isBeside: what the article points at already stays }]. Plan: NodeUniqueIndexSeek on Article(id), Entity(id). */
export const CREATE_SALIENCE: Readonly<Record<Salience, Cypher>> = {
  about: salience('ABOUT'),
  major: salience('MAJOR_MENTIONS'),
  mention: salience('MENTIONS'),
};
