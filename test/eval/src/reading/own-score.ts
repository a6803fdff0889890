import type { AnalysedClaim } from '@wiregraph/newsroom/analysis';
import type { GoldClaim, Half } from './gold.js';

/** A must-claim and the claim that was found for it: the one with the right stance, if there are several. */
export interface Wanted {
  readonly wanted: GoldClaim;
  readonly found: AnalysedClaim | undefined;
}

/** A claim that was read: `free` is neither rewarded nor punished, `forbidden` was expressly not to be read. */
export interface Judged {
  readonly claim: AnalysedClaim;
  readonly verdict: 'right' | 'wrong' | 'free' | 'forbidden';
}

/** What came of one story. */
export interface StoryScore {
  readonly half: Half;
  readonly isRead: boolean;
  readonly entities: { readonly wanted: number; readonly found: number; readonly wrong: number };
  readonly wanted: readonly Wanted[];
  readonly judged: readonly Judged[];
  readonly quotes: { readonly wanted: number; readonly noticed: number; readonly right: number };
}

export interface HalfFigures {
  readonly entities: number;
  readonly precision: number;
  readonly recall: number;
  readonly stance: number;
  readonly quotes: number;
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const hasStance = ({ stance }: AnalysedClaim, wanted: GoldClaim): boolean =>
  [wanted.stance].flat().includes(stance);

/** Of some stories, each ratio from 0 to 1. */
export function figuresOf(scores: readonly StoryScore[]): HalfFigures {
  const sum = (count: (score: StoryScore) => number) => scores.reduce((total, score) => total + count(score), 0);
  const found = sum(({ entities }) => entities.found);
  const wanted = scores.flatMap((score) => score.wanted);
  const met = wanted.filter((one) => one.found !== undefined);
  const verdicts = scores.flatMap(({ judged }) => judged.map(({ verdict }) => verdict));
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  const counted = verdicts.filter((verdict) => verdict !== 'free').length;
  return {
    entities: share(2 * found, sum(({ entities }) => entities.wanted + entities.wrong) + found),
    precision: share(right, counted),
    recall: share(met.length, wanted.length),
    stance: share(met.filter((one) => one.found && hasStance(one.found, one.wanted)).length, met.length),
    quotes: share(
      sum(({ quotes }) => quotes.right),
      sum(({ quotes }) => quotes.wanted),
    ),
  };
}
