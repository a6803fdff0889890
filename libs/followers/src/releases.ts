import type { EventLog } from '@wiregraph/archive/event-log';
import { foldEvents } from '@wiregraph/kernel/decider';
import type { Position } from '@wiregraph/kernel/event';
import { type Instant, instantOf } from '@wiregraph/kernel/time';
import {
  type ArticleId,
  changesStanding,
  decideArticle,
  evolveArticle,
  isOfArticle,
  noArticle,
} from '@wiregraph/newsroom/article';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import type { Follower } from './follower.js';

/**
 * Ends embargoes when their time has come. It keeps nothing but what the log says, so it does so after a restart as well,
 * and looks at the clock often rather than setting an alarm, so that a clock that is put forward is heeded. An embargo
 * ends once: its release is one event, however often it is found to be due.
 */
export function releaseFollower(
  log: Pick<EventLog, 'append' | 'readStream'>,
  now: () => Instant = () => instantOf(new Date()),
): Follower {
  const due = new Map<ArticleId, Instant>();
  let known: Position = 0;
  return {
    name: 'releases',
    checkpoint: () => Promise.resolve(known),
    apply: ({ events, last }) => {
      for (const { data } of events.filter(changesStanding)) {
        const { state, embargo } = data.standing ?? {};
        if (state === 'embargoed' && embargo?.at) due.set(data.articleId, embargo.at);
        else due.delete(data.articleId);
      }
      known = last;
      return Promise.resolve();
    },
    tick: async () => {
      for (const [articleId, at] of due) {
        if (at > now()) continue;
        await release(log, articleId, now());
        due.delete(articleId);
      }
    },
  };
}

/** Nothing if it is open by now. One that changes at the same moment tells so by its own event, and is looked at again. */
async function release(log: Pick<EventLog, 'append' | 'readStream'>, articleId: ArticleId, now: Instant) {
  const recorded = await log.readStream(articleId);
  const article = foldEvents(
    { initial: noArticle, evolve: evolveArticle },
    recorded.map((event) => parseEvent(event)).filter(isOfArticle),
  );
  const events = decideArticle(article, { type: 'release', articleId, because: 'time-came', now });
  if (events.length === 0) return;
  const expected = { stream: articleId, version: recorded.at(-1)?.streamVersion ?? 0 };
  const [first] = recorded;
  await log.append([{ events, expected, correlation: first?.correlation ?? articleId }]);
}
