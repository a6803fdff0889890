import type { FeedCategory } from './feed.js';

/**
 * Scheme of categories that are none: they carry through feedsmith what it has no field for, as `name value`. It drops
 * what is empty, so each item and entry has one: one that says nothing counts all the same.
 */
export const FACT = 'urn:wiregraph:feed-fact';

/** Parts such facts from what the sender calls categories. */
export function partFacts(all: readonly FeedCategory[]): {
  categories: FeedCategory[];
  facts: Readonly<Record<string, string>>;
} {
  const isFact = ({ scheme }: FeedCategory) => scheme === FACT;
  const pairs = all.filter(isFact).map(({ name }) => {
    const at = name.indexOf(' ');
    return at < 0 ? ([name, ''] as const) : ([name.slice(0, at), name.slice(at + 1)] as const);
  });
  return { categories: all.filter((one) => !isFact(one)), facts: Object.fromEntries(pairs) };
}
