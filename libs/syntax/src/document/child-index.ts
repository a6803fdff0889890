const NONE: readonly number[] = [];

/** The children of every token, in the order of the text. */
export class ChildIndex {
  /** Those of token `i` are `children[starts[i]]` to `children[starts[i + 1] - 1]`. */
  private readonly starts: Uint32Array;
  private readonly children: Uint32Array;
  private readonly roots: number[] = [];

  constructor(heads: Int32Array) {
    this.starts = new Uint32Array(heads.length + 1);
    heads.forEach((head, token) => {
      if (head === token) this.roots.push(token);
      else this.starts[head + 1] += 1;
    });
    for (let i = 0; i < heads.length; i++) this.starts[i + 1] += this.starts[i];
    const next = this.starts.slice();
    this.children = new Uint32Array(this.starts[heads.length]);
    heads.forEach((head, token) => {
      if (head !== token) this.children[next[head]++] = token;
    });
  }

  of(token: number): readonly number[] {
    if (this.starts[token] === this.starts[token + 1]) return NONE;
    const found: number[] = [];
    for (let i = this.starts[token]; i < this.starts[token + 1]; i++) found.push(this.children[i]);
    return found;
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
    const found: number[] = [];
    const open = [token];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      found.push(at);
      for (let i = this.starts[at]; i < this.starts[at + 1]; i++) open.push(this.children[i]);
    }
    return found.sort((a, b) => a - b);
  }
}
