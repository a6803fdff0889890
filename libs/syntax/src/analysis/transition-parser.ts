import type { PackedMoves } from '../model/packed-file.js';
import type { MoveChooser } from './move-chooser.js';

const SHIFT = 0;
const REDUCE = 1;
const LEFT = 2;
const RIGHT = 3;
const BREAK = 4;

/** Moves of one action are allowed together. */
export const parserGroup = (move: PackedMoves['moves'][number]): number => move.action;

/** Heads (-1 for none) and the index of the move that made each arc (-1 for none). */
export interface Arcs {
  readonly heads: Int32Array<ArrayBuffer>;
  readonly moves: Int16Array;
}

/**
 * The arc-eager transition system with breaks between sentences, greedy and non-monotonic: a later arc may replace an
 * earlier one, and what was reduced without a head goes back to the buffer.
 * Source: spaCy's `arc_eager.pyx` and `_state.pxd`; Nivre 2003, Honnibal and Johnson 2014 and 2015.
 */
export class TransitionParser {
  private readonly heads: Int32Array<ArrayBuffer>;
  private readonly arcs: Int16Array;
  private readonly stack: number[] = [];
  /** Tokens put back, the next one last. */
  private readonly returned: number[] = [];
  private next = 0;
  private readonly startsSentence: Uint8Array;
  private readonly wasReturned: Uint8Array;
  /** For each token its children on either side, the one attached last first, as linked lists. */
  private readonly lastLeft: Int32Array;
  private readonly lastRight: Int32Array;
  private readonly sibling: Int32Array;
  private readonly seen = new Int32Array(8);

  constructor(
    private readonly moves: PackedMoves['moves'],
    private readonly chooser: MoveChooser,
    private readonly length: number,
  ) {
    const none = () => new Int32Array(length).fill(-1);
    this.heads = none();
    this.arcs = new Int16Array(length).fill(-1);
    [this.lastLeft, this.lastRight, this.sibling] = [none(), none(), none()];
    this.startsSentence = new Uint8Array(length);
    this.wasReturned = new Uint8Array(length);
  }

  /** Makes up to `steps` moves; true once the text is parsed. */
  advance(steps: number): boolean {
    for (let made = 0; made < steps && !this.isFinal(); made++) this.step();
    return this.isFinal();
  }

  /** What was parsed, once it is. */
  result(): Arcs {
    return { heads: this.heads, moves: this.arcs };
  }

  private isFinal(): boolean {
    return this.stack.length === 0 && this.bufferLength() === 0;
  }

  private bufferLength(): number {
    return this.length - this.next + this.returned.length;
  }

  private fromStack(depth: number): number {
    return depth < this.stack.length ? this.stack[this.stack.length - 1 - depth] : -1;
  }

  private fromBuffer(depth: number): number {
    if (depth < this.returned.length) return this.returned[this.returned.length - 1 - depth];
    const token = this.next + depth - this.returned.length;
    return token < this.length ? token : -1;
  }

  private step(): void {
    const { seen } = this;
    const [b0, s0] = [this.fromBuffer(0), this.fromStack(0)];
    seen[0] = b0;
    seen[1] = this.fromBuffer(1);
    seen[2] = s0;
    seen[3] = this.fromStack(1);
    seen[4] = this.fromStack(2);
    seen[5] = b0 < 0 ? -1 : this.lastLeft[b0];
    seen[6] = s0 < 0 ? -1 : this.lastLeft[s0];
    seen[7] = s0 < 0 ? -1 : this.lastRight[s0];
    const move = this.chooser.choose(seen, { low: this.allowed(b0, seen[1]), high: 0 });
    if (move < 0) this.giveUp();
    else this.apply(move, s0, b0);
  }

  private allowed(b0: number, b1: number): number {
    const buffer = this.bufferLength();
    const stacked = this.stack.length > 0;
    const atStart = b0 >= 0 && this.startsSentence[b0] === 1;
    const shift = !stacked || (buffer >= 2 && !atStart && this.wasReturned[b0] === 0);
    const arc = stacked && buffer > 0 && !atStart;
    const breaks = buffer >= 2 && b1 === b0 + 1 && this.startsSentence[b1] === 0;
    return bit(SHIFT, shift) | bit(REDUCE, stacked) | bit(LEFT, arc) | bit(RIGHT, arc) | bit(BREAK, breaks);
  }

  private apply(move: number, s0: number, b0: number): void {
    switch (this.moves[move].action) {
      case SHIFT:
        return this.push();
      case REDUCE:
        return this.reduce(s0);
      case LEFT:
        this.attach(s0, b0, move);
        this.wasReturned[b0] = 0;
        this.stack.pop();
        return;
      case RIGHT:
        this.attach(b0, s0, move);
        return this.push();
      default:
        this.startsSentence[b0 + 1] = 1;
    }
  }

  private push(): void {
    const token = this.returned.pop();
    this.stack.push(token ?? this.next++);
  }

  private reduce(s0: number): void {
    if (this.heads[s0] < 0 && this.stack.length > 1) {
      this.wasReturned[s0] = 1;
      this.returned.push(s0);
    }
    this.stack.pop();
  }

  private attach(child: number, head: number, move: number): void {
    if (this.heads[child] >= 0) this.detach(child);
    const last = head > child ? this.lastLeft : this.lastRight;
    this.sibling[child] = last[head];
    last[head] = child;
    this.heads[child] = head;
    this.arcs[child] = move;
  }

  private detach(child: number): void {
    const head = this.heads[child];
    const last = head > child ? this.lastLeft : this.lastRight;
    if (last[head] === child) {
      last[head] = this.sibling[child];
      return;
    }
    let later = last[head];
    while (this.sibling[later] !== child) later = this.sibling[later];
    this.sibling[later] = this.sibling[child];
  }

  /** No move is allowed: cannot happen with the rules above, and must not become an endless loop if it does. */
  private giveUp(): void {
    this.stack.length = 0;
    this.returned.length = 0;
    this.next = this.length;
  }
}

const bit = (action: number, isAllowed: boolean): number => (isAllowed ? 1 << action : 0);
