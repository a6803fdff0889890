import { readlinkSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { BadInput } from '@wiregraph/kernel/errors';
import { type EntryPrint, feedPrints, packedPrints } from '../feed/feed-prints.js';
import type { FeedDocument } from '../feed/read-feed.js';
import { type Parsed, parseWire, type WireDocument } from '../parse.js';
import { type Answer, type Order, partsOf, type Request } from './protocol.js';

// The entry of a worker thread: one request after the other. A fault that is none of the document's own ends the thread.
const answer = (what: Answer): void => parentPort?.postMessage(what);
let goOn = (): void => undefined;

async function parse(document: WireDocument): Promise<void> {
  const parsed = await orRefusal(parseWire(document));
  if (parsed instanceof BadInput) {
    refuse(parsed);
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

async function readEntries(document: FeedDocument): Promise<void> {
  const entries = await orRefusal(feedPrints(document));
  if (entries instanceof BadInput) refuse(entries);
  else answer({ kind: 'entries', prints: packedPrints(entries) });
}

const refuse = ({ code, message }: BadInput): void => answer({ kind: 'refused', code, message });

async function orRefusal<Read extends Parsed | readonly EntryPrint[]>(
  reading: Promise<Read>,
): Promise<Read | BadInput> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
}

const work = (request: Request): Promise<void> =>
  request.kind === 'feed' ? readEntries(request.document) : parse(request.document);

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
  else void work(order);
});
answer({ kind: 'ready', task: ownTask() });
