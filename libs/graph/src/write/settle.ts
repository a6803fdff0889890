import type { RunRows } from './run-rows.js';
import { COUNT_ARTICLES } from './entity.cypher.js';
import type { Touched } from './links.js';
import { DRAW_EDGES, DROP_EDGES, SETTLE_CLAIMS, SETTLE_COURT_EVENTS } from './standing.cypher.js';

interface SettledEdge {
  readonly edge: string;
  readonly predicate: string;
  readonly live: boolean;
}

/** Works out what follows from evidence: which claims hold, and so which direct relationships and court events stand. */
export async function settle(over: RunRows, { claims, entities }: Touched): Promise<void> {
  const ids = [...claims].sort();
  const edges = await over<SettledEdge>(SETTLE_CLAIMS, ids, 'ids');
  await over(SETTLE_COURT_EVENTS, ids, 'ids');
  for (const [predicate, statement] of DROP_EDGES) {
    await over(
      statement,
      idsOf(edges, (edge) => edge.predicate === predicate && !edge.live),
      'ids',
    );
  }
  for (const [predicate, statement] of DRAW_EDGES) {
    await over(
      statement,
      idsOf(edges, (edge) => edge.predicate === predicate),
      'ids',
    );
  }
  await over(COUNT_ARTICLES, [...entities].sort(), 'ids');
}

const idsOf = (edges: readonly SettledEdge[], keep: (edge: SettledEdge) => boolean): readonly string[] =>
  [...new Set(edges.filter(keep).map(({ edge }) => edge))].sort();
