import { CHUNK, type Part } from '../network/encoder.js';

/**
 * Texts that are read together have their tokens numbered in one row, and chunks of CHUNK numbers are encoded at a time.
 * A text that fits into a chunk lies in one, a longer one begins with one: so it is cut where it is cut when it is read
 * alone, and its vectors are the same to the bit.
 */
export interface Numbering {
  /** For each text the number of its first token. */
  readonly firsts: readonly number[];
  /** For each chunk its parts in order, one right after the other. */
  readonly chunks: readonly (readonly Part[])[];
}

/** @param lengths tokens of each text */
export function numberTokens(lengths: readonly number[]): Numbering {
  const chunks: Part[][] = [];
  let next = 0;
  const firsts = lengths.map((length, text) => {
    const left = chunks.length * CHUNK - next;
    const first = length <= left ? next : chunks.length * CHUNK;
    for (let from = 0; from < length; from += CHUNK) {
      const chunk = Math.floor((first + from) / CHUNK);
      (chunks[chunk] ??= []).push({ text, from, to: Math.min(from + CHUNK, length), length });
    }
    next = first + length;
    return first;
  });
  return { firsts, chunks };
}
