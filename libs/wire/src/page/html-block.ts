import type { Piece } from '../text/assemble.js';
import { isBeside } from './beside.js';

const ELEMENT = 1;
const TEXT = 3;
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA INPUT FORM NAV HEAD XMP'.split(' '),
);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR IMG PICTURE'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, Piece['kind']>> = {
  H1: 'subhead',
  H2: 'subhead',
  H3: 'subhead',
  H4: 'subhead',
  H5: 'subhead',
  H6: 'subhead',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  TABLE: 'table',
  PRE: 'table',
};

/** A block of a page, and what its markup tells of its place there. */
export interface PagePiece extends Piece {
  /** How much of the text leads to other pages of the same site, from 0 to 1. */
  readonly linked: number;
  /** Stands in a part whose name says that it is beside the story: `related`, `newsletter`, `author-bio`. */
  readonly isBeside: boolean;
  /** Stands in an item of a list. */
  readonly isListed: boolean;
  /** The element around the block; undefined for the root's own text. */
  readonly around: Node | undefined;
  /** Name and class of that element. */
  readonly place: string;
}

interface Gathering {
  readonly site: string | undefined;
  readonly pieces: PagePiece[];
  kind: Piece['kind'];
  text: string;
  linked: number;
  /** How many of the elements that are open do so. */
  links: number;
  beside: number;
  lists: number;
  around: Node | undefined;
}

/** The blocks that a reader sees, of a page of `site` (as `siteOf` has it): inline children belong to their paragraph, pictures' words are captions. */
export function htmlPieces(root: Node, site?: string): PagePiece[] {
  const gathering: Gathering = {
    site,
    pieces: [],
    kind: 'paragraph',
    text: '',
    linked: 0,
    links: 0,
    beside: 0,
    lists: 0,
    around: undefined,
  };
  visit(root, gathering);
  flush(gathering);
  return gathering.pieces;
}

function flush(gathering: Gathering): void {
  const { kind, text, linked, beside, lists, around } = gathering;
  const length = inkOf(text);
  if (length > 0) {
    const isListed = lists > 0;
    const place = placeOf(around);
    gathering.pieces.push({ kind, text, linked: linked / length, isBeside: beside > 0, isListed, around, place });
  }
  gathering.text = '';
  gathering.linked = 0;
}

const placeOf = (around: Node | undefined): string =>
  around?.nodeType === ELEMENT
    ? `${around.nodeName} ${((around as Element).getAttribute('class') ?? '').slice(0, 200)}`
    : '';

const inkOf = (text: string): number => text.replace(/\s+/g, '').length;

// Recursion is bounded: the page was refused if deeper than the limit.
function visit(node: Node, gathering: Gathering): void {
  if (node.nodeType === TEXT) {
    const text = node.nodeValue ?? '';
    gathering.text += text;
    if (gathering.links > 0) gathering.linked += inkOf(text);
    return;
  }
  if (node.nodeType !== ELEMENT) return;
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  if (name === 'BR') return breakLine(node, gathering);
  const opened = openedBy(node as Element, name, gathering.site);
  for (const what of opened) gathering[what]++;
  if (INLINE.has(name)) visitChildren(node, gathering);
  else visitBlock(node, KINDS[name], gathering);
  for (const what of opened) gathering[what]--;
}

function openedBy(element: Element, name: string, site: string | undefined): ('links' | 'beside' | 'lists')[] {
  if (name === 'A') return staysOn(site, element.getAttribute('href')) ? ['links'] : [];
  const opened: ('beside' | 'lists')[] = isBeside(element) ? ['beside'] : [];
  return name === 'LI' || name === 'DD' || name === 'DT' ? [...opened, 'lists'] : opened;
}

/** Whether a link leads to the site that the page is of. Of a page that does not say which, all links do. */
function staysOn(site: string | undefined, href: string | null): boolean {
  if (href === null) return false;
  const [, host] = /^(?:https?:)?\/\/([^/?#\s]{1,253})/i.exec(href) ?? [];
  return host === undefined || site === undefined || siteOf(host) === site;
}

/** The last two labels of a host: enough to tell a house's own pages from those of others. */
export const siteOf = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');

function visitBlock(node: Node, kind: Piece['kind'] | undefined, gathering: Gathering): void {
  flush(gathering);
  const { kind: outer, around } = gathering;
  if (outer === 'table') gathering.text += '\n';
  gathering.kind = kind ?? (node.nodeName.toUpperCase() === 'FIGURE' ? 'caption' : outer);
  gathering.around = node.parentNode ?? undefined;
  if (gathering.kind === 'table') gathering.text = tableText(node);
  else visitChildren(node, gathering);
  flush(gathering);
  gathering.kind = outer;
  gathering.around = around;
}

function visitChildren(node: Node, gathering: Gathering): void {
  for (let child = node.firstChild; child; child = child.nextSibling) visit(child, gathering);
}

/** One break is a space, two in a row part paragraphs. */
function breakLine(node: Node, gathering: Gathering): void {
  let before = node.previousSibling;
  while (before?.nodeType === TEXT && (before.nodeValue ?? '').trim() === '') before = before.previousSibling;
  if (before?.nodeName.toUpperCase() === 'BR') flush(gathering);
  else gathering.text += ' ';
}

const LINE = new Set(['TR', 'LI', 'P', 'DIV', 'BR']);
const CELL = new Set(['TD', 'TH']);

function tableText(node: Node): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== ELEMENT || SILENT.has(name)) return '';
  let text = LINE.has(name) ? '\n' : CELL.has(name) ? ' | ' : '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += tableText(child);
  return text;
}
