/**
 * The index, among `length` things in order, of the one for which `side` is 0; -1 if there is none. `side` is negative
 * for things before the one looked for, positive for those after it.
 */
export function binarySearch(length: number, side: (index: number) => number): number {
  let [low, high] = [0, length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = side(middle);
    if (found === 0) return middle;
    if (found < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
