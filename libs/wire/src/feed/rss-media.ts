import type { RssFeed } from 'feedsmith';
import type { FeedEntry } from './feed.js';
import { webEnclosures } from './feed-enclosure.js';
import { webLink } from './feed-link.js';
import type { Modules, RssPart } from './rss-module.js';

interface Content {
  readonly url?: string;
  readonly type?: string;
  readonly medium?: string;
  readonly thumbnails?: readonly { readonly url?: string }[];
}

/** The address of a part's picture: of Media RSS, else iTunes, else an enclosure. */
export function pictureOf(part: RssPart, { media, itunes }: Modules): string | undefined {
  const contents: Content[] = [
    ...(media.contents ?? []),
    ...(media.groups ?? []).flatMap((group) => group.contents ?? []),
  ];
  const enclosures = 'enclosures' in part ? (part.enclosures ?? []) : [];
  return [
    contents.find(({ medium, type }) => medium === 'image' || type?.startsWith('image/'))?.url,
    media.thumbnails?.[0]?.url,
    contents.flatMap(({ thumbnails = [] }) => thumbnails)[0]?.url,
    itunes.image,
    enclosures.find(({ type }) => type?.startsWith('image/'))?.url,
  ]
    .map(webLink)
    .find((url) => url !== undefined);
}

export const enclosuresOf = ({ enclosures = [], atom }: RssFeed.Item<string>): FeedEntry['enclosures'] =>
  webEnclosures([
    ...enclosures,
    ...(atom?.links ?? [])
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, length }) => ({ url: href, type, length })),
  ]);
