import type { ArticleJob } from '@wiregraph/dispatch/article-job';
import { BadInput } from '@wiregraph/kernel/errors';
import { instantOf } from '@wiregraph/kernel/time';
import type { Receipt } from '@wiregraph/archive/receipts';
import { analyseRevision } from './analyse-revision.js';
import type { Copydesk } from './copydesk.js';
import { fileRevision, type FiledRevision } from './file-revision.js';
import { assignmentsOf } from './assignment.js';
import { giveNotice } from './give-notice.js';
import { noticesOf } from './notices-of.js';
import { idIfAgain, revisionOf } from './revision-of.js';

export type { Copydesk } from './copydesk.js';

/** What came of a job: how many stories were in it, how many were new, and how many notices about stories. */
export interface Handled {
  readonly stories: number;
  readonly filed: number;
  readonly analysed: number;
  readonly notices: number;
}

/**
 * From receipt to events: fetch, parse, decide, append, read, append. Safe to do twice, and by two at once: what is in
 * the log already is not done again.
 * @throws BadInput for what is to go to quarantine, with the reason: `wire.*`, `reading.*`, `copydesk.*`
 * @throws Unavailable when a server or a thread is away: try again
 */
export async function handleCopy(
  desk: Copydesk,
  { receiptId, correlation }: ArticleJob,
  { signal }: { readonly signal: AbortSignal },
): Promise<Handled> {
  const receipt = await desk.receipts.find(receiptId);
  if (!receipt)
    throw new BadInput('copydesk.unknown-receipt', `There is no receipt ${receiptId}: give the bytes to intake.`);
  const items = await assignmentsOf(desk, receipt, { bytes: await fetchOriginal(desk, receipt), signal });
  const notices = items.flatMap((item) => noticesOf(receipt, item));
  for (const order of notices) await giveNotice(desk, order, correlation);
  // All are filed before the first is read: stories are shown at once, and a receipt is done when all of them are read.
  const now = instantOf(new Date());
  const revisions: FiledRevision[] = [];
  for (const item of items.filter(({ pubStatus }) => pubStatus === 'usable')) {
    const data = revisionOf(receipt, item);
    const again = idIfAgain(receipt, data, item);
    revisions.push(await fileRevision(desk, { type: 'file', data, now, again }, correlation));
  }
  const { analysed, unread } = await analyseAll(desk, revisions, { correlation, signal });
  if (unread) throw unread;
  // Known, kept out or closed: nothing will be linked now that says that the work on this receipt is done.
  const toLink = revisions.filter(({ filed, isShown }) => filed?.data.receiptId === receiptId && isShown);
  if (toLink.length === 0) await desk.receipts.settle([receiptId]);
  return {
    stories: revisions.length,
    filed: revisions.filter(({ isNew }) => isNew).length,
    analysed,
    notices: notices.length,
  };
}

/** One that cannot be read keeps nobody else from being read. */
async function analyseAll(
  desk: Copydesk,
  revisions: readonly FiledRevision[],
  work: { readonly correlation: string; readonly signal: AbortSignal },
): Promise<{ readonly analysed: number; readonly unread: BadInput | undefined }> {
  let analysed = 0;
  let unread: BadInput | undefined;
  for (const { filed, isAnalysed } of revisions) {
    if (!filed || isAnalysed) continue;
    try {
      await analyseRevision(desk, filed, work);
      analysed += 1;
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      unread ??= error;
    }
  }
  return { analysed, unread };
}

async function fetchOriginal({ originals }: Copydesk, { sha256, receiptId }: Receipt): Promise<Uint8Array> {
  const bytes = await originals.fetch(sha256);
  if (!bytes) throw new BadInput('copydesk.no-original', `The bytes ${sha256} of ${receiptId} are not in the archive.`);
  return bytes;
}
