import { GapInLog } from '@wiregraph/archive/event-log';
import { Unavailable } from '@wiregraph/kernel/errors';
import { follow, type Follower, type FollowOptions, type Progress } from '@wiregraph/followers/follow';
import { graphFollower, rebuild } from '@wiregraph/followers/graph';
import { linkerFollower } from '@wiregraph/followers/linker';
import { graphConfig } from '@wiregraph/graph/config';
import { type Graph, openGraph } from '@wiregraph/graph/graph';
import { eventually } from './testing/eventually.js';
import { scratchArchive, variable } from './testing/scratch-archive.js';
import { told } from './testing/told.js';

const SECONDS = 1_000;
let scratch: Awaited<ReturnType<typeof scratchArchive>>;
let graph: Graph;
let stop: AbortController;
let running: Promise<void>[];

beforeAll(async () => {
  const [url, user, password] = ['URL', 'USER', 'PASSWORD'].map((part) => variable(`WIREGRAPH_NEO4J_${part}`));
  graph = openGraph(graphConfig.parse({ url, user, password }));
  await graph.migrate();
}, 60 * SECONDS);
beforeEach(async () => {
  scratch = await scratchArchive();
  stop = new AbortController();
  running = [];
  await graph.wipe();
}, 60 * SECONDS);
afterEach(async () => {
  stop.abort();
  await Promise.allSettled(running);
  await scratch.drop();
}, 60 * SECONDS);
afterAll(() => graph.close());

function begin(follower: Follower, given: Partial<FollowOptions> = {}): Promise<void> {
  const { log, followers } = scratch.archive;
  const how = { batchMaxEvents: 7, pollMs: 50, leader: 'spec', backOff: { firstMs: 1, longestMs: 5 } };
  const work = follow(follower, { log, followers, signal: stop.signal, ...how, ...given });
  running.push(work.catch(() => undefined));
  return work;
}

const silent = { reached: async () => Promise.resolve() };
const tell = (count: number) =>
  scratch.archive.log.append(Array.from({ length: count }, (_, at) => told(`s${at}`, `House ${at % 3}`, 'Northgate')));

/** Remembers what it was given. */
function noting(name: string, apply: (position: number) => Promise<void> = async () => Promise.resolve()) {
  const seen: number[] = [];
  const follower: Follower = {
    name,
    checkpoint: async () => Promise.resolve(seen.at(-1) ?? 0),
    apply: async ({ events, last }) => {
      await apply(last);
      seen.push(...events.map(({ position }) => position));
    },
  };
  return { seen, follower };
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('following the log', () => {
  it(
    'gives every event once and in order, and says how far it has come',
    async () => {
      const { seen, follower } = noting('noting');
      await tell(10);
      void begin(follower);
      await eventually('20 events', () => seen.length >= 20);
      await tell(12);
      await eventually('24 events', () => seen.length >= 24);
      expect(seen).toEqual(upTo(24));
      await eventually('the mirror says so', async () => (await scratch.archive.followers.checkpoint('noting')) === 24);
    },
    60 * SECONDS,
  );

  it(
    'goes on after an outage from where it was',
    async () => {
      let failures = 3;
      const { seen, follower } = noting('failing', async () => {
        if (failures-- > 0) throw new Unavailable('test.away', 'Away.');
        await Promise.resolve();
      });
      const waits: Progress[] = [];
      await tell(5);
      void begin(follower, { onProgress: (one) => one.state === 'waiting' && waits.push(one) });
      await eventually('all events', () => seen.length >= 10);
      expect([seen, waits.length]).toEqual([upTo(10), 3]);
    },
    60 * SECONDS,
  );

  it(
    'stops before a gap',
    async () => {
      const { seen, follower } = noting('gap');
      await tell(5);
      const { log } = scratch.archive;
      const read: typeof log.read = async (range) => (await log.read(range)).filter(({ position }) => position !== 9);
      await expect(begin(follower, { log: { ...log, read } })).rejects.toThrow(GapInLog);
      expect(seen).toEqual(upTo(7));
    },
    60 * SECONDS,
  );

  it(
    'lets one lead, and another take over when it ends',
    async () => {
      const [one, other] = [noting('lead'), noting('lead')];
      const first = new AbortController();
      await tell(3);
      void begin(one.follower, { signal: first.signal });
      await eventually('the first is through', () => one.seen.length >= 6);
      void begin(other.follower);
      await tell(4);
      await eventually('the first is through', () => one.seen.length >= 8);
      expect(other.seen).toEqual([]);
      first.abort();
      await eventually('the second took over', () => other.seen.length >= 8);
    },
    60 * SECONDS,
  );
});

describe('the graph', () => {
  const through = async () =>
    eventually(
      'linked and drawn',
      async () => {
        const { log } = scratch.archive;
        const head = await log.head();
        const events = await log.read({ after: 0, limit: 10_000 });
        const count = (type: string) => events.filter((event) => event.type === type).length;
        return count('article.linked') === count('article.analysed') && (await graph.checkpoint()) === head;
      },
      60 * SECONDS,
    );

  it(
    'is the same after a rebuild as when it grew with two projectors at work, of which none knows of the other',
    async () => {
      await tell(12);
      for (const copy of ['one', 'other']) {
        // A name of its own each, so that no lock keeps them apart.
        const apart = (follower: Follower): Follower => ({ ...follower, name: `${follower.name}-${copy}` });
        void begin(apart(linkerFollower(scratch.archive.log)));
        void begin(apart(graphFollower(graph, silent)));
      }
      await through();
      const grown = await graph.digest();
      stop.abort();
      await Promise.allSettled(running);
      const position = await rebuild({ graph, log: scratch.archive.log });
      expect(position).toBe(await scratch.archive.log.head());
      expect(await graph.digest()).toBe(grown);
    },
    180 * SECONDS,
  );
});
