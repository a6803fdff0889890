import type { ParsedMail } from 'mailparser';
import { parsePage } from '../page/dom.js';
import { htmlPieces } from '../page/html-block.js';
import { type Paragraph, paragraphsOf } from '../plain/paragraph.js';
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
  return withoutSignature(joined(paragraphs).map((words): Piece => ({ kind: 'paragraph', text: words })));
}

/** No program for mail wraps earlier. */
const SHORTEST_WRAP = 60;

/** Programs wrap mail by themselves, so that even two lines may be one paragraph, where blank lines part paragraphs. */
function joined(paragraphs: readonly Paragraph[]): string[] {
  const isSpaced = paragraphs.some(({ standsApart }, at) => standsApart && at > 0);
  const groups: string[][] = [];
  for (const { text, standsApart } of paragraphs) {
    const last = groups.at(-1);
    const goesOn = isSpaced && !standsApart && isFull(last?.at(-1) ?? '') && !/^(?:[-*•]|\d+[.)])\s/.test(text);
    if (last && goesOn) last.push(text);
    else groups.push([text]);
  }
  return groups.map((parts) => parts.join(' '));
}

const isFull = (line: string) => line.length >= SHORTEST_WRAP && line.length <= 100;

const RULE = /^[\s*_=#~.-]+$/;

/** What stands below the two dashes is the sender's card, no story (RFC 3676, 4.3). */
function withoutSignature(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(({ text }) => cleanLine(text) === '--');
  return (at < 0 ? pieces : pieces.slice(0, at)).filter(({ text }) => !RULE.test(text));
}
