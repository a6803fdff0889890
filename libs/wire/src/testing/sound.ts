import { BadInput } from '@wiregraph/kernel/errors';
import { WireItem } from '../wire-item.js';
import { aDocument, parseNow } from './document.js';

/** Items that keep every promise of their type, or a fault with a name. Anything else is thrown on. */
export function outcomeOf(content: string | Uint8Array, contentType = ''): readonly WireItem[] {
  try {
    const parsed = parseNow(aDocument(content, { contentType }));
    return parsed.outcome === 'items' ? parsed.items : [];
  } catch (error) {
    if (error instanceof BadInput && error.code.startsWith('wire.')) return [];
    throw error;
  }
}

/** Blocks cover the text in order, each of something, parted by blank lines; one lead at most. */
export function expectSound(item: WireItem): void {
  expect(WireItem.safeParse(item).error).toBeUndefined();
  const { text, blocks } = item;
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  blocks.forEach(({ start, end }, at) => {
    expect(start).toBe(at === 0 ? 0 : (blocks[at - 1]?.end ?? 0) + 2);
    expect(end).toBeGreaterThan(start);
  });
  expect(blocks.filter(({ kind }) => kind === 'lead').length).toBeLessThanOrEqual(1);
}
