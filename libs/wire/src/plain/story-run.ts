import { isDated, isProse, type LineKind, lineKind, wordsOf } from './line-kind.js';
import type { Paragraph } from './paragraph.js';

export interface Line extends Paragraph {
  readonly kind: LineKind;
}

export const linesOf = (paragraphs: readonly Paragraph[]): Line[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, kind: lineKind(paragraph.text) }));

/** What a line without a sentence costs: a few subheads inside a story are bridged, a menu is not. */
export const PLAIN_COST = {
  short: -5,
  long: -4,
  promo: -25,
  inserted: -8,
  quiet: 0,
  signed: -20,
  ending: -60,
  trailer: -40,
  dated: 3,
  named: -3,
  lone: 0.3,
  drop: 150,
};
/** Below the title of a page, where the story is bound to begin. */
export const BELOW_COST: Cost = { ...PLAIN_COST, short: -3, lone: 0.6, drop: 100 };
/** In a part of a page that is known to hold the story. */
export const PAGE_COST: Cost = {
  short: -2,
  long: -1,
  promo: -15,
  inserted: -4,
  quiet: 0,
  signed: 0,
  ending: -30,
  trailer: 0,
  dated: 3,
  named: 0,
  lone: 1,
  drop: Infinity,
};
type Cost = Readonly<typeof PLAIN_COST>;
/** A sentence counts so many words at most, so that one endless line does not outweigh a story. */
const MOST_WORDS = 120;

function worth({ kind, text }: Line, cost: Cost): number {
  switch (kind) {
    case 'prose':
      return Math.min(MOST_WORDS, wordsOf(text));
    case 'promo':
      return cost.promo;
    case 'ending':
      return cost.ending;
    case 'time':
    case 'byline':
      return cost.signed;
    case 'caption':
      return cost.quiet;
    case 'trailer':
      return cost.trailer;
    case 'item':
      return worthOfItem(text, cost);
    case 'line':
      return wordsOf(text) > 8 ? cost.long : cost.short;
  }
}

function worthOfItem(text: string, cost: Cost): number {
  if (isProse(text)) return Math.min(MOST_WORDS, wordsOf(text));
  if (isDated(text)) return cost.dated;
  return wordsOf(text) <= NAME ? cost.named : cost.quiet;
}

/** A sentence or two between labels is another story's teaser rather than a part of this one. */
function isLone(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line?.kind !== 'prose' && line?.kind !== 'item') return false;
  if (ELLIPSIS.test(line.text)) return true;
  return line.kind === 'prose' && wordsOf(line.text) < TEASER && isLabel(lines, at - 1) && isLabel(lines, at + 1);
}

const ELLIPSIS = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;
const TEASER = 60;
/** Items of so many words, the bullet counted, are a menu's. */
const NAME = 4;
const LABELS: ReadonlySet<LineKind> = new Set(['line', 'time', 'byline', 'promo', 'ending']);
const isLabel = (lines: readonly Line[], at: number) => LABELS.has(lines[at]?.kind ?? 'line') && !isInserted(lines, at);

/** One line of promotion between two sentences interrupts the story; where more follow it has ended. */
const isInserted = (lines: readonly Line[], at: number) =>
  lines[at]?.kind === 'promo' && lines[at - 1]?.kind === 'prose' && lines[at + 1]?.kind === 'prose';

/** Lines `[from, to)`, and by how much sentences outweigh all else in them. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * The run of lines that is the story: the one in which sentences outweigh all else the most. It begins and ends with a
 * sentence; a trailer that follows belongs to it. Undefined if there is no sentence.
 */
export const storyRun = (lines: readonly Line[], cost: Cost = PLAIN_COST): Run | undefined =>
  heaviest(storyRuns(lines, cost));

export const heaviest = (runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((best, run) => (best && best.score >= run.score ? best : run), undefined);

/** All runs, in their order: one ends where so much else follows that it can be no interruption. */
export function storyRuns(lines: readonly Line[], cost: Cost = PLAIN_COST): Run[] {
  const runs: Run[] = [];
  let best = { from: 0, to: 0, score: 0 };
  let from = 0;
  let score = 0;
  lines.forEach((line, at) => {
    if (score <= 0 || score < best.score - cost.drop) {
      if (best.score > 0) runs.push(trimmed(lines, best));
      best = { from: at, to: at, score: 0 };
      from = at;
      score = 0;
    }
    score += isInserted(lines, at) ? cost.inserted : worth(line, cost) * (isLone(lines, at) ? cost.lone : 1);
    if (score > best.score) best = { from, to: at + 1, score };
  });
  if (best.score > 0) runs.push(trimmed(lines, best));
  return runs;
}

function trimmed(lines: readonly Line[], run: Run): Run {
  let { from, to } = run;
  while (lines[to]?.kind === 'trailer') to++;
  while (from < to && lines[from]?.kind !== 'prose' && lines[from]?.kind !== 'item') from++;
  return { ...run, from, to };
}
