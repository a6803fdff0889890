import type { EventLog } from '@wiregraph/archive/event-log';
import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import { Unavailable } from '@wiregraph/kernel/errors';
import { eventsAfter, type Follower } from './follow.js';
import { linkerFollower } from './linker.js';
import { told } from './testing/told.js';

/** Gives a follower what the log has, until it has nothing new. */
async function settle(log: EventLog, follower: Follower, size = 500): Promise<void> {
  const { signal } = new AbortController();
  let after = await follower.checkpoint();
  for (;;) {
    const events = await eventsAfter(log, after, size);
    const last = events.at(-1)?.position;
    if (last === undefined) return;
    await follower.apply({ events, after, last, signal });
    after = last;
  }
}

const stories = [
  told('a', 'Parler', 'Amazon'),
  told('b', 'Parler', 'Amazon.com Inc'),
  told('a', 'Parler', 'Twitter', 2),
];

async function aLog(): Promise<EventLog> {
  const log = memoryEventLog();
  await log.append(stories);
  return log;
}

const decisionsIn = async (log: EventLog) =>
  (await eventsAfter(log, 0, 10_000)).filter((event) => event.type === 'article.linked');

describe('the linker', () => {
  it('decides each reading once, in the order of the log, and says what caused it', async () => {
    const log = await aLog();
    await settle(log, linkerFollower(log));
    const decisions = await decisionsIn(log);
    const analyses = stories.map(({ events }) => events[1]?.id);
    expect(decisions.map(({ data }) => data.analysis)).toEqual(analyses);
    expect(decisions.map(({ cause }) => cause)).toEqual(analyses);
    expect(decisions.map(({ correlation }) => correlation)).toEqual(stories.map((story) => story.correlation));
  });

  it('says that a later revision is shown, and an earlier one was when it was read', async () => {
    const log = await aLog();
    await settle(log, linkerFollower(log));
    expect((await decisionsIn(log)).map(({ data }) => data.isCurrent)).toEqual([true, true, true]);
  });

  it('appends nothing where it begins anew on a log that it has decided', async () => {
    const log = await aLog();
    await settle(log, linkerFollower(log));
    const head = await log.head();
    await settle(log, linkerFollower(log), 2);
    expect(await log.head()).toBe(head);
  });

  it('decides the same whatever the batches', async () => {
    const logs = [await aLog(), await aLog()];
    await Promise.all(logs.map((log, index) => settle(log, linkerFollower(log), index === 0 ? 1 : 500)));
    const [one, other] = await Promise.all(logs.map(decisionsIn));
    expect(other?.map(({ id, data }) => [id, data])).toEqual(one?.map(({ id, data }) => [id, data]));
  });

  it('decides nothing twice beside another that was not noticed', async () => {
    const log = await aLog();
    const alone = await aLog();
    await settle(alone, linkerFollower(alone));
    await Promise.all([settle(log, linkerFollower(log), 1), settle(log, linkerFollower(log), 2)]);
    const events = async (of: EventLog) => (await eventsAfter(of, 0, 1_000)).map(({ id, data }) => [id, data]);
    expect(await events(log)).toEqual(await events(alone));
  });

  it('decides the same after an append that was recorded, but whose answer was lost', async () => {
    const log = await aLog();
    let isLost = false;
    const losing: EventLog = {
      ...log,
      append: async (appends) => {
        const answer = await log.append(appends);
        if (isLost) return answer;
        isLost = true;
        throw new Unavailable('archive.unavailable', 'The answer was lost.');
      },
    };
    const linker = linkerFollower(losing);
    await expect(settle(log, linker)).rejects.toThrow(Unavailable);
    await settle(log, linker);
    expect(await decisionsIn(log)).toHaveLength(stories.length);
  });
});
