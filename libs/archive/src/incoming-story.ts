import { BadInput } from '@wiregraph/kernel/errors';
import type { Sha256 } from '@wiregraph/kernel/id';
import { receiptId, type ReceiptId } from '@wiregraph/newsroom/article';
import type { IncomingStory } from './receipts.port.js';

export const MAX_ORIGINAL_BYTES = 16 * 1024 * 1024;

const LIMITS = { contentType: 200, fileName: 500, correlation: 200, idempotencyKey: 200, occasion: 200 } as const;

/** @throws BadInput for what cannot be kept */
export function checkStory(story: IncomingStory): void {
  const { length } = story.bytes;
  if (length === 0) throw new BadInput('receipt.empty', 'The story is empty: nothing came but its envelope.');
  if (length > MAX_ORIGINAL_BYTES) {
    throw new BadInput('receipt.too-large', `The story has ${length} bytes; at most ${MAX_ORIGINAL_BYTES} are taken.`);
  }
  for (const [name, most] of Object.entries(LIMITS)) {
    const text = story[name as keyof typeof LIMITS];
    if (text === undefined) continue;
    if (text.length === 0 || text.length > most || text.includes('\0')) {
      throw new BadInput('receipt.bad-field', `The ${name} must have 1 to ${most} characters and no NUL among them.`);
    }
  }
}

/** Made of what came alone: the same once more is the same receipt. */
export const receiptIdOf = ({ source, occasion }: IncomingStory, hash: Sha256): ReceiptId =>
  occasion === undefined ? receiptId.of(source, hash) : receiptId.of(source, hash, occasion);

export const keyReused = (key: string) =>
  `The idempotency key ${JSON.stringify(key)} was used by this source for another story. Send this one with a key of its own.`;

const MAX_MESSAGE = 4_000;

export const storableMessage = (message: string): string => message.replaceAll('\0', '').slice(0, MAX_MESSAGE);
