import { refuse } from '@wiregraph/kernel/errors';
import type { SourceId, Sources } from '@wiregraph/newsroom/source';
import type { ReceiveStory } from './receive.js';

/** Refused for now: after a minute at most there is room again. */
export const TOO_FAST = 'story.too-fast';
export const TOO_FAST_SECONDS = 60;
const MINUTE_MS = TOO_FAST_SECONDS * 1_000;

/**
 * Takes of each source as many stories a minute as its file says, in this process. What comes faster is refused with
 * 'story.too-fast': nothing of it is kept.
 */
export function throttled(sources: Sources, receive: ReceiveStory, clock = () => performance.now()): ReceiveStory {
  const buckets = new Map<SourceId, { room: number; at: number }>();
  return async (story) => {
    const source = sources.byId.get(story.source as SourceId);
    const limit = source?.throttle;
    if (!source || !limit || !('perMinute' in limit)) return receive(story);
    const now = clock();
    const { room, at } = buckets.get(source.id) ?? { room: limit.perMinute, at: now };
    const left = Math.min(limit.perMinute, room + ((now - at) * limit.perMinute) / MINUTE_MS);
    buckets.set(source.id, { room: left < 1 ? left : left - 1, at: now });
    if (left >= 1) return receive(story);
    return refuse(TOO_FAST, `More than ${limit.perMinute} stories a minute of "${source.id}": send the rest later.`);
  };
}
