import { SaxesParser } from 'saxes';
import { LIMITS, tooDeep, tooManyElements } from '../text/limit.js';
import { resolved } from './feed-link.js';
import { knownReferences } from './feed-reference.js';
import { prefixOf } from './feed-namespace.js';

/** An element; `name` has the prefix that we know its namespace by (`rss:item`, `atom:entry`). */
export interface FeedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (FeedElement | string)[];
  /** What addresses inside are relative to: `xml:base` of this and the outer elements. */
  readonly base: string | undefined;
}

interface Open extends FeedElement {
  /** Namespaces by prefix, where this element declares any; else those of an outer one. */
  readonly scope: Scope | undefined;
}

interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

interface Seen {
  root: FeedElement | undefined;
  elements: number;
  slips: number;
  isTorn: boolean;
}

/** Who slips more often writes something else than XML. */
const MOST_SLIPS = 2_000;

/** Slips that leave no doubt about what is meant. All others make a document that is not well-formed. */
const SLIPS =
  /undefined entity|disallowed character(?: in entity name)?\.|empty entity name|malformed character entity|"]]>" is disallowed|must be at the start|must appear at the start|encoding value must/;

/**
 * The elements of a feed, or undefined if it is not well-formed. HTML's entities are known; none of a DTD are.
 * @throws BadInput wire.too-deep, wire.too-many-elements
 */
export function feedTree(xml: string): FeedElement | undefined {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const open: Open[] = [];
  const seen: Seen = { root: undefined, elements: 0, slips: 0, isTorn: false };
  Object.assign(parser.ENTITIES, knownReferences(xml));
  parser.on('error', ({ message }) => {
    seen.isTorn ||= ++seen.slips > MOST_SLIPS || !SLIPS.test(message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++seen.elements > LIMITS.elements) throw tooManyElements('The feed');
    if (open.length >= LIMITS.depth) throw tooDeep('The feed');
    const element = elementOf(name, attributes, open.at(-1));
    open.at(-1)?.children.push(element);
    open.push(element);
    seen.root ??= element;
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  for (let at = 0; at < xml.length && !seen.isTorn; at += PART) parser.write(xml.slice(at, at + PART));
  if (seen.isTorn || seen.root === undefined) return undefined;
  dropUnfinished(open);
  // What it complains of from here is the missing end.
  parser.close();
  return seen.root;
}

/** Of a document that breaks off, the part that it breaks off in is left out: half a story is none. */
function dropUnfinished(open: readonly Open[]): void {
  const at = open.findIndex(({ name }) => !FRAME.test(name));
  const [outer, unfinished] = at < 1 ? [] : [open[at - 1], open[at]];
  if (outer && unfinished) outer.children.splice(outer.children.indexOf(unfinished), 1);
}

const FRAME = /:(?:rss|feed|rdf|channel)$/i;

/** A torn document is given up at the first of these parts that shows it. */
const PART = 65_536;

function elementOf(name: string, attributes: Readonly<Record<string, string>>, outer: Open | undefined): Open {
  const declared = Object.entries(attributes).flatMap(([key, uri]) => {
    const found = /^xmlns(?::(.+))?$/.exec(key);
    return found ? [[found[1] ?? '', uri] as const] : [];
  });
  const scope =
    declared.length > 0 ? { declared: new Map(declared), outer: outer?.scope } : (outer?.scope ?? undefined);
  const base = attributes['xml:base'];
  const [prefix = '', local] = name.includes(':') ? name.split(':', 2) : ['', name];
  return {
    name: `${prefixOf(uriOf(scope, prefix), prefix)}:${local ?? ''}`,
    attributes,
    children: [],
    base: base === undefined ? outer?.base : resolved(base, outer?.base),
    scope,
  };
}

function uriOf(scope: Scope | undefined, prefix: string): string | undefined {
  for (let at = scope; at; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** Elements directly inside. */
export const inside = (element: FeedElement): FeedElement[] =>
  element.children.filter((child): child is FeedElement => typeof child !== 'string');

/** Words inside, markup gone. Recursion is bounded by the tree's depth. */
export const wordsOf = (element: FeedElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
