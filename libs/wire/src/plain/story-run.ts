import { isProse, type LineKind, lineKind, wordsOf } from './line-kind.js';
import type { Paragraph } from './paragraph.js';

export interface Line extends Paragraph {
  readonly kind: LineKind;
}

export const linesOf = (paragraphs: readonly Paragraph[]): Line[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, kind: lineKind(paragraph.text) }));

/** What a line without a sentence costs: a few subheads inside a story are bridged, a menu is not. */
export const PLAIN_COST = { short: -7, long: -4, promo: -25, inserted: -8, quiet: 0 };
/** In a part of a page that is known to hold the story. */
export const PAGE_COST: Cost = { short: -2, long: -1, promo: -15, inserted: -4, quiet: 0 };
type Cost = Readonly<typeof PLAIN_COST>;
/** A sentence counts so many words at most, so that one endless line does not outweigh a story. */
const MOST_WORDS = 120;

function worth({ kind, text }: Line, cost: Cost): number {
  switch (kind) {
    case 'prose':
      return Math.min(MOST_WORDS, wordsOf(text));
    case 'promo':
      return cost.promo;
    case 'caption':
    case 'time':
    case 'byline':
    case 'trailer':
      return cost.quiet;
    case 'item':
      return isProse(text) ? Math.min(MOST_WORDS, wordsOf(text)) : cost.quiet;
    case 'line':
      return wordsOf(text) > 8 ? cost.long : cost.short;
  }
}

/** One line of promotion between two sentences interrupts the story; where more follow it has ended. */
const isInserted = (lines: readonly Line[], at: number) =>
  lines[at]?.kind === 'promo' && lines[at - 1]?.kind === 'prose' && lines[at + 1]?.kind === 'prose';

/**
 * The run of lines that is the story: the one in which sentences outweigh all else the most. It begins and ends with a
 * sentence; a trailer that follows belongs to it. Undefined if there is no sentence.
 */
export function storyRun(lines: readonly Line[], cost: Cost = PLAIN_COST): { from: number; to: number } | undefined {
  let best = { from: 0, to: 0, score: 0 };
  let from = 0;
  let score = 0;
  lines.forEach((line, at) => {
    if (score <= 0) {
      from = at;
      score = 0;
    }
    score += isInserted(lines, at) ? cost.inserted : worth(line, cost);
    if (score > best.score) best = { from, to: at + 1, score };
  });
  if (best.score === 0) return undefined;
  let { to } = best;
  while (lines[to]?.kind === 'trailer') to++;
  while (lines[best.from]?.kind !== 'prose' && lines[best.from]?.kind !== 'item') best.from++;
  return { from: best.from, to };
}
