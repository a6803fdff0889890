import type { Piece } from '../text/assemble.js';
import { isTableText, laidOutPieces } from './printed-text.js';
import type { XmlElement } from './xml-document.js';
import { attribute, isElement, rawText } from './xml-tree.js';

/** How a vocabulary's elements are read. */
export interface Vocabulary {
  /** Nothing in them is text of the story. */
  readonly silent: ReadonlySet<string>;
  /** They part paragraphs; all others belong to the paragraph they stand in. */
  readonly block: ReadonlySet<string>;
  readonly kinds: Readonly<Record<string, Piece['kind']>>;
}

const set = (names: string) => new Set(names.split(' '));

/** XHTML and NITF bodies: their names do not clash, and agencies put one into the other. */
export const STORY: Vocabulary = {
  silent: set(
    'head script style noscript template svg math iframe object button select textarea input form nav xmp ' +
      'media-object media-metadata media-reference byline distributor dateline copyrite abstract tobject key-list ' +
      'classifier colgroup col nitf-colspec nitf-table-metadata',
  ),
  block: set(
    'html body body.head body.content body.end p div section article main aside header footer address blockquote bq ' +
      'credit h1 h2 h3 h4 h5 h6 hl1 hl2 hedline ul ol li dl dt dd table caption pre figure figcaption hr media ' +
      'media-caption media-producer block note fn tagline bibliography datasource center nitf nitf-table',
  ),
  kinds: {
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hl1', 'hl2'].map((name) => [name, 'subhead'])),
    figcaption: 'caption',
    figure: 'caption',
    caption: 'caption',
    media: 'caption',
    'media-caption': 'caption',
    'media-producer': 'credit',
    table: 'table',
    'nitf-table': 'table',
    tagline: 'trailer',
    datasource: 'trailer',
    fn: 'boilerplate',
  },
};

/** What a class of the sender says that its element is. */
const CLASSES: readonly (readonly [RegExp, Piece['kind']])[] = [
  [/\b(?:photo|image|picture|img)?-?caption\b|\blegend\b/, 'caption'],
  [/\b(?:photo|image|picture|img)-?credit\b/, 'credit'],
  [
    /\b(?:sub-?(?:head(?:ing|line)?|title)|inter-?title|cross-?head(?:ing)?|zwischentitel|hl2|mellantittel|mellomtittel)\b/,
    'subhead',
  ],
  [/\b(?:trailer|signature|closing-?line|signoff|sign-off)\b/, 'trailer'],
];

interface Gathering {
  readonly pieces: Piece[];
  kind: Piece['kind'];
  text: string;
}

/**
 * The blocks of a body. Inline children belong to their paragraph, elements that nobody knows too. Recursion is bounded:
 * the document was refused if deeper than the limit.
 */
export function xmlPieces(root: XmlElement, vocabulary: Vocabulary = STORY): Piece[] {
  const gathering: Gathering = { pieces: [], kind: 'paragraph', text: '' };
  visitChildren(root, gathering, vocabulary);
  flush(gathering);
  return gathering.pieces;
}

function flush(gathering: Gathering): void {
  const { kind, text } = gathering;
  gathering.text = '';
  if (text.trim() === '') return;
  const pieces = kind === 'paragraph' ? laidOutPieces(text) : [{ kind, text }];
  for (const piece of pieces) gathering.pieces.push(piece);
}

function visit(node: XmlElement | string, gathering: Gathering, vocabulary: Vocabulary): void {
  if (!isElement(node)) {
    gathering.text += node;
    return;
  }
  if (vocabulary.silent.has(node.name) || isHidden(node)) return;
  if (vocabulary.block.has(node.name)) return visitBlock(node, gathering, vocabulary);
  visitChildren(node, gathering, vocabulary);
}

/** Notes to editors, by their element in NITF and by their class in XHTML, are never published. */
const isHidden = (element: XmlElement) =>
  isEditorsNote(element) || /\b(?:notepad|np-[a-z]+)\b/.test(element.attributes['class']?.slice(0, 200) ?? '');

export const isEditorsNote = (element: XmlElement): boolean =>
  element.name === 'note' &&
  attribute(element, 'type') !== 'pa' &&
  /^(?:editorsnote|hd|undef)?$/i.test(attribute(element, 'noteclass') ?? '');

function visitBlock(element: XmlElement, gathering: Gathering, vocabulary: Vocabulary): void {
  flush(gathering);
  const outer = gathering.kind;
  const kind = vocabulary.kinds[element.name] ?? classKind(element) ?? outer;
  gathering.kind = kind;
  if (kind === 'table') gathering.pieces.push({ kind, text: tableText(element) });
  else if (element.name === 'pre') for (const piece of printed(element, kind)) gathering.pieces.push(piece);
  else visitChildren(element, gathering, vocabulary);
  flush(gathering);
  gathering.kind = outer;
}

const classKind = (element: XmlElement): Piece['kind'] | undefined => {
  const given = attribute(element, 'class')?.slice(0, 200).toLowerCase();
  return given === undefined ? undefined : CLASSES.find(([word]) => word.test(given))?.[1];
};

const printed = (element: XmlElement, kind: Piece['kind']): Piece[] => {
  const text = rawText(element);
  return isTableText(text) ? [{ kind: 'table', text }] : laidOutPieces(text, kind);
};

/** One break is a space, two in a row part paragraphs. */
function visitChildren(element: XmlElement, gathering: Gathering, vocabulary: Vocabulary): void {
  let isAfterBreak = false;
  for (const child of element.children) {
    if (!isElement(child) || child.name !== 'br') {
      isAfterBreak &&= !isElement(child) && child.trim() === '';
      visit(child, gathering, vocabulary);
      continue;
    }
    if (isAfterBreak) flush(gathering);
    else gathering.text += ' ';
    isAfterBreak = true;
  }
}

const LINE = new Set(['tr', 'li', 'p', 'div', 'br', 'caption', 'thead', 'tbody']);
const CELL = new Set(['td', 'th']);

function tableText(node: XmlElement | string): string {
  if (!isElement(node)) return node.replace(/\s+/g, ' ');
  const before = LINE.has(node.name) ? '\n' : CELL.has(node.name) ? ' | ' : '';
  return before + node.children.map(tableText).join('');
}
