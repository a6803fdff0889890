import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { Run } from '../driver.js';
import type { Change } from '../projection/change.js';
import * as article from './article.cypher.js';
import * as claim from './claim.cypher.js';
import * as entity from './entity.cypher.js';
import { drawLinks } from './links.js';
import { type Rows, rowsOf } from './rows.js';
import { type RunRows, runRows } from './run-rows.js';
import { settle } from './settle.js';

/**
 * Draws changes within a transaction: first what things are, then what supports what, in the order of the log, and last
 * what follows from it. So the outcome depends on the events alone, never on how they were parted into batches.
 */
export async function draw(run: Run, changes: readonly Change[]): Promise<void> {
  const rows = rowsOf(changes);
  const over = runRows(run);
  await drawThings(over, rows);
  await settle(over, await drawLinks(over, rows.waves));
}

async function drawThings(over: RunRows, rows: Rows): Promise<void> {
  const { articles, revisions, entities, claims, courtEvents, reports } = rows;
  await over(article.MERGE_SOURCES, [...new Set(articles.map(({ source }) => source))].sort(), 'ids');
  await over(
    article.MERGE_ARTICLES,
    articles.map(({ id, source, first, props }) => ({ id, source, first, props })),
  );
  await over(
    article.MERGE_REVISIONS,
    revisions.map(({ id, articleId, props }) => ({ id, articleId, props })),
  );
  await drawEntities(over, entities);
  await drawClaims(over, claims);
  await over(
    claim.MERGE_COURT_EVENTS,
    courtEvents.map(({ id, lawsuit, first }) => ({ id, lawsuit, first })),
  );
  await over(
    claim.MERGE_REPORTS,
    reports.map(({ id, claim: of }) => ({ id, claim: of })),
  );
  const judged = reports.filter(({ judge }) => judge !== undefined);
  await over(
    claim.MERGE_JUDGES,
    judged.map(({ id, judge }) => ({ id, judge })),
  );
}

async function drawEntities(over: RunRows, entities: Rows['entities']): Promise<void> {
  await over(
    entity.MERGE_ENTITIES,
    entities.map(({ id, kinds, names, identifiers, props }) => ({ id, kinds, names, identifiers, props })),
  );
  for (const [kind, statement] of Object.entries(entity.LABEL_ENTITIES)) {
    const ids = entities.filter(({ kinds }) => kinds.includes(kind as EntityKind)).map(({ id }) => id);
    await over(statement, ids, 'ids');
  }
}

async function drawClaims(over: RunRows, claims: Rows['claims']): Promise<void> {
  await over(
    claim.MERGE_CLAIMS,
    claims.map(({ id, subject, first }) => ({ id, subject, first })),
  );
  for (const end of ['object', 'against', 'attributedTo'] as const) {
    const rows = claims.filter((one) => one[end] !== undefined).map((one) => ({ id: one.id, end: one[end] }));
    await over(claim.MERGE_ENDS[end], rows);
  }
}
