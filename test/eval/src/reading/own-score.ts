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
