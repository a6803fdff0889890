import type { Piece } from '../text/assemble.js';

/** Shorter ones are summaries. */
const SHORTEST = 500;
const LONGEST = 20_000;
/** A text that has less of the hint than this is another text. */
const ENOUGH = 0.5;
const SAMPLES = 60;
const SHINGLE = 4;

/**
 * Of several readings of a page the first that has the text which the page gives to machines; where none has it (a page
 * that a script would fill), that text itself. It is often only the beginning of the story: so where a reading has it,
 * the reading counts.
 */
export function chosenByHint(readings: readonly (() => Piece[])[], hint: string | undefined): Piece[] {
  const samples = hint !== undefined && hint.length >= SHORTEST ? samplesOf(hint.slice(0, LONGEST)) : [];
  let first: Piece[] = [];
  for (const reading of readings) {
    const pieces = reading();
    if (pieces.length > 0 && shareOf(samples, pieces) >= ENOUGH) return pieces;
    if (first.length === 0) first = pieces;
  }
  const isPlain = hint !== undefined && samples.length > 0 && !/<\w/.test(hint);
  return isPlain ? hint.split(/\n+/).map((text) => ({ kind: 'paragraph', text })) : first;
}

/** How much of the hint, by samples spread over it, is in the pieces: all of it if there is none. */
function shareOf(samples: readonly string[], pieces: readonly Piece[]): number {
  if (samples.length === 0) return 1;
  const held = ` ${wordsOf(pieces.map(({ text }) => text).join('\n')).join(' ')} `;
  return samples.filter((sample) => held.includes(sample)).length / samples.length;
}

function samplesOf(hint: string): string[] {
  const words = wordsOf(hint);
  const step = Math.max(1, Math.floor(words.length / SAMPLES));
  return Array.from(
    { length: Math.min(SAMPLES, words.length) },
    (_, at) => ` ${words.slice(at * step, at * step + SHINGLE).join(' ')} `,
  );
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
