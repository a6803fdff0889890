import type { Engine } from './analysis.events.js';

/**
 * Whether one is an older state of the other: of its name, and of an earlier version, or of the same with earlier rules. False
 * where nothing tells them apart, as by another model alone: then the reading that came later counts.
 */
export function isOlderEngine(one: Engine, other: Engine): boolean {
  if (one.name !== other.name) return false;
  const byVersion = compared(one.version, other.version);
  return byVersion < 0 || (byVersion === 0 && compared(one.rules, other.rules) < 0);
}

export const isSameEngine = (one: Engine, other: Engine): boolean =>
  one.name === other.name && one.version === other.version && one.model === other.model && one.rules === other.rules;

const NUMBERS = /^\d+(?:\.\d+)*$/;

/** Of "2" and "1.10": number by number. 0 where one of them is none, since names of versions have no order. */
function compared(one: string, other: string): number {
  if (!NUMBERS.test(one) || !NUMBERS.test(other)) return 0;
  const [mine, theirs] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(mine.length, theirs.length); at += 1) {
    const difference = (mine[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
