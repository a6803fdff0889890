import { parseHTML } from 'linkedom';
import { LIMITS, tooDeep, tooManyElements } from '../text/limit.js';

const TAG = /<[a-z!][^<>]*/gi;
const ATTRIBUTE = /\s[a-z_:@-]/gi;
/** No page has so many on one tag; the DOM looks through all of them for each new one. */
const MAX_ATTRIBUTES = 2_000;

/** Each element takes two; the rest is what scripts and careless texts have. */
const MOST_BRACKETS = 2.5 * LIMITS.elements;
/** Character references: each is a text node of its own while a page is read. */
const MOST_REFERENCES = 2 * LIMITS.elements;

/**
 * A document of HTML, or of a part of it. Nothing in it runs and nothing is fetched.
 * @throws BadInput wire.too-deep, wire.too-many-elements
 */
export function parsePage(html: string): Document {
  checkSize(html);
  const document = rootedIn(html) ?? parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`).document;
  measure(document);
  return document;
}

function checkSize(html: string): void {
  if (countOf('<', html) > MOST_BRACKETS || countOf('&', html) > MOST_REFERENCES) throw tooManyElements('The page');
  let elements = 0;
  for (const [tag] of html.matchAll(TAG)) {
    elements++;
    const isWide = tag.length > MAX_ATTRIBUTES && (tag.match(ATTRIBUTE)?.length ?? 0) > MAX_ATTRIBUTES;
    if (elements > LIMITS.elements || isWide) throw tooManyElements('The page');
  }
}

/** The document, if its root is an html element; a comment or a script that speaks of one does not count. */
function rootedIn(html: string): Document | undefined {
  if (!/<html[\s>]/i.test(html)) return undefined;
  const { document } = parseHTML(html);
  const root = document.documentElement as Element | null;
  return root?.nodeName.toUpperCase() === 'HTML' ? document : undefined;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/**
 * What it costs to look at every element's descendants: the sum of all depths. Articles have some ten thousands.
 * @throws BadInput wire.too-deep
 */
export function measure(document: Document): number {
  let depth = 0;
  let cost = 0;
  let node: Node | null = document.documentElement;
  while (node) {
    if (depth > LIMITS.depth) throw tooDeep('The page');
    cost += depth;
    if (node.firstChild) {
      depth++;
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      depth--;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
  return cost;
}
