import { BadInput } from '@wiregraph/kernel/errors';
import { spanText } from '@wiregraph/kernel/text-span';
import { beginReading } from '../format/reading.js';
import { type Parsed, parsedOf, type WireDocument } from '../parse.js';
import type { WireItem } from '../wire-item.js';

/** A document of a desk that sets nothing. */
export const aDocument = (content: string | Uint8Array, more: Partial<WireDocument> = {}): WireDocument => ({
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
  source: { id: 'harbour-desk' },
  ...more,
});

export function itemsOf(parsed: Parsed): readonly WireItem[] {
  if (parsed.outcome !== 'items') throw new Error(`No items: ${parsed.kind}.`);
  return parsed.items;
}

/** Of a format that is read at once, without a promise. */
export function parseNow(document: WireDocument): Parsed {
  const { format, reading } = beginReading(document);
  if (reading instanceof Promise) throw new Error(`${format} is read later: await parseWire.`);
  return parsedOf(format, reading);
}

/** The only story of a document. */
export function storyOf(content: string | Uint8Array, more: Partial<WireDocument> = {}): WireItem {
  const [story, ...others] = itemsOf(parseNow(aDocument(content, more)));
  if (!story || others.length > 0) throw new Error('Not one story.');
  return story;
}

/** `kind: text` of each block. */
export const shown = ({ text, blocks }: WireItem): string[] =>
  blocks.map((block) => `${block.kind}: ${spanText(text, block)}`);

/** The fault that a document is refused with. */
export function faultOf(document: WireDocument): { code: string; message: string } {
  try {
    parseNow(document);
  } catch (error) {
    if (error instanceof BadInput) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('The document was read.');
}
