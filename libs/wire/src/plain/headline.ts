import { printedDateline } from '../text/dateline.js';
import { wordsOf } from './line-kind.js';
import type { Line } from './story-run.js';

const LONGEST = 250;
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How far above the story its headline may stand. */
const REACH = 25;

/**
 * The headline of a story that begins at `from`: what a page prints twice before it, else, in a text with little above
 * the story, the first line of words, else the nearest line of words above it.
 */
export function findHeadline(lines: readonly Line[], from: number): { text: string; at: number } | undefined {
  const above = lines.slice(0, from).map((line, at) => ({ ...line, at }));
  const titles = above.filter(
    ({ kind, text }) => kind === 'line' && wordsOf(text) >= 2 && text.length <= LONGEST && !printedDateline(text),
  );
  const near = titles.filter(({ at }) => from - at <= REACH);
  const doubled = near.findLast((title) =>
    titles.some((other) => other.at < title.at && isSame(other.text, title.text)),
  );
  if (doubled) return doubled;
  const full = near.filter(({ text }) => wordsOf(text) >= 4);
  const chosen = above.length <= 8 ? (full[0] ?? near[0]) : (full.at(-1) ?? near.at(-1));
  return chosen ?? questionOnTop(lines, from);
}

/** Equal, or equal but for the name of the site behind it. */
function isSame(first: string, second: string): boolean {
  const [a, b] = [fold(first), fold(second)];
  return a === b || (wordsOf(b) >= 4 && a.startsWith(`${b} `) && a.length < b.length + 40);
}

/** Whether a line is a page's title, as its window has it: with the site's name behind it, or before. */
export function isTitleOf(title: string, line: string): boolean {
  const [whole, part] = [fold(title), fold(line)];
  if (wordsOf(part) < 3 || part.length > LONGEST) return false;
  return whole === part || whole.startsWith(`${part} `) || whole.endsWith(` ${part}`);
}

/** A headline may end in a question mark, and so read like a sentence. */
function questionOnTop(lines: readonly Line[], from: number): { text: string; at: number } | undefined {
  const [first, second] = lines;
  if (from !== 0 || !first || second?.kind !== 'prose' || !second.standsApart) return undefined;
  return wordsOf(first.text) <= 16 && /[?!]["'”’]?$/.test(first.text) ? { text: first.text, at: 0 } : undefined;
}

export const sameWords = (first: string, second: string): boolean => fold(first) === fold(second);
