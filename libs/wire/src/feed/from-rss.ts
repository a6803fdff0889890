import type { RssFeed } from 'feedsmith';
import type { Feed, FeedCategory, FeedEntry, FeedPerson, FeedText } from './feed.js';
import { partFacts } from './feed-fact.js';
import { firstImage } from './feed-image.js';
import { webLink } from './feed-link.js';
import { unlabelled } from './feed-markup.js';
import { lineOf, personOf } from './feed-person.js';
import { modulesOf, type Modules, type RssPart } from './rss-module.js';
import { enclosuresOf, pictureOf } from './rss-media.js';

type Rss = RssFeed.Feed<string>;
type Item = RssFeed.Item<string>;

/** What feedsmith read in RSS. Where an element is missing, those of Dublin Core, Atom, iTunes and Media RSS stand in. */
export function fromRss(rss: Rss): Feed {
  const modules = modulesOf(rss);
  const { categories, facts } = partFacts(categoriesOf(rss, modules));
  const subtitle = descriptionOf(rss.description, modules) ?? atomText(modules.atom.subtitle);
  const isExport = facts['format'] === 'wxr';
  return {
    dialect: 'rss',
    feed: {
      title: given(rss.title, titleOf(modules)),
      subtitle,
      link: webLink(rss.link) ?? alternate(modules.atom.links),
      id: modules.atom.id,
      rights: given(rss.copyright) ?? rightsOf(modules),
      language: rss.language ?? first(modules.dc.languages) ?? facts['language'],
      generator: rss.generator,
      ...peopleOf(modules, rss.webMaster),
      categories,
      image: imageOf(rss, modules, subtitle),
      ...feedTimes(rss, modules),
    },
    entries: (rss.items ?? []).map((item) => entryOf(item, isExport)),
  };
}

function entryOf(item: Item, isExport: boolean): FeedEntry {
  const modules = modulesOf(item);
  const { categories, facts } = partFacts(categoriesOf(item, modules));
  const summary = descriptionOf(item.description, modules);
  const content = given(item.content?.encoded) ?? atomText(modules.atom.content);
  const picture = pictureOf(item, modules) ?? firstImage(content) ?? firstImage(summary);
  return {
    title: given(item.title, titleOf(modules)) ?? atomText(modules.atom.title),
    ...identityOf(item, modules),
    rights: rightsOf(modules),
    language: first(modules.dc.languages) ?? facts['language'],
    ...peopleOf(modules),
    categories,
    summary,
    content,
    image: picture === undefined ? undefined : { url: picture },
    ...entryTimes(item, modules),
    enclosures: enclosuresOf(item),
    source: sourceOf(item, modules),
    ...(isExport ? { export: facts } : {}),
  };
}

const first = <T>(list: readonly T[] | undefined): T | undefined => list?.[0];

function given(...texts: readonly (string | undefined)[]): FeedText | undefined {
  const text = texts.find((one) => one !== undefined && one.trim() !== '');
  return text === undefined ? undefined : unlabelled(text);
}

const atomText = (text: { value?: string } | undefined) => given(text?.value);

const titleOf = ({ dc, itunes, media }: Modules) => first(dc.titles) ?? itunes.title ?? media.title?.value;

const descriptionOf = (description: string | undefined, { dc, dcterms, itunes, media, atom }: Modules) =>
  given(description, first(dc.descriptions), first(dcterms.abstracts)) ??
  atomText(atom.summary) ??
  given(itunes.summary, itunes.subtitle, media.description?.value);

const rightsOf = ({ dc, dcterms, media, atom }: Modules) =>
  given(first(dc.rights), first(dcterms.rights), media.copyright?.value) ?? atomText(atom.rights);

function identityOf({ guid, link }: Item, { atom, dc }: Modules) {
  const isAddress = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '');
  return {
    id: guid?.value ?? atom.id ?? first(dc.identifiers),
    link: webLink(link) ?? alternate(atom.links) ?? (isAddress ? webLink(guid?.value) : undefined),
  };
}

const feedTimes = ({ pubDate, lastBuildDate }: Rss, { dc, dcterms, atom }: Modules) => ({
  published: pubDate ?? first(dcterms.issued),
  updated: lastBuildDate ?? atom.updated ?? first(dcterms.modified) ?? first(dc.dates) ?? pubDate,
});

const entryTimes = ({ pubDate }: Item, { dc, dcterms, atom }: Modules) => ({
  published: pubDate ?? atom.published ?? first(dcterms.issued) ?? first(dcterms.created) ?? first(dc.dates),
  updated: atom.updated ?? first(dcterms.modified) ?? first(dc.dates),
});

type Links = readonly { readonly href?: string; readonly rel?: string }[];
const alternate = (links: Links | undefined) =>
  webLink(links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href);

/** In the order in which readers of feeds have them. */
function categoriesOf(part: RssPart, { itunes, dc, atom, media }: Modules): FeedCategory[] {
  const named = (name: string | undefined, scheme?: string) => (name === undefined ? [] : [{ name, scheme }]);
  return [
    ...(part.categories ?? []).flatMap(({ name, domain }) => named(name, domain)),
    ...(itunes.keywords ?? []).map((name) => ({ name })),
    ...nested(itunes.categories).map((name) => ({ name })),
    ...(dc.subjects ?? []).map((name) => ({ name })),
    ...(atom.categories ?? []).flatMap(({ term, scheme }) => named(term, scheme)),
    ...(media.categories ?? []).flatMap(({ name, scheme }) => named(name, scheme)),
  ];
}

const nested = (categories: Modules['itunes']['categories']): string[] =>
  (categories ?? []).flatMap(({ text, categories: inner }) => [
    ...(text === undefined ? [] : [text]),
    ...nested(inner),
  ]);

interface Person {
  readonly name?: string;
  readonly email?: string;
  readonly uri?: string;
}
const people = (all: readonly Person[] | undefined): FeedPerson[] =>
  (all ?? [])
    .filter(({ name, email }) => (name ?? email) !== undefined)
    .map(({ name, email, uri }) => ({ name, email, url: webLink(uri) }));

function peopleOf({ dc, atom, itunes }: Modules, webMaster?: Person) {
  const written = dc.creators ?? [];
  const authors = [
    ...written.map(personOf),
    ...people(atom.authors),
    ...(itunes.author === undefined ? [] : [personOf(itunes.author)]),
    ...people(webMaster && [webMaster]),
  ];
  const contributors = [...(dc.contributors ?? []).map(personOf), ...people(atom.contributors)];
  return { author: written[0] ?? (authors[0] && lineOf(authors[0])), authors, contributors };
}

function imageOf(rss: Rss, modules: Modules, subtitle: FeedText | undefined) {
  const own = webLink(rss.image?.url);
  if (own !== undefined) return { url: own, title: rss.image?.title };
  const url = modules.itunes.image ?? pictureOf(rss, modules) ?? firstImage(subtitle);
  return url === undefined ? undefined : { url };
}

function sourceOf({ source }: Item, { dc }: Modules) {
  if (source !== undefined) return { title: given(source.title), link: webLink(source.url) };
  const named = given(first(dc.sources));
  return named && { title: named };
}
