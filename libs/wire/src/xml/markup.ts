import { parsePage } from '../page/dom.js';
import { htmlPieces } from '../page/html-block.js';
import type { Piece } from '../text/assemble.js';
import { plainPieces } from './printed-text.js';

const MARKUP =
  /<(?:p|div|br|h[1-6]|ul|ol|table|section|article|blockquote|html|body|b|i|em|strong|a|span)(?:\s[^<>]*)?\/?>/i;

/** Text that was put into XML as characters: HTML written out, or plain text. */
export function characterPieces(text: string): Piece[] {
  if (!MARKUP.test(text)) return plainPieces(text);
  if (/<(?:p|div|br|table|li|body|html)[\s/>]/i.test(text)) return htmlPieces(parsePage(text).body);
  return plainPieces(text).flatMap((piece) => htmlPieces(parsePage(piece.text).body));
}
