import type { ParsedMail } from 'mailparser';
import { parsePage } from '../page/dom.js';
import { htmlPieces } from '../page/html-block.js';
import { paragraphsOf } from '../plain/paragraph.js';
import type { Piece } from '../text/assemble.js';
import { cleanLine, cleanText } from '../text/clean.js';
import { LIMITS, textTooLong, tooManyElements } from '../text/limit.js';

/** So much of the page's words the plain part must have, or it only says "your reader shows no HTML". */
const ENOUGH = 0.5;

/** The paragraphs of a mail: of its plain part, or of its page where that tells more. @throws BadInput */
export function mailPieces(mail: ParsedMail): Piece[] {
  const { text = '', html } = mail;
  const page = typeof html === 'string' ? html : '';
  if (text.length + page.length > LIMITS.textLength) throw textTooLong(text.length + page.length);
  const plain = plainPieces(cleanText(text));
  if (page === '') return plain;
  const marked = htmlPieces(parsePage(page).body).map(({ kind, text: words }): Piece => ({ kind, text: words }));
  return inkOf(plain) >= inkOf(marked) * ENOUGH ? plain : withoutSignature(marked);
}

const inkOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + cleanLine(text).length, 0);

function plainPieces(text: string): Piece[] {
  const lines = text.split('\n').filter((line) => !/^\s*>/.test(line));
  const paragraphs = paragraphsOf(lines.join('\n'));
  if (paragraphs.length > LIMITS.elements) throw tooManyElements('The mail');
  return withoutSignature(paragraphs.map(({ text: words }): Piece => ({ kind: 'paragraph', text: words })));
}

const RULE = /^[\s*_=#~.-]+$/;

/** What stands below the two dashes is the sender's card, no story (RFC 3676, 4.3). */
function withoutSignature(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(({ text }) => cleanLine(text) === '--');
  return (at < 0 ? pieces : pieces.slice(0, at)).filter(({ text }) => !RULE.test(text));
}
