import { type MarkedLine, storyPieces } from '../plain/story-piece.js';
import { linesOf, PAGE_COST, storyRun } from '../plain/story-run.js';
import { storyBelow } from '../plain/page-line.js';
import { sameWordsAs } from '../plain/headline.js';
import { isPromo, wordsOf } from '../plain/line-kind.js';
import type { Piece } from '../text/assemble.js';
import { cleanLine } from '../text/clean.js';
import type { PagePiece } from './html-block.js';

/** Where more than this share of a page's text would go by a rule, the rule has misread the page. */
const MOST_DROPPED = 0.4;
/** How many blocks deep a headline may stand. */
const REACH = 5;
const MOST_LAST_WORDS = 8;
const MOST_BESIDE = 0.25;
/** A text of which so much leads elsewhere is an invitation. */
const LINK = 0.85;
const COUNTER = /^(?:image|photo|slide|picture)? ?\d{1,3} ?(?:of|\/)[ /]*\d{1,3}$|^(?:caption|close|advertisement)$/i;

/** What a page says of itself, and whether the pieces are of the part that holds its story. */
interface Told {
  readonly headline?: string | undefined;
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  readonly isFound: boolean;
}

/**
 * The story among the blocks of a page, or of the part of it that was found to hold the story (`isFound`: then short
 * lines among the sentences belong to it).
 */
export function pageStory(pieces: readonly PagePiece[], { headline, titles, summaries, isFound }: Told): Piece[] {
  const full = pieces
    .map((piece) => ({ ...piece, text: piece.kind === 'table' ? piece.text : cleanLine(piece.text) }))
    .filter(({ text }) => text !== '');
  const rules = [
    isAside(full),
    isInvitation,
    isRepeated(full),
    isSummary(full, summaries),
    isPromoted(full),
    isTitle(titles),
  ];
  const kept = rules.reduce(without, full);
  const lines = linesOf(kept.map(({ text }) => ({ text, standsApart: true })));
  const marked = lines.map((line, at) => ({ ...line, given: kept[at]?.kind }));
  const story = isFound ? marked.slice(0, endOf(marked)) : marked;
  const run = isFound ? storyRun(story, PAGE_COST) : storyBelow(story, titlesIn(story, titles));
  if (!run) return [];
  return storyPieces(story, isFound ? withLastWords(story, run) : run, headline);
}

/** Where the lines have the headline, whichever of the page's. */
function titlesIn(lines: readonly MarkedLine[], titles: readonly string[]): number[] {
  const isSame = sameWordsAs(titles);
  return lines.flatMap(({ text }, at) => (isSame(text) ? [at] : []));
}

/** A heading of promotion in the second half ends the story. */
function endOf(lines: readonly MarkedLine[]): number {
  const length = lengthOf(lines);
  let before = 0;
  const end = lines.findIndex(({ kind, given, text }) => {
    before += text.length;
    return kind === 'promo' && given === 'subhead' && before > length * (1 - MOST_DROPPED);
  });
  return end < 0 ? lines.length : end;
}

/** A few short lines after the last sentence belong to the story, if nothing else follows. */
function withLastWords(lines: readonly MarkedLine[], run: { from: number; to: number }): { from: number; to: number } {
  const rest = lines.slice(run.to);
  const isEnd = rest.length <= MOST_LAST_WORDS && rest.every(({ kind }) => kind === 'line' || kind === 'caption');
  return isEnd ? { from: run.from, to: lines.length } : run;
}

type Rule = (piece: PagePiece, at: number, all: readonly PagePiece[]) => boolean;

/** Leaves out what a rule names, unless that is a large part. */
function without(pieces: readonly PagePiece[], rule: Rule): PagePiece[] {
  const kept = pieces.filter((piece, at) => piece.kind === 'caption' || !rule(piece, at, pieces));
  return lengthOf(kept) >= lengthOf(pieces) * (1 - MOST_DROPPED) ? kept : [...pieces];
}

const lengthOf = (pieces: readonly { readonly text: string }[]) =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

/** A part with a telling name; but one that holds much of the story is its own wrapper, whatever it is called. */
function isAside(pieces: readonly PagePiece[]): Rule {
  const most = lengthOf(pieces) * MOST_BESIDE;
  return ({ beside, text }) => beside <= most || COUNTER.test(text);
}

/** A line that is nothing but a link. Headings may be: they lead to what they speak of. */
const isInvitation: Rule = ({ kind, linked, isListed }) => (kind === 'paragraph' || isListed) && linked >= LINK;

/** The headline again, above the story. */
function isTitle(titles: readonly string[]): Rule {
  const isSame = sameWordsAs(titles);
  return ({ text }, at) => at < REACH && isSame(text);
}

/** The list under a line of promotion. */
function isPromoted(pieces: readonly PagePiece[]): Rule {
  const promoted = new Set<PagePiece>();
  let isOpen = false;
  for (const piece of pieces) {
    isOpen = piece.isListed ? isOpen : isPromo(piece.text);
    if (isOpen && piece.isListed) promoted.add(piece);
  }
  return (piece) => promoted.has(piece);
}

/** The same long line again and again is a caption or a slogan. */
function isRepeated(pieces: readonly PagePiece[]): Rule {
  const times = new Map<string, number>();
  for (const { text } of pieces) times.set(text, (times.get(text) ?? 0) + 1);
  return ({ text }) => (times.get(text) ?? 0) >= 3 && wordsOf(text) >= 6;
}

/** What a page says of itself to search engines, printed above the story in an element apart from its paragraphs. */
function isSummary(pieces: readonly PagePiece[], summaries: readonly string[]): Rule {
  const first = pieces.findIndex(({ kind }) => kind === 'paragraph' || kind === 'subhead');
  const next = pieces.find((piece, at) => at > first && piece.kind === 'paragraph');
  return (piece, at) =>
    at === first && (piece.kind === 'subhead' || piece.around !== next?.around) && summaries.includes(piece.text);
}
