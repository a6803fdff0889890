import { DetectError, MalformedError, ParseError, parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { BadInput } from '@wiregraph/kernel/errors';
import { parseJson } from '../ninjs/json-document.js';
import { tooManyElements } from '../text/limit.js';
import { countOf } from './count.js';
import type { Feed } from './feed.js';
import { feedText } from './feed-bytes.js';
import { type FeedElement, feedTree } from './feed-tree.js';
import { fromAtom } from './from-atom.js';
import { readLeniently } from './from-feedparser.js';
import { fromJsonFeed } from './from-json-feed.js';
import { fromRss } from './from-rss.js';
import { mendAtom } from './mend-atom.js';
import { mendRss } from './mend-rss.js';

export type { Feed, FeedEntry, FeedPerson, FeedText } from './feed.js';

/** A feed as it came. */
export interface FeedDocument {
  readonly bytes: Uint8Array;
  /** As the server sent it: its charset counts before what the document says. */
  readonly contentType?: string | undefined;
  /** The source's, where neither says anything true. */
  readonly charset?: string | undefined;
}

/**
 * Reads RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed 1.x or a WordPress export of up to 10 MB: by feedsmith, after mending
 * what it is known to misread; what is torn, by feedparser. Pure. Addresses that do not lead to the web are left out.
 * @throws BadInput wire.not-a-feed, wire.not-json, wire.too-deep, wire.too-many-elements
 */
export async function readFeed({ bytes, contentType, charset }: FeedDocument): Promise<Feed> {
  const text = feedText(bytes, contentType, charset).replace(/^[\s\ufeff]+/, '');
  const feed = text.startsWith('{') ? byFeedsmith(() => readJson(text)) : await readXml(text);
  if (!feed) throw new BadInput('wire.not-a-feed', 'This is no RSS, Atom or JSON feed. Look what the address answers.');
  return feed;
}

const readJson = (text: string) => fromJsonFeed(parseJsonFeed(parseJson(Buffer.from(text))));

async function readXml(text: string): Promise<Feed | undefined> {
  const xml = text.replaceAll('&#X', '&#x').replace(WINDOWS_REFERENCE, (_, code) => windowsSign(Number(code)));
  const root = feedTree(xml);
  const feed = root && byFeedsmith(() => readTree(root));
  if (feed) return feed;
  if (!MAY_BE_FEED.test(xml)) return undefined;
  if (countOf(xml, '<') > MOST_TORN || countOf(xml, '&') > MOST_TORN) throw tooManyElements('The torn feed');
  return readLeniently(xml);
}

/** Numbers of control characters mean, as in HTML, the signs that Windows has there. */
const WINDOWS_REFERENCE = /&#(1(?:2[89]|[345]\d));/g;
const windowsSign = (code: number) => new TextDecoder('windows-1252').decode(Uint8Array.of(code));

/** Feedparser takes ten times as long for a tag or a reference as for what is well-formed. */
const MOST_TORN = 40_000;

const MAY_BE_FEED = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel)[\s>]/i;

/** Undefined if feedsmith sees no feed. */
function byFeedsmith(read: () => Feed | undefined): Feed | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DetectError || error instanceof MalformedError || error instanceof ParseError)
      return undefined;
    throw error;
  }
}

function readTree(root: FeedElement): Feed | undefined {
  const name = root.name.slice(root.name.indexOf(':') + 1).toLowerCase();
  if (name === 'feed') return fromAtom(parseAtomFeed(mendAtom(root)));
  return name === 'rss' || name === 'rdf' || name === 'channel' ? fromRss(parseRssFeed(mendRss(root))) : undefined;
}
