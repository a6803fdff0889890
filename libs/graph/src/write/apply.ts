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
  // Sent one after the other, and answered while the next are on their way.
  const [, touched] = await Promise.all([drawThings(over, rows), drawLinks(over, rows.waves)]);
  await settle(over, touched);
}

const drawThings = (over: RunRows, { articles, revisions, entities, claims, ...rows }: Rows): Promise<unknown> =>
  Promise.all([
    over(article.MERGE_SOURCES, [...new Set(articles.map(({ source }) => source))].sort(), 'ids'),
    over(
      article.MERGE_ARTICLES,
      articles.map(({ id, source, first, props }) => ({ id, source, first, props })),
    ),
    over(
      article.MERGE_REVISIONS,
      revisions.map(({ id, articleId, props }) => ({ id, articleId, props })),
    ),
    drawEntities(over, entities),
    drawClaims(over, claims),
    drawCourtEvents(over, rows),
  ]);

const drawEntities = (over: RunRows, entities: Rows['entities']): Promise<unknown> =>
  Promise.all([
    over(
      entity.MERGE_ENTITIES,
      entities.map(({ id, kinds, names, identifiers, props }) => ({ id, kinds, names, identifiers, props })),
    ),
    ...Object.entries(entity.LABEL_ENTITIES).map(([kind, statement]) => {
      const ids = entities.filter(({ kinds }) => kinds.includes(kind as EntityKind)).map(({ id }) => id);
      return over(statement, ids, 'ids');
    }),
  ]);

const drawClaims = (over: RunRows, claims: Rows['claims']): Promise<unknown> =>
  Promise.all([
    over(
      claim.MERGE_CLAIMS,
      claims.map(({ id, subject, first }) => ({ id, subject, first })),
    ),
    ...(['object', 'against', 'inFavourOf', 'attributedTo'] as const).map((end) => {
      const rows = claims.filter((one) => one[end] !== undefined).map((one) => ({ id: one.id, end: one[end] }));
      return over(claim.MERGE_ENDS[end], rows);
    }),
  ]);

function drawCourtEvents(over: RunRows, { courtEvents, reports }: Pick<Rows, 'courtEvents' | 'reports'>) {
  const judged = reports.filter(({ judge }) => judge !== undefined);
  return Promise.all([
    over(
      claim.MERGE_COURT_EVENTS,
      courtEvents.map(({ id, lawsuit, first }) => ({ id, lawsuit, first })),
    ),
    over(
      claim.MERGE_REPORTS,
      reports.map(({ id, claim: of }) => ({ id, claim: of })),
    ),
    over(
      claim.MERGE_JUDGES,
      judged.map(({ id, judge }) => ({ id, judge })),
    ),
  ]);
}
