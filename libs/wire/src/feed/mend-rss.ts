import { webLink } from './feed-link.js';
import { FACT } from './feed-fact.js';
import { textInside, xmlText } from './feed-markup.js';
import { type FeedElement, inside, wordsOf } from './feed-tree.js';

// RSS of all versions is written again as RSS 2.0 of the kind that feedsmith reads: what dialects call otherwise gets its
// name, markup inside becomes text, items stand inside the channel (RDF has them beside it).
const DECLARATIONS = [
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['media', 'http://search.yahoo.com/mrss/'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

const NEW_NAMES: Readonly<Record<string, string>> = {
  'rss:author': 'dc:creator',
  'rss:managingEditor': 'dc:creator',
  'dc:author': 'dc:creator',
  'rss:fullitem': 'content:encoded',
  'rss:body': 'content:encoded',
  'xhtml:body': 'content:encoded',
  'xhtml:div': 'content:encoded',
  'excerpt:encoded': 'rss:summary',
  'rss:abstract': 'rss:description',
  'rss:url': 'rss:link',
  'rss:keywords': 'rss:tags',
  'atom:modified': 'atom:updated',
  'atom:issued': 'atom:published',
};
/** Those whose elements mean something: all others are text. */
const BRANCHES = /^(?:rss:image|media:.*|itunes:(?:category|owner)|atom:(?:author|contributor|source))$/;
const KEPT_RSS =
  /^rss:(?:title|link|description|language|copyright|webMaster|pubDate|lastBuildDate|category|generator|image|guid|enclosure|source|url|width|height)$/;
const KEPT = /^(?:atom|dc|dcterms|content|itunes|media):[A-Za-z]+$/;

/** @param root of a document whose root is `rss`, `RDF` or, in the oldest, `channel` */
export function mendRss(root: FeedElement): string {
  const top = root.name === 'rss:channel' ? [root] : inside(root);
  const channel = top.find(({ name }) => name === 'rss:channel');
  const within = channel ? inside(channel) : [];
  const isItem = ({ name }: FeedElement) => name === 'rss:item';
  const items = [
    ...within.filter(isItem),
    ...top.filter(isItem),
    ...top.filter(isItems).flatMap(inside).filter(isItem),
  ];
  const images = top.filter(({ name }) => name === 'rss:image');
  const own = [...within, ...images].filter((one) => !isItem(one) && !(one.name === 'rss:image' && isEmpty(one)));
  const language = languageOf(channel) ?? languageOf(root);
  const facts = own.some(({ name }) => name === 'wp:wxr_version') ? [fact('format', 'wxr')] : [];
  if (language !== undefined) facts.push(fact('language', language));
  return `<rss version="2.0"${DECLARATIONS}><channel>${fact('of', 'feed')}${facts.join('')}${part(own)}${items.map(mendItem).join('')}</channel></rss>`;
}

/** RDF has pictures beside the channel, and in it only their addresses. */
const isEmpty = (element: FeedElement) => inside(element).length === 0 && wordsOf(element).trim() === '';
const isItems = ({ name }: FeedElement) => name === 'rss:items';
const languageOf = (element: FeedElement | undefined) => element?.attributes['xml:lang'];

const fact = (name: string, value: string) =>
  `<category domain="${FACT}">${name} ${xmlText(value.slice(0, 200))}</category>`;

const PASSWORD = 'wp:post_password';
const EXPORTED = new Set(['wp:post_type', 'wp:status', PASSWORD]);
const shownOf = (element: FeedElement) => (element.name === PASSWORD ? 'yes' : wordsOf(element).trim());

function mendItem(item: FeedElement): string {
  const children = inside(item);
  const about = item.attributes['rdf:about'];
  const hasGuid = children.some(({ name }) => name === 'rss:guid');
  const exported = children.filter((child) => EXPORTED.has(child.name) && wordsOf(child).trim() !== '');
  const facts = [
    fact('of', 'item'),
    ...exported.map((element) => fact(element.name.slice('wp:'.length), shownOf(element))),
    ...(languageOf(item) === undefined ? [] : [fact('language', languageOf(item) ?? '')]),
  ];
  const guid = about === undefined || hasGuid ? '' : `<guid isPermaLink="false">${xmlText(about)}</guid>`;
  return `<item>${facts.join('')}${guid}${part(children)}</item>`;
}

/** Children of the channel or of an item. */
function part(elements: readonly FeedElement[]): string {
  const named = elements.map((element) => ({ element, name: NEW_NAMES[element.name] ?? element.name }));
  // Who gives several addresses gives the page's last.
  const links = named.filter(({ name, element }) => name === 'rss:link' && webLink(linkOf(element)) !== undefined);
  const last = links.at(-1)?.element;
  let summaries = 0;
  return named
    .map(({ element, name }) => {
      if (name === 'rss:link') return element === last ? `<link>${xmlText(linkOf(element))}</link>` : '';
      if (name === 'rss:tags') return tags(element);
      if (name !== 'rss:summary' && name !== 'rss:description') return written(element, name);
      // Of a description and a summary the first is the short one.
      if (textInside(element).trim() === '') return '';
      return written(element, ++summaries === 1 ? 'rss:description' : 'content:encoded');
    })
    .join('');
}

const linkOf = (element: FeedElement) => wordsOf(element).trim() || (element.attributes['href'] ?? '').trim();

const tags = (element: FeedElement) =>
  wordsOf(element)
    .split(',', 100)
    .map((tag) => `<category>${xmlText(tag.trim())}</category>`)
    .join('');

function written(element: FeedElement, name: string): string {
  if (!KEPT_RSS.test(name) && !KEPT.test(name)) return '';
  const tag = name.startsWith('rss:') ? name.slice('rss:'.length) : name;
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => /^[A-Za-z]+$/.test(key) && key !== 'xmlns')
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('');
  const content = BRANCHES.test(name)
    ? inside(element)
        .map((child) => written(child, child.name))
        .join('') || xmlText(wordsOf(element))
    : xmlText(textInside(element));
  return `<${tag}${attributes}>${content}</${tag}>`;
}
