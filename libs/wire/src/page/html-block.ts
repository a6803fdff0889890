import type { Piece } from '../text/assemble.js';

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

interface Gathering {
  readonly pieces: Piece[];
  kind: Piece['kind'];
  text: string;
}

/** The blocks that a reader sees: inline children belong to their paragraph, pictures' words are captions. */
export function htmlPieces(root: Node): Piece[] {
  const gathering: Gathering = { pieces: [], kind: 'paragraph', text: '' };
  visit(root, gathering);
  flush(gathering);
  return gathering.pieces;
}

function flush(gathering: Gathering): void {
  if (gathering.text.trim() !== '') gathering.pieces.push({ kind: gathering.kind, text: gathering.text });
  gathering.text = '';
}

// Recursion is bounded: the page was refused if deeper than the limit.
function visit(node: Node, gathering: Gathering): void {
  if (node.nodeType === TEXT) {
    gathering.text += node.nodeValue ?? '';
    return;
  }
  if (node.nodeType !== ELEMENT) return;
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  if (name === 'BR') return breakLine(node, gathering);
  if (INLINE.has(name)) return visitChildren(node, gathering);
  visitBlock(node, KINDS[name], gathering);
}

function visitBlock(node: Node, kind: Piece['kind'] | undefined, gathering: Gathering): void {
  flush(gathering);
  const outer = gathering.kind;
  if (outer === 'table') gathering.text += '\n';
  gathering.kind = kind ?? (node.nodeName.toUpperCase() === 'FIGURE' ? 'caption' : outer);
  if (gathering.kind === 'table') gathering.pieces.push({ kind: 'table', text: tableText(node) });
  else visitChildren(node, gathering);
  flush(gathering);
  gathering.kind = outer;
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
