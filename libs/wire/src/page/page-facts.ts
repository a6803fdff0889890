import { cleanLine } from '../text/clean.js';
import { type LinkedStory, linkedStory } from './linked-story.js';

/** What a page says of itself outside its text. Absent means that it does not. */
export interface PageFacts {
  readonly url?: string | undefined;
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly section?: string | undefined;
  readonly corrections: readonly string[];
  /** All that it gives as its headline, in its several places. */
  readonly titles: readonly string[];
  /** What it says of itself in a sentence or two, for search engines and networks. */
  readonly summaries: readonly string[];
  /** The text or its beginning, as JSON-LD has it. */
  readonly hint?: string | undefined;
}

/** From schema.org's JSON-LD, Open Graph, meta elements, microdata and the first heading, in that order. */
export function pageFacts(document: Document): PageFacts {
  const story = linkedStory(document);
  const meta = metaOf(document);
  const titles = [story.headline, meta('og:title'), heading(document), title(document)];
  const summaries = [story.description, meta('og:description'), meta('description')];
  return {
    url: firstUrl(attribute(document, 'link[rel="canonical"]', 'href'), meta('og:url'), story.url),
    headline: titles.find((name) => name !== undefined),
    byline:
      story.authors ??
      meta('author') ??
      elementText(document, '[rel="author"]') ??
      elementText(document, '[itemprop="author"] [itemprop="name"]'),
    publisher: story.publisher ?? meta('og:site_name'),
    ...timesOf(document, story, meta),
    language: attribute(document, 'html', 'lang') ?? story.language,
    section: meta('article:section') ?? story.section,
    corrections: story.corrections,
    titles: titles.flatMap((name) => name ?? []),
    summaries: summaries.flatMap((summary) => summary ?? []),
    hint: story.body,
  };
}

function timesOf(document: Document, story: LinkedStory, meta: (name: string) => string | undefined) {
  return {
    published:
      story.published ??
      meta('article:published_time') ??
      meta('date') ??
      itemTime(document, 'datePublished') ??
      attribute(document, 'time[datetime]', 'datetime'),
    modified: story.modified ?? meta('article:modified_time') ?? itemTime(document, 'dateModified'),
  };
}

const given = (text: string | null | undefined) => (text ? cleanLine(text) || undefined : undefined);

const attribute = (document: Document, selector: string, name: string) =>
  given(document.querySelector(selector)?.getAttribute(name));

/** What a page's meta elements say, by name. The first of a name counts. */
function metaOf(document: Document): (name: string) => string | undefined {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    const content = given(element.getAttribute('content'));
    if (name !== null && content !== undefined && !contents.has(name)) contents.set(name, content);
  }
  return (name) => contents.get(name);
}

const itemTime = (document: Document, name: string) =>
  attribute(document, `[itemprop="${name}"]`, 'content') ?? attribute(document, `[itemprop="${name}"]`, 'datetime');

const elementText = (document: Document, selector: string) => given(document.querySelector(selector)?.textContent);

function heading(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('h1')].flatMap((element) => given(element.textContent) ?? []);
  return headings.find((text) => text.split(' ').length >= 3) ?? headings[0];
}

/** A page's title without the site's name behind it. */
const title = (document: Document) => elementText(document, 'title')?.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, '');

const firstUrl = (...urls: readonly (string | undefined)[]) =>
  urls.find(
    (url) => url !== undefined && url.length <= 2_000 && URL.canParse(url) && /^https?:\/\/[^/\s]+\/\S/.test(url),
  );
