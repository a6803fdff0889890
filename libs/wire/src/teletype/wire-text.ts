import type { WireDocument } from '../format/wire-parser.js';
import { decodeText, charsetOf } from '../text/decode.js';
import { LIMITS, textTooLong, tooManyElements } from '../text/limit.js';

/** Wrapped and blank lines, of all messages. */
const MOST_LINES = 2 * LIMITS.elements;

/** Text of a wire's bytes: UTF-8 if it is that, else as declared, as the source says, or Windows-1252. @throws BadInput */
export function wireText({ bytes, contentType, source }: WireDocument): string {
  const text = decodeText(bytes, charsetOf(contentType) ?? source.charset ?? 'windows-1252');
  if (text.length > LIMITS.textLength) throw textTooLong(text.length);
  if (text.split('\n', MOST_LINES + 1).length > MOST_LINES) throw tooManyElements('The text');
  return text;
}

/** What a line says, its signs of control gone. */
export const bareLine = (line: string): string =>
  line
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** `Von`, `By`, `Par` and a name. */
export const isByline = (line: string): boolean =>
  line.length <= 200 &&
  /^(?:by|von|par|por|di|door|av|af)\s+(?:the\s+)?\p{Lu}/iu.test(line) &&
  !/[.!?]\s*$/.test(line.replace(/\b\p{Lu}\.|\bJr\.$/gu, ''));

/** To editors, not to readers. */
export const isNote = (line: string): boolean =>
  /^\W{0,3}(?:eds?\b[\s:.,-]|editors?\b(?:['’]s?)?(?:\s+note)?\s*[:_—–-]|editor['’]?s['’]? note|note to (?:editors|eds)|attention\b|advisory\b|hold for release|embargo|for release|not for release|with photos?\b|with graphics?\b|trim(?:s|med)? )/i.test(
    line,
  );
