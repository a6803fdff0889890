import { type Sha256, sha256 } from './id.js';

/** JSON with sorted keys and no `undefined`: equal values give equal text. Numbers must be finite. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}

export const digestOf = (value: unknown): Sha256 => sha256(canonicalJson(value));
