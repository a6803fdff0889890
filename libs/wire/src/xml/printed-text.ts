import type { Piece } from '../text/assemble.js';
import { LIMITS, textTooLong, tooManyElements } from '../text/limit.js';

const INDENTED = /^(?:\t| {2,})\S/;
const LONG_LINE = 100;

/**
 * Paragraphs of a text that was laid out with spaces: blank lines part them, and so does an indented line among lines
 * that are not (text wires within XML). Lines that are all indented are the sender's tidy XML: one paragraph.
 * @throws BadInput wire.text-too-long, wire.too-many-elements
 */
export function laidOutPieces(text: string, kind: Piece['kind'] = 'paragraph'): Piece[] {
  const lines = linesOf(text);
  const isLaidOut = isIndented(lines);
  const parts: string[][] = [[]];
  for (const line of lines) {
    const isEmpty = line.trim() === '';
    if (isEmpty || (isLaidOut && INDENTED.test(line))) parts.push([]);
    if (!isEmpty) parts.at(-1)?.push(line);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ kind: isTable(part) ? 'table' : kind, text: part.join('\n') }));
}

/** Wire texts have some hundreds; a file of nothing but line ends costs the same for each. */
const MOST_LINES = 4 * LIMITS.elements;

function linesOf(text: string): string[] {
  if (text.length > LIMITS.textLength) throw textTooLong(text.length);
  const lines = text.replace(/\r\n?/g, '\n').split('\n', MOST_LINES + 1);
  if (lines.length > MOST_LINES) throw tooManyElements('The text');
  return lines;
}

/** After the first line some lines begin with spaces and some do not. */
function isIndented(lines: readonly string[]): boolean {
  const later = lines.slice(1);
  return later.some((line) => INDENTED.test(line)) && later.some((line) => /^\S/.test(line));
}

/** Plain text: blank lines or indentation part paragraphs; without either, lines too long to be wrapped are one each. */
export function plainPieces(text: string): Piece[] {
  const laidOut = laidOutPieces(text.trim());
  if (laidOut.length > 1) return laidOut;
  const lines = linesOf(text).filter((line) => line.trim() !== '');
  const isWrapped = lines.every(({ length }) => length < LONG_LINE) && lines.length > 2;
  return isWrapped ? laidOut : lines.map((line) => ({ kind: 'paragraph', text: line }));
}

const COLUMNS = /\S {3,}\S|\t\S.*\t|\.{4,}/;

/** Three lines or more, most of them in columns. */
const isTable = (lines: readonly string[]): boolean =>
  lines.length >= 3 && lines.filter((line) => COLUMNS.test(line)).length > lines.length / 2;

/** The same of a text that keeps its lines. */
export const isTableText = (text: string): boolean => isTable(linesOf(text).filter((line) => line.trim() !== ''));
