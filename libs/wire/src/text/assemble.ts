import type { Block, BlockKind } from '@wiregraph/newsroom/article';
import { spanText } from '@wiregraph/kernel/text-span';
import { cleanLine, cleanLines } from './clean.js';

/** A part of a story before it has its place in the text. `lead` is found here: the first paragraph. */
export interface Piece {
  readonly kind: Exclude<BlockKind, 'lead'>;
  readonly text: string;
}

/** The lead of a stored text; empty if it has none. */
export function leadOf({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }): string {
  const lead = blocks.find(({ kind }) => kind === 'lead');
  return lead ? spanText(text, lead) : '';
}

/** The stored text and its blocks: cleaned, empty ones dropped, joined by blank lines, the first paragraph the lead. */
export function assemble(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  let isLeadFound = false;
  for (const piece of pieces) {
    const text = piece.kind === 'table' ? cleanLines(piece.text) : cleanLine(piece.text);
    if (text === '') continue;
    const isLead: boolean = piece.kind === 'paragraph' && !isLeadFound;
    isLeadFound ||= isLead;
    blocks.push({ kind: isLead ? 'lead' : piece.kind, start, end: start + text.length });
    texts.push(text);
    start += text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks };
}
