import { BadInput } from '@wiregraph/kernel/errors';
import { LIMITS } from '../text/limit.js';
import { FORMATS } from './formats.js';
import { glanceAt } from './glance.js';
import type { Reading, WireDocument } from './wire-parser.js';

/** Finds the parser of a document and lets it begin: a format whose library answers later gives a promise. @throws BadInput */
export function beginReading(document: WireDocument): { format: string; reading: Reading | Promise<Reading> } {
  const { byteLength } = document.bytes;
  if (byteLength === 0) throw new BadInput('wire.no-text', 'The document is empty. Send the story itself.');
  if (byteLength > LIMITS.bytes) {
    throw new BadInput('wire.too-large', `The document has ${byteLength} bytes; at most ${LIMITS.bytes} are read.`);
  }
  const glance = glanceAt(document);
  const parser = FORMATS.find(({ recognises }) => recognises(glance));
  if (!parser) {
    const known = FORMATS.map(({ format }) => format).join(', ');
    throw new BadInput('wire.unknown-format', `This is in none of the formats that are read (${known}).`);
  }
  return { format: parser.format, reading: parser.parse(document) };
}
