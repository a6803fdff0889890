import FeedParser from 'feedparser';
import type { Feed, FeedEntry, FeedFacts, FeedText } from './feed.js';
import { webLink } from './feed-link.js';
import { unlabelled } from './feed-markup.js';
import { personOf } from './feed-person.js';

/** What feedparser, which forgives torn markup, finds in a document; undefined if that is no feed. */
export async function readLeniently(xml: string): Promise<Feed | undefined> {
  const parser = new FeedParser({ normalize: true, addmeta: false, resume_saxerror: true });
  const entries: FeedEntry[] = [];
  let meta: FeedParser.Meta | undefined;
  await new Promise<void>((resolve) => {
    parser.on('meta', (found) => {
      meta = found;
    });
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) entries.push(entryOf(item));
    });
    // A torn end: what stands before it is kept.
    parser.on('error', () => {
      resolve();
    });
    parser.on('end', () => {
      resolve();
    });
    parser.end(xml);
  });
  return meta && { dialect: meta['#type'] === 'atom' ? 'atom' : 'rss', feed: feedOf(meta), entries };
}

function feedOf(meta: FeedParser.Meta): Feed['feed'] {
  return {
    ...commonOf(meta),
    subtitle: textOf(meta.description),
    generator: wordsOf(meta.generator),
    language: wordsOf(meta.language),
    rights: textOf(meta.copyright),
    image: webLink(wordsOf(meta.image.url)) === undefined ? undefined : { url: meta.image.url },
  };
}

function entryOf(item: FeedParser.Item): FeedEntry {
  const isSame = item.summary === item.description;
  return {
    ...commonOf(item),
    id: wordsOf(item.guid),
    summary: textOf(item.summary) ?? textOf(item.description),
    content: isSame ? undefined : textOf(item.description),
    enclosures: item.enclosures.flatMap(({ url, type }) =>
      webLink(url) === undefined ? [] : [type ? { url, type } : { url }],
    ),
  };
}

function commonOf(part: FeedParser.Meta | FeedParser.Item): FeedFacts {
  const author = wordsOf(part.author);
  return {
    title: textOf(part.title),
    link: webLink(wordsOf(part.link)),
    author,
    authors: author === undefined ? [] : [personOf(author)],
    contributors: [],
    categories: part.categories.map((name) => ({ name })),
    updated: timeOf(part.date),
    published: timeOf(part.pubdate),
  };
}

// Its types promise words where null may stand.
const wordsOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function textOf(value: unknown): FeedText | undefined {
  const text = wordsOf(value);
  return text === undefined ? undefined : unlabelled(text);
}

const timeOf = (date: Date | null): string | undefined =>
  date === null || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
