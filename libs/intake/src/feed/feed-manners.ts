import { isRefused, refuse, type Refused } from '@wiregraph/kernel/errors';
import robotsParser from 'robots-parser';
import { rest } from '../rest.js';
import { type Fetcher, where } from './fetch-document.js';

export interface MannersOptions {
  readonly fetcher: Fetcher;
  /** As the servers are told, and as robots.txt knows us: its first word. */
  readonly agent: string;
  /** Least time between two requests to a host. */
  readonly hostGapMs: number;
}

/** What is asked before each request: whether robots.txt allows it; and its turn at the host is waited for. */
export type AskFirst = (url: URL, asking: Asking) => Promise<Refused | undefined>;

export interface Asking {
  readonly allowPrivateAddress: boolean;
  readonly signal: AbortSignal;
}

interface Robots {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// Its types tell of a default export, which its CommonJS module does not have.
const readRobots = robotsParser as unknown as (url: string, text: string) => Robots;

interface Rules {
  readonly robots: Robots;
  readonly until: number;
}

/** RFC 9309: to be asked again after a day at most; of more than 500 kB the rest may be left out. */
const RULES_HOLD_MS = 24 * 3_600_000;
const MOST_RULES = 500_000;
const MOST_HOSTS = 10_000;
const MOST_DELAY_MS = 60_000;

/** Manners of one who asks many hosts, kept in memory. */
export function openManners(options: MannersOptions): AskFirst {
  const { agent, hostGapMs } = options;
  const known = new Map<string, Rules>();
  const turns = new Map<string, Promise<void>>();
  return async (url, asking) => {
    const robots = await rulesOf(url, { known, options, asking });
    if (isRefused(robots)) return robots;
    if (robots.isDisallowed(url.href, agent)) {
      return refuse('feed.robots', `robots.txt of ${url.origin} does not allow ${where(url)} to ${agent}.`);
    }
    const delayMs = Math.min(MOST_DELAY_MS, (robots.getCrawlDelay(agent) ?? 0) * 1_000);
    await turnAt(turns, { host: url.host, gapMs: Math.max(hostGapMs, delayMs), signal: asking.signal });
    return undefined;
  };
}

interface Knowing {
  readonly known: Map<string, Rules>;
  readonly options: MannersOptions;
  readonly asking: Asking;
}

async function rulesOf({ origin }: URL, { known, options, asking }: Knowing): Promise<Robots | Refused> {
  const rules = known.get(origin);
  if (rules && rules.until > performance.now()) return rules.robots;
  const url = `${origin}/robots.txt`;
  const headers = { 'user-agent': options.agent };
  const fetched = await options.fetcher.fetch({ url, headers, mostBytes: MOST_RULES, ...asking });
  // What has none allows all; of a server that is not well nobody knows (RFC 9309, 2.3.1).
  if (isRefused(fetched)) return fetched;
  if (fetched.status >= 500) return refuse('feed.robots', `${url} answers ${fetched.status}: it may forbid the feed.`);
  const robots = readRobots(url, fetched.status === 200 ? Buffer.from(fetched.bytes).toString('utf8') : '');
  if (known.size >= MOST_HOSTS) known.clear();
  known.set(origin, { robots, until: performance.now() + RULES_HOLD_MS });
  return robots;
}

/** One after the other, with a gap between. */
async function turnAt(
  turns: Map<string, Promise<void>>,
  { host, gapMs, signal }: { readonly host: string; readonly gapMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const before = turns.get(host) ?? Promise.resolve();
  if (turns.size >= MOST_HOSTS) turns.clear();
  turns.set(
    host,
    before.then(() => rest(gapMs, signal)),
  );
  await before;
  signal.throwIfAborted();
}
