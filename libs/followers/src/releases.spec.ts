import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import type { EventLog } from '@wiregraph/archive/event-log';
import { Instant } from '@wiregraph/kernel/time';
import { articleId, decideArticle, noArticle, receiptId, revisionId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';
import { eventsAfter } from './follow.js';
import type { Follower } from './follower.js';
import { releaseFollower } from './releases.js';

const BEFORE = Instant.parse('2021-01-21T10:00:00.000Z');
const AT = Instant.parse('2021-01-21T12:00:00.000Z');

async function anEmbargoedStory(log: EventLog): Promise<void> {
  const source = SourceId.parse('harbour-wire');
  const article = articleId.of(source, 'closed');
  const sha256 = 'a'.repeat(64) as never;
  const data = {
    articleId: article,
    revisionId: revisionId.of(article, '1', 'x'),
    source,
    guid: 'closed',
    version: '1',
    receiptId: receiptId.of(source, sha256),
    original: { sha256, format: 'ninjs', bytes: 1 },
    receivedAt: BEFORE,
    topics: [],
    text: 'Northgate bids for Harbour Lane.',
    blocks: [],
    embargo: { raw: AT, at: AT },
  };
  const events = decideArticle(noArticle, { type: 'file', data, now: BEFORE });
  await log.append([{ events, correlation: 'spec' }]);
}

/** All that the log has grown by is taken up, then the clock is looked at. */
async function turn(follower: Follower, log: EventLog): Promise<void> {
  const after = await follower.checkpoint();
  const events = await eventsAfter(log, after, 100);
  const last = events.at(-1)?.position;
  if (last !== undefined) await follower.apply({ events, after, last, signal: new AbortController().signal });
  await follower.tick?.();
}

const typesIn = async (log: EventLog) => (await log.read({ after: 0, limit: 100 })).map(({ type }) => type);
const CLOSED = ['article.filed', 'article.embargoed'];

describe('an embargo', () => {
  it('is kept until its time, and ends once', async () => {
    const log = memoryEventLog();
    let now = BEFORE;
    const follower = releaseFollower(log, () => now);
    await anEmbargoedStory(log);
    await turn(follower, log);
    expect(await typesIn(log)).toEqual(CLOSED);
    now = AT;
    await turn(follower, log);
    await turn(follower, log);
    expect(await typesIn(log)).toEqual([...CLOSED, 'article.released']);
  });

  it('stays due when its article was written to meanwhile', async () => {
    const log = memoryEventLog();
    await anEmbargoedStory(log);
    let isBusy = true;
    const busy: EventLog['append'] = async (appends) => {
      if (!isBusy) return log.append(appends);
      isBusy = false;
      return [{ kind: 'conflict', stream: 'any', expected: 2, actual: 3 }];
    };
    const follower = releaseFollower({ ...log, append: busy }, () => AT);
    await turn(follower, log);
    expect(await typesIn(log)).toEqual(CLOSED);
    await turn(follower, log);
    expect(await typesIn(log)).toEqual([...CLOSED, 'article.released']);
  });

  it('that ran out while nobody looked ends with the next start, and for two at once by one event', async () => {
    const log = memoryEventLog();
    await anEmbargoedStory(log);
    const [one, other] = [releaseFollower(log, () => AT), releaseFollower(log, () => AT)];
    await Promise.all([turn(one, log), turn(other, log)]);
    await turn(
      releaseFollower(log, () => AT),
      log,
    );
    expect(await typesIn(log)).toEqual([...CLOSED, 'article.released']);
  });
});
