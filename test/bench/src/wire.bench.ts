import { measurement, type Row } from '@wiregraph/measure/measurement';
import { parseWire } from '@wiregraph/wire/parse';
import { type Compared, inTurns } from './spine/turns.js';
import { BARE } from './wire/bare.js';
import { type Sample, samples } from './wire/documents.js';
import { type Delay, eventLoopDelays } from './wire/event-loop.js';

const ROUNDS = 5;
const ROUND_MS = 300;

/** Items a second of the calling thread, by the clock. */
async function speed({ items }: Sample, read: () => unknown): Promise<number> {
  const begun = performance.now();
  let passes = 0;
  while (performance.now() - begun < ROUND_MS) {
    await read();
    passes += 1;
  }
  return (passes * items) / ((performance.now() - begun) / 1_000);
}

async function compared(sample: Sample): Promise<Compared> {
  const { bytes, bare, format } = sample;
  // As a source's settings say it: detecting a language costs more than all the rest of a text format.
  const document = { bytes, source: { id: 'bench-wire', language: 'en' } };
  const parsed = await parseWire(document);
  if (parsed.format !== format || parsed.outcome !== 'items' || parsed.items.length !== sample.items) {
    throw new Error(`The sample of ${format} was read as ${parsed.outcome} of ${parsed.format}.`);
  }
  return inTurns(ROUNDS, {
    ours: () => speed(sample, () => parseWire(document)),
    bare: () => speed(sample, () => BARE[bare].read(bytes)),
  });
}

const rowOf = ({ format, bare, bytes, items }: Sample, { ours, bare: bareSpeed, ratio }: Compared): Row => ({
  format,
  'bytes an item': Math.round(bytes.byteLength / items),
  'items/s': Math.round(ours),
  'MB/s': ((ours * bytes.byteLength) / items / 1e6).toFixed(1),
  bare: BARE[bare].what,
  'bare items/s': Math.round(bareSpeed),
  ratio: ratio.toFixed(3),
});

const delayRow = (what: string, { maxMs, maxWorkMs }: Delay): Row => ({
  format: what,
  'items/s': `${maxMs.toFixed(0)} ms`,
  'MB/s': `${maxWorkMs.toFixed(0)} ms at work`,
});

export default measurement({
  name: 'wire',
  title: 'Parsing alone, items a second of one thread, and how late timers come beside it',
  measure: async ({ progress }) => {
    const rows: Row[] = [];
    const figures: Record<string, number> = {};
    for (const sample of samples()) {
      progress(`${sample.format} beside ${BARE[sample.bare].what}`);
      const result = await compared(sample);
      rows.push(rowOf(sample, result));
      figures[`${sample.format}.itemsPerS`] = Math.round(result.ours);
      figures[`${sample.format}.ofBare`] = result.ratio;
    }
    progress('the event loop while pages of 9 MB are parsed');
    const { idle, pool, sameThread } = await eventLoopDelays();
    return {
      figures: { ...figures, 'delay.max.ms': pool.maxMs, 'delay.work.max.ms': pool.maxWorkMs },
      against: {
        'delay.max.ms': `<= 50; beside nothing ${Math.round(idle.maxMs)}`,
        'the same in the calling thread': `${Math.round(sameThread.maxMs)} ms`,
      },
      rows: [
        ...rows,
        delayRow('longest wait of a timer, nothing done', idle),
        delayRow('the same, a thread parses 9 MB', pool),
        delayRow('the same, this thread parses 9 MB', sameThread),
      ],
    };
  },
});
