import { isTitleOf } from './headline.js';
import { BELOW_COST, heaviest, type Line, type Run, storyRuns } from './story-run.js';

/** A part of a text that large is no gallery, however often it stands there, unless it is a line or two. */
const MOST_REPEATED = 0.4;
const FEW = 2;
const COUNTED = /^(?:image |photo |slide )?\d{1,3} ?(?:of|\/) ?\d{1,3}\b/i;

/** Sentences that stand on a page again and again, or are numbered like pictures, are captions of a gallery. */
export function pageLines(lines: readonly Line[]): Line[] {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  const isCaption = ({ kind, text }: Line) => kind === 'prose' && ((times.get(text) ?? 0) > 1 || COUNTED.test(text));
  const prose = lines.filter(({ kind }) => kind === 'prose');
  const captions = new Set(prose.filter(isCaption).map(({ text }) => text));
  const isMuch = lengthOf(prose.filter(isCaption)) > lengthOf(prose) * MOST_REPEATED;
  if (isMuch && (captions.size > FEW || prose.every(isCaption))) return [...lines];
  return lines.map((line) => (isCaption(line) ? { ...line, kind: 'caption' } : line));
}

const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Where a page prints its headline: lines that the title of its window has too, the first line of such a text. */
export function titleLines(lines: readonly Line[]): number[] {
  const [first] = lines;
  if (!first) return [];
  const isTitle = isTitleOf(first.text);
  return lines.flatMap(({ text }, at) => (at > 0 && isTitle(text) ? [at] : []));
}

/** A story below its title need not be the page's longest text (readers write more), but it is a text. */
const LEAST_SHARE = 0.2;
const LEAST_SCORE = 30;
/** Stories stand above their readers' comments and other stories: of two runs of like weight the first counts. */
const EARLY_SHARE = 0.4;
/** A headline stands on a page a few times. */
const MOST_TITLES = 8;

/** The first run below a title of the page; where there is none, or only a line or two, the heaviest run of all. */
export function storyBelow(lines: readonly Line[], titles: readonly number[]): Run | undefined {
  const runs = joined(lines, storyRuns(lines));
  const whole = earliest(runs);
  const below = titles.slice(-MOST_TITLES).flatMap((title) => firstBelow(lines, title + 1) ?? []);
  const chosen = earliest(below);
  return chosen && chosen.score >= (whole?.score ?? 0) * LEAST_SHARE ? chosen : whole;
}

/** Boxes inside a story are that long at most. */
const LONGEST_GAP = 10;

/** Runs of nothing but sentences, with a box between them, are one story. Comments and teasers are never so dense. */
function joined(lines: readonly Line[], runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  let isOpen = false;
  for (const run of runs) {
    const last = all.at(-1);
    const goesOn = isDense(lines, run);
    if (last && isOpen && goesOn && run.from - last.to <= LONGEST_GAP) {
      all[all.length - 1] = { from: last.from, to: run.to, score: last.score + run.score };
    } else {
      all.push(run);
    }
    isOpen = goesOn;
  }
  return all;
}

const DENSE = 0.75;
const LEAST_SENTENCES = 4;

function isDense(lines: readonly Line[], { from, to }: Run): boolean {
  const sentences = lines.slice(from, to).filter(({ kind }) => kind === 'prose').length;
  return sentences >= LEAST_SENTENCES && sentences >= (to - from) * DENSE;
}

function earliest(runs: readonly Run[]): Run | undefined {
  const most = heaviest(runs)?.score ?? 0;
  return runs.find(({ score }) => score >= most * EARLY_SHARE);
}

function firstBelow(lines: readonly Line[], start: number): Run | undefined {
  const rest = lines.slice(start);
  const run = joined(rest, storyRuns(rest, BELOW_COST)).find(({ score }) => score >= LEAST_SCORE);
  return run && { ...run, from: run.from + start, to: run.to + start };
}
