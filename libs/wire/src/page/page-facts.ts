import { cleanLine } from '../text/clean.js';

/** What a page says of itself outside its text. Absent means that it does not. */
export interface PageFacts {
  readonly url?: string | undefined;
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly section?: string | undefined;
  /** All that it gives as its headline, in its several places. */
  readonly titles: readonly string[];
  /** What it says of itself in a sentence or two, for search engines and networks. */
  readonly summaries: readonly string[];
}

type Linked = Readonly<Record<string, unknown>>;

/** Longer ones are not read: they are the page's text again, or an attack. */
const LONGEST_LD = 200_000;
const STORY = /(?:Article|Posting|Report)$/;

/** From schema.org's JSON-LD, Open Graph, meta elements and the first heading, in that order. */
export function pageFacts(document: Document): PageFacts {
  const story = linkedStory(document);
  return {
    url: firstUrl(
      attribute(document, 'link[rel="canonical"]', 'href'),
      meta(document, 'og:url'),
      textOf(story['url']),
      textOf(story['@id']),
    ),
    headline: textOf(story['headline']) ?? meta(document, 'og:title') ?? heading(document) ?? title(document),
    byline: authors(story['author']) ?? meta(document, 'author') ?? elementText(document, '[rel="author"]'),
    published:
      textOf(story['datePublished']) ??
      meta(document, 'article:published_time') ??
      meta(document, 'date') ??
      attribute(document, 'time[datetime]', 'datetime'),
    modified: textOf(story['dateModified']) ?? meta(document, 'article:modified_time'),
    language: attribute(document, 'html', 'lang'),
    section: meta(document, 'article:section'),
    titles: [textOf(story['headline']), meta(document, 'og:title'), heading(document), title(document)].flatMap(
      (name) => name ?? [],
    ),
    summaries: [textOf(story['description']), meta(document, 'og:description'), meta(document, 'description')].flatMap(
      (summary) => summary ?? [],
    ),
  };
}

const given = (text: string | null | undefined) => (text ? cleanLine(text) || undefined : undefined);
const textOf = (value: unknown) => (typeof value === 'string' ? given(value) : undefined);

const attribute = (document: Document, selector: string, name: string) =>
  given(document.querySelector(selector)?.getAttribute(name));

const meta = (document: Document, name: string) =>
  attribute(document, `meta[property="${name}"], meta[name="${name}"]`, 'content');

const elementText = (document: Document, selector: string) => given(document.querySelector(selector)?.textContent);

function heading(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('h1')].flatMap((element) => given(element.textContent) ?? []);
  return headings.find((text) => text.split(' ').length >= 3) ?? headings[0];
}

/** A page's title without the site's name behind it. */
const title = (document: Document) => elementText(document, 'title')?.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, '');

const firstUrl = (...urls: readonly (string | undefined)[]) =>
  urls.find((url) => url !== undefined && url.length <= 2_000 && /^https?:\/\/[^/\s]+\/\S/.test(url));

function authors(value: unknown): string | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = list.flatMap((author) => textOf(author) ?? textOf((author as Linked | undefined)?.['name']) ?? []);
  return names.slice(0, 20).join(', ') || undefined;
}

function linkedStory(document: Document): Linked {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const story = (script.textContent.length > LONGEST_LD ? [] : linkedThings(script.textContent)).find(isStory);
    if (story) return story;
  }
  return {};
}

const isStory = (thing: Linked) => [thing['@type']].flat().some((type) => typeof type === 'string' && STORY.test(type));

/** A page's JSON-LD is a courtesy: a broken one says nothing, and the text is read all the same. */
function linkedThings(json: string): Linked[] {
  try {
    const top = [JSON.parse(json) as unknown].flat(1);
    const graph = top.flatMap((thing) =>
      isThing(thing) && Array.isArray(thing['@graph']) ? (thing['@graph'] as unknown[]) : [],
    );
    return [...top, ...graph].filter(isThing);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const isThing = (value: unknown): value is Linked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
