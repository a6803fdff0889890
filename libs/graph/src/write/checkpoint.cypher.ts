import { cypher } from '../cypher.js';

/** Writes to the checkpoint before reading it, so that nobody else passes until the end of the transaction. Plan: NodeUniqueIndexSeek on Checkpoint(id). */
export const LOCK_CHECKPOINT = cypher`
  MERGE (k:Checkpoint {id: 'graph'})
  ON CREATE SET k.position = 0
  SET k.locks = coalesce(k.locks, 0) + 1
  WITH k
  RETURN k.position AS position, coalesce(k.wiping, false) AS wiping`;

/** $position. Plan: NodeUniqueIndexSeek on Checkpoint(id). */
export const ADVANCE_CHECKPOINT = cypher`
  MATCH (k:Checkpoint {id: 'graph'})
  SET k.position = $position`;

/** Plan: NodeUniqueIndexSeek on Checkpoint(id). */
export const READ_CHECKPOINT = cypher`
  MATCH (k:Checkpoint {id: 'graph'})
  RETURN k.position AS position, coalesce(k.wiping, false) AS wiping`;

/** $wiping, and the position is 0 in either case. Plan: NodeUniqueIndexSeek on Checkpoint(id). */
export const RESET_CHECKPOINT = cypher`
  MERGE (k:Checkpoint {id: 'graph'})
  SET k.position = 0, k.wiping = $wiping`;
