import { BadInput } from '@wiregraph/kernel/errors';
import { FORMATS } from './format/formats.js';
import { glanceAt } from './format/glance.js';
import type { WireDocument } from './format/wire-parser.js';
import { LIMITS } from './text/limit.js';
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
export function parseWire(document: WireDocument): Parsed {
  const { byteLength } = document.bytes;
  if (byteLength === 0) throw new BadInput('wire.no-text', 'The document is empty. Send the story itself.');
  if (byteLength > LIMITS.bytes) {
    throw new BadInput('wire.too-large', `The document has ${byteLength} bytes; at most ${LIMITS.bytes} are read.`);
  }
  const glance = glanceAt(document);
  const parser = FORMATS.find(({ recognises }) => recognises(glance));
  if (!parser) {
    const known = WIRE_FORMATS.join(', ');
    throw new BadInput('wire.unknown-format', `This is in none of the formats that are read (${known}).`);
  }
  const { format } = parser;
  const reading = parser.parse(document);
  return 'ignored' in reading
    ? { outcome: 'ignored', format, kind: reading.ignored }
    : { outcome: 'items', format, items: reading };
}
