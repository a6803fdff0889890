import { BadInput } from '@wiregraph/kernel/errors';
import type { Instant } from '@wiregraph/kernel/time';
import { parseWire } from '@wiregraph/wire/parse';
import { isReleased, type WireItem } from '@wiregraph/wire/wire-item';
import type { Receipt } from '@wiregraph/archive/receipts';

/** Stories of a document that may be shown, and why the others may not. */
export interface Printable {
  readonly items: readonly WireItem[];
  /** Thrown once the items are done: the receipt goes to quarantine for what was held back. */
  readonly heldBack: BadInput | undefined;
}

const LETTERS = /\p{L}/u;

/** @throws BadInput `wire.*`, or 'copydesk.no-story' where nothing is to be read */
export async function printable(receipt: Receipt, bytes: Uint8Array, now: Instant): Promise<Printable> {
  const { contentType, fileName, source } = receipt;
  const parsed = await parseWire({ bytes, contentType, fileName, source: { id: source } });
  if (parsed.outcome === 'ignored') {
    throw new BadInput('copydesk.no-story', `This is ${parsed.kind} (${parsed.format}), not a story to read.`);
  }
  const told = parsed.items.filter(({ text, headline = '' }) => LETTERS.test(text) || LETTERS.test(headline));
  if (told.length === 0 && parsed.items.every(({ pubStatus }) => pubStatus === 'usable')) {
    throw new BadInput('copydesk.no-story', `There is no sentence to read in it (${parsed.format}).`);
  }
  const items = told.filter((item) => isReleased(item, now));
  return { items, heldBack: heldBack(parsed.items.filter((item) => !isReleased(item, now))) };
}

function heldBack(items: readonly WireItem[]): BadInput | undefined {
  const [first] = items;
  if (!first) return undefined;
  const more = items.length > 1 ? ` and ${items.length - 1} more` : '';
  const why = `The story ${JSON.stringify(first.guid.slice(0, 200))}${more} is ${reasonOf(first)}`;
  if (first.pubStatus === 'canceled') {
    return new BadInput(
      'copydesk.canceled',
      `${why}: nothing of it is shown. Withdraw what came of it before by hand.`,
    );
  }
  return new BadInput('copydesk.held-back', `${why}: nothing of it is shown. Try it again once it may be.`);
}

function reasonOf({ pubStatus, embargo }: WireItem): string {
  if (pubStatus !== 'usable') return pubStatus;
  return `embargoed until ${embargo?.at ?? JSON.stringify(embargo?.raw ?? '')}`;
}
