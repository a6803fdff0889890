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
  const spaces: Namespaces[] = [new Map()];
  parser.on('opentag', ({ name, attributes }) => {
    const scope = scopeOf(spaces.at(-1) ?? new Map(), attributes);
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
  parser.on('cdata', add);
  parser.write(ampersandsEscaped(trimmed(text))).close();
  if (!read.root) throw notXml('no root element', open);
  return read.root;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

type Namespaces = ReadonlyMap<string, boolean>;

/** Which prefixes stand for a news format. Only what an element declares itself is copied. */
function scopeOf(outer: Namespaces, attributes: Readonly<Record<string, string>>): Namespaces {
  const declared = Object.entries(attributes).filter(([name]) => name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  if (outer.size + declared.length > MOST_ATTRIBUTES)
    throw tooManyElements('The list of namespaces in the XML document');
  return new Map([...outer, ...declared.map(([name, uri]) => [name.slice(6), NEWS.test(uri)] as const)]);
}

function nameOf(name: string, scope: Namespaces): string {
  const colon = name.indexOf(':');
  const isForeign = colon > 0 && scope.get(name.slice(0, colon)) === false;
  return (isForeign ? name : name.slice(colon + 1)).toLowerCase();
}

const lowered = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));

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
