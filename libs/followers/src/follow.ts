import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '@wiregraph/archive/event-log';
import { GapInLog } from '@wiregraph/archive/event-log';
import type { Followers, Lead } from '@wiregraph/archive/followers';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { Position } from '@wiregraph/kernel/event';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import { BackOff, type BackOffRange } from './back-off.js';
import type { Follower, LoggedEvent } from './follower.js';

export type { Batch, Follower, LoggedEvent } from './follower.js';

/** What a follower is doing. */
export type Progress =
  | { readonly state: 'standing-by' | 'leading'; readonly follower: string }
  | {
      readonly state: 'applied';
      readonly follower: string;
      readonly position: Position;
      readonly events: number;
      readonly tookMs: number;
    }
  | { readonly state: 'waiting'; readonly follower: string; readonly fault: Unavailable };

export interface FollowOptions {
  readonly log: Pick<EventLog, 'read' | 'wait'>;
  readonly followers: Pick<Followers, 'lead' | 'report'>;
  /** Ends it: what is in hand is finished first. */
  readonly signal: AbortSignal;
  /** Who this is, for the mirror of positions: a process, as it names itself. */
  readonly leader: string;
  /** 1 to 10,000. */
  readonly batchMaxEvents: number;
  /** How long to sleep where nobody tells of news. */
  readonly pollMs: number;
  readonly backOff?: BackOffRange;
  readonly onProgress?: (progress: Progress) => void;
}

const BACK_OFF: BackOffRange = { firstMs: 200, longestMs: 15_000 };

/**
 * Follows the log until aborted. One of all that follow under a name leads, the others stand by and take over. What is away
 * is waited for, longer each time. Where the log has a gap it stops.
 * @throws GapInLog; and what is no outage, which is a bug or an event of a newer program
 */
export async function follow(follower: Follower, options: FollowOptions): Promise<void> {
  const { signal, followers, onProgress = () => undefined } = options;
  const backOff = new BackOff(options.backOff ?? BACK_OFF);
  while (!signal.aborted) {
    let lead: Lead | undefined;
    try {
      onProgress({ state: 'standing-by', follower: follower.name });
      lead = await followers.lead(follower.name, signal);
      onProgress({ state: 'leading', follower: follower.name });
      await leadThrough(follower, { ...options, onProgress, backOff, signal: AbortSignal.any([signal, lead.lost]) });
    } catch (error) {
      if (isEnd(error, signal)) return;
      if (!(error instanceof Unavailable) || error instanceof GapInLog) throw error;
      onProgress({ state: 'waiting', follower: follower.name, fault: error });
    } finally {
      await lead?.release();
    }
    await backOff.wait(signal);
  }
}

const isEnd = (error: unknown, signal: AbortSignal): boolean => signal.aborted && error === signal.reason;

type Leading = Omit<FollowOptions, 'onProgress' | 'backOff'> & {
  readonly onProgress: (progress: Progress) => void;
  readonly backOff: BackOff;
};

/** Until the lead is lost or it is aborted. Throws at the first outage: the checkpoint is then asked anew. */
async function leadThrough(follower: Follower, options: Leading): Promise<void> {
  const { log, signal, pollMs, followers, leader, onProgress, backOff } = options;
  let position = await follower.checkpoint();
  await followers.report(follower.name, position, leader);
  let begin = -Infinity;
  while (!signal.aborted) {
    await follower.tick?.();
    await restUntil(begin + (follower.gatherMs ?? 0), signal);
    const events = await eventsAfter(log, position, options.batchMaxEvents);
    const last = events.at(-1)?.position;
    if (last === undefined) {
      await log.wait(position, { pollMs, signal });
      continue;
    }
    begin = performance.now();
    await follower.apply({ events, after: position, last, signal });
    position = Math.max(last, follower.reached?.() ?? last);
    await followers.report(follower.name, position, leader);
    backOff.reset();
    const tookMs = performance.now() - begin;
    onProgress({ state: 'applied', follower: follower.name, position, events: events.length, tookMs });
  }
}

/** Ends early, without a throw, when aborted. */
async function restUntil(time: number, signal: AbortSignal): Promise<void> {
  const ms = time - performance.now();
  if (ms > 0) await pause(ms, undefined, { signal }).catch(() => undefined);
}

/** The next events, in order. @throws GapInLog if one is missing */
export async function eventsAfter(
  log: Pick<EventLog, 'read'>,
  after: Position,
  limit: number,
): Promise<readonly LoggedEvent[]> {
  const events = await log.read({ after, limit });
  for (const [index, { position }] of events.entries()) {
    if (position !== after + 1 + index) throw new GapInLog(after + 1 + index, position);
  }
  return events.map((event) => parseEvent(event));
}
