import type { Followers } from '@wiregraph/archive/followers';
import { Unavailable } from '@wiregraph/kernel/errors';
import { rest } from './rest.js';

export interface LeadWork {
  readonly followers: Pick<Followers, 'lead'>;
  /** Of the lead. */
  readonly name: string;
  readonly signal: AbortSignal;
  /** Before it is tried again with servers that were away. */
  readonly patienceMs: number;
  readonly onDelay: (error: unknown) => void;
  /** Done while this copy leads; ends soon after the signal. */
  readonly work: (leading: AbortSignal) => Promise<void>;
}

/** Works until aborted. Of several copies one does it, and another takes over when that one ends. */
export async function workAsLeader({ followers, name, signal, patienceMs, onDelay, work }: LeadWork): Promise<void> {
  while (!signal.aborted) {
    try {
      const lead = await followers.lead(name, signal);
      try {
        await work(AbortSignal.any([signal, lead.lost]));
      } finally {
        await lead.release();
      }
    } catch (error) {
      if (isAborted(signal)) return;
      if (!(error instanceof Unavailable)) throw error;
      onDelay(error);
      await rest(patienceMs, signal);
    }
  }
}

// Asked anew after every await; a property read would be narrowed.
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
