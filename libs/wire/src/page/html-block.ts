import type { Piece } from '../text/assemble.js';
import { isBeside } from './beside.js';

const ELEMENT = 1;
const TEXT = 3;
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA INPUT NAV HEAD XMP'.split(' '),
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
  /**
   * Length of the smallest part around it whose name says that it is beside the story: `related`, `newsletter`,
   * `author-bio`; infinite if there is none.
   */
  readonly beside: number;
  /** Stands in an item of a list. */
  readonly isListed: boolean;
  /** The element around the block; undefined for the root's own text. */
  readonly around: Node | undefined;
  /** Name and class of that element. */
  readonly place: string;
}

const ITEM = new Set(['LI', 'DD', 'DT']);

interface Gathering {
  readonly site: string | undefined;
  readonly pieces: PagePiece[];
  kind: Piece['kind'];
  text: string;
  linked: number;
  /** How many of the elements that are open do so. */
  links: number;
  /** The parts whose name says so, by the pieces in them: `[from, to)`. */
  readonly beside: { readonly from: number; readonly to: number }[];
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
    beside: [],
    lists: 0,
    around: undefined,
  };
  visit(root, gathering);
  flush(gathering);
  return withBeside(gathering);
}

function withBeside({ pieces, beside }: Gathering): PagePiece[] {
  const ends = [0];
  for (const { text } of pieces) ends.push((ends.at(-1) ?? 0) + text.length);
  const smallest = pieces.map(() => Infinity);
  for (const { from, to } of beside) {
    const length = (ends[to] ?? 0) - (ends[from] ?? 0);
    for (let at = from; at < to; at++) smallest[at] = Math.min(length, smallest[at] ?? Infinity);
  }
  return pieces.map((piece, at) => ({ ...piece, beside: smallest[at] ?? Infinity }));
}

function flush(gathering: Gathering): void {
  const { kind, text, linked, lists, around } = gathering;
  const length = inkOf(text);
  if (length > 0) {
    const isListed = lists > 0;
    const place = placeOf(around);
    gathering.pieces.push({ kind, text, linked: linked / length, beside: Infinity, isListed, around, place });
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
  if (SILENT.has(name) || (name === 'FORM' && !isLayout(node))) return;
  if (name === 'BR') return breakLine(node, gathering);
  const opened = openedBy(node as Element, name, gathering.site);
  if (opened) gathering[opened]++;
  if (INLINE.has(name)) visitChildren(node, gathering);
  else visitBlock(node, KINDS[name], gathering);
  if (opened) gathering[opened]--;
}

function openedBy(element: Element, name: string, site: string | undefined): 'links' | 'lists' | undefined {
  if (name === 'A' && staysOn(site, element.getAttribute('href'))) return 'links';
  return ITEM.has(name) ? 'lists' : undefined;
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
  const from = gathering.pieces.length;
  gathering.kind = blockKind(node, kind, outer);
  gathering.around = node.parentNode ?? undefined;
  if (gathering.kind === 'table') gathering.text = tableText(node);
  else visitChildren(node, gathering);
  flush(gathering);
  if (isBeside(node as Element)) gathering.beside.push({ from, to: gathering.pieces.length });
  gathering.kind = outer;
  gathering.around = around;
}

function blockKind(node: Node, kind: Piece['kind'] | undefined, outer: Piece['kind']): Piece['kind'] {
  if (kind === 'table' && node.nodeName.toUpperCase() === 'TABLE' && isLayout(node)) return outer;
  return kind ?? (node.nodeName.toUpperCase() === 'FIGURE' ? 'caption' : outer);
}

/** No cell of figures and no form's label holds that much in one piece: old pages are laid out with tables and forms. */
const LONG_CELL = 160;

const isLayout = (node: Node): boolean =>
  node.nodeType === TEXT
    ? (node.nodeValue ?? '').trim().length >= LONG_CELL
    : Array.from(node.childNodes).some((child) => isLayout(child));

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
