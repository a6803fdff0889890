import type { Document, Span, Token } from '@wiregraph/syntax/document';
import { type Clause, clausesOf } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { mended } from './mended-tree.js';
import type { Passage } from './passage.js';
import { type QuotedText, quotedIn } from './quote-mark.js';
import type { Readable } from './readable.js';

/** A sentence of the story. */
export interface Sentence {
  /** 0, 1, 2, ... through the story. */
  readonly index: number;
  readonly passage: number;
  readonly span: Span;
  readonly clauses: readonly Clause[];
}

/** A revision with the trees of its passages. */
export class Story {
  readonly sentences: readonly Sentence[];
  /** By the document and the place in it: a map of all tokens takes longer to fill than to ask. */
  readonly #sentencesOf = new Map<Document, Sentence[]>();
  #quoted: ReadonlySet<Token> | undefined;
  readonly #quotedTexts: (readonly QuotedText[] | undefined)[] = [];

  readonly documents: readonly Document[];

  /** @param documents the trees of `passages`, in their order */
  constructor(
    readonly readable: Readable,
    readonly passages: readonly Passage[],
    documents: readonly Document[],
  ) {
    this.documents = documents.map(mended);
    let index = 0;
    this.sentences = flatMap(this.documents, (document, passage) =>
      document.sentences
        .filter((span) => span.text.trim() !== '')
        .map((span) => ({ index: index++, passage, span, clauses: clausesOf(span) })),
    );
    for (const document of this.documents) this.#sentencesOf.set(document, []);
    for (const sentence of this.sentences) {
      const { document, from, to } = sentence.span;
      const known = this.#sentencesOf.get(document);
      for (let at = from; known && at < to; at += 1) known[at] = sentence;
    }
  }

  /** The sentence of a token of one of the story's documents. */
  sentenceOf(token: Token): Sentence | undefined {
    return this.#sentencesOf.get(token.document)?.[token.index];
  }

  /** Whether a word stands in quotation marks. */
  isQuoted(token: Token): boolean {
    this.#quoted ??= this.#quotedTokens();
    return this.#quoted.has(token);
  }

  /** What stands between quotation marks of a passage, the offsets in it. */
  quotedIn(passage: number): readonly QuotedText[] {
    return (this.#quotedTexts[passage] ??= this.#quotedTextsIn(passage));
  }

  #quotedTextsIn(passage: number): readonly QuotedText[] {
    const { start, text } = this.passages[passage] ?? { start: 0, text: '' };
    return quotedIn(this.readable.text.slice(start, start + text.length));
  }

  #quotedTokens(): ReadonlySet<Token> {
    const found = new Set<Token>();
    for (const [passage, document] of this.documents.entries()) {
      const quoted = this.quotedIn(passage);
      if (quoted.length === 0) continue;
      let next = 0;
      for (const token of document.tokens) {
        while ((quoted[next]?.end ?? Infinity) <= token.start) next += 1;
        if ((quoted[next]?.start ?? Infinity) <= token.start) found.add(token);
      }
    }
    return found;
  }

  /** Where a token begins in the revision's text. */
  startOf(token: Token): number {
    return this.#offset(token) + token.start;
  }

  endOf(token: Token): number {
    return this.#offset(token) + token.end;
  }

  /** From the first to the last of some tokens of one passage. */
  cover(tokens: readonly Token[]): TextSpan {
    let [start, end] = [Infinity, -Infinity];
    for (const token of tokens) {
      start = Math.min(start, token.start);
      end = Math.max(end, token.end);
    }
    const offset = tokens[0] ? this.#offset(tokens[0]) : 0;
    return { start: offset + start, end: offset + end };
  }

  textOf({ start, end }: TextSpan): string {
    return this.readable.text.slice(start, end);
  }

  #offset(token: Token): number {
    return this.passages[this.sentenceOf(token)?.passage ?? 0]?.start ?? 0;
  }
}
