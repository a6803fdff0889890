import { murmur64 } from './murmur.js';
import symbols from './symbols.json' with { type: 'json' };

/** Strings that spaCy numbers instead of hashing ("X", "ORG", "nsubj", "PERSON"). Source: spaCy's `symbols`, MIT. */
export const SYMBOLS: ReadonlyMap<string, number> = new Map(Object.entries(symbols));

/** spaCy's 64-bit id of a string. Source: `StringStore`. */
export function stringId(text: string): bigint {
  const symbol = SYMBOLS.get(text);
  if (symbol !== undefined) return BigInt(symbol);
  return text === '' ? 0n : murmur64(Buffer.from(text, 'utf8'));
}
