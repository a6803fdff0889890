import { isUtf8 } from 'node:buffer';
import { FACT } from './feed-fact.js';
import { resolved } from './feed-link.js';
import { htmlInside, isMarkedUp, looksMarkedUp, xmlText } from './feed-markup.js';
import { type FeedElement, inside, wordsOf } from './feed-tree.js';

// Atom 0.3 and 1.0 are written again as the Atom 1.0 that feedsmith reads: old names get their new ones, every text says
// whether it is plain or HTML, addresses are absolute.
const NEW_NAMES: Readonly<Record<string, string>> = {
  tagline: 'subtitle',
  copyright: 'rights',
  modified: 'updated',
  issued: 'published',
  homepage: 'uri',
  url: 'uri',
};
const TEXTS = new Set(['title', 'subtitle', 'summary', 'content', 'rights']);
const PARTS = new Set(['author', 'contributor', 'source']);
const KEPT = new Set(['id', 'updated', 'published', 'name', 'email', 'uri', 'generator', 'logo', 'icon']);
const WITH_ATTRIBUTES = new Set(['link', 'category']);
/** Of several the last counts, but a new name counts before an old one. */
const SINGLE = new Set(['updated', 'published']);

export function mendAtom(root: FeedElement): string {
  const entries = inside(root).filter(isEntry);
  const own = inside(root).filter((element) => !isEntry(element));
  const all = entries.map((entry) => `<entry${languageOf(entry)}>${MARK}${part(inside(entry))}</entry>`);
  return `<feed xmlns="http://www.w3.org/2005/Atom"${languageOf(root)}>${MARK}${part(own)}${all.join('')}</feed>`;
}

const MARK = `<category scheme="${FACT}" term="of"/>`;

const isEntry = ({ name }: FeedElement) => name === 'atom:entry' || name === 'rss:entry';

function languageOf({ attributes }: FeedElement): string {
  const language = attributes['xml:lang'] ?? '';
  return language === '' ? '' : ` xml:lang="${xmlText(language)}"`;
}

/** Feeds that forget their namespace are Atom all the same. */
const localName = ({ name }: FeedElement) => /^(?:atom|rss):([A-Za-z]+)$/.exec(name)?.[1];

function part(elements: readonly FeedElement[]): string {
  const named = elements.flatMap((element) => {
    const local = localName(element);
    return local === undefined ? [] : [{ element, name: NEW_NAMES[local] ?? local, isOld: local in NEW_NAMES }];
  });
  const counts = (name: string) =>
    named.findLast((one) => one.name === name && !one.isOld) ?? named.findLast((one) => one.name === name);
  return named
    .filter((one) => !SINGLE.has(one.name) || counts(one.name) === one)
    .map(({ element, name }) => written(element, name))
    .join('');
}

function written(element: FeedElement, name: string): string {
  if (TEXTS.has(name)) return text(element, name);
  if (PARTS.has(name)) return `<${name}>${part(inside(element)) || personOf(element)}</${name}>`;
  if (WITH_ATTRIBUTES.has(name)) return `<${name}${attributesOf(element)}/>`;
  if (!KEPT.has(name)) return '';
  const isAddress = name === 'uri' || name === 'logo' || name === 'icon';
  const words = wordsOf(element).trim();
  return `<${name}>${xmlText(isAddress ? resolved(words, element.base) : words)}</${name}>`;
}

const personOf = (element: FeedElement) => {
  const words = wordsOf(element).trim();
  return words === '' || element.name.endsWith(':source') ? '' : `<name>${xmlText(words)}</name>`;
};

const attributesOf = ({ attributes, base }: FeedElement) =>
  Object.entries(attributes)
    .filter(([key]) => /^[A-Za-z]+$/.test(key) && key !== 'xmlns')
    .map(([key, value]) => ` ${key}="${xmlText(key === 'href' ? resolved(value, base) : value)}"`)
    .join('');

function text(element: FeedElement, name: string): string {
  const { type, value } = meaning(element);
  const src = element.attributes['src'];
  const from = src === undefined ? '' : ` src="${xmlText(resolved(src, element.base))}"`;
  return `<${name} type="${type}"${from}>${xmlText(value)}</${name}>`;
}

interface Meaning {
  readonly type: 'text' | 'html';
  readonly value: string;
}

/** RFC 4287, 3.1 and 4.1.3.3; of Atom 0.3 the `mode`. */
function meaning(element: FeedElement): Meaning {
  const type = (element.attributes['type'] ?? '').toLowerCase();
  if (isMarkedUp(element)) return { type: 'html', value: htmlInside(element, /^(?:text\/)?html$/.test(type)) };
  const words = wordsOf(element);
  const isBinary = type.includes('/') && !/^text\/|[/+](?:xml|html)$|xhtml/.test(type);
  if (element.attributes['mode'] === 'base64' || isBinary) {
    const decoded = fromBase64(words);
    if (decoded !== undefined) return { type: looksMarkedUp(decoded) ? 'html' : 'text', value: decoded };
  }
  if (/html|xml/.test(type)) return { type: 'html', value: words };
  // Atom 0.3 knows escaped markup of no type.
  return { type: element.attributes['mode'] === 'escaped' && type === '' ? 'html' : 'text', value: words };
}

function fromBase64(words: string): string | undefined {
  const digits = words.replace(/\s+/g, '');
  if (digits === '' || digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(digits)) return undefined;
  const bytes = Buffer.from(digits, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}
