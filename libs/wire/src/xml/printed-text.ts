import type { Piece } from '../text/assemble.js';

const BLANK = /\n[ \t\r]*(?:\n[ \t\r]*)+/;
const INDENTED = /^(?:\t| {2,})\S/;
const LONG_LINE = 100;

/**
 * Paragraphs of a text that was laid out with spaces: blank lines part them, and so does an indented line among lines
 * that are not (text wires within XML). Lines that are all indented are the sender's tidy XML: one paragraph.
 */
export function laidOutPieces(text: string, kind: Piece['kind'] = 'paragraph'): Piece[] {
  const tidy = text.replace(/\r\n?/g, '\n');
  const isLaidOut = isIndented(tidy);
  return tidy
    .split(BLANK)
    .flatMap((chunk) => (isLaidOut ? indentedParts(chunk) : [chunk]))
    .map((part) => ({ kind: isTable(part) ? 'table' : kind, text: part }));
}

/** After the first line some lines begin with spaces and some do not. */
function isIndented(text: string): boolean {
  const later = text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  return later.some((line) => INDENTED.test(line)) && later.some((line) => /^\S/.test(line));
}

function indentedParts(chunk: string): string[] {
  const parts: string[][] = [];
  for (const line of chunk.split('\n')) {
    const last = parts.at(-1);
    if (last && !INDENTED.test(line)) last.push(line);
    else parts.push([line]);
  }
  return parts.map((part) => part.join('\n'));
}

/** Plain text: blank lines or indentation part paragraphs; without either, lines too long to be wrapped are one each. */
export function plainPieces(text: string): Piece[] {
  const tidy = text.replace(/\r\n?/g, '\n').trim();
  const laidOut = laidOutPieces(tidy);
  if (laidOut.length > 1) return laidOut;
  const lines = tidy.split('\n').filter((line) => line.trim() !== '');
  const isWrapped = lines.every(({ length }) => length < LONG_LINE) && lines.length > 2;
  return isWrapped ? laidOut : lines.map((line) => ({ kind: 'paragraph', text: line }));
}

const COLUMNS = /\S {3,}\S|\t\S.*\t|\.{4,}/;

/** Three lines or more, most of them in columns. */
export function isTable(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= 3 && lines.filter((line) => COLUMNS.test(line)).length > lines.length / 2;
}
