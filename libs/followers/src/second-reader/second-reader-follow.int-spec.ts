import { secondReaderConfig } from '@wiregraph/followers/config';
import { follow, type Progress } from '@wiregraph/followers/follow';
import { linkerFollower } from '@wiregraph/followers/linker';
import { secondReaderFollower } from '@wiregraph/followers/second-reader';
import { eventsAfter } from '../follow.js';
import { eventually } from '../testing/eventually.js';
import { scratchArchive } from '../testing/scratch-archive.js';
import * as standIn from '../testing/stand-in-endpoint.js';
import { told } from '../testing/told.js';

const SECONDS = 1_000;
let scratch: Awaited<ReturnType<typeof scratchArchive>>;
let endpoint: standIn.StandIn;
let stop: AbortController;
let running: Promise<void>[];
const progress: Progress[] = [];

beforeEach(async () => {
  [scratch, endpoint] = await Promise.all([scratchArchive(), standIn.aStandIn()]);
  stop = new AbortController();
  running = [];
}, 60 * SECONDS);
afterEach(async () => {
  stop.abort();
  await Promise.all(running);
  await endpoint.close();
  await scratch.drop();
}, 60 * SECONDS);

function begin(): void {
  const { log, followers } = scratch.archive;
  const config = secondReaderConfig.parse({ url: endpoint.url, model: 'stand-in', retries: 0, timeoutMs: 60_000 });
  const parts = { log, followers, config, tell: () => undefined };
  for (const one of [linkerFollower(log), secondReaderFollower(parts)]) {
    const backOff = { firstMs: 1, longestMs: 5 };
    const options = { log, followers, signal: stop.signal, batchMaxEvents: 5, pollMs: 20, leader: 'spec', backOff };
    running.push(follow(one, { ...options, onProgress: (news) => void progress.push(news) }));
  }
}

const typesIn = async (type: string) =>
  (await eventsAfter(scratch.archive.log, 0, 1_000)).filter((event) => event.type === type);
const led = () => progress.some((one) => one.state === 'leading' && one.follower === 'second-reader');
const positionOf = async () =>
  (await scratch.archive.followers.all()).find(({ name }) => name === 'second-reader')?.position;

describe('the follower that reads second', () => {
  it(
    'keeps nobody waiting, ends at once when told to, and goes on after where it was',
    async () => {
      endpoint.behave(standIn.stalling);
      begin();
      await eventually('the lead', led);
      await scratch.archive.log.append([told('a', 'Parler', 'Amazon'), told('b', 'Gab', 'Twitter')]);
      await eventually('a question', () => endpoint.asked.length > 0);
      await eventually('both decisions', async () => (await typesIn('article.linked')).length === 2);
      stop.abort();
      await Promise.all(running);
      expect(await typesIn('article.second-read')).toEqual([]);

      endpoint.behave(standIn.answering({ claims: [] }));
      stop = new AbortController();
      begin();
      await eventually('both second readings', async () => (await typesIn('article.second-read')).length === 2);
    },
    60 * SECONDS,
  );

  it(
    'begins, when it is first switched on, with what comes then',
    async () => {
      await scratch.archive.log.append([told('a', 'Parler', 'Amazon')]);
      const linker = linkerFollower(scratch.archive.log);
      const events = await eventsAfter(scratch.archive.log, 0, 10);
      await linker.apply({ events, after: 0, last: 2, signal: stop.signal });
      begin();
      await eventually('its place', async () => (await positionOf()) !== undefined);
      await scratch.archive.log.append([told('b', 'Gab', 'Twitter')]);
      await eventually('the second reading', async () => (await typesIn('article.second-read')).length === 1);
      expect(endpoint.asked).toHaveLength(1);
      expect(endpoint.asked[0]?.body.messages[1]?.content).toContain('Gab');
    },
    60 * SECONDS,
  );
});
