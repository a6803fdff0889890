import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { BadInput } from '@wiregraph/kernel/errors';
import { parseJson } from '../ninjs/json-document.js';
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
  if (text.startsWith('{')) return fromJsonFeed(parseJsonFeed(parseJson(Buffer.from(text))));
  const xml = text.replaceAll('&#X', '&#x');
  const root = feedTree(xml);
  const feed = (root && byFeedsmith(root)) ?? (MAY_BE_FEED.test(xml) ? await readLeniently(xml) : undefined);
  if (!feed) throw new BadInput('wire.not-a-feed', 'This is no RSS, Atom or JSON feed. Look what the address answers.');
  return feed;
}

const MAY_BE_FEED = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel)[\s>]/i;

function byFeedsmith(root: FeedElement): Feed | undefined {
  const name = root.name.slice(root.name.indexOf(':') + 1).toLowerCase();
  if (name === 'feed') return fromAtom(parseAtomFeed(mendAtom(root)));
  return name === 'rss' || name === 'rdf' || name === 'channel' ? fromRss(parseRssFeed(mendRss(root))) : undefined;
}
