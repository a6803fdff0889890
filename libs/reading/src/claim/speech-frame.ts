import type { Document, Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { QuotedText } from '../story/quote-mark.js';
import type { Scene } from './scene.js';

/** A quotation with the words around it that may say whose it is. */
export interface Framed extends QuotedText {
  readonly passage: number;
  readonly tokens: readonly Token[];
  /** What stands before it, back to the end of a sentence or to another quotation. */
  readonly before: readonly Token[];
  /** What stands after it, up to the end of a sentence or to another quotation. */
  readonly after: readonly Token[];
  /** Whole sentences stand between it and the quotation before, or the start of the passage. */
  readonly isApart: boolean;
  /** Nothing but white space stands before it in the passage. */
  readonly isFirst: boolean;
  /** The mark before it ends a sentence, or it begins the passage: it may be a sentence of its own. */
  readonly isAlone: boolean;
}

/** Quotations of a story in the order of the text. */
export const framesOf = (scene: Scene): readonly Framed[] =>
  flatMap(scene.story.passages, (_, passage) => framesIn(scene, passage));

function framesIn({ story }: Scene, passage: number): readonly Framed[] {
  const document = story.documents[passage];
  const quoted = story.quotedIn(passage);
  if (!document || quoted.length === 0) return [];
  const places = quoted.map((one) => ({ one, ...placeOf(document, one) })).filter(({ from, to }) => from < to);
  return places.map(({ one, from, to }, i) => {
    const gapBefore = tokensIn(document, places[i - 1]?.to ?? 0, from);
    const gapAfter = tokensIn(document, to, places[i + 1]?.from ?? document.length);
    const ends = gapBefore.filter((token) => isEnd(token));
    const lastEnd = ends.at(-1);
    const firstEnd = gapAfter.find((token) => isEnd(token));
    const before = gapBefore.filter((token) => !lastEnd || token.index > lastEnd.index);
    const isStart = i === 0;
    return {
      ...one,
      passage,
      tokens: document.span(from, to).tokens,
      before,
      after: gapAfter.filter((token) => !firstEnd || token.index < firstEnd.index),
      isApart: ends.length > 1 || (isStart && ends.length > 0),
      isFirst: isStart && gapBefore.length === 0,
      isAlone: before.length === 0,
    };
  });
}

/** Tokens within the marks, `[from, to)`. */
function placeOf(document: Document, { start, end }: QuotedText): { readonly from: number; readonly to: number } {
  return { from: firstFrom(document, start), to: firstFrom(document, end) };
}

/** The first token that begins at an offset or behind it. */
function firstFrom(document: Document, offset: number): number {
  let [low, high] = [0, document.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.token(middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MARKS = /^["'\u2018-\u201f\u00ab\u00bb]+$/;

/** Without the marks themselves, which stand at the rims. */
function tokensIn(document: Document, from: number, to: number): readonly Token[] {
  const found: Token[] = [];
  for (let i = from; i < to; i++) {
    const token = document.token(i);
    if (!token.isSpace && !MARKS.test(token.text)) found.push(token);
  }
  return found;
}

const ENDS = /^(?:[.?!]+|\u2026)$/;

/** A full stop that the parser, too, takes for one, or that nothing but a quotation follows. */
function isEnd(token: Token): boolean {
  if (!ENDS.test(token.text)) return false;
  const { next } = token;
  return next === undefined || MARKS.test(next.text) || next.isSpace || next.sentence.from === next.index;
}

/** How the words of a quotation end, before the closing mark. */
export const endOf = ({ tokens }: Framed): string => tokens.at(-1)?.text.at(-1) ?? '';

/** Clauses whose verb is one of the tokens, in the order of the text. */
export const clausesAt = (scene: Scene, tokens: readonly Token[]): readonly Clause[] =>
  flatMap(tokens, (token) => scene.clauseAt(token) ?? []);
