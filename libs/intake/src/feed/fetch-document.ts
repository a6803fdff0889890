import { lookup } from 'node:dns/promises';
import { refuse, type Refused } from '@wiregraph/kernel/errors';
import { Agent, type Dispatcher, request } from 'undici';
import { decodeBody } from '../content-encoding.js';
import { MAX_STORY_BYTES } from '../receive.js';
import { checkLiteral, ForbiddenAddress, guardedLookup, type Resolve } from './address-guard.js';

export interface Wanted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Whether the host of `url` may lie on a private address; hosts that it sends on to may not. */
  readonly allowPrivateAddress: boolean;
  /** Most bytes, before and after unpacking; 10 MB if absent. */
  readonly mostBytes?: number;
  /** Asked before each hop. */
  readonly before?: (url: URL) => Promise<Refused | undefined>;
  readonly signal: AbortSignal;
}

export interface Fetched {
  /** 2xx, with a body, or any other that sends nowhere, without. */
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
}

/** Fetches from the web. Refused: 'feed.address', 'feed.redirects', 'feed.too-large', 'feed.timeout', 'feed.unreachable'. */
export interface Fetcher {
  fetch(wanted: Wanted): Promise<Fetched | Refused>;
  close(): Promise<void>;
}

export interface FetcherOptions {
  /** Of one hop. */
  readonly timeoutMs: number;
  /** The system's, if absent. */
  readonly resolve?: Resolve;
}

const MOST_HOPS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function openFetcher({ timeoutMs, resolve = allAddresses }: FetcherOptions): Fetcher {
  const agents = { public: agentFor(resolve, false), private: agentFor(resolve, true), timeoutMs };
  return {
    fetch: (wanted) => follow(agents, wanted),
    close: async () => {
      await Promise.all([agents.public.destroy(), agents.private.destroy()]);
    },
  };
}

const allAddresses: Resolve = (host) => lookup(host, { all: true });

interface Agents {
  readonly public: Dispatcher;
  readonly private: Dispatcher;
  readonly timeoutMs: number;
}

const agentFor = (resolve: Resolve, isPrivateAllowed: boolean): Agent =>
  new Agent({ connections: 4, connect: { lookup: guardedLookup(resolve, isPrivateAllowed), timeout: 10_000 } });

/** The document, after at most five redirects, each of which is checked as the first address is. */
async function follow(agents: Agents, wanted: Wanted): Promise<Fetched | Refused> {
  const start = new URL(wanted.url);
  let url = start;
  for (let hops = 0; hops <= MOST_HOPS; hops += 1) {
    const no = await wanted.before?.(url);
    if (no) return no;
    const isPrivateAllowed = wanted.allowPrivateAddress && url.host === start.host;
    const answer = await hop(agents, { wanted, url, isPrivateAllowed });
    if (!(answer instanceof URL)) return answer;
    url = answer;
  }
  return refuse('feed.redirects', `${where(start)} sends on more than ${MOST_HOPS} times.`);
}

interface Hop {
  readonly wanted: Wanted;
  readonly url: URL;
  readonly isPrivateAllowed: boolean;
}

/** What is there, or where it sends on to. */
async function hop(agents: Agents, { wanted, url, isPrivateAllowed }: Hop): Promise<Fetched | Refused | URL> {
  const limit = AbortSignal.timeout(agents.timeoutMs);
  try {
    checkLiteral(url, isPrivateAllowed);
    const dispatcher = isPrivateAllowed ? agents.private : agents.public;
    const signal = AbortSignal.any([wanted.signal, limit]);
    const answer = await request(url, { dispatcher, headers: headersOf(wanted), signal });
    const target = targetOf(answer, url);
    if (target === undefined) return await read(answer, wanted);
    leave(answer);
    return target || refuse('feed.redirects', `${where(url)} sends on to what is no address of the web.`);
  } catch (error) {
    wanted.signal.throwIfAborted();
    if (error instanceof ForbiddenAddress) return refuse('feed.address', `${where(url)}: ${error.message}.`);
    if (limit.aborted) {
      return refuse('feed.timeout', `${where(url)} was not all there within ${agents.timeoutMs} ms.`);
    }
    return refuse('feed.unreachable', `${where(url)} cannot be fetched: ${String(error)}.`);
  }
}

/** What is not read must not hold its socket. */
const leave = ({ body }: Dispatcher.ResponseData): unknown => body.on('error', () => undefined).destroy();

const headersOf = ({ headers }: Wanted) =>
  Object.fromEntries(Object.entries({ ...headers, 'accept-encoding': 'gzip' }).filter(([, value]) => value));

/** Where it sends on to, `false` if that is nowhere; undefined if it does not. */
function targetOf({ statusCode, headers }: Dispatcher.ResponseData, base: URL): URL | false | undefined {
  if (!REDIRECTS.has(statusCode)) return undefined;
  const location = one(headers['location']);
  if (location === undefined || !URL.canParse(location, base.href)) return false;
  const target = new URL(location, base.href);
  return /^https?:$/.test(target.protocol) && target.username === '' && target;
}

async function read(answer: Dispatcher.ResponseData, wanted: Wanted): Promise<Fetched | Refused> {
  const { statusCode: status, headers, body } = answer;
  const header = (name: string) => one(headers[name]);
  if (status < 200 || status > 299) {
    leave(answer);
    return { status, header, bytes: new Uint8Array() };
  }
  const { mostBytes = MAX_STORY_BYTES } = wanted;
  const tooLarge = refuse('feed.too-large', `${where(new URL(wanted.url))} has more than ${mostBytes} bytes.`);
  const parts: Buffer[] = [];
  let size = 0;
  // To leave the loop destroys the body.
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return tooLarge;
    parts.push(part);
  }
  const bytes = await decodeBody(Buffer.concat(parts), header('content-encoding'));
  if ('refused' in bytes) return bytes;
  return bytes.byteLength > mostBytes ? tooLarge : { status, header, bytes };
}

/** An address as it may be told: what comes after the path may be a secret. */
export const where = ({ origin, pathname }: URL): string => `${origin}${pathname}`.slice(0, 300);

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
