import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import type { WireItem } from '@wiregraph/wire/wire-item';
import type { Receipt } from '@wiregraph/archive/receipts';
import type { Copydesk } from './copydesk.js';

const LETTERS = /\p{L}/u;

/**
 * The items of a document that the desk has something to do with: stories to file, and notices about stories.
 * @throws BadInput `wire.*`, or 'copydesk.no-story' where there is nothing of either
 * @throws Unavailable `wire.*`, or 'copydesk.interrupted' if the signal was aborted
 */
export async function assignmentsOf(
  { parser, sources }: Pick<Copydesk, 'parser' | 'sources'>,
  receipt: Receipt,
  { bytes, signal }: { readonly bytes: Uint8Array; readonly signal: AbortSignal },
): Promise<readonly WireItem[]> {
  const { contentType, fileName, source: id } = receipt;
  const { zone, language, charset, rights } = sources.byId.get(id) ?? {};
  const document = { bytes, contentType, fileName, source: { id, zone, language, charset } };
  const parsed = await parser.parse(document, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    throw new Unavailable('copydesk.interrupted', 'The work was taken away while it was done.', { cause: error });
  });
  if (parsed.outcome === 'ignored') {
    throw new BadInput('copydesk.no-story', `This is ${parsed.kind} (${parsed.format}), not a story to read.`);
  }
  const assignments = parsed.items.filter(
    ({ pubStatus, text, headline = '' }) => pubStatus !== 'usable' || LETTERS.test(text) || LETTERS.test(headline),
  );
  if (assignments.length > 0) return assignments.map((item) => ({ ...item, usageTerms: item.usageTerms ?? rights }));
  throw new BadInput('copydesk.no-story', `There is no sentence to read in it (${parsed.format}).`);
}
