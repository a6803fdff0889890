import { parentPort, workerData } from 'node:worker_threads';
import { namesOf, Pipeline } from '../analysis/pipeline.js';
import { Document } from '../document.js';
import { buffersOf, type Columns } from '../document/columns.js';
import { TextTooLong } from '../errors.js';
import { EngineMemory } from '../model/memory.js';
import type { PoolTask } from '../pool.js';
import type { Answer, Job, ThreadData } from './protocol.js';

// The entry of a worker thread: one job after the other. A fault that is none of the text's own ends the thread.
const { manifest, memory, room, stop, task } = workerData as ThreadData;
const pipeline = new Pipeline(manifest, new EngineMemory(memory), room);
const names = namesOf(manifest);
const make = task === undefined ? undefined : ((await import(task)) as { readonly default: PoolTask }).default;

class Stopped extends Error {}

function columnsOf(texts: readonly string[], { job, maxTokens }: Job): Columns[] {
  const turns = pipeline.read(texts, maxTokens);
  for (;;) {
    if (Atomics.load(stop, 0) === job) throw new Stopped();
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}

function answerTo(job: Job): Answer {
  try {
    if (job.kind === 'read') return { kind: 'read', columns: columnsOf([job.text], job)[0] };
    const documents = columnsOf(job.texts, job).map((columns, i) => new Document(job.texts[i], columns, names));
    return { kind: 'made', output: make?.(documents, job.input) };
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped' };
    if (error instanceof TextTooLong) return { kind: 'too-long', found: error.found, limit: error.limit };
    throw error;
  }
}

parentPort?.on('message', (job: Job) => {
  const answer = answerTo(job);
  parentPort?.postMessage(answer, answer.kind === 'read' ? buffersOf(answer.columns) : []);
});
parentPort?.postMessage({ kind: 'ready' } satisfies Answer);
