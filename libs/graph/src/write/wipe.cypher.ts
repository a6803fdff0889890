import { cypher } from '../cypher.js';

/** Takes away some relationships; answers how many. $limit. No index: it is after all of them. */
export const WIPE_RELATIONSHIPS = cypher`
  MATCH ()-[r]->()
  WITH r LIMIT $limit
  DELETE r
  RETURN count(*) AS gone`;

/** Takes away some nodes that nothing is tied to, but not the checkpoint; answers how many. $limit. No index: as above. */
export const WIPE_NODES = cypher`
  MATCH (n)
  WHERE NOT n:Checkpoint
  WITH n LIMIT $limit
  DETACH DELETE n
  RETURN count(*) AS gone`;
