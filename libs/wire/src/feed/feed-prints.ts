import { digestOf } from '@wiregraph/kernel/digest';
import { type Sha256, sha256 } from '@wiregraph/kernel/id';
import { tooManyElements } from '../text/limit.js';
import type { FeedEntry } from './feed.js';
import { type FeedDocument, readFeed } from './read-feed.js';

/** Which entry of a feed it is, and what it says. */
export interface EntryPrint {
  /** Of its id, else its address, else its words: the same for all its versions, where it has either. */
  readonly entry: Sha256;
  readonly content: Sha256;
}

const MOST_ENTRIES = 10_000;
/** Of a hash, in bytes. */
const HASH = 32;

/**
 * The entries of a feed, each once, in their order. Two that bear one id, as careless feeds have them, count as one that
 * says both. Pure.
 * @throws BadInput as `readFeed`, also for more than 10,000 entries
 */
export async function feedPrints(document: FeedDocument): Promise<readonly EntryPrint[]> {
  const { entries } = await readFeed(document);
  if (entries.length > MOST_ENTRIES) throw tooManyElements('The feed');
  const contents = new Map<Sha256, Sha256[]>();
  for (const entry of entries) {
    const content = digestOf(entry);
    const key = identityOf(entry) ?? content;
    contents.set(key, [...(contents.get(key) ?? []), content]);
  }
  return [...contents].map(([entry, [first, ...more]]) => ({
    entry,
    content: first !== undefined && more.length === 0 ? first : digestOf([first, ...more].sort()),
  }));
}

function identityOf({ id, link }: FeedEntry): Sha256 | undefined {
  const given = id?.trim() || link;
  return given === undefined ? undefined : sha256(given);
}

export const packedPrints = (prints: readonly EntryPrint[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(prints.map(({ entry, content }) => entry + content).join(''), 'hex'));

export function unpackedPrints(packed: Uint8Array): readonly EntryPrint[] {
  const hashes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('hex');
  const at = (place: number) => hashes.slice(place * 2 * HASH, (place + 1) * 2 * HASH) as Sha256;
  const count = packed.byteLength / (2 * HASH);
  return Array.from({ length: count }, (_, number) => ({ entry: at(2 * number), content: at(2 * number + 1) }));
}
