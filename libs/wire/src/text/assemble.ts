import type { Block, BlockKind } from '@wiregraph/newsroom/article';
import { cleanLine, cleanLines } from './clean.js';

/** A part of a story before it has its place in the text. `lead` is found here: the first paragraph. */
export interface Piece {
  readonly kind: Exclude<BlockKind, 'lead'>;
  readonly text: string;
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
