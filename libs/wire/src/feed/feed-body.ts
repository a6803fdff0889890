import { parsePage } from '../page/dom.js';
import { htmlPieces } from '../page/html-block.js';
import type { Piece } from '../text/assemble.js';
import { cleanLine } from '../text/clean.js';
import type { FeedText } from './feed.js';

/** WordPress keeps paragraphs of what was typed into it as blank lines. */
const BLANK_LINE = /\n[^\S\n]*\n/g;

/** The blocks of an entry's text. */
export function feedPieces(text: FeedText | undefined, isExport: boolean): Piece[] {
  if (!text) return [];
  if (text.isMarkup)
    return htmlPieces(parsePage(isExport ? text.text.replace(BLANK_LINE, '<br><br>') : text.text).body);
  return text.text.split(BLANK_LINE).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

/** The words of a title or a note, in one line; undefined if there are none. */
export function wordsOf(text: FeedText | undefined): string | undefined {
  if (!text) return undefined;
  const words = text.isMarkup ? parsePage(text.text).body.textContent : text.text;
  return cleanLine(words) || undefined;
}
