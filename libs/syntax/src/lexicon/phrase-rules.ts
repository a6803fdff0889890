import type { Lexeme } from './lexeme.js';
import { noTokens, type Tokens } from './tokens.js';
import type { AffixSplitter, Piece } from './word-splitter.js';

/** What follows a token in some exception that affix rules cut. */
interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * Exceptions that the affix rules take apart wherever they stand beside other signs ("a.m." in "(a.m.)"): they are
 * found as sequences of tokens and put back. Source: `_apply_special_cases` of spaCy's tokenizer.
 */
export class PhraseRules {
  private readonly root = branch();

  constructor(private readonly splitter: AffixSplitter) {
    for (const text of splitter.exceptions.keys()) {
      if (splitter.cuts(text)) this.add(splitter.split(text, true));
    }
  }

  apply(text: string, tokens: Tokens): Tokens {
    const matches = longestFirst(this.find(tokens.lexemes), tokens.lexemes.length);
    if (matches.length === 0) return tokens;
    const out = noTokens();
    let at = 0;
    for (const match of matches) {
      copy(tokens, { start: at, end: match.start }, out);
      if (!this.replace(text, match, { tokens, out })) copy(tokens, match, out);
      at = match.end;
    }
    copy(tokens, { start: at, end: tokens.lexemes.length }, out);
    return out;
  }

  private add(pieces: readonly Piece[]): void {
    let at = this.root;
    for (const { lexeme } of pieces) {
      const next = at.next.get(lexeme.text) ?? branch();
      at.next.set(lexeme.text, next);
      at = next;
    }
    at.isEnd = true;
  }

  private find(lexemes: readonly Lexeme[]): Match[] {
    const found: Match[] = [];
    for (let start = 0; start < lexemes.length; start++) {
      let at: Branch | undefined = this.root.next.get(lexemes[start].text);
      for (let end = start + 1; at; end++) {
        if (at.isEnd) found.push({ start, end });
        at = end < lexemes.length ? at.next.get(lexemes[end].text) : undefined;
      }
    }
    return found;
  }

  /** False for tokens with a space between them: they match an exception, but do not spell it. */
  private replace(text: string, match: Match, { tokens, out }: { tokens: Tokens; out: Tokens }): boolean {
    const start = tokens.starts[match.start];
    const last = match.end - 1;
    const end = tokens.starts[last] + tokens.lexemes[last].text.length;
    const pieces = this.splitter.exceptions.get(text.slice(start, end));
    if (!pieces) return false;
    for (const { lexeme, at } of pieces) {
      out.lexemes.push(lexeme);
      out.starts.push(start + at);
      out.spaceAfter.push(false);
    }
    out.spaceAfter[out.spaceAfter.length - 1] = tokens.spaceAfter[last];
    return true;
  }
}

const branch = (): Branch => ({ next: new Map(), isEnd: false });

/** Longer matches win, then earlier ones; a match that touches one already looked at falls. In order of the text. */
function longestFirst(matches: readonly Match[], length: number): Match[] {
  if (matches.length === 0) return [];
  const seen = new Uint8Array(length);
  const kept: Match[] = [];
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!seen[match.start] && !seen[match.end - 1]) kept.push(match);
    seen.fill(1, match.start, match.end);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function copy(from: Tokens, { start, end }: Match, to: Tokens): void {
  for (let i = start; i < end; i++) {
    to.lexemes.push(from.lexemes[i]);
    to.starts.push(from.starts[i]);
    to.spaceAfter.push(from.spaceAfter[i]);
  }
}
