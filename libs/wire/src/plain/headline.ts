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
  const folded = titles.map(({ text, at }) => ({ words: fold(text), at }));
  const doubled = near.findLast((title) => {
    const words = fold(title.text);
    return folded.some((other) => other.at < title.at && isSame(other.words, words));
  });
  if (doubled) return doubled;
  const full = near.filter(({ text }) => wordsOf(text) >= 4);
  const chosen = above.length <= 8 ? (full[0] ?? near[0]) : (full.at(-1) ?? near.at(-1));
  return chosen ?? questionOnTop(lines, from);
}

/** Equal, or equal but for the name of the site behind it. */
const isSame = (first: string, second: string): boolean =>
  first === second || (first.startsWith(`${second} `) && first.length < second.length + SPARE && wordsOf(second) >= 4);

/** Whether a line is a page's title, as its window has it: with the site's name behind it, or before. */
export function isTitleOf(title: string): (line: string) => boolean {
  const whole = title.length > LONGEST ? '' : fold(title);
  return (line) => {
    if (line.length > whole.length + SPARE) return false;
    const part = fold(line);
    return wordsOf(part) >= 3 && (whole === part || whole.startsWith(`${part} `) || whole.endsWith(` ${part}`));
  };
}

/** What a line may have in signs that do not count. */
const SPARE = 40;

/** A headline may end in a question mark, and so read like a sentence. */
function questionOnTop(lines: readonly Line[], from: number): { text: string; at: number } | undefined {
  const [first, second] = lines;
  if (from !== 0 || !first || second?.kind !== 'prose' || !second.standsApart) return undefined;
  return wordsOf(first.text) <= 16 && /[?!]["'”’]?$/.test(first.text) ? { text: first.text, at: 0 } : undefined;
}

/** Whether a text has the words of one of these, however it is spelled and marked. */
export function sameWordsAs(texts: readonly (string | undefined)[]): (text: string) => boolean {
  const known = new Set(texts.flatMap((text) => (text === undefined ? [] : fold(text))));
  return (text) => known.size > 0 && known.has(fold(text));
}
