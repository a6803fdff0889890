import type { Followers } from '@wiregraph/archive/followers';
import type { Receipts } from '@wiregraph/archive/receipts';
import type { WireQueue } from '@wiregraph/dispatch/wire-queue';
import { workAsLeader } from './lead-work.js';
import { rest } from './rest.js';
import { jobOf } from './waiting.js';

const PAGE = 500;
/** Of one sweep: what is more has its turn in the next. */
const MAX_PAGES = 20;

export interface Sweep {
  readonly receipts: Pick<Receipts, 'unread' | 'markQueued'>;
  readonly queue: Pick<WireQueue, 'putAgain'>;
}

/**
 * Puts what was acknowledged, and is neither done nor in quarantine, back on the queue, if nobody has for so long.
 * Safe at any time: a job that is on the queue already is left alone.
 * @returns how many
 * @throws Unavailable if Postgres or Redis is away; what was put before stays put
 */
export async function sweep({ receipts, queue }: Sweep, { olderThanMs }: { olderThanMs: number }): Promise<number> {
  let swept = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const unread = await receipts.unread({ olderThanMs, limit: PAGE });
    if (unread.length === 0) return swept;
    await queue.putAgain(unread.map((receipt) => ({ job: jobOf(receipt) })));
    await receipts.markQueued(unread.map(({ receiptId }) => receiptId));
    swept += unread.length;
    if (unread.length < PAGE) return swept;
  }
  return swept;
}

export interface Sweeping extends Sweep {
  readonly followers: Pick<Followers, 'lead'>;
  readonly everyMs: number;
  readonly olderThanMs: number;
  readonly signal: AbortSignal;
  readonly onSwept: (receipts: number) => void;
  /** Hears of servers that are away; the sweep goes on when they are back. */
  readonly onDelay: (error: unknown) => void;
}

/** Sweeps now and then until aborted. Of several copies one does it, and another takes over when that one ends. */
export async function keepSweeping(sweeping: Sweeping): Promise<void> {
  const { followers, signal, everyMs, onDelay } = sweeping;
  const work = (leading: AbortSignal) => sweepWhile(sweeping, leading);
  await workAsLeader({ followers, name: 'intake-sweep', signal, patienceMs: everyMs, onDelay, work });
}

async function sweepWhile(sweeping: Sweeping, leading: AbortSignal): Promise<void> {
  while (!leading.aborted) {
    const swept = await sweep(sweeping, sweeping);
    if (swept > 0) sweeping.onSwept(swept);
    await rest(sweeping.everyMs, leading);
  }
}
