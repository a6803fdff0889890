import type { Piece } from '../text/assemble.js';
import { sameWordsAs } from './headline.js';
import { isProse, splitCaption, wordsOf } from './line-kind.js';
import type { Line } from './story-run.js';

/** A line whose markup, if it has any, says what it is. */
export type MarkedLine = Line & { readonly given?: Piece['kind'] | undefined };

/** The story's blocks: its run of lines, captions that stand before it too; what is no part of it is left out. */
export function storyPieces(
  lines: readonly MarkedLine[],
  run: { readonly from: number; readonly to: number },
  headline: string | undefined,
): Piece[] {
  const isHeadline = sameWordsAs([headline]);
  const above = lines.slice(0, run.from).filter((line) => line.kind === 'caption' || line.given === 'caption');
  return [...above, ...lines.slice(run.from, run.to)].flatMap((line) => pieceOf(line, isHeadline));
}

function pieceOf({ kind, text, given }: MarkedLine, isHeadline: (text: string) => boolean): Piece[] {
  if (kind === 'promo' || kind === 'ending') return [];
  if (kind === 'caption' || given === 'caption') {
    const { caption, credit } = splitCaption(text);
    return [
      { kind: 'caption', text: caption },
      { kind: 'credit', text: credit },
    ];
  }
  if (given === 'table') return [{ kind: given, text }];
  if (kind === 'trailer') return [{ kind, text }];
  if (kind === 'byline' || kind === 'time') return [];
  if (isHeadline(text)) return [];
  const isSubhead = given === 'subhead' || (kind === 'line' && !isProse(text) && wordsOf(text) <= 12);
  return [{ kind: isSubhead ? 'subhead' : 'paragraph', text }];
}
