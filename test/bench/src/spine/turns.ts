export interface Compared {
  /** Medians of the rounds, in units a second. */
  readonly ours: number;
  readonly bare: number;
  /** Median of the rounds' ratios: the machine's speed drifts, and a round's two halves drift together. */
  readonly ratio: number;
}

/** Measures two ways in turns, after one round that does not count. */
export async function inTurns(
  rounds: number,
  ways: { readonly ours: () => Promise<number>; readonly bare: () => Promise<number> },
): Promise<Compared> {
  await ways.bare();
  await ways.ours();
  const pairs: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await ways.bare();
    pairs.push({ bare, ours: await ways.ours() });
  }
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    bare: median(pairs.map(({ bare }) => bare)),
    ratio: median(pairs.map(({ ours, bare }) => ours / bare)),
  };
}

/** @throws RangeError for no figures */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return quantile(sorted, 0.5);
}

/** Of sorted figures; the nearest rank. @throws RangeError for no figures */
export function quantile(sorted: readonly number[], q: number): number {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  if (found === undefined) throw new RangeError('There is no quantile of no figures.');
  return found;
}
