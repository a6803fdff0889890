import type { Glance, Reading, WireDocument, WireParser } from '../format/wire-parser.js';
import { LIMITS, tooManyElements } from '../text/limit.js';
import type { WireItem } from '../wire-item.js';
import { countOf } from './count.js';
import { FEED_FORMAT } from '../wire-item.js';
import { entryItem } from './entry-item.js';
import type { FeedEntry } from './feed.js';
import { feedLanguage } from './feed-language.js';
import { readFeed } from './read-feed.js';

/**
 * RSS 0.90, 0.91, 0.92, 1.0 and 2.0, Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1.0 and 1.1, WordPress export (WXR): a story
 * for each entry.
 */
export const feed: WireParser = { format: FEED_FORMAT, recognises, parse };

const PROLOG = /^(?:\s|<\?[^>]*>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;
const ROOT = /^<(?:[\w-]{1,20}:)?(?:rss|feed|channel)[\s>]/i;
/** RDF is of many trades. */
const RDF = /^<(?:[\w-]{1,20}:)?RDF[\s>]/i;
const OF_RSS = /purl\.org\/rss\/1|netscape\.com\/rdf|<(?:rss:)?channel[\s>]/;
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;

function recognises({ head }: Glance): boolean {
  if (head.startsWith('{')) return JSON_FEED.test(head);
  const root = head.slice(PROLOG.exec(head)?.[0].length ?? 0, 4_096);
  return ROOT.test(root) || (RDF.test(root) && OF_RSS.test(root));
}

async function parse({ bytes, contentType, source }: WireDocument): Promise<Reading> {
  const read = await readFeed({ bytes, contentType, charset: source.charset });
  const entries = read.entries.filter(isStory);
  checkCost(entries);
  const reading = { source, detected: feedLanguage() };
  const items = entries.flatMap((entry): WireItem[] => {
    const item = entryItem(entry, read, reading);
    return item ? [item] : [];
  });
  return items.length > 0 ? items : { ignored: 'feed without stories' };
}

/** Each text is a page of its own: together they may hold what one may. */
const MOST_BRACKETS = LIMITS.elements;
/** Character references: each is a text node of its own while a text is read. */
const MOST_REFERENCES = 2 * LIMITS.elements;
const MOST_ENTRIES = 2_500;

function checkCost(entries: readonly FeedEntry[]): void {
  const texts = entries.flatMap(({ title, summary, content }) => [title, summary, content]);
  const countIn = (sign: string) =>
    texts.reduce((sum, text) => sum + (text?.isMarkup ? countOf(text.text, sign) : 0), 0);
  if (entries.length > MOST_ENTRIES || countIn('<') > MOST_BRACKETS || countIn('&') > MOST_REFERENCES)
    throw tooManyElements('The feed');
}

/** WordPress keeps its pages, pictures, menus and old versions among its posts. */
const NO_STORY =
  /^(?:attachment|page|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/;

const isStory = ({ export: exported }: FeedEntry): boolean =>
  !exported || !(NO_STORY.test(exported['post_type'] ?? 'post') || exported['status'] === 'inherit');
