import iconv from 'iconv-lite';
import { isUtf8 } from 'node:buffer';
import { charsetOf } from '../text/decode.js';

const MARKS: readonly (readonly [encoding: string, ...mark: readonly number[]])[] = [
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  ['utf-32le', 0x3c, 0, 0, 0],
  ['utf-32be', 0, 0, 0, 0x3c],
  ['utf-16le', 0x3c, 0, 0x3f, 0],
  ['utf-16be', 0, 0x3c, 0, 0x3f],
];
const DECLARED = /^\s*<\?xml[^<>?]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The text of a feed. Marks of byte order decide; then what the server said; then the XML declaration. What is none of
 * what it claims is read as UTF-8 if it is that, else as the source's charset, else as Windows-1252: never refused, since
 * feeds lie about their encoding every day.
 */
export function feedText(bytes: Uint8Array, contentType: string | undefined, charset: string | undefined): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 512)).toString('latin1'))?.[1];
  const claims = [charsetOf(contentType), declared, 'utf-8', charset, 'windows-1252'];
  // What shows no mark or zeros of wide signs at its beginning has none.
  const possible = claims.filter((claim) => claim !== undefined && !/^(?:utf-?(?:16|32)|ucs)/i.test(claim));
  for (const claim of [marked, ...possible]) {
    const text = claim === undefined ? undefined : decoded(bytes, claim);
    if (text !== undefined) return text;
  }
  return Buffer.from(bytes).toString('latin1');
}

/** Undefined if the bytes are not of that charset, or nobody knows it. */
function decoded(bytes: Uint8Array, charset: string): string | undefined {
  if (/^utf-?8$/i.test(charset)) return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // It throws for bytes that are not of the charset, and for a charset that it does not know: the next may.
  }
  if (!iconv.encodingExists(charset) || /^(?:base64|hex|utf-?7.*|binary|ucs2)$/i.test(charset)) return undefined;
  const text = iconv.decode(Buffer.from(bytes), charset);
  return text.includes('\ufffd') ? undefined : text;
}
