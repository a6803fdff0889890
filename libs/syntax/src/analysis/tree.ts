import type { PackedMoves } from '../model/packed-file.js';
import type { Arcs } from './transition-parser.js';

/** Between a label and that of the head that the arc was lifted from. Source: spaCy's `nonproj.pyx`. */
const LIFTED = '||';
/** spaCy's bound on the rounds it takes to settle edges that cross. */
const ROUNDS = 11;
const ROOT = 'ROOT';

/** Dependency labels by number; roots have `ROOT`. */
export class LabelTable {
  readonly labels: readonly string[];
  /** For each move: its label's number, and the label that the true head has, if the arc was lifted. */
  readonly ofMove: readonly { readonly label: number; readonly headLabel: number }[];

  constructor(moves: PackedMoves['moves']) {
    const split = moves.map(({ label }) => label.split(LIFTED));
    this.labels = [...new Set(['', ROOT, ...split.flat()])];
    this.ofMove = split.map(([label, head]) => ({
      label: this.labels.indexOf(label),
      headLabel: head === undefined ? -1 : this.labels.indexOf(head),
    }));
  }

  get root(): number {
    return this.labels.indexOf(ROOT);
  }
}

/** A finished tree: every token's head (a root is its own), label and whether it starts a sentence. */
export interface Tree {
  readonly heads: Int32Array<ArrayBuffer>;
  readonly labels: Uint8Array;
  readonly sentenceStarts: Uint8Array;
}

/**
 * Arcs to trees: tokens without a head become roots, lifted arcs are put back to their true head, and a sentence starts
 * at the leftmost token below each root. Source: `ArcEager.set_annotations`, `nonproj.deprojectivize` and
 * `set_children_from_heads` of spaCy, after Nivre and Nilsson 2005.
 */
export function buildTree(arcs: Arcs, table: LabelTable, isSpace: (token: number) => boolean): Tree {
  const { heads, moves } = arcs;
  const labels = new Uint8Array(heads.length);
  const isLifted = (token: number) => moves[token] >= 0 && table.ofMove[moves[token]].headLabel >= 0;
  for (let token = 0; token < heads.length; token++) {
    const isRoot = heads[token] < 0;
    if (isRoot) heads[token] = token;
    labels[token] = isRoot ? table.root : table.ofMove[moves[token]].label;
  }
  let search: HeadSearch | undefined;
  for (let token = 0; token < heads.length; token++) {
    if (!isLifted(token)) continue;
    search ??= new HeadSearch({ heads, labels }, isSpace);
    // Arcs are put back from left to right: one further on still has its double label, which is nobody's.
    const head = search.find(token, table.ofMove[moves[token]].headLabel, (child) => child > token && isLifted(child));
    search.moveTo(token, head);
  }
  return { heads, labels, sentenceStarts: sentenceStarts(heads, edges(heads).left) };
}

/** Finds true heads: breadth first below the present head, left to right. */
class HeadSearch {
  private readonly edges;
  private readonly firstChild: Int32Array;
  private readonly nextChild: Int32Array;
  private readonly moved = new Map<number, number[]>();

  constructor(
    private readonly tree: { heads: Int32Array; labels: Uint8Array },
    private readonly isSpace: (token: number) => boolean,
  ) {
    const { heads } = tree;
    this.edges = edges(heads);
    this.firstChild = new Int32Array(heads.length).fill(-1);
    this.nextChild = new Int32Array(heads.length).fill(-1);
    for (let token = heads.length - 1; token >= 0; token--) {
      if (heads[token] === token) continue;
      this.nextChild[token] = this.firstChild[heads[token]];
      this.firstChild[heads[token]] = token;
    }
  }

  find(token: number, label: number, skipLabel: (child: number) => boolean): number {
    let level = [this.tree.heads[token]];
    while (level.length > 0) {
      const below: number[] = [];
      for (const child of level.flatMap((head) => this.children(head))) {
        if (child === token || this.isSpace(child)) continue;
        if (this.tree.labels[child] === label && !skipLabel(child)) return child;
        below.push(child);
      }
      level = below;
    }
    return this.tree.heads[token];
  }

  moveTo(token: number, head: number): void {
    if (this.tree.heads[token] === head) return;
    this.tree.heads[token] = head;
    this.moved.set(head, [...(this.moved.get(head) ?? []), token]);
  }

  /** Children as spaCy sees them meanwhile: by their present head, but within the edges from before. */
  private children(head: number): number[] {
    const found: number[] = [];
    for (let child = this.firstChild[head]; child >= 0; child = this.nextChild[child]) {
      if (this.tree.heads[child] === head) found.push(child);
    }
    const [left, right] = [this.edges.left[head], this.edges.right[head]];
    const moved = (this.moved.get(head) ?? []).filter(
      (child) => child >= left && child <= right && this.tree.heads[child] === head,
    );
    return moved.length === 0 ? found : [...found, ...moved].sort((a, b) => a - b);
  }
}

interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** The leftmost and rightmost token below each token. */
function edges(heads: Int32Array): Edges {
  const left = new Int32Array(heads.length);
  for (let token = 0; token < heads.length; token++) left[token] = token;
  const right = left.slice();
  const widen = (token: number) => {
    const head = heads[token];
    if (left[token] < left[head]) left[head] = left[token];
    if (right[token] > right[head]) right[head] = right[token];
  };
  for (let round = 0; round <= ROUNDS; round++) {
    for (let token = 0; token < heads.length; token++) widen(token);
    for (let token = heads.length - 1; token >= 0; token--) widen(token);
    if (headsAreInside(heads, sentenceStarts(heads, left))) break;
  }
  return { left, right };
}

function sentenceStarts(heads: Int32Array, left: Int32Array): Uint8Array {
  const starts = new Uint8Array(heads.length);
  for (let token = 0; token < heads.length; token++) if (heads[token] === token) starts[left[token]] = 1;
  return starts;
}

/** Whether no head lies outside its token's sentence (the last token is not asked, as in spaCy). */
function headsAreInside(heads: Int32Array, starts: Uint8Array): boolean {
  let from = 0;
  for (let end = 0; end < heads.length; end++) {
    const isEnd = (end > 0 && starts[end] === 1) || end === heads.length - 1;
    if (!isEnd) continue;
    for (let token = from; token < end; token++) if (heads[token] < from || heads[token] > end) return false;
    from = end;
  }
  return true;
}
