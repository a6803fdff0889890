import { SaxesParser } from 'saxes';
import { BadInput } from '@wiregraph/kernel/errors';
import { LIMITS, tooDeep, tooManyElements } from '../text/limit.js';
import htmlEntities from './html-entities.json' with { type: 'json' };
import { decodeXml } from './xml-bytes.js';

/** An element as it stands in a document of any wire format. */
export interface XmlElement {
  /** In lower case. Without prefix, but for one of a namespace that is none of the news formats' (`rtr:versionedid`). */
  readonly name: string;
  /** Names in lower case, with their prefix: `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Faults that real files have and that leave no doubt about what stands where. */
const HARMLESS = /(?:undefined entity|: disallowed character|malformed character entity|disallowed in char data)\.$/;
/** Namespaces of the news formats and of what they carry. */
const NEWS = /iptc\.org|\/xhtml|nitf|newsml|\bw3\.org\/TR\/html/i;
const MOST_ATTRIBUTES = 1_000;
/** References and loose ampersands: each costs as much as a small element. */
const MOST_REFERENCES = 10 * LIMITS.elements;

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * The tree of an XML document. Entities are those of XML and HTML by name; what a DTD declares is neither read nor
 * opened, and stays as it is written. Time is linear in the bytes.
 * @throws BadInput wire.not-xml with line, column and open elements, wire.too-deep, wire.too-many-elements
 */
export function parseXml(bytes: Uint8Array, charset: string | undefined): XmlElement {
  const text = decodeXml(bytes, charset);
  if (countOf('&', text) > MOST_REFERENCES) throw tooManyElements('The XML document');
  const open: Growing[] = [];
  const read: { root?: XmlElement } = {};
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, htmlEntities);
  parser.on('error', (error) => {
    if (!HARMLESS.test(error.message)) throw notXml(error.message, open);
  });
  const counts = { elements: 0, attributes: 0 };
  parser.on('opentagstart', () => {
    counts.attributes = 0;
    if (++counts.elements > LIMITS.elements) throw tooManyElements('The XML document');
    if (open.length >= LIMITS.depth) throw tooDeep('The XML document');
  });
  parser.on('attribute', () => {
    if (++counts.attributes > MOST_ATTRIBUTES) throw tooManyElements('A tag of the XML document');
  });
  const spaces: (Namespaces | undefined)[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const scope = scopeOf(spaces.at(-1), attributes);
    spaces.push(scope);
    const element: Growing = { name: nameOf(name, scope), attributes: lowered(attributes), children: [] };
    open.at(-1)?.children.push(element);
    read.root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
    spaces.pop();
  });
  const add = (words: string) => {
    // Markup that is written out is read by an HTML parser later: it counts too.
    counts.elements += countOf('<', words) / 2;
    if (counts.elements > LIMITS.elements) throw tooManyElements('The XML document');
    open.at(-1)?.children.push(words);
  };
  parser.on('text', add);
  parser.on('cdata', (words) => {
    counts.elements++;
    add(words);
  });
  parser.write(ampersandsEscaped(trimmed(text))).close();
  if (!read.root) throw notXml('no root element', open);
  return read.root;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

interface Namespaces {
  readonly own: ReadonlyMap<string, boolean>;
  readonly outer: Namespaces | undefined;
}

/** Which prefixes stand for a news format. */
function scopeOf(outer: Namespaces | undefined, attributes: Readonly<Record<string, string>>): Namespaces | undefined {
  const names = Object.keys(attributes).filter((name) => name.startsWith('xmlns:'));
  if (names.length === 0) return outer;
  return { own: new Map(names.map((name) => [name.slice(6), NEWS.test(attributes[name] ?? '')])), outer };
}

function nameOf(name: string, scope: Namespaces | undefined): string {
  const colon = name.indexOf(':');
  const isForeign = colon > 0 && isNews(name.slice(0, colon), scope) === false;
  return (isForeign ? name : name.slice(colon + 1)).toLowerCase();
}

/** Undefined for a prefix that nothing declares. */
function isNews(prefix: string, scope: Namespaces | undefined): boolean | undefined {
  for (let at = scope; at; at = at.outer) {
    const known = at.own.get(prefix);
    if (known !== undefined) return known;
  }
  return undefined;
}

function lowered(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (names.every((name) => name === name.toLowerCase())) return attributes;
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), attributes[name] ?? '']));
}

/** Spaces and control characters around a document, as transmission adds them. */
function trimmed(text: string): string {
  const start = text.search(/[^\s\u0000-\u001f\ufeff]/u);
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
  return start < 0 ? '' : text.slice(start, end);
}

const LOOSE = /&(?!#?[\p{L}\w.-]{1,40};)/gu;

/** `AT&T` is meant as it stands; left alone, all up to the next semicolon would be taken for a name. */
function ampersandsEscaped(text: string): string {
  if (text.search(LOOSE) < 0) return text;
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<![CDATA[', at);
    const end = start < 0 ? -1 : text.indexOf(']]>', start);
    parts.push(text.slice(at, end < 0 ? text.length : start).replace(LOOSE, '&amp;'));
    if (end < 0) break;
    parts.push(text.slice(start, end));
    at = end;
  }
  return parts.join('');
}

function notXml(fault: string, open: readonly Growing[]): BadInput {
  const path = open
    .slice(-6)
    .map(({ name }) => name.slice(0, 40))
    .join('/');
  const where = path === '' ? '' : ` (in ${path})`;
  return new BadInput(
    'wire.not-xml',
    `The XML is not well-formed at ${fault.slice(0, 200).replace(/\.$/, '')}${where}. Send the whole document again.`,
  );
}
