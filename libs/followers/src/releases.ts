import type { EventLog } from '@wiregraph/archive/event-log';
import type { Position } from '@wiregraph/kernel/event';
import { type Instant, instantOf } from '@wiregraph/kernel/time';
import { type ArticleId, changesStanding, decideArticle } from '@wiregraph/newsroom/article';
import { articleOf, type NewsEvent, parseEvent } from '@wiregraph/newsroom/catalogue';
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
        // Else somebody wrote to the article meanwhile, perhaps only what was read in it: it stays due.
        if (await release(log, articleId, now())) due.delete(articleId);
      }
    },
  };
}

/** @returns false if another event came in between: nothing was appended */
async function release(
  log: Pick<EventLog, 'append' | 'readStream'>,
  articleId: ArticleId,
  now: Instant,
): Promise<boolean> {
  const recorded = await log.readStream(articleId);
  const article = articleOf(recorded.map((event): NewsEvent => parseEvent(event)));
  const events = decideArticle(article, { type: 'release', articleId, because: 'time-came', now });
  if (events.length === 0) return true;
  const expected = { stream: articleId, version: recorded.at(-1)?.streamVersion ?? 0 };
  const [first] = recorded;
  const [appended] = await log.append([{ events, expected, correlation: first?.correlation ?? articleId }]);
  return appended?.kind !== 'conflict';
}
