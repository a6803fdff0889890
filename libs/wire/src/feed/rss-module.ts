import type { RssFeed } from 'feedsmith';

export type RssPart = RssFeed.Feed<string> | RssFeed.Item<string>;
type Item = RssFeed.Item<string>;

interface ItunesCategory {
  readonly text?: string;
  readonly categories?: readonly ItunesCategory[];
}

/** Apple no longer reads all of these; feeds still have them. */
interface Itunes {
  readonly title?: string;
  readonly author?: string;
  readonly image?: string;
  readonly summary?: string;
  readonly subtitle?: string;
  readonly keywords?: readonly string[];
  readonly categories?: readonly ItunesCategory[];
}

type Atom = NonNullable<Item['atom']> & { readonly subtitle?: { readonly value?: string } };

/** What vocabularies of others say of a channel or an item. */
export interface Modules {
  readonly dc: NonNullable<Item['dc']>;
  readonly dcterms: NonNullable<Item['dcterms']>;
  readonly media: NonNullable<Item['media']>;
  readonly itunes: Itunes;
  readonly atom: Partial<Atom>;
}

export const modulesOf = ({ dc = {}, dcterms = {}, media = {}, itunes = {}, atom = {} }: RssPart): Modules => ({
  dc,
  dcterms,
  media,
  itunes,
  atom,
});
