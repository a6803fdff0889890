import type { DependencyLabel } from './labels.js';

interface Labelled {
  readonly label: DependencyLabel;
}

const NONE: readonly never[] = [];

/** Those with one of some labels. Most tokens have no such child, and a list is made for those that have. */
export function labelled<Token extends Labelled>(
  tokens: readonly Token[],
  labels: readonly DependencyLabel[],
): readonly Token[] {
  let found: Token[] | undefined;
  for (const token of tokens) {
    if (!labels.includes(token.label)) continue;
    if (found) found.push(token);
    else found = [token];
  }
  return found ?? NONE;
}
