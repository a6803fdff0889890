import { type Cypher, drawing } from '../cypher.js';

/** Claims and their subjects. $given.rows: [{ id, subject, first }]. Plan: NodeUniqueIndexSeek on Entity(id), Claim(id). */
export const MERGE_CLAIMS = drawing`
  UNWIND $given.rows AS row
  MATCH (s:Entity {id: row.subject})
  MERGE (c:Claim {id: row.id})
  ON CREATE SET c += row.first, c.live = false, c.support = 0
  MERGE (c)-[:SUBJECT]->(s)`;

const claimEnd = (type: string): Cypher => drawing`
  UNWIND $given.rows AS row
  MATCH (c:Claim {id: row.id})
  MATCH (e:Entity {id: row.end})
  MERGE (c)-[:${type}]->(e)`;

/** The other ends of claims, one statement each. $given.rows: [{ id, end }]. Plan: NodeUniqueIndexSeek on Claim(id), Entity(id). */
export const MERGE_ENDS = {
  object: claimEnd('OBJECT'),
  against: claimEnd('AGAINST'),
  inFavourOf: claimEnd('IN_FAVOUR_OF'),
  attributedTo: claimEnd('ATTRIBUTED_TO'),
} as const;

/** What happened in a case. $given.rows: [{ id, lawsuit, first }]. Plan: NodeUniqueIndexSeek on Entity(id), CourtEvent(id). */
export const MERGE_COURT_EVENTS = drawing`
  UNWIND $given.rows AS row
  MATCH (l:Entity {id: row.lawsuit})
  MERGE (v:CourtEvent {id: row.id})
  ON CREATE SET v += row.first, v.live = false
  MERGE (v)-[:IN_CASE]->(l)`;

/** Which claims tell of it. $given.rows: [{ id, claim }]. Plan: NodeUniqueIndexSeek on Claim(id), CourtEvent(id). */
export const MERGE_REPORTS = drawing`
  UNWIND $given.rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (v:CourtEvent {id: row.id})
  MERGE (c)-[:REPORTS]->(v)`;

/** Who ruled. $given.rows: [{ id, judge }]. Plan: NodeUniqueIndexSeek on CourtEvent(id), Entity(id). */
export const MERGE_JUDGES = drawing`
  UNWIND $given.rows AS row
  MATCH (v:CourtEvent {id: row.id})
  MATCH (j:Entity {id: row.judge})
  MERGE (v)-[:BY]->(j)`;
