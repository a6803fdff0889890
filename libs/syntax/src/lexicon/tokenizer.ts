import type { TokenizerRules } from '../model/spacy-files.js';
import { isSpaceUnit } from './character.js';
import type { Lexicon } from './lexicon.js';
import { PhraseRules } from './phrase-rules.js';
import { noTokens, type Tokens } from './tokens.js';
import { AffixSplitter, type Piece } from './word-splitter.js';

/**
 * A run of signs without white space is cut at this length before it is looked at, so that no run costs more than
 * linear time. spaCy has no such limit and takes quadratic time.
 */
export const LONGEST_RUN = 1_000;
const KEPT_RUNS = 16_384;
const LONGEST_KEPT = 64;
const RUNS_A_TURN = 4_096;
const SPACE = 0x20;

/**
 * Text to tokens. Runs of signs are separated at white space, each is taken apart by exceptions, prefixes, suffixes,
 * addresses of the web and infixes; then exceptions that affix rules would cut are put together again. One plain space
 * after a token belongs to it; other white space is a token of its own. Source: spaCy's `tokenizer.pyx`.
 */
export class Tokenizer {
  private readonly splitter: AffixSplitter;
  private readonly phrases: PhraseRules;
  private readonly kept = new Map<string, readonly Piece[]>();

  constructor(rules: TokenizerRules, lexicon: Lexicon) {
    this.splitter = new AffixSplitter(rules, lexicon);
    this.phrases = new PhraseRules(this.splitter);
  }

  /** Gives the number of tokens so far now and then, so that a caller can stop; returns the tokens. */
  *tokenize(text: string): Generator<number, Tokens> {
    const tokens = noTokens();
    let runs = 0;
    let start = 0;
    let inSpace = text.length > 0 && isSpaceUnit(text.charCodeAt(0));
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : -1;
      if (unit >= 0 && isSpaceUnit(unit) === inSpace) continue;
      if (start < i) this.addRun(text, { start, end: i }, tokens);
      if (unit === SPACE && tokens.lexemes.length > 0) tokens.spaceAfter[tokens.lexemes.length - 1] = true;
      start = unit === SPACE ? i + 1 : i;
      inSpace = !inSpace;
      if (++runs % RUNS_A_TURN === 0) yield tokens.lexemes.length;
    }
    return this.phrases.apply(text, tokens);
  }

  private addRun(text: string, run: { start: number; end: number }, tokens: Tokens): void {
    let start = run.start;
    const isBlank = isSpaceUnit(text.charCodeAt(start));
    while (start < run.end) {
      const end = isBlank ? run.end : cut(text, start, run.end);
      for (const piece of this.piecesOf(text.slice(start, end))) {
        tokens.lexemes.push(piece.lexeme);
        tokens.starts.push(start + piece.at);
        tokens.spaceAfter.push(false);
      }
      start = end;
    }
  }

  private piecesOf(run: string): readonly Piece[] {
    const known = this.kept.get(run);
    if (known) return known;
    const pieces = this.splitter.split(run);
    if (run.length <= LONGEST_KEPT) {
      if (this.kept.size >= KEPT_RUNS) this.kept.clear();
      this.kept.set(run, pieces);
    }
    return pieces;
  }
}

/** Where to cut a run that is too long: never inside a pair of surrogates. */
function cut(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_RUN) return end;
  const at = start + LONGEST_RUN;
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
