import type { EventLog } from '@wiregraph/archive/event-log';
import type { Position } from '@wiregraph/kernel/event';
import type { Graph } from '@wiregraph/graph/graph';
import { fold } from '@wiregraph/graph/projection';
import { eventsAfter } from './follow.js';

export type RebuildProgress =
  | { readonly state: 'wiping'; readonly relationships: number; readonly nodes: number }
  | { readonly state: 'drawing'; readonly position: Position; readonly head: Position; readonly eventsPerS: number };

/** Few enough for the memory of a small server. */
const BATCH = 500;

/**
 * Wipes the graph and draws it anew from the log, up to where the log ends when it gets there. A follower that leads
 * meanwhile does no harm: it draws, or is told to look again.
 * @returns the position reached
 * @throws GapInLog; Unavailable: what was drawn stays, and a follower goes on from there
 */
export async function rebuild({
  graph,
  log,
  progress = () => undefined,
}: {
  readonly graph: Graph;
  readonly log: Pick<EventLog, 'read' | 'head'>;
  readonly progress?: (progress: RebuildProgress) => void;
}): Promise<Position> {
  await graph.migrate();
  await graph.wipe((gone) => progress({ state: 'wiping', ...gone }));
  const begin = performance.now();
  let position = 0;
  for (;;) {
    const events = await eventsAfter(log, position, BATCH);
    const last = events.at(-1)?.position;
    if (last === undefined) return position;
    await graph.apply(fold(events), { after: position, last });
    position = last;
    const eventsPerS = Math.round((position / (performance.now() - begin)) * 1_000);
    progress({ state: 'drawing', position, head: Math.max(position, await log.head()), eventsPerS });
  }
}
