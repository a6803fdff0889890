import type { FeedState, SeenEntry } from '@wiregraph/archive/feeds';
import { BadInput, type FaultCode, isRefused, refuse, type Refused } from '@wiregraph/kernel/errors';
import { sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import type { Source } from '@wiregraph/newsroom/source';
import type { Parser } from '@wiregraph/wire/parser';
import type { ReceiveStory } from '../receive.js';
import type { AskFirst } from './feed-manners.js';
import { EVERY_SECONDS, retryAfterMs, waitAfter } from './feed-schedule.js';
import { type Fetched, type Fetcher, where } from './fetch-document.js';

/** A source that is fetched from an address. */
export type FeedSource = Source & { readonly kind: 'feed'; readonly url: string };

export const isFeed = (source: Source): source is FeedSource => source.kind === 'feed' && source.url !== undefined;

/** What a look is made with. */
export interface FeedDesk {
  readonly fetcher: Fetcher;
  readonly askFirst: AskFirst;
  /** In threads: a feed of megabytes must not hold intake up. */
  readonly parser: Pick<Parser, 'feedEntries'>;
  readonly receive: ReceiveStory;
  /** As the servers are told. */
  readonly agent: string;
}

/** What came of a look: nothing new, a document with something new in it, or why there is none. */
export type LookOutcome = 'unchanged' | 'taken' | Refused;

export interface Looked {
  readonly outcome: LookOutcome;
  readonly state: FeedState;
}

const MOST_SEEN = 10_000;
const MOST_HEADER = 500;

/**
 * Looks once at a feed. A document in which any entry is new, or other than before, is taken in as it came; what is
 * known of it costs the copydesk nothing. What is in the state was taken in before: it may be lost, never ahead.
 * @throws Unavailable if the archive is away: nothing changes; the signal's reason
 */
export async function pollFeed(
  desk: FeedDesk,
  {
    source,
    state,
    signal,
  }: { readonly source: FeedSource; readonly state: FeedState | undefined; readonly signal: AbortSignal },
): Promise<Looked> {
  const before = state?.url === source.url ? state : undefined;
  const fetched = await desk.fetcher.fetch({
    url: source.url,
    headers: { 'user-agent': desk.agent, accept: ACCEPT, ...validatorsOf(before) },
    allowPrivateAddress: source.allowPrivateAddress,
    before: (url) => desk.askFirst(url, { allowPrivateAddress: source.allowPrivateAddress, signal }),
    signal,
  });
  if (isRefused(fetched)) return failed(source, before, { why: fetched });
  if (fetched.status === 304) return succeeded(source, before, { outcome: 'unchanged' });
  if (fetched.status !== 200) {
    const why = refuse('feed.status', `${where(new URL(source.url))} answers ${fetched.status}.`);
    return failed(source, before, { why, retryAfterMs: retryAfterMs(fetched.header('retry-after'), Date.now()) });
  }
  return takeIn(desk, { source, before, fetched, signal });
}

const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

const validatorsOf = (before: FeedState | undefined) => ({
  'if-none-match': before?.etag,
  'if-modified-since': before?.lastModified,
});

interface Taking {
  readonly source: FeedSource;
  readonly before: FeedState | undefined;
  readonly fetched: Fetched;
  readonly signal: AbortSignal;
}

async function takeIn(desk: FeedDesk, taking: Taking): Promise<Looked> {
  const { source, before, fetched } = taking;
  const contentType = fetched.header('content-type')?.slice(0, 200);
  const entries = await entriesOf(desk, taking, contentType);
  const known = new Map(before?.seen.map(({ entry, content }) => [entry, content]));
  const isNew = entries.some(({ entry, content }) => known.get(entry) !== content);
  if (isNew) {
    // An entry that goes back to what it was may bring bytes that came before, and still says something new.
    const isChange = entries.some(({ entry, content }) => known.has(entry) && known.get(entry) !== content);
    const occasion = isChange ? before?.polledAt : undefined;
    const story = { bytes: fetched.bytes, source: source.id, channel: 'feed', contentType, occasion } as const;
    const answer = await desk.receive(story);
    if (isRefused(answer)) return failed(source, before, { why: answer });
  }
  for (const { entry } of entries) known.delete(entry);
  const gone = [...known].map(([entry, content]) => ({ entry, content }));
  const seen = [...entries, ...gone].slice(0, MOST_SEEN);
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => validator(fetched.header(name)));
  return succeeded(source, before, { outcome: isNew ? 'taken' : 'unchanged', seen, etag, lastModified });
}

const validator = (header: string | undefined) => (header && header.length <= MOST_HEADER ? header : undefined);

/** One for each entry; of what is no feed one for all: the copydesk will say what it is. */
async function entriesOf(
  { parser }: FeedDesk,
  { fetched: { bytes }, source: { charset }, signal }: Taking,
  contentType: string | undefined,
): Promise<readonly SeenEntry[]> {
  if (bytes.byteLength === 0) return [];
  try {
    return await parser.feedEntries({ bytes, contentType, charset }, { signal });
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const hash = sha256(bytes);
    return [{ entry: hash, content: hash }];
  }
}

const everyMs = ({ throttle }: FeedSource): number =>
  (throttle && 'everySeconds' in throttle ? throttle.everySeconds : EVERY_SECONDS) * 1_000;

interface Success {
  readonly outcome: 'unchanged' | 'taken';
  readonly seen?: readonly SeenEntry[];
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

function succeeded(source: FeedSource, before: FeedState | undefined, { outcome, ...more }: Success): Looked {
  const wait = waitAfter({ everyMs: everyMs(source), failures: 0, random: Math.random() });
  const { seen = before?.seen ?? [], etag = before?.etag, lastModified = before?.lastModified } = more;
  // Validators of an older document must not stand beside a newer one.
  const validators = more.seen ? { etag: more.etag, lastModified: more.lastModified } : { etag, lastModified };
  const state = { source: source.id, url: source.url, ...validators, ...times(wait), seen };
  return { outcome, state: { ...state, failures: 0, problem: undefined } };
}

function failed(
  source: FeedSource,
  before: FeedState | undefined,
  { why, ...asked }: { readonly why: Refused; readonly retryAfterMs?: number | undefined },
): Looked {
  const failures = (before?.failures ?? 0) + 1;
  const wait = waitAfter({ everyMs: everyMs(source), failures, random: Math.random(), ...asked });
  const { etag, lastModified, seen = [] } = before ?? {};
  const state = { source: source.id, url: source.url, etag, lastModified, ...times(wait), seen };
  return { outcome: why, state: { ...state, failures, problem: `${why.message} (${why.refused})` } };
}

const times = (waitMs: number) => {
  const now = Date.now();
  return { polledAt: instantOf(new Date(now)), nextPollAt: instantOf(new Date(now + waitMs)) };
};

export const outcomeCode = (outcome: LookOutcome): 'unchanged' | 'taken' | FaultCode =>
  isRefused(outcome) ? outcome.refused : outcome;
