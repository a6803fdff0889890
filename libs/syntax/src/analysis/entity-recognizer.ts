import type { PackedMoves } from '../model/packed-file.js';
import type { MoveChooser } from './move-chooser.js';

const BEGIN = 1;
const IN = 2;
const LAST = 3;
const UNIT = 4;
const OUT = 5;
/** Groups below this one are whole actions; from here on, "in" and "last" of one label each. */
const FIRST_LABEL_GROUP = 8;

/** A marked token: 0 outside, else the entity type's number plus one; and whether an entity begins here. */
export interface EntityMarks {
  readonly types: Uint8Array<ArrayBuffer>;
  readonly begins: Uint8Array;
}

/**
 * Entity types and the grouping of moves: "begin", "unit" and "out" are allowed as a whole; "in" and "last" only for
 * the type that is open.
 */
export class EntityMoves {
  readonly types: readonly string[];

  constructor(readonly moves: PackedMoves['moves']) {
    this.types = moves.filter(({ action }) => action === BEGIN).map(({ label }) => label);
  }

  groupOf = ({ action, label }: PackedMoves['moves'][number]): number => {
    if (action === IN || action === LAST)
      return FIRST_LABEL_GROUP + (action - IN) * this.types.length + this.types.indexOf(label);
    return action === UNIT && label === '' ? -1 : action;
  };
}

/**
 * Named entities by begin, in, last, unit, out moves, greedy, one token a move. An entity does not cross the start of
 * a sentence and does not begin with white space. Source: spaCy's `ner.pyx`, after Lample and others 2016.
 */
export class EntityRecognizer {
  private readonly marks: EntityMarks;
  private readonly seen = new Int32Array(3);
  private next = 0;
  private openedAt = -1;
  private openType = -1;

  constructor(
    private readonly system: EntityMoves,
    private readonly chooser: MoveChooser,
    private readonly text: { length: number; sentenceStarts: Uint8Array; isSpace: (token: number) => boolean },
  ) {
    this.marks = { types: new Uint8Array(text.length), begins: new Uint8Array(text.length) };
  }

  /** Reads up to `steps` tokens on; true once the text is read. */
  advance(steps: number): boolean {
    const end = Math.min(this.next + steps, this.text.length);
    while (this.next < end) this.step();
    return end === this.text.length;
  }

  /** What was found; an entity that is still open at the end of the text is none. */
  result(): EntityMarks {
    if (this.openedAt >= 0) {
      this.marks.types.fill(0, this.openedAt);
      this.marks.begins[this.openedAt] = 0;
    }
    return this.marks;
  }

  private step(): void {
    const isOpen = this.openedAt >= 0;
    this.seen[0] = this.next;
    this.seen[1] = this.openedAt;
    this.seen[2] = isOpen ? this.next - 1 : -1;
    const move = this.chooser.choose(this.seen, this.allowed(isOpen));
    const { action, label } = this.system.moves[move];
    if (action === BEGIN || action === UNIT) {
      this.openedAt = this.next;
      this.openType = this.system.types.indexOf(label);
      this.marks.begins[this.next] = 1;
    }
    if (action !== OUT) this.marks.types[this.next] = this.openType + 1;
    if (action === LAST || action === UNIT) this.openedAt = -1;
    this.next += 1;
  }

  private allowed(isOpen: boolean): { low: number; high: number } {
    const { length, sentenceStarts, isSpace } = this.text;
    const goesOn = this.next + 1 < length && sentenceStarts[this.next + 1] === 0;
    if (!isOpen) {
      const starts = isSpace(this.next) ? 0 : (goesOn ? 1 << BEGIN : 0) | (1 << UNIT);
      return { low: starts | (1 << OUT), high: 0 };
    }
    const last = FIRST_LABEL_GROUP + this.system.types.length + this.openType;
    const within = goesOn ? bits(FIRST_LABEL_GROUP + this.openType) : { low: 0, high: 0 };
    const closing = bits(last);
    return { low: within.low | closing.low, high: within.high | closing.high };
  }
}

const bits = (group: number): { low: number; high: number } =>
  group < 32 ? { low: 1 << group, high: 0 } : { low: 0, high: 1 << (group - 32) };
