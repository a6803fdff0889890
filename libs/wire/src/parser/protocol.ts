import { BlockKind } from '@wiregraph/newsroom/article';
import type { FaultCode } from '@wiregraph/kernel/errors';
import type { FeedDocument } from '../feed/read-feed.js';
import type { WireDocument } from '../parse.js';
import type { WireItem } from '../wire-item.js';

/** A document to be parsed, or a feed of which only is asked what its entries are. */
export type Request =
  | { readonly kind: 'document'; readonly document: WireDocument }
  | { readonly kind: 'feed'; readonly document: FeedDocument };

/** To a thread: a request, then `next` after each part of the answer but the last. */
export type Order = Request | 'next';

/** From a thread: `ready` once, then for each document its parts and one of the others, for each feed one of the others. */
export type Answer =
  /** `task`: the thread's number with the operating system, where it has one that can be asked. */
  | { readonly kind: 'ready'; readonly task?: string | undefined }
  | { readonly kind: 'part'; readonly items: readonly PackedItem[] }
  | { readonly kind: 'items'; readonly format: string }
  | { readonly kind: 'ignored'; readonly format: string; readonly what: string }
  /** Two hashes for each entry, one after the other: tens of thousands of texts would hold up whoever takes them. */
  | { readonly kind: 'entries'; readonly prints: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly code: FaultCode; readonly message: string };

/** An item with its blocks as numbers: kind, start, end. Tens of thousands of objects would hold up whoever takes them. */
export type PackedItem = Omit<WireItem, 'blocks'> & { readonly blocks: Uint32Array<ArrayBuffer> };

const KINDS = BlockKind.options;
const NUMBERS = 3;

export const packed = (item: WireItem): PackedItem => ({
  ...item,
  blocks: Uint32Array.from(item.blocks.flatMap(({ kind, start, end }) => [KINDS.indexOf(kind), start, end])),
});

export function unpacked(item: PackedItem): WireItem {
  const numbers = item.blocks;
  const blocks = Array.from({ length: numbers.length / NUMBERS }, (_, at) => {
    const [kind = 0, start = 0, end = 0] = numbers.subarray(at * NUMBERS);
    return { kind: KINDS[kind] ?? 'boilerplate', start, end };
  });
  return { ...item, blocks };
}

/** What is handed over at once: so little that taking it is no matter of more than some milliseconds. */
const PART = { items: 50, characters: 500_000 } as const;

/** Items in parts, in order. */
export function* partsOf(items: readonly WireItem[]): Generator<readonly PackedItem[]> {
  let part: PackedItem[] = [];
  let characters = 0;
  for (const item of items) {
    part.push(packed(item));
    characters += item.text.length;
    if (part.length < PART.items && characters < PART.characters) continue;
    yield part;
    part = [];
    characters = 0;
  }
  if (part.length > 0) yield part;
}
