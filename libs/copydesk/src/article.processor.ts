import type { Receipts } from '@wiregraph/archive/receipts';
import type { DispatchConfig } from '@wiregraph/dispatch/config';
import { consumeWire, type WireConsumer } from '@wiregraph/dispatch/wire-queue';
import { withCorrelation } from '@wiregraph/runtime/correlation';
import type { Copydesk } from './copydesk.js';
import { type Handled, handleCopy } from './handle-copy.js';

export interface Processing {
  readonly dispatch: DispatchConfig;
  readonly desk: Copydesk;
  readonly receipts: Pick<Receipts, 'quarantine'>;
  /** Stories at a time. */
  readonly concurrency: number;
  readonly onHandled: (handled: Handled, seconds: number) => void;
  readonly onQuarantined: (receiptId: string, why: { readonly code: string; readonly message: string }) => void;
  readonly onFault: (error: Error, jobId?: string) => void;
}

/** Takes jobs off the wire queue until closed. What cannot be done goes to quarantine with its reason. */
export function processArticles(processing: Processing): WireConsumer {
  const { dispatch, desk, receipts, concurrency, onFault } = processing;
  return consumeWire<Handled>(dispatch, {
    concurrency,
    handle: (job, { signal }) =>
      withCorrelation(job.correlation, async () => {
        const begun = performance.now();
        const handled = await handleCopy(desk, job, { signal });
        processing.onHandled(handled, (performance.now() - begun) / 1_000);
        return handled;
      }),
    givenUp: ({ receiptId, correlation }, why) =>
      withCorrelation(correlation, async () => {
        await receipts.quarantine(receiptId, why);
        processing.onQuarantined(receiptId, why);
      }),
    onFault,
  });
}
