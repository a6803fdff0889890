import { isShortFormOf, normalName } from '../name/normal-name.js';

/** Whether two names speak of one house: one is the other's beginning, in whole words (Amazon, Amazon Web Services). */
export function isFamily(one: string, other: string): boolean {
  const [a, b] = [normalName(one), normalName(other)];
  return a === b || isShortFormOf(a, b) || isShortFormOf(b, a);
}
