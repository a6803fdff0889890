import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { BadInput } from '@wiregraph/kernel/errors';

const MARKED = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

const markOf = (bytes: Uint8Array) => MARKED.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));

/** UTF-8, with or without its mark. @throws BadInput wire.not-utf8 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw notUtf8('');
  return new TextDecoder().decode(bytes);
}

/**
 * A mark of byte order decides; else what is UTF-8 is UTF-8; else the declared charset (ISO-8859-1 means Windows-1252,
 * as on the web). @throws BadInput wire.not-utf8 if nothing is declared, wire.unknown-charset
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = markOf(bytes)?.encoding ?? 'utf-8';
  if (marked !== 'utf-8' || isUtf8(bytes)) return new TextDecoder(marked).decode(bytes);
  if (declared === undefined || /^utf-?8$/i.test(declared)) throw notUtf8(declared ?? '');
  const charset = /^(?:iso-?8859-?1|latin-?1|us-ascii)$/i.test(declared) ? 'windows-1252' : declared;
  if (charset.length > 40 || !iconv.encodingExists(charset) || /^(?:base64|hex|utf-?7.*|binary)$/i.test(charset)) {
    throw new BadInput('wire.unknown-charset', 'The document declares a charset that nobody knows. Send it as UTF-8.');
  }
  return iconv.decode(Buffer.from(bytes), charset);
}

/** Of a content type: `text/plain; charset=windows-1252`. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset="?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];

const notUtf8 = (declared: string) =>
  new BadInput(
    'wire.not-utf8',
    `The bytes are not UTF-8${declared === '' ? ', and no charset is declared' : ', which they are declared to be'}. Send UTF-8 or declare the charset.`,
  );
