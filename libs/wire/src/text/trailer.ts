import type { Piece } from './assemble.js';

const TRAILER =
  /^(?:\(?(?:(?:additional |further )?(?:reporting|writing|compiled|edited|editing|reported) by\b)|(?:source|quelle|sources): ?\S|copyright\b|©|\(?c\) ?(?:19|20)\d\d|all rights reserved|end(?:s|it)?$|-{2,}$|#{2,}$|\*{2,}$|-30-$)/i;
/** A trailer is a line or two; what is longer is a story that begins like one. */
const LONGEST = 400;

/** Marks who reported, edited and holds the rights: at the end of the text only, so that a story keeps its words. */
export function markTrailers(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces];
  for (let at = marked.length - 1; at > 0; at--) {
    const piece = marked[at];
    if (piece?.kind === 'caption' || piece?.kind === 'credit') continue;
    if (piece?.kind !== 'paragraph' || !isTrailer(piece.text)) break;
    marked[at] = { kind: 'trailer', text: piece.text };
  }
  return marked;
}

export const isTrailer = (text: string): boolean => text.length <= LONGEST && TRAILER.test(text.trim());
