import type { FeedEntry } from './feed.js';
import { webLink } from './feed-link.js';

interface Enclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
}

/** Those whose address leads to the web. */
export const webEnclosures = (all: readonly Enclosure[]): FeedEntry['enclosures'] =>
  all.flatMap(({ url, type, length }) => {
    const address = webLink(url);
    if (address === undefined) return [];
    return [{ url: address, ...(type === undefined ? {} : { type }), ...(length === undefined ? {} : { length }) }];
  });
