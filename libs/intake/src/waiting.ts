import type { Receipt } from '@wiregraph/archive/receipts';
import type { ArticleJob } from '@wiregraph/dispatch/article-job';

/** Whether nobody can tell yet that the work on a receipt is done. */
export const isWaiting = ({ read, settledAt, quarantine }: Receipt): boolean =>
  read === undefined && settledAt === undefined && quarantine === undefined;

export const jobOf = ({ receiptId, correlation }: Receipt): ArticleJob => ({ v: 1, receiptId, correlation });
