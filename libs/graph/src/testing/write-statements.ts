import type { Cypher } from '../cypher.js';
import * as article from '../write/article.cypher.js';
import * as checkpoint from '../write/checkpoint.cypher.js';
import * as claim from '../write/claim.cypher.js';
import { PAGES } from '../write/digest.cypher.js';
import * as entity from '../write/entity.cypher.js';
import * as links from '../write/links.cypher.js';
import * as standing from '../write/standing.cypher.js';

function statementsIn(name: string, part: unknown): readonly (readonly [string, Cypher])[] {
  if (typeof part === 'string') return [[name, part as Cypher]];
  const parts = part instanceof Map ? [...(part as Map<string, unknown>)] : Object.entries(part as object);
  return parts.flatMap(([key, one]) => statementsIn(`${name} ${key}`, one));
}

/** Every statement that draws the graph or walks it for the digest, by name. */
export const WRITE_STATEMENTS = statementsIn('', {
  ...article,
  ...checkpoint,
  ...claim,
  ...entity,
  ...links,
  ...standing,
  PAGES,
});
