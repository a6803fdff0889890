import type { Token } from '../document.js';

/** What may follow a noun inside its phrase. Relative clauses, appositions, conjuncts and commas may not. */
const TRAILING: ReadonlySet<string> = new Set([
  'prep',
  'pobj',
  'pcomp',
  'dobj',
  'nummod',
  'amod',
  'compound',
  'prt',
  'quantmod',
]);

/** Index of the leftmost token below a token, its first children followed down. */
export function leftEdge(token: Token): number {
  let edge = token;
  for (;;) {
    const [first] = edge.children();
    if (!first || first.index > edge.index) return edge.index;
    edge = first;
  }
}

/** Index of the last token of a phrase that goes on after `token` with prepositional phrases and numbers only. */
export function trailingEdge(token: Token): number {
  let edge = token;
  for (;;) {
    let next: Token | undefined;
    for (const child of edge.children()) {
      if (child.index < edge.index || child.isSpace) continue;
      if (!TRAILING.has(child.label)) break;
      next = child;
    }
    if (!next) return edge.index;
    edge = next;
  }
}
