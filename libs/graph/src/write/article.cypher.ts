import { drawing } from '../cypher.js';

/** Sources are made when first met. $given.ids. Plan: NodeUniqueIndexSeek on Source(id). */
export const MERGE_SOURCES = drawing`
  UNWIND $given.ids AS id
  MERGE (:Source {id: id})`;

/** Articles and who sent them. $given.rows: [{ id, source, first, props }]. Plan: NodeUniqueIndexSeek on Article(id), Source(id). */
export const MERGE_ARTICLES = drawing`
  UNWIND $given.rows AS row
  MATCH (s:Source {id: row.source})
  MERGE (a:Article {id: row.id})
  ON CREATE SET a += row.first
  SET a += row.props
  MERGE (a)-[:FROM]->(s)`;

/** Revisions of articles that are there. $given.rows: [{ id, articleId, props }]. Plan: NodeUniqueIndexSeek on Article(id), ArticleRevision(id). */
export const MERGE_REVISIONS = drawing`
  UNWIND $given.rows AS row
  MATCH (a:Article {id: row.articleId})
  MERGE (r:ArticleRevision {id: row.id})
  ON CREATE SET r.shown = false
  SET r += row.props
  MERGE (r)-[:OF]->(a)`;
