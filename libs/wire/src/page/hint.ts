import type { Piece } from '../text/assemble.js';

/** Shorter ones are summaries. */
const SHORTEST = 500;
const LONGEST = 100_000;
/** A text that has less of the hint than this is another text. */
const ENOUGH = 0.5;
const SHINGLE = 4;

/**
 * Of several readings of a page the first that has the text which the page gives to machines; where none has it (a page
 * that a script would fill), that text itself. It is often only the beginning of the story: so where a reading has it,
 * the reading counts.
 */
export function chosenByHint(readings: readonly (() => Piece[])[], hint: string | undefined): Piece[] {
  const known = hint !== undefined && hint.length >= SHORTEST ? shinglesOf(hint.slice(0, LONGEST)) : new Set<string>();
  let first: Piece[] = [];
  for (const reading of readings) {
    const pieces = reading();
    if (pieces.length > 0 && shareOf(known, pieces) >= ENOUGH) return pieces;
    if (first.length === 0) first = pieces;
  }
  const isPlain = hint !== undefined && known.size > 0 && !/<\w/.test(hint);
  return isPlain ? hint.split(/\n+/).map((text) => ({ kind: 'paragraph', text })) : first;
}

/** How much of the hint is in the pieces: all of it if there is none. */
function shareOf(known: ReadonlySet<string>, pieces: readonly Piece[]): number {
  if (known.size === 0) return 1;
  const held = shinglesOf(pieces.map(({ text }) => text).join('\n'));
  let common = 0;
  for (const shingle of known) if (held.has(shingle)) common++;
  return common / known.size;
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, at) => words.slice(at, at + SHINGLE).join(' ')));
}
