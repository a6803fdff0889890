import type { EventLog } from '@wiregraph/archive/event-log';
import { follow } from '@wiregraph/followers/follow';
import { linkerFollower } from '@wiregraph/followers/linker';
import type { NewEvent, RecordedEvent } from '@wiregraph/kernel/event';
import { eventsAfter } from './follow.js';
import { eventually } from './testing/eventually.js';
import { scratchArchive } from './testing/scratch-archive.js';
import { told } from './testing/told.js';

const SECONDS = 1_000;
let scratch: Awaited<ReturnType<typeof scratchArchive>>;
beforeAll(async () => {
  scratch = await scratchArchive();
}, 60 * SECONDS);
afterAll(() => scratch.drop(), 60 * SECONDS);

/** A log whose first append waits, as that of a process which was stopped: `isStopped` from then until `goOn`. */
function stopping(log: Omit<EventLog, 'close'>) {
  let goOn: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  let isStopped = false;
  const append: EventLog['append'] = async (appends) => {
    isStopped = true;
    await waiting;
    return log.append(appends);
  };
  return { log: { ...log, append }, isStopped: () => Promise.resolve(isStopped), goOn };
}

/** What a linker of other rules makes of the log, which has nothing to decide on one of the readings. */
function without(log: Omit<EventLog, 'close'>, reading: NewEvent, instead: NewEvent): Omit<EventLog, 'close'> {
  const seen = (event: RecordedEvent): RecordedEvent => (event.id === reading.id ? { ...event, ...instead } : event);
  return { ...log, read: async (range) => (await log.read(range)).map(seen) };
}

describe('a linker that was stopped past the loss of its lead', () => {
  it(
    'makes nobody two, though its decision is on another article than those made meanwhile',
    async () => {
      const { log } = scratch.archive;
      const stop = new AbortController();
      const alone = { lead: async () => Promise.resolve(aLead), report: async () => Promise.resolve() };
      const begin = (on: Omit<EventLog, 'close'>) =>
        follow(linkerFollower(on), {
          ...{ log: on, followers: alone, signal: stop.signal, leader: 'spec', batchMaxEvents: 50, pollMs: 20 },
        });
      const [first, second] = [told('a', 'Parler', 'Amazon'), told('b', 'Parler', 'Twitter')];
      const [filed, reading] = first.events as readonly [NewEvent, NewEvent];
      await log.append([first, second]);
      const linked = async () => {
        const events = await eventsAfter(log, 0, 100);
        return events.filter((event) => event.type === 'article.linked');
      };

      const zombie = stopping(log);
      const work = [begin(zombie.log)];
      await eventually('the first decision', zombie.isStopped);
      work.push(begin(without(log, reading, filed)));
      await eventually('the decision of the other', async () => (await linked()).length === 1);
      zombie.goOn();
      await eventually('the decision of the first', async () => (await linked()).length === 2);
      stop.abort();
      await Promise.all(work);

      const events = await eventsAfter(log, 0, 100);
      const names = events.flatMap((event) => (event.type === 'entity.identified' ? [event.data.name] : []));
      expect(names.filter((name) => name === 'Parler')).toHaveLength(1);
      const parler = (await linked()).map(({ data }) => data.resolutions.find(({ key }) => key === 'Parler')?.entityId);
      expect(new Set(parler).size).toBe(1);
    },
    60 * SECONDS,
  );
});

const aLead = { lost: new AbortController().signal, release: async () => Promise.resolve() };
