import type { SourceId } from '@wiregraph/newsroom/source';
import { checkSeen, type Feeds, type FeedState } from './feeds.port.js';
import { storableMessage } from './incoming-story.js';

/** Feeds in memory, for tests: keep every promise but durability. */
export function memoryFeeds(): Feeds {
  const states = new Map<SourceId, FeedState>();
  return {
    find: (source) => Promise.resolve(states.get(source)),
    keep: async (state) => {
      checkSeen(state);
      const problem = state.problem === undefined ? undefined : storableMessage(state.problem);
      states.set(state.source, { ...state, problem });
      return Promise.resolve();
    },
  };
}
