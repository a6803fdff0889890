import type { TokenizerRules } from '../model/spacy-files.js';
import type { Lexeme } from './lexeme.js';
import type { Lexicon } from './lexicon.js';
import { fromPython } from './python-pattern.js';

/** A token inside a run: its lexeme and its offset from the run's start. */
export interface Piece {
  readonly lexeme: Lexeme;
  readonly at: number;
}

type Cut = readonly [from: number, to: number];

/** How far back a suffix is looked for first; a match that begins this early is looked for again in the whole. */
const SUFFIX_REACH = 48;
const SUFFIX_MARGIN = 8;

/** Takes one run of signs without white space apart. Source: `_split_affixes` and `_attach_tokens` of spaCy's tokenizer. */
export class AffixSplitter {
  readonly exceptions: ReadonlyMap<string, readonly Piece[]>;
  private readonly prefix: RegExp;
  private readonly suffix: RegExp;
  private readonly infix: RegExp;
  private readonly url: RegExp;

  constructor(
    rules: TokenizerRules,
    private readonly lexicon: Lexicon,
  ) {
    this.prefix = fromPython(rules.prefix);
    this.suffix = fromPython(rules.suffix);
    this.infix = fromPython(rules.infix, 'gu');
    this.url = fromPython(rules.url);
    this.exceptions = new Map(Object.entries(rules.exceptions).map(([text, pieces]) => [text, this.exception(pieces)]));
  }

  /** Tokens of a run, front to back. With `plain`, exceptions are not heeded. */
  split(run: string, plain = false): readonly Piece[] {
    const exceptions = plain ? NONE : this.exceptions;
    const whole = exceptions.get(run);
    if (whole) return whole;
    const { start, end, cuts } = this.affixes(run, exceptions);
    const before = cuts.filter(([, to]) => to <= start);
    const after = cuts.filter(([from]) => from >= end).reverse();
    const middle = run.slice(start, end);
    return [
      ...before.map(([from, to]) => this.piece(run, from, to)),
      ...(exceptions.get(middle)?.map(({ lexeme, at }) => ({ lexeme, at: at + start })) ??
        this.core(middle, run, start)),
      ...after.map(([from, to]) => this.piece(run, from, to)),
    ];
  }

  /** Whether affix rules would cut the text, so that an exception of that text has to be put together again. */
  cuts(text: string): boolean {
    return (
      lengthOf(this.prefix, text) > 0 ||
      text.search(this.infix) >= 0 ||
      this.suffixLength(text) > 0 ||
      text.includes(' ')
    );
  }

  private exception(pieces: TokenizerRules['exceptions'][string]): Piece[] {
    let at = 0;
    return pieces.map(([text, norm]) => {
      const piece = { lexeme: this.lexicon.lexeme(text, norm), at };
      at += text.length;
      return piece;
    });
  }

  /** Cuts prefixes and suffixes in turn until nothing more comes off or an exception is left. */
  private affixes(run: string, exceptions: AffixSplitter['exceptions']): { start: number; end: number; cuts: Cut[] } {
    const cuts: Cut[] = [];
    let [start, end] = [0, run.length];
    const cutFront = (length: number) => {
      cuts.push([start, start + length]);
      start += length;
    };
    const cutBack = (length: number) => {
      cuts.push([end - length, end]);
      end -= length;
    };
    for (let last = -1; start < end && end - start !== last;) {
      const rest = run.slice(start, end);
      if (exceptions.has(rest)) break;
      last = rest.length;
      const prefix = lengthOf(this.prefix, rest);
      const suffix = this.suffixLength(rest.slice(prefix));
      if (prefix > 0 && exceptions.has(rest.slice(prefix))) {
        cutFront(prefix);
        break;
      }
      if (suffix > 0 && exceptions.has(rest.slice(0, -suffix))) {
        cutBack(suffix);
        break;
      }
      if (prefix > 0) cutFront(prefix);
      if (suffix > 0) cutBack(suffix);
    }
    return { start, end, cuts };
  }

  /** What is left between the affixes: an address, or cut at infixes. */
  private core(text: string, run: string, offset: number): Piece[] {
    if (text === '') return [];
    if (text.includes('.') && this.url.test(text)) return [this.piece(run, offset, offset + text.length)];
    const pieces: Piece[] = [];
    const push = (from: number, to: number) => {
      if (from < to) pieces.push(this.piece(run, offset + from, offset + to));
    };
    let start = 0;
    for (const match of text.matchAll(this.infix)) {
      if (match.index === 0) continue;
      push(start, match.index);
      start = match.index + match[0].length;
      push(match.index, start);
    }
    push(start, text.length);
    return pieces;
  }

  private piece(run: string, from: number, to: number): Piece {
    return { lexeme: this.lexicon.lexeme(run.slice(from, to)), at: from };
  }

  /** Searching all of a long run for each suffix would take quadratic time; all rules but "..." look back a few signs. */
  private suffixLength(text: string): number {
    if (text.length > SUFFIX_REACH) {
      const near = this.suffix.exec(text.slice(-SUFFIX_REACH));
      if (!near) return 0;
      if (near.index >= SUFFIX_MARGIN) return near[0].length;
    }
    return lengthOf(this.suffix, text);
  }
}

const NONE: AffixSplitter['exceptions'] = new Map();

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;
