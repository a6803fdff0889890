import type { EventLog } from '@wiregraph/archive/event-log';
import type { Position } from '@wiregraph/kernel/event';
import { eventsAfter } from './follow.js';

const BATCH = 1_000;

/**
 * Reads the whole log: no position is missing, every event is one that this program knows, and validates, and none stands
 * twice.
 * @returns how many events there are
 * @throws GapInLog; Error with the event's place for what cannot be read
 */
export async function verifyLog(
  log: Pick<EventLog, 'read' | 'head'>,
  progress: (position: Position, head: Position) => void = () => undefined,
): Promise<Position> {
  const seen = new Set<string>();
  let position = 0;
  for (;;) {
    const events = await eventsAfter(log, position, BATCH);
    for (const { id, position: at } of events) {
      if (seen.has(id)) throw new Error(`The event at position ${at} (${id}) stands in the log twice.`);
      seen.add(id);
    }
    const last = events.at(-1);
    if (!last) return position;
    position = last.position;
    progress(position, Math.max(position, await log.head()));
  }
}
