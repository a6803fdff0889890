import type { Announcements } from '@wiregraph/dispatch/announcements';
import type { Graph } from '@wiregraph/graph/graph';
import { fold } from '@wiregraph/graph/projection';
import type { Follower } from './follower.js';

export { rebuild, type RebuildProgress } from './rebuild.js';

/** A story comes in three steps within some 50 ms; a transaction for each would cost thrice as much. */
const GATHER_MS = 40;

/** Draws the graph, having made its constraints and indexes where they are not. Its checkpoint lies in the graph, in one commit with what it drew; whoever waits for a position is told. */
export const graphFollower = (graph: Graph, tell: Pick<Announcements, 'reached'>): Follower => ({
  name: 'graph',
  checkpoint: async () => {
    await graph.migrate();
    return graph.checkpoint();
  },
  apply: async ({ events, after, last }) => {
    await graph.apply(fold(events), { after, last });
    await tell.reached('graph', last);
  },
  gatherMs: GATHER_MS,
});
