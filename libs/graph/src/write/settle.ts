import type { RunRows } from './run-rows.js';
import { COUNT_ARTICLES } from './entity.cypher.js';
import type { AddedEvidence, Touched } from './links.js';
import { ADD_SUPPORT, DRAW_EDGES, DROP_EDGES, SETTLE_CLAIMS, SETTLE_COURT_EVENTS } from './standing.cypher.js';

/** A direct relationship one of whose claims stands otherwise than before. */
interface ChangedEdge {
  readonly edge: string;
  readonly predicate: string;
  readonly live: boolean;
}

/**
 * Works out what follows from evidence: which claims hold, and so which direct relationships and court events stand. A claim
 * that thousands of articles state is not counted anew for each.
 */
export async function settle(over: RunRows, { claims, unsettled, added, entities }: Touched): Promise<void> {
  const [counted, moreSure] = await Promise.all([
    over<ChangedEdge>(SETTLE_CLAIMS, [...unsettled].sort(), 'ids'),
    over<ChangedEdge>(ADD_SUPPORT, supportOf(added.filter(({ claim }) => !unsettled.has(claim)))),
    over(SETTLE_COURT_EVENTS, [...claims].sort(), 'ids'),
    over(COUNT_ARTICLES, [...entities].sort(), 'ids'),
  ]);
  const edges = [...counted, ...moreSure];
  await Promise.all([
    ...overEdges(
      over,
      DROP_EDGES,
      edges.filter(({ live }) => !live),
    ),
    ...overEdges(over, DRAW_EDGES, edges),
  ]);
}

const overEdges = (over: RunRows, statements: typeof DRAW_EDGES, edges: readonly ChangedEdge[]) =>
  [...statements].map(([predicate, statement]) => {
    const ids = edges.filter((edge) => edge.predicate === predicate).map(({ edge }) => edge);
    return over(statement, [...new Set(ids)].sort(), 'ids');
  });

/** What new evidence adds to claims that hold without it. An article's earlier evidence was withdrawn: it counts once more. */
function supportOf(added: readonly AddedEvidence[]): readonly object[] {
  return [...new Set(added.map(({ claim }) => claim))].sort().map((id) => {
    const all = added.filter(({ claim }) => claim === id);
    return {
      id,
      articles: new Set(all.map(({ articleId }) => articleId)).size,
      confidence: Math.max(...all.map(({ props }) => Number(props['confidence']))),
      inferred: all.every(({ props }) => props['inferred']),
      dateInferred: all.every(({ props }) => props['dateInferred']),
    };
  });
}
