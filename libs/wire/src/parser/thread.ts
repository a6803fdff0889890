import { readlinkSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { BadInput } from '@wiregraph/kernel/errors';
import { type Parsed, parseWire, type WireDocument } from '../parse.js';
import { type Answer, type Order, partsOf } from './protocol.js';

// The entry of a worker thread: one document after the other. A fault that is none of the document's own ends the thread.
const answer = (what: Answer): void => parentPort?.postMessage(what);
let goOn = (): void => undefined;

async function parse(document: WireDocument): Promise<void> {
  const parsed = await readOrRefuse(document);
  if (parsed instanceof BadInput) {
    answer({ kind: 'refused', code: parsed.code, message: parsed.message });
  } else if (parsed.outcome === 'ignored') {
    answer({ kind: 'ignored', format: parsed.format, what: parsed.kind });
  } else {
    for (const items of partsOf(parsed.items)) {
      const taken = new Promise<void>((resolve) => (goOn = resolve));
      answer({ kind: 'part', items });
      await taken;
    }
    answer({ kind: 'items', format: parsed.format });
  }
}

async function readOrRefuse(document: WireDocument): Promise<Parsed | BadInput> {
  try {
    return await parseWire(document);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
}

/** Linux alone tells threads apart by a number. */
function ownTask(): string | undefined {
  try {
    return /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1];
  } catch {
    return undefined;
  }
}

parentPort?.on('message', (order: Order) => {
  if (order === 'next') goOn();
  else void parse(order);
});
answer({ kind: 'ready', task: ownTask() });
