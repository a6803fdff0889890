import type { Lexeme } from './lexeme.js';

/** Tokens of a text, in order, column by column. */
export interface Tokens {
  readonly lexemes: Lexeme[];
  /** Offset of each token's first UTF-16 unit. */
  readonly starts: number[];
  /** Whether one plain space follows, which belongs to no token. */
  readonly spaceAfter: boolean[];
}

export const noTokens = (): Tokens => ({ lexemes: [], starts: [], spaceAfter: [] });
