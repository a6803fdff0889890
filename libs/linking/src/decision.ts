import type { AnalysedEntity } from '@wiregraph/newsroom/analysis';
import type { Resolution } from '@wiregraph/newsroom/entity';
import type { DirectoryEntry } from './directory-entry.js';

export type Feature = Resolution['features'][number];

/** How well an entity of a text fits one that is known: the sum of what speaks for and against it, 0 to 1. */
export interface Fit {
  readonly entry: DirectoryEntry;
  readonly features: readonly Feature[];
  readonly score: number;
}

/** What counts as the same. */
export const ENOUGH = 0.5;

export const feature = (name: string, value: string, weight: number): Feature => ({
  name,
  value: value.slice(0, 300),
  weight,
});

export function fitOf(entry: DirectoryEntry, features: readonly Feature[]): Fit {
  const sum = features.reduce((total, { weight }) => total + weight, 0);
  return { entry, features, score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100 };
}

/** The best first; of equals the one that was met first. */
export const ranked = (fits: readonly Fit[]): readonly Fit[] => [...fits].sort((a, b) => b.score - a.score);

/** What was decided of one entity of a text: the known one that it is, or undefined for a new one. */
export interface Decision {
  readonly entity: AnalysedEntity;
  readonly fit: Fit | undefined;
  /** Why it is none of those that came near. */
  readonly against: readonly Feature[];
}
