import type { JsonFeed } from 'feedsmith';
import type { Feed, FeedEntry, FeedPerson, FeedText } from './feed.js';
import { webEnclosures } from './feed-enclosure.js';
import { webLink } from './feed-link.js';
import { markup } from './feed-markup.js';
import { lineOf } from './feed-person.js';

type Json = JsonFeed.Feed<string>;
type Item = JsonFeed.Item<string>;
type Author = JsonFeed.Author;

/** What feedsmith read in JSON Feed 1.0 and 1.1. */
export function fromJsonFeed(json: Json): Feed {
  const picture = json.icon ?? json.favicon;
  return {
    dialect: 'json-feed',
    feed: {
      title: plain(json.title),
      subtitle: plain(json.description),
      link: webLink(json.home_page_url),
      id: json.feed_url,
      language: json.language,
      ...peopleOf(json.authors),
      categories: [],
      image: picture === undefined ? undefined : { url: picture },
    },
    entries: (json.items ?? []).map((item) => entryOf(item, json.language)),
  };
}

function entryOf(item: Item, language: string | undefined): FeedEntry {
  const attachments = item.attachments ?? [];
  const picture = webLink(item.image ?? item.banner_image);
  return {
    title: plain(item.title),
    id: item.id,
    link: webLink(item.url ?? item.external_url),
    summary: plain(item.summary),
    content: item.content_html === undefined ? plain(item.content_text) : markup(item.content_html),
    language: item.language ?? language,
    ...peopleOf(item.authors),
    categories: (item.tags ?? []).map((name) => ({ name })),
    image: picture === undefined ? undefined : { url: picture },
    published: item.date_published,
    updated: item.date_modified ?? item.date_published,
    enclosures: webEnclosures(
      attachments.map(({ url, mime_type: type, size_in_bytes: length }) => ({ url, type, length })),
    ),
  };
}

const plain = (text: string | undefined): FeedText | undefined =>
  text === undefined ? undefined : { text, isMarkup: false };

function peopleOf(given: readonly Author[] | undefined) {
  const authors: FeedPerson[] = (given ?? []).map(({ name, url }) => ({ name, url: webLink(url) }));
  return { author: authors[0] && lineOf(authors[0]), authors, contributors: [] };
}
