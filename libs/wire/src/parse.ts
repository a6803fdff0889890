import { FORMATS } from './format/formats.js';
import { beginReading } from './format/reading.js';
import type { Reading, WireDocument } from './format/wire-parser.js';
import type { WireItem } from './wire-item.js';

export type { WireDocument, WireSource } from './format/wire-parser.js';

/** What a document holds. `ignored`: well understood and no story (`kind` says what). */
export type Parsed =
  | { readonly outcome: 'items'; readonly format: string; readonly items: readonly WireItem[] }
  | { readonly outcome: 'ignored'; readonly format: string; readonly kind: string };

/** Names of the formats that can be read, in the order in which they are tried. */
export const WIRE_FORMATS: readonly string[] = FORMATS.map(({ format }) => format);

/**
 * Reads a wire document of 1 byte to 10 MB. Pure: the same bytes and source give the same items; nothing that the
 * document points at is opened.
 * @throws BadInput `wire.*` naming the place and the limit or rule that was broken
 */
export async function parseWire(document: WireDocument): Promise<Parsed> {
  const { format, reading } = beginReading(document);
  return parsedOf(format, await reading);
}

/** What a parser found, as callers see it. */
export function parsedOf(format: string, reading: Reading): Parsed {
  return 'ignored' in reading
    ? { outcome: 'ignored', format, kind: reading.ignored }
    : { outcome: 'items', format, items: reading };
}
