import type { Receipt, Receipts } from '@wiregraph/archive/receipts';
import type { WireQueue } from '@wiregraph/dispatch/wire-queue';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { jobOf } from './waiting.js';

/** Stories in quarantine, latest first, 1 to 1,000; `after` is the last of the page before. @throws Unavailable */
export const listQuarantine = (
  { receipts }: { readonly receipts: Pick<Receipts, 'quarantined'> },
  page: { readonly first: number; readonly after?: ReceiptId },
): Promise<readonly Receipt[]> => receipts.quarantined(page);

export interface Retry {
  readonly receipts: Pick<Receipts, 'release' | 'find' | 'markQueued'>;
  readonly queue: Pick<WireQueue, 'putAgain'>;
}

/**
 * Tries stories in quarantine again, once more from their bytes. Ids that are not in quarantine are left out.
 * @returns those that are tried again
 * @throws Unavailable; if only Redis is away, the sweep puts the jobs later
 */
export async function retryQuarantined(
  { receipts, queue }: Retry,
  ids: readonly ReceiptId[],
): Promise<readonly ReceiptId[]> {
  const released = await receipts.release(ids);
  const found = await Promise.all(released.map((id) => receipts.find(id)));
  const jobs = found.flatMap((receipt) => (receipt ? [{ job: jobOf(receipt) }] : []));
  await queue.putAgain(jobs);
  await receipts.markQueued(released);
  return released;
}
