import { openHouse } from '@wiregraph/house/house';
import { measurement, type Row } from '@wiregraph/measure/measurement';
import { appendSpeed } from './spine/append.js';
import { graphSpeed } from './spine/graph.js';
import { queueSpeed } from './spine/queue.js';
import { storySpeed } from './spine/stories.js';
import type { Compared } from './spine/turns.js';

/** Log, queue and graph, each beside its bare server, on servers that nothing else uses. */
async function partSpeeds(progress: (line: string) => void) {
  progress('opening servers of its own');
  const house = await openHouse({ apps: [] });
  const setting = (name: string) => house.env[`WIREGRAPH_${name}`] ?? '';
  try {
    progress('appends beside a bare INSERT');
    const append = await appendSpeed(setting('POSTGRES_URL'));
    progress('jobs beside bare BullMQ');
    const queue = await queueSpeed(setting('REDIS_URL'));
    progress('rows beside a bare UNWIND');
    const address = { url: setting('NEO4J_URL'), user: setting('NEO4J_USER'), password: setting('NEO4J_PASSWORD') };
    return { append, queue, graph: await graphSpeed(address) };
  } finally {
    await house.close();
  }
}

const rowOf = (what: string, unit: string, { ours, bare, ratio }: Compared): Row => ({
  what,
  unit,
  ours: Math.round(ours),
  bare: Math.round(bare),
  ratio: ratio.toFixed(2),
});

const aSecond = (what: string, figure: number): Row => ({
  what,
  unit: 'stories/s',
  ours: figure.toFixed(1),
  bare: '',
  ratio: '',
});

export default measurement({
  name: 'spine',
  title: 'From receipt to graph, and each part beside its bare server',
  measure: async ({ progress }) => {
    const { append, queue, graph } = await partSpeeds(progress);
    const stories = await storySpeed(progress);
    return {
      figures: {
        'append.single': append['append.single'],
        'append.batch': append['append.batch'],
        queue: queue.ratio,
        graph: graph.ratio,
        'stories.noReading': stories.noReading,
        'stories.withReading': stories.withReading,
        'fresh.p50ms': stories.p50ms,
        'fresh.p99ms': stories.p99ms,
      },
      against: { 'append.batch': '>= 0.6 of bare', graph: '>= 0.6 of bare', fresh: '6 stories a second' },
      rows: [
        rowOf('append, one by one', 'events/s', append.absolute.single),
        rowOf('append, batches of 100', 'events/s', append.absolute.batch),
        rowOf('queue', 'jobs/s', queue),
        rowOf('graph', 'rows/s', graph),
        aSecond('end to end, not read', stories.noReading),
        aSecond('end to end, read', stories.withReading),
      ],
    };
  },
});
