/** The middle of the values; of an even number of them, the mean of the two in the middle. @throws RangeError for none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new RangeError('There is no median of nothing.');
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/**
 * Runs each of the contestants in turn, `rounds` times over, so that a slow minute of the machine strikes all alike.
 * Answers the median of each.
 */
export async function mediansInTurns<Name extends string>(
  contestants: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const found = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) found.get(name)?.push(await contestants[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])])) as Record<Name, number>;
}
