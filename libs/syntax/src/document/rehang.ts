import type { Columns, Names } from './columns.js';
import type { DependencyLabel } from './labels.js';

/** Where a token hangs. */
export interface Arc {
  readonly token: { readonly index: number };
  readonly head: { readonly index: number };
  readonly label: DependencyLabel;
}

/**
 * Columns with some tokens hung elsewhere; sentences stay as they are. Whoever asks sees to it that trees stay trees.
 * @throws RangeError for a label that the model does not have
 */
export function rehung(columns: Columns, arcs: readonly Arc[], names: Names): Columns {
  const heads = columns.heads.slice();
  const labels = columns.labels.slice();
  for (const { token, head, label } of arcs) {
    const number = names.labels.indexOf(label);
    if (number < 0) throw new RangeError(`The model has no label ${label}.`);
    heads[token.index] = head.index;
    labels[token.index] = number;
  }
  return { ...columns, heads, labels };
}
