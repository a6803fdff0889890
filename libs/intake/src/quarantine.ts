import type { QuarantinePage, QuarantinePlace, Receipt, Receipts } from '@wiregraph/archive/receipts';
import type { WireQueue } from '@wiregraph/dispatch/wire-queue';
import type { ReceiptId } from '@wiregraph/newsroom/article';
import { jobOf } from './waiting.js';

/** Stories in quarantine, latest first, all or those for one reason. @throws Unavailable */
export const listQuarantine = (
  { receipts }: { readonly receipts: Pick<Receipts, 'quarantined'> },
  page: QuarantinePage,
): Promise<readonly Receipt[]> => receipts.quarantined(page);

/** Where a receipt stands in that list; undefined if it is not in it. */
export const quarantinePlace = ({ quarantine, receiptId }: Receipt): QuarantinePlace | undefined =>
  quarantine && { at: quarantine.at, receiptId };

export interface Retry {
  readonly receipts: Pick<Receipts, 'release' | 'find' | 'markQueued'>;
  readonly queue: Pick<WireQueue, 'putAgain'>;
}

const AT_A_TIME = 100;

/**
 * Tries stories in quarantine again, once more from their bytes. Ids that are not in quarantine are left out.
 * @returns those that are tried again
 * @throws Unavailable; if only Redis is away, the sweep puts the jobs later
 */
export async function retryQuarantined(
  { receipts, queue }: Retry,
  ids: readonly ReceiptId[],
): Promise<readonly ReceiptId[]> {
  const released: ReceiptId[] = [];
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const some = await receipts.release(ids.slice(at, at + AT_A_TIME));
    const found = await Promise.all(some.map((id) => receipts.find(id)));
    await queue.putAgain(found.flatMap((receipt) => (receipt ? [{ job: jobOf(receipt) }] : [])));
    await receipts.markQueued(some);
    released.push(...some);
  }
  return released;
}
