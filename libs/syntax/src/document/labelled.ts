import type { DependencyLabel } from './labels.js';

interface Labelled {
  readonly label: DependencyLabel;
}

const NONE: readonly never[] = [];

/** A loop, since V8 makes no list of the arguments that were given for `labels` where none of its own functions sees it. */
export function hasOneOf({ label }: Labelled, labels: readonly DependencyLabel[]): boolean {
  for (let i = 0; i < labels.length; i++) if (labels[i] === label) return true;
  return false;
}

/** Those with one of some labels. Most tokens have no such child, and a list is made for those that have. */
export function labelled<Token extends Labelled>(
  tokens: readonly Token[],
  labels: readonly DependencyLabel[],
): readonly Token[] {
  let found: Token[] | undefined;
  for (const token of tokens) {
    if (!hasOneOf(token, labels)) continue;
    if (found) found.push(token);
    else found = [token];
  }
  return found ?? NONE;
}
