import type { Archive } from '@wiregraph/archive/archive';
import { batching, type EventLog } from '@wiregraph/archive/event-log';
import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import { memoryReceipts } from '@wiregraph/archive/memory-receipts';
import type { RecordedEvent } from '@wiregraph/kernel/event';
import type { Channel } from '@wiregraph/archive/receipts';
import { isRefused } from '@wiregraph/kernel/errors';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { anySource, type SourceId, type Sources } from '@wiregraph/newsroom/source';
import type { Reader } from '@wiregraph/reading/reader';
import { parseWire } from '@wiregraph/wire/parse';
import type { Copydesk } from '../copydesk.js';
import { type Handled, handleCopy } from '../handle-copy.js';

/** A copydesk on an archive in memory, with a real reader. */
export interface SpecDesk {
  readonly desk: Copydesk;
  readonly receipts: Archive['receipts'];
  readonly log: EventLog;
  /** Types of events, in the order of the log. */
  readonly types: () => Promise<readonly string[]>;
  readonly events: () => Promise<readonly RecordedEvent[]>;
  readonly receive: (story: {
    bytes: string | Uint8Array;
    contentType?: string;
    source?: string;
    channel?: Channel;
  }) => Promise<ReceiptId>;
  readonly handle: (receiptId: ReceiptId) => Promise<Handled>;
}

export function aDesk(reader: Reader, sources: Sources = anySource): SpecDesk {
  const log = memoryEventLog();
  const receipts = memoryReceipts(log);
  const appends = batching(log);
  const append: Copydesk['append'] = (one) => appends.append(one);
  const desk: Copydesk = { receipts, originals: receipts, log, append, sources, reader, parser: { parse: parseWire } };
  return {
    desk,
    receipts,
    log,
    types: async () => (await log.read({ after: 0, limit: 1_000 })).map(({ type }) => type),
    events: () => log.read({ after: 0, limit: 1_000 }),
    receive: async ({ bytes, contentType, source = 'reuters', channel = 'http' }) => {
      const story = { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, contentType };
      const answer = await receipts.accept({
        ...story,
        source: source as SourceId,
        channel,
        correlation: 'spec',
      });
      if (isRefused(answer)) throw new Error(answer.message);
      return answer.receipt.receiptId;
    },
    handle: (receiptId) =>
      handleCopy(desk, { v: 1, receiptId, correlation: 'spec' }, { signal: new AbortController().signal }),
  };
}

/** A story as ninjs has it. */
export const aNinjs = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  uri: 'urn:spec:harbour',
  version: '1',
  type: 'text',
  pubstatus: 'usable',
  language: 'en',
  headline: 'Harbour Lane sues Northgate',
  body_text: 'Harbour Lane Media sued Northgate Systems on Monday. Northgate denied the allegations.',
  ...changes,
});

export const json = (value: unknown) => ({ bytes: JSON.stringify(value), contentType: 'application/json' });
