import { measurement, type Row } from '@wiregraph/measure/measurement';
import { passagesOf } from '@wiregraph/reading/analysis';
import { openReader, type Readable, type Reader } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { openPool, type Pool } from '@wiregraph/syntax/pool';
import { demoStories, hugeStory, shortStories, storiesOf600, storyOfNames } from './reading/stories.js';
import { inTurns, quantile } from './spine/turns.js';

const ROUNDS = 5;
const THREADS = 2;
const LATENCIES = 300;
/** Stories of the long run, and after how many the memory is looked at. */
const LONG_RUN = 50_000;
const LOOK_EVERY = 10_000;
/** Stories on the way at once: enough for both threads. */
const AT_ONCE = 8;

/** Does something with each story, some at once. @returns stories a second */
async function through(stories: readonly Readable[], read: (story: Readable) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  const queue = stories.values();
  const lane = async () => {
    for (const story of queue) await read(story);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return stories.length / ((performance.now() - begun) / 1_000);
}

/** The baseline: the trees alone, of the same passages one by one, and nothing made of them. */
const treesOf = (pool: Pool) => (story: Readable) => Promise.all(passagesOf(story).map(({ text }) => pool.read(text)));

/** The other: the trees alone, read together as the reader has them read. */
const treesTogether = (pool: Pool) => (story: Readable) =>
  pool.make({ texts: passagesOf(story).map(({ text }) => text), input: null });
const MAKE_NOTHING = new URL('data:text/javascript,export default () => null');

async function latencies(reader: Reader, stories: readonly Readable[]): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const story of stories) {
    const begun = performance.now();
    await reader.read(story);
    taken.push(performance.now() - begun);
  }
  return taken.toSorted((a, b) => a - b);
}

/** Resident memory in MB after each part of a long run. */
async function memoryOver(reader: Reader, stories: readonly Readable[], progress: (line: string) => void) {
  const looks: number[] = [];
  for (let done = 0; done < LONG_RUN; done += LOOK_EVERY) {
    const part = Array.from({ length: LOOK_EVERY }, (_, n) => stories[(done + n) % stories.length]);
    await through(
      part.filter((story) => story !== undefined),
      (story) => reader.read(story),
    );
    looks.push(process.memoryUsage().rss / 1e6);
    progress(`${done + LOOK_EVERY} of ${LONG_RUN} stories, ${Math.round(looks.at(-1) ?? 0)} MB`);
  }
  return looks;
}

async function once(reader: Reader, story: Readable): Promise<{ readonly seconds: number; readonly outcome: string }> {
  const begun = performance.now();
  const outcome = await reader.read(story).then(
    ({ entities, claims }) => `${entities.length} entities, ${claims.length} claims`,
    (error: unknown) => String(error),
  );
  return { seconds: (performance.now() - begun) / 1_000, outcome };
}

async function compared(reader: Reader, stories: readonly Readable[], task?: URL) {
  const pool = await openPool({ modelFile: modelPath(), threads: THREADS, queueLimit: 100_000, ...(task && { task }) });
  try {
    return await inTurns(ROUNDS, {
      ours: () => through(stories, (story) => reader.read(story)),
      bare: () => through(stories, (task ? treesTogether : treesOf)(pool)),
    });
  } finally {
    await pool.close();
  }
}

export default measurement({
  name: 'reading',
  title: 'Stories read, beside their trees alone',
  measure: async ({ progress }) => {
    const demo = await demoStories();
    const stories = storiesOf600(demo, 100);
    const reader = await openReader({ modelFile: modelPath(), threads: THREADS });
    try {
      const first = await through(stories, (story) => reader.read(story));
      // First, so that what follows is of threads that have run for a while, as a newsroom's have.
      const looks = await memoryOver(reader, shortStories(demo), progress);
      progress(`${stories.length} stories of 600 words, read and as trees alone, ${ROUNDS} rounds`);
      const { ours, bare, ratio } = await compared(reader, stories);
      progress('the same, beside trees that are read together');
      const together = await compared(reader, stories, MAKE_NOTHING);
      progress(`${LATENCIES} stories of 600 words, one after the other`);
      const sorted = await latencies(reader, storiesOf600(demo, LATENCIES));
      progress('a text of 2 MB, and one of 5,000 names');
      const huge = await once(reader, hugeStory(demo));
      const names = await once(reader, storyOfNames());
      const [early = 0, late = 0] = [looks[1], looks.at(-1)];
      const row = (what: string, value: string): Row => ({ what, value });
      return {
        figures: {
          'reading.storiesPerS': ours,
          'reading.ofTrees': ratio,
          'reading.ofTreesTogether': together.ratio,
          'reading.p50ms': quantile(sorted, 0.5),
          'reading.p99ms': quantile(sorted, 0.99),
          'reading.memoryGrowth': late / early,
          'reading.huge.seconds': huge.seconds,
          'reading.names.seconds': names.seconds,
        },
        against: { 'reading.ofTrees': `>= 0.80 of ${bare.toFixed(1)} stories/s`, 'reading.memoryGrowth': 'about 1' },
        rows: [
          row('ofTrees', `beside the trees of the passages read one by one: ${bare.toFixed(1)} stories/s`),
          row(
            'ofTreesTogether',
            `beside the trees of the passages read together: ${together.bare.toFixed(1)} stories/s`,
          ),
          row('the first 100 stories', `${first.toFixed(1)} stories/s`),
          row('a text of 2 MB', `${huge.seconds.toFixed(1)} s: ${huge.outcome}`),
          row('5,000 names', `${names.seconds.toFixed(1)} s: ${names.outcome}`),
          ...looks.map((mb, n) => row(`memory after ${(n + 1) * LOOK_EVERY} stories`, `${Math.round(mb)} MB`)),
        ],
      };
    } finally {
      await reader.close();
    }
  },
});
