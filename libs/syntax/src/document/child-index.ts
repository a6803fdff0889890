const NONE: readonly never[] = [];

/** The children of every token, in the order of the text. */
export class ChildIndex {
  /** Those of token `i` are `children[starts[i]]` to `children[starts[i + 1] - 1]`. */
  private readonly starts: Uint32Array;
  private readonly children: Uint32Array;
  private readonly roots: number[] = [];

  constructor(private readonly heads: Int32Array) {
    this.starts = new Uint32Array(heads.length + 1);
    for (let token = 0; token < heads.length; token++) {
      if (heads[token] === token) this.roots.push(token);
      else this.starts[heads[token] + 1] += 1;
    }
    for (let i = 0; i < heads.length; i++) this.starts[i + 1] += this.starts[i];
    const next = this.starts.slice();
    this.children = new Uint32Array(this.starts[heads.length]);
    for (let token = 0; token < heads.length; token++) {
      if (heads[token] !== token) this.children[next[heads[token]]++] = token;
    }
  }

  /** The children of a token, as `made` has them. */
  of<Token>(token: number, made: { token(index: number): Token }): readonly Token[] {
    const [from, to] = [this.starts[token], this.starts[token + 1]];
    if (from === to) return NONE;
    // Most have one or two; a list that grows takes room for seventeen.
    const found = new Array<Token>(to - from);
    for (let i = from; i < to; i++) found[i - from] = made.token(this.children[i]);
    return found;
  }

  /** Of tokens `[from, to)` the first whose head lies outside, or that is a root. */
  rootOf(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const head = this.heads[at];
      if (head === at || head < from || head >= to) return at;
    }
    return from;
  }

  /** All tokens: heads before their dependents, and dependents in the order of the text. */
  preorder(): Uint32Array {
    const found = new Uint32Array(this.starts.length - 1);
    const open = this.roots.toReversed();
    for (let at = open.pop(), place = 0; at !== undefined; at = open.pop(), place++) {
      found[place] = at;
      for (let i = this.starts[at + 1] - 1; i >= this.starts[at]; i--) open.push(this.children[i]);
    }
    return found;
  }

  /** The token and all below it, in the order of the text. */
  subtree(token: number): number[] {
    return this.below(token).sort((a, b) => a - b);
  }

  /** The first and the last token of a subtree. */
  reach(token: number): readonly [first: number, last: number] {
    let [first, last] = [token, token];
    for (const at of this.below(token)) {
      if (at < first) first = at;
      else if (at > last) last = at;
    }
    return [first, last];
  }

  /** The same as the subtree, in no order. */
  private below(token: number): number[] {
    const found = [token];
    // What was found opens what hangs on it.
    for (let open = 0; open < found.length; open++) {
      const at = found[open];
      for (let i = this.starts[at]; i < this.starts[at + 1]; i++) found.push(this.children[i]);
    }
    return found;
  }
}
