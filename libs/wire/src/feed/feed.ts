/** A text of a feed: plain, or HTML. */
export interface FeedText {
  readonly text: string;
  readonly isMarkup: boolean;
}

export interface FeedPerson {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

export interface FeedSource {
  readonly title?: FeedText | undefined;
  readonly link?: string | undefined;
  readonly id?: string | undefined;
  readonly updated?: string | undefined;
}

/** What a feed and an entry have in common. Times are as written; absent means that the sender did not say. */
export interface FeedFacts {
  readonly title?: FeedText | undefined;
  /** Of the page that shows it: http or https, absolute where the feed says against what. */
  readonly link?: string | undefined;
  readonly id?: string | undefined;
  readonly rights?: FeedText | undefined;
  readonly language?: string | undefined;
  /** The first author as written. */
  readonly author?: string | undefined;
  readonly authors: readonly FeedPerson[];
  readonly contributors: readonly FeedPerson[];
  readonly categories: readonly FeedCategory[];
  readonly image?: { readonly url: string; readonly title?: string | undefined } | undefined;
  readonly updated?: string | undefined;
  readonly published?: string | undefined;
}

export interface FeedCategory {
  readonly name: string;
  readonly scheme?: string | undefined;
}

export interface FeedEntry extends FeedFacts {
  readonly summary?: FeedText | undefined;
  readonly content?: FeedText | undefined;
  readonly enclosures: readonly { readonly url: string; readonly type?: string; readonly length?: number }[];
  readonly source?: FeedSource | undefined;
  /** Of a WordPress export: what WordPress says of it, as `post_type: page`, `status: draft`. */
  readonly export?: Readonly<Record<string, string>> | undefined;
}

/** A feed of whatever dialect: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.x, WordPress export. */
export interface Feed {
  readonly dialect: 'rss' | 'atom' | 'json-feed';
  readonly feed: FeedFacts & { readonly subtitle?: FeedText | undefined; readonly generator?: string | undefined };
  readonly entries: readonly FeedEntry[];
}
