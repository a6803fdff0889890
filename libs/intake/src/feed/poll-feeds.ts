import type { Feeds } from '@wiregraph/archive/feeds';
import type { Followers } from '@wiregraph/archive/followers';
import { Unavailable } from '@wiregraph/kernel/errors';
import { workAsLeader } from '../lead-work.js';
import { rest } from '../rest.js';
import { type FeedDesk, type FeedSource, type Looked, pollFeed } from './poll-feed.js';

export interface FeedPolling extends FeedDesk {
  readonly sources: readonly FeedSource[];
  readonly feeds: Feeds;
  readonly followers: Pick<Followers, 'lead'>;
  readonly signal: AbortSignal;
  readonly onLooked: (source: FeedSource, looked: Looked) => void;
  /** Hears of servers of ours that are away; the looks go on when they are back. */
  readonly onDelay: (error: unknown) => void;
}

/** Feeds that are fetched at a time. */
const AT_A_TIME = 4;
const PATIENCE_MS = 5_000;
/** A clock that is set, or a machine that slept, is noticed after so long. */
const LONGEST_REST_MS = 60_000;

/**
 * Looks at feeds when they are due, until aborted. Of several copies one does it. What was taken in is durable before it
 * is remembered: who is killed in between takes the same bytes again, and gets the same receipt.
 */
export async function pollFeeds(polling: FeedPolling): Promise<void> {
  if (polling.sources.length === 0) return;
  const { followers, signal, onDelay, sources } = polling;
  const work = async (leading: AbortSignal) => {
    const places = new Places(AT_A_TIME);
    await Promise.all(sources.map((source) => watch(polling, { source, leading, places })));
  };
  await workAsLeader({ followers, name: 'intake-feeds', signal, patienceMs: PATIENCE_MS, onDelay, work });
}

interface Watching {
  readonly source: FeedSource;
  readonly leading: AbortSignal;
  readonly places: Places;
}

async function watch(polling: FeedPolling, { source, leading, places }: Watching): Promise<void> {
  const { feeds, onLooked, onDelay } = polling;
  while (!leading.aborted) {
    try {
      const state = await feeds.find(source.id);
      if (state?.url === source.url) await restUntil(Date.parse(state.nextPollAt), leading);
      await places.with(async () => {
        if (leading.aborted) return;
        const looked = await pollFeed(polling, { source, state, signal: leading });
        await feeds.keep(looked.state);
        onLooked(source, looked);
      });
    } catch (error) {
      if (isAborted(leading)) return;
      if (!(error instanceof Unavailable)) throw error;
      onDelay(error);
      await rest(PATIENCE_MS, leading);
    }
  }
}

const isAborted = (signal: AbortSignal): boolean => signal.aborted;

async function restUntil(atMs: number, signal: AbortSignal): Promise<void> {
  for (let left = atMs - Date.now(); left > 0 && !signal.aborted; left = atMs - Date.now()) {
    await rest(Math.min(left, LONGEST_REST_MS), signal);
  }
}

/** So many work at a time; the others wait in line. */
class Places {
  readonly #line: (() => void)[] = [];

  constructor(private free: number) {}

  async with(work: () => Promise<void>): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
