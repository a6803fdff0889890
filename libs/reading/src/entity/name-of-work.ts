import type { Document, Token } from '@wiregraph/syntax/document';
import { at } from './name-joint.js';
import words from './not-names.json' with { type: 'json' };

const WORKS = new Set(words.works);
const OPENING = new Set(['"', '“', '‘', "'", '``']);
const CLOSING = new Set(['"', '”', '’', "'", "''"]);

interface Placed {
  readonly document: Document;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** Her hit "Glass", the film “Amazon”: all that stands between the marks is a title, whatever else is called so. */
export function isWork({ document, from, to }: Placed): boolean {
  const mark = at(document, from - 1);
  const isTitled = mark !== undefined && OPENING.has(mark.text) && WORKS.has(at(document, from - 2)?.lemma ?? '');
  return isTitled && CLOSING.has(pastComma(at(document, to))?.text ?? '');
}

/** American printers close the marks behind the comma. */
const pastComma = (token: Token | undefined): Token | undefined => (token?.text === ',' ? token.next : token);
