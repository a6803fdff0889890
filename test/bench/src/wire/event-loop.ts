import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseWire } from '@wiregraph/wire/parse';
import { openParser } from '@wiregraph/wire/parser';
import { largePage } from './documents.js';

const DOCUMENTS = 8;
const IDLE_MS = 3_000;
/** The process settles: what was allocated for what came before is collected. */
const SETTLE_MS = 500;

export interface Delay {
  /** Longest time between two ticks of a timer of 1 ms, by the clock: what else the machine does is in it. */
  readonly maxMs: number;
  /** Longest time that this thread was at work between two ticks. Linux alone tells; elsewhere as by the clock. */
  readonly maxWorkMs: number;
}

/** How late timers of this thread come: while nothing is done, while large pages are parsed by a thread, and by this one. */
export async function eventLoopDelays(): Promise<Readonly<Record<'idle' | 'pool' | 'sameThread', Delay>>> {
  const document = { bytes: largePage(), source: { id: 'bench-wire' } };
  const parser = await openParser({ timeLimitMs: 10_000 });
  try {
    const idle = await delayDuring(() => pause(IDLE_MS));
    const pool = await delayDuring(() => repeated(() => parser.parse(document)));
    const sameThread = await delayDuring(() => repeated(() => parseWire(document)));
    return { idle, pool, sameThread };
  } finally {
    await parser.close();
  }
}

/** With turns of the loop between them, as jobs have. */
async function repeated(parse: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < DOCUMENTS; count += 1) {
    await parse();
    await pause(5);
  }
}

async function delayDuring(work: () => Promise<unknown>): Promise<Delay> {
  await pause(SETTLE_MS);
  const gaps: Delay[] = [];
  let last = now();
  const timer = setInterval(() => {
    const next = now();
    gaps.push({ maxMs: next.clock - last.clock, maxWorkMs: next.work - last.work });
    last = next;
  }, 1);
  await work();
  await pause(SETTLE_MS);
  clearInterval(timer);
  const most = (gap: (delay: Delay) => number) => gaps.reduce((max, delay) => Math.max(max, gap(delay)), 0);
  return { maxMs: most(({ maxMs }) => maxMs), maxWorkMs: most(({ maxWorkMs }) => maxWorkMs) };
}

function now(): { readonly clock: number; readonly work: number } {
  const clock = performance.now();
  return { clock, work: ownProcessorMs() ?? clock };
}

/** Source: Linux, Documentation/scheduler/sched-stats: the first number is nanoseconds on a processor. */
function ownProcessorMs(): number | undefined {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}
