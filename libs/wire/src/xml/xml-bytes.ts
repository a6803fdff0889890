import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decodeText } from '../text/decode.js';

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
/** Charsets of seven bits: their bytes are UTF-8 too, and yet mean something else. */
const SEVEN_BITS = /^iso-2022-(?:jp|kr|cn)/i;

/**
 * Text of an XML document: a mark of byte order decides, then what is UTF-8 is UTF-8 whatever is declared, then the
 * declared encoding. Without a declaration it is the source's, else Windows-1252.
 * @throws BadInput wire.not-utf8, wire.unknown-charset
 */
export function decodeXml(bytes: Uint8Array, charset: string | undefined): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1'))?.[1];
  if (declared !== undefined && SEVEN_BITS.test(declared) && bytes.includes(0x1b)) {
    const known = iconv.encodingExists(declared);
    return known ? iconv.decode(Buffer.from(bytes), declared) : new TextDecoder(declared).decode(bytes);
  }
  const isLie = declared !== undefined && /^utf-?8$/i.test(declared) && charset !== undefined && !isUtf8(bytes);
  return decodeText(bytes, isLie ? charset : (declared ?? charset ?? 'windows-1252'));
}

/** UTF-16 without a mark shows itself by the first "<" and the zero beside it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}
