import type { Append, EventLog } from '@wiregraph/archive/event-log';
import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import type { ArticleSecondRead } from '@wiregraph/newsroom/analysis';
import type { Instant } from '@wiregraph/kernel/time';
import { secondReaderConfig } from '../config.js';
import { eventsAfter, type Follower } from '../follow.js';
import { linkerFollower } from '../linker.js';
import { secondReaderFollower, type SecondReaderNews } from '../second-reader.js';

/** A log with stories that were linked, and a second reader on it. */
export interface SecondDesk {
  readonly log: EventLog;
  readonly news: SecondReaderNews[];
  /** Files stories and links them. */
  readonly tell: (...stories: readonly Append[]) => Promise<void>;
  /** Has the second reader take up what is in the log from the beginning. @throws what `apply` throws */
  readonly read: () => Promise<void>;
  readonly readings: () => Promise<readonly ArticleSecondRead['data'][]>;
}

/** Gives a follower what the log has after a position, until it has nothing new. */
async function settle(log: EventLog, follower: Follower, from?: number): Promise<void> {
  let after = await follower.checkpoint();
  after = from ?? after;
  for (;;) {
    const events = await eventsAfter(log, after, 500);
    const last = events.at(-1)?.position;
    if (last === undefined) return;
    await follower.apply({ events, after, last, signal: new AbortController().signal });
    after = last;
  }
}

export function aSecondDesk(settings: Readonly<Record<string, unknown>>, now?: () => Instant): SecondDesk {
  const log = memoryEventLog();
  const news: SecondReaderNews[] = [];
  const given = { model: 'stand-in', retryDelayMs: 1, retries: 2, parallel: 1, ...settings };
  const config = secondReaderConfig.parse(given);
  const followers = { all: () => Promise.resolve([]) };
  return {
    log,
    news,
    tell: async (...stories) => {
      await log.append(stories);
      await settle(log, linkerFollower(log));
    },
    read: () => {
      const parts = {
        log,
        followers,
        config,
        tell: (one: SecondReaderNews) => void news.push(one),
        ...(now && { now }),
      };
      return settle(log, secondReaderFollower(parts), 0);
    },
    readings: async () => {
      const events = await eventsAfter(log, 0, 1_000);
      return events.flatMap((event) => (event.type === 'article.second-read' ? [event.data] : []));
    },
  };
}
