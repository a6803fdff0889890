import type { Piece } from '../text/assemble.js';
import { cleanLine } from '../text/clean.js';
import { isEditorsNote, xmlPieces } from '../xml/xml-block.js';
import type { XmlElement } from '../xml/xml-document.js';
import { all, below, children, first, isElement, notes, words, wordsAt } from '../xml/xml-tree.js';

/** What a NITF body tells, alone or inside another format. */
export interface NitfBody {
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly dateline: string | undefined;
  readonly note: string | undefined;
  readonly pieces: readonly Piece[];
}

const IN_BLOCK = new Set(['block', 'div', 'section']);

/** Of an element that has `body`, or is one, or has its children (some agencies leave the outer elements out). */
export function nitfBody(root: XmlElement): NitfBody {
  const body = root.name === 'body' ? root : (first(root, 'body') ?? root);
  const head = first(body, 'body.head');
  const contents = children(body, 'body.content');
  const shown = contents.length > 0 ? contents : [body];
  const blocks = shown.flatMap((content) => children(content).filter(({ name }) => IN_BLOCK.has(name)));
  return {
    headline: wordsAt(head, 'hedline/hl1', 'headline/hl1', 'hedline', 'headline'),
    byline: bylineOf([
      ...children(head, 'byline'),
      ...shown.flatMap((one) => children(one, 'byline')),
      ...blocks.flatMap((one) => children(one, 'byline')),
    ]),
    dateline: [head, ...shown, ...blocks].flatMap((one) => datelineOf(first(one, 'dateline')) ?? [])[0],
    note: notes([...all(head, 'note').map(words), ...shown.flatMap(editorsNotes)]),
    pieces: [...shown.flatMap((one) => xmlPieces(one)), ...all(body, 'body.end').flatMap(endPieces)],
  };
}

const endPieces = (end: XmlElement): Piece[] =>
  xmlPieces(end).map((piece) => (piece.kind === 'paragraph' ? { ...piece, kind: 'trailer' } : piece));

/** Names without the titles below them: a title is no part of who wrote it. */
function bylineOf(bylines: readonly XmlElement[]): string | undefined {
  const names = bylines.map((byline) => cleanLine(textWithout(byline, 'byttl')).replace(/[\s,;]+$/, ''));
  return [...new Set(names.filter((name) => name !== ''))].join(', ') || undefined;
}

const textWithout = (element: XmlElement, name: string): string =>
  element.children
    .map((child) => (!isElement(child) ? child : child.name === name ? ' ' : textWithout(child, name)))
    .join(' ');

/** The location by its parts, or the line as it is printed. */
function datelineOf(dateline: XmlElement | undefined): string | undefined {
  const parts = children(first(dateline, 'location'), 'city', 'state', 'region', 'country').flatMap(
    (part) => words(part) ?? [],
  );
  if (parts.length > 0) return parts.join(', ');
  return dateline && (cleanLine(textWithout(dateline, 'story.date')) || words(dateline));
}

const editorsNotes = (content: XmlElement) => below(content, isEditorsNote).map(words);
