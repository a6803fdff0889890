/** The children of every token, in the order of the text. */
export class ChildIndex {
  /** Those of token `i` are `children[starts[i]]` to `children[starts[i + 1] - 1]`. */
  private readonly starts: Uint32Array;
  private readonly children: Uint32Array;

  constructor(heads: Int32Array) {
    this.starts = new Uint32Array(heads.length + 1);
    heads.forEach((head, token) => {
      if (head !== token) this.starts[head + 1] += 1;
    });
    for (let i = 0; i < heads.length; i++) this.starts[i + 1] += this.starts[i];
    const next = this.starts.slice();
    this.children = new Uint32Array(this.starts[heads.length]);
    heads.forEach((head, token) => {
      if (head !== token) this.children[next[head]++] = token;
    });
  }

  of(token: number): number[] {
    return Array.from(this.children.subarray(this.starts[token], this.starts[token + 1]));
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
