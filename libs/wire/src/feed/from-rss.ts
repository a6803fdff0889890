import type { RssFeed } from 'feedsmith';
import type { Feed, FeedCategory, FeedEntry, FeedFacts, FeedPerson, FeedText } from './feed.js';
import { partFacts } from './feed-fact.js';
import { firstImage } from './feed-image.js';
import { webLink } from './feed-link.js';
import { looksMarkedUp } from './feed-markup.js';
import { lineOf, personOf } from './feed-person.js';

type Rss = RssFeed.Feed<string>;
type Item = RssFeed.Item<string>;

/** What feedsmith read in RSS. Where an element is missing, those of Dublin Core, Atom, iTunes and Media RSS stand in. */
export function fromRss(rss: Rss): Feed {
  const { categories, facts } = partFacts(categoriesOf(rss));
  const isExport = facts['format'] === 'wxr';
  const description = given(rss.description, rss.dc?.descriptions?.[0], rss.itunes?.summary, rss.itunes?.subtitle);
  return {
    dialect: 'rss',
    feed: {
      ...commonOf(rss, categories),
      title: given(rss.title, rss.dc?.titles?.[0], rss.itunes?.title, rss.media?.title?.value),
      subtitle: description ?? atomText(rss.atom?.subtitle),
      generator: rss.generator,
      link: webLink(rss.link) ?? alternate(rss.atom?.links),
      id: rss.atom?.id,
      rights: given(rss.copyright, rss.dc?.rights?.[0], rss.dcterms?.rights?.[0]) ?? atomText(rss.atom?.rights),
      language: rss.language ?? rss.dc?.languages?.[0] ?? facts['language'],
      ...peopleOf(rss, [rss.webMaster]),
      image: feedImage(rss, description),
      published: rss.pubDate ?? rss.dcterms?.issued?.[0],
      updated:
        rss.lastBuildDate ?? rss.atom?.updated ?? rss.dcterms?.modified?.[0] ?? rss.dc?.dates?.[0] ?? rss.pubDate,
    },
    entries: (rss.items ?? []).map((item) => entryOf(item, isExport)),
  };
}

function entryOf(item: Item, isExport: boolean): FeedEntry {
  const { categories, facts } = partFacts(categoriesOf(item));
  const { language, of: _, ...exported } = facts;
  const summary = summaryOf(item);
  const content = given(item.content?.encoded) ?? atomText(item.atom?.content);
  const guid = item.guid?.value;
  const isAddress = item.guid?.isPermaLink !== false && /^https?:/i.test(guid ?? '');
  const [date] = item.dc?.dates ?? [];
  return {
    ...commonOf(item, categories),
    title:
      given(item.title, item.dc?.titles?.[0], item.itunes?.title, item.media?.title?.value) ??
      atomText(item.atom?.title),
    link: webLink(item.link) ?? alternate(item.atom?.links) ?? (isAddress ? guid : undefined),
    id: guid ?? item.atom?.id ?? item.dc?.identifiers?.[0],
    rights:
      given(item.dc?.rights?.[0], item.dcterms?.rights?.[0], item.media?.copyright?.value) ??
      atomText(item.atom?.rights),
    language: item.dc?.languages?.[0] ?? language,
    ...peopleOf(item, []),
    summary,
    content,
    image: itemImage(item, [content, summary]),
    published: item.pubDate ?? item.atom?.published ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0] ?? date,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? date,
    enclosures: enclosuresOf(item),
    source: sourceOf(item),
    ...(isExport ? { export: exported } : {}),
  };
}

const given = (...texts: readonly (string | undefined)[]): FeedText | undefined => {
  const text = texts.find((one) => one !== undefined && one.trim() !== '');
  return text === undefined ? undefined : { text, isMarkup: looksMarkedUp(text) };
};

const atomText = (text: { value?: string } | undefined) => given(text?.value);

const summaryOf = (item: Item) =>
  given(item.description, item.dc?.descriptions?.[0], item.dcterms?.abstracts?.[0]) ??
  atomText(item.atom?.summary) ??
  given(item.itunes?.summary, item.itunes?.subtitle, item.media?.description?.value);

type Links = readonly { href?: string; rel?: string; type?: string; length?: number }[];
const alternate = (links: Links | undefined) =>
  webLink(links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href);

/** In the order in which both readers of feeds that we compare with have them. */
function categoriesOf(part: Rss | Item): FeedCategory[] {
  const plain = (names: readonly string[] | undefined) => (names ?? []).map((name) => ({ name }));
  return [
    ...(part.categories ?? []).flatMap(({ name, domain }) => (name === undefined ? [] : [{ name, scheme: domain }])),
    ...plain(part.itunes?.keywords),
    ...('itunes' in part && part.itunes && 'categories' in part.itunes ? plain(nested(part.itunes.categories)) : []),
    ...plain(part.dc?.subjects),
    ...(part.atom?.categories ?? []).flatMap(({ term, scheme }) =>
      term === undefined ? [] : [{ name: term, scheme }],
    ),
    ...(part.media?.categories ?? []).flatMap(({ name, scheme }) => (name === undefined ? [] : [{ name, scheme }])),
  ];
}

interface Nested {
  readonly text?: string;
  readonly categories?: readonly Nested[];
}
const nested = (categories: readonly Nested[] | undefined): string[] =>
  (categories ?? []).flatMap(({ text, categories: inner }) => [
    ...(text === undefined ? [] : [text]),
    ...nested(inner),
  ]);

const commonOf = (_: Rss | Item, categories: readonly FeedCategory[]): Pick<FeedFacts, 'categories'> => ({
  categories,
});

type Person = { name?: string; email?: string; uri?: string } | undefined;
const person = (one: Person): FeedPerson[] =>
  one && (one.name ?? one.email) !== undefined
    ? [{ name: one.name, email: one.email, ...(one.uri === undefined ? {} : { url: one.uri }) }]
    : [];

function peopleOf(part: Rss | Item, last: readonly Person[]) {
  const written = part.dc?.creators ?? [];
  const authors = [
    ...written.map(personOf),
    ...(part.atom?.authors ?? []).flatMap(person),
    ...(part.itunes?.author === undefined ? [] : [personOf(part.itunes.author)]),
    ...last.flatMap(person),
  ];
  return {
    author: written[0] ?? (authors[0] && lineOf(authors[0])),
    authors,
    contributors: [...(part.dc?.contributors ?? []).map(personOf), ...(part.atom?.contributors ?? []).flatMap(person)],
  };
}

function mediaImage(part: Rss | Item): string | undefined {
  const media = [
    ...(part.media?.contents ?? []),
    ...(part.media?.groups ?? []).flatMap(({ contents }) => contents ?? []),
  ];
  const picture = media.find(({ medium, type }) => medium === 'image' || type?.startsWith('image/'));
  return (
    picture?.url ?? part.media?.thumbnails?.[0]?.url ?? media.find(({ thumbnails }) => thumbnails)?.thumbnails?.[0]?.url
  );
}

function feedImage(rss: Rss, description: FeedText | undefined) {
  if (rss.image?.url !== undefined) return { url: rss.image.url, title: rss.image.title };
  const url = webLink(rss.itunes?.image ?? mediaImage(rss) ?? firstImage(description));
  return url === undefined ? undefined : { url };
}

function itemImage(item: Item, texts: readonly (FeedText | undefined)[]) {
  const enclosed = item.enclosures?.find(({ type }) => type?.startsWith('image/'))?.url;
  const url = webLink(mediaImage(item) ?? item.itunes?.image ?? enclosed ?? texts.map(firstImage).find(Boolean));
  return url === undefined ? undefined : { url };
}

const enclosuresOf = ({ enclosures = [], atom }: Item) =>
  [
    ...enclosures.map(({ url, type, length }) => ({ url, type, length })),
    ...(atom?.links ?? [])
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, length }) => ({ url: href, type, length })),
  ].flatMap(({ url, type, length }) =>
    webLink(url) === undefined ? [] : [{ url: url ?? '', ...defined({ type, length }) }],
  );

const defined = ({ type, length }: { type: string | undefined; length: number | undefined }) => ({
  ...(type === undefined ? {} : { type }),
  ...(length === undefined ? {} : { length }),
});

function sourceOf({ source, dc }: Item) {
  if (source === undefined) return dc?.sources?.[0] === undefined ? undefined : { title: given(dc.sources[0]) };
  return { title: given(source.title), link: webLink(source.url) };
}
