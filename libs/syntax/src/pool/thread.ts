import { parentPort, workerData } from 'node:worker_threads';
import { Pipeline } from '../analysis/pipeline.js';
import { buffersOf } from '../document/columns.js';
import { TextTooLong } from '../errors.js';
import { EngineMemory } from '../model/memory.js';
import type { Answer, Job, ThreadData } from './protocol.js';

// The entry of a worker thread: reads one text after the other. A fault that is none of the text's own ends the thread.
const { manifest, memory, room, stop } = workerData as ThreadData;
const pipeline = new Pipeline(manifest, new EngineMemory(memory), room);

function read({ job, text, maxTokens }: Job): Answer {
  try {
    const turns = pipeline.read(text, maxTokens);
    for (;;) {
      if (Atomics.load(stop, 0) === job) return { kind: 'stopped' };
      const turn = turns.next();
      if (turn.done) return { kind: 'read', columns: turn.value };
    }
  } catch (error) {
    if (error instanceof TextTooLong) return { kind: 'too-long', found: error.found, limit: error.limit };
    throw error;
  }
}

parentPort?.on('message', (job: Job) => {
  const answer = read(job);
  parentPort?.postMessage(answer, answer.kind === 'read' ? buffersOf(answer.columns) : []);
});
parentPort?.postMessage({ kind: 'ready' } satisfies Answer);
