import { follow } from '@wiregraph/followers/follow';
import { graphFollower, rebuild } from '@wiregraph/followers/graph';
import { linkerFollower } from '@wiregraph/followers/linker';
import { graphConfig } from '@wiregraph/graph/config';
import { type Graph, openGraph } from '@wiregraph/graph/graph';
import { type GraphReader, openGraphReader } from '@wiregraph/graph/read';
import type { NewEvent } from '@wiregraph/kernel/event';
import { type AnalysedClaim, type ArticleAnalysed, articleAnalysed } from '@wiregraph/newsroom/analysis';
import { eventsAfter } from './follow.js';
import { eventually } from './testing/eventually.js';
import { scratchArchive, variable } from './testing/scratch-archive.js';
import { told } from './testing/told.js';

const SECONDS = 1_000;
let scratch: Awaited<ReturnType<typeof scratchArchive>>;
let graph: Graph;
let reader: GraphReader;
let stop: AbortController;
let running: Promise<void>[];

beforeAll(async () => {
  const [url, user, password] = ['URL', 'USER', 'PASSWORD'].map((part) => variable(`WIREGRAPH_NEO4J_${part}`));
  const config = graphConfig.parse({ url, user, password });
  graph = openGraph(config);
  reader = openGraphReader(config);
  await graph.migrate();
}, 60 * SECONDS);
beforeEach(async () => {
  scratch = await scratchArchive();
  await graph.wipe();
  stop = new AbortController();
  const { log, followers } = scratch.archive;
  const options = { log, followers, signal: stop.signal, batchMaxEvents: 5, pollMs: 20, leader: 'spec' };
  const silent = { reached: async () => Promise.resolve() };
  running = [linkerFollower(log), graphFollower(graph, silent)].map((follower) => follow(follower, options));
}, 60 * SECONDS);
afterEach(async () => {
  stop.abort();
  await Promise.all(running);
  await scratch.drop();
}, 60 * SECONDS);
afterAll(async () => {
  await reader.close();
  await graph.close();
});

/** The reading of a story by other rules, which make something else of its sentence. */
function reading(story: { readonly events: readonly NewEvent[] }, rules: string, says: Partial<AnalysedClaim>[]) {
  const data = story.events[1]?.data as ArticleAnalysed['data'];
  const [claim] = data.claims as [AnalysedClaim];
  const claims = says.map((one) => ({ ...claim, ...one }));
  return articleAnalysed({ ...data, engine: { ...data.engine, rules }, claims });
}

const append = (...events: readonly NewEvent[]) => scratch.archive.log.append([{ events, correlation: 'reread' }]);
const links = async () =>
  (await eventsAfter(scratch.archive.log, 0, 1_000)).filter(({ type }) => type === 'article.linked');

async function settled(decisions: number): Promise<void> {
  await eventually('the decisions', async () => (await links()).length >= decisions);
  await eventually('the graph', async () => (await graph.checkpoint()) === (await scratch.archive.log.head()));
}

async function claims(): Promise<readonly string[]> {
  const by = { live: null, roles: null, stances: null };
  const found = await reader.list('claims', { by, limit: 100 });
  return found.map((row) => `${row.predicate} ${row.stance} ${row.isLive ? 'live' : 'withdrawn'}`).sort();
}

const story = told('a', 'Parler', 'Amazon');
const other = told('b', 'Gab', 'Amazon');

describe('a story that newer rules read again', () => {
  it(
    'claims in the graph what they read, of the same entities, and a rebuild says the same',
    async () => {
      await scratch.archive.log.append([story, other]);
      await settled(2);
      expect(await claims()).toEqual(['SUED stated live', 'SUED stated live']);
      await append(reading(story, '2', [{ stance: 'alleged' }, { predicate: 'COMPETES_WITH' }]));
      await settled(3);
      const said = ['COMPETES_WITH stated live', 'SUED alleged live', 'SUED stated live', 'SUED stated withdrawn'];
      expect(await claims()).toEqual(said);
      const types = (await eventsAfter(scratch.archive.log, 0, 100)).map(({ type }) => type);
      expect(types.filter((type) => type === 'entity.identified')).toHaveLength(3);
      const digest = await graph.digest();
      stop.abort();
      await Promise.all(running);
      await rebuild({ graph, log: scratch.archive.log });
      expect(await graph.digest()).toBe(digest);
    },
    120 * SECONDS,
  );

  it(
    'is left as it is by a reading of older rules that comes after',
    async () => {
      await append(...story.events);
      await append(reading(story, '3', [{ stance: 'denied' }]));
      await settled(2);
      await append(reading(story, '2', [{ stance: 'alleged' }]), ...other.events);
      await settled(3);
      expect(await claims()).toEqual(['SUED denied live', 'SUED stated live', 'SUED stated withdrawn']);
    },
    120 * SECONDS,
  );
});
