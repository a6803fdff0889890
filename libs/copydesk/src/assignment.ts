import { BadInput } from '@wiregraph/kernel/errors';
import { parseWire } from '@wiregraph/wire/parse';
import type { WireItem } from '@wiregraph/wire/wire-item';
import type { Receipt } from '@wiregraph/archive/receipts';
import type { Sources } from '@wiregraph/newsroom/source';

const LETTERS = /\p{L}/u;

/**
 * The items of a document that the desk has something to do with: stories to file, and notices about stories.
 * @throws BadInput `wire.*`, or 'copydesk.no-story' where there is nothing of either
 */
export async function assignmentsOf(
  receipt: Receipt,
  bytes: Uint8Array,
  sources: Sources,
): Promise<readonly WireItem[]> {
  const { contentType, fileName, source: id } = receipt;
  const { zone, language, charset } = sources.byId.get(id) ?? {};
  const parsed = await parseWire({ bytes, contentType, fileName, source: { id, zone, language, charset } });
  if (parsed.outcome === 'ignored') {
    throw new BadInput('copydesk.no-story', `This is ${parsed.kind} (${parsed.format}), not a story to read.`);
  }
  const assignments = parsed.items.filter(
    ({ pubStatus, text, headline = '' }) => pubStatus !== 'usable' || LETTERS.test(text) || LETTERS.test(headline),
  );
  if (assignments.length > 0) return assignments;
  throw new BadInput('copydesk.no-story', `There is no sentence to read in it (${parsed.format}).`);
}
