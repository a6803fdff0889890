import type { Names } from '../document/columns.js';
import type { Lexeme } from '../lexicon/lexeme.js';
import type { AttributeRuler, CompiledRule, RuledToken } from './attribute-ruler.js';
import type { Lemmatizer } from './lemmatizer.js';

/** Words with tag and label kept; then all are forgotten and found anew. */
const CAPACITY = 32_768;
const NONE: readonly CompiledRule[] = [];

/** What rules and lemmatizer say of a token; tag, label and part of speech as numbers into their tables. */
export interface Annotation {
  readonly tag: number;
  readonly label: number;
  readonly pos: number;
  /** Universal features, `Name=Value` in alphabetical order joined by `|`; "" for none. */
  readonly features: string;
  readonly lemma: string;
  /** Whether a word list has the word or its lemma. */
  readonly isListed: boolean;
}

interface Known {
  readonly annotation: Annotation;
  readonly rules: readonly CompiledRule[];
  readonly pairs: readonly CompiledRule[];
}

/** Columns of the tagger and parser, as numbers into their tables. */
export interface Tagged {
  readonly lexemes: readonly Lexeme[];
  readonly tags: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * Parts of speech, features and lemmas: the attribute ruler, then the lemmatizer for what has no lemma yet. Nearly all
 * of it depends on the word, its tag and its label alone, and is kept.
 */
export class Annotator {
  private readonly kept = new Map<number, Known>();

  constructor(
    private readonly ruler: AttributeRuler,
    private readonly lemmatizer: Lemmatizer,
    private readonly names: Pick<Names, 'tags' | 'labels' | 'pos'>,
  ) {}

  /** Calls `set` for each token of a text in order. */
  annotate(text: Tagged, set: (token: number, annotation: Annotation) => void): void {
    let before: readonly CompiledRule[] = NONE;
    for (let token = 0; token < text.lexemes.length; token++) {
      const known = this.lookUp(text, token);
      const matched = known.pairs.length > 0 ? this.matching(known.pairs, text, token) : NONE;
      const extra = matched === NONE ? before : [...matched.filter(({ target }) => target === 0), ...before];
      set(
        token,
        extra.length === 0 ? known.annotation : this.resolve(this.token(text, token), [...known.rules, ...extra]),
      );
      before = matched.length === 0 ? NONE : matched.filter(({ target }) => target === 1);
    }
  }

  private token(text: Tagged, i: number): RuledToken {
    return { lexeme: text.lexemes[i], tag: this.names.tags[text.tags[i]], label: this.names.labels[text.labels[i]] };
  }

  private matching(pairs: readonly CompiledRule[], text: Tagged, token: number): readonly CompiledRule[] {
    if (token + 1 === text.lexemes.length) return NONE;
    const next = this.token(text, token + 1);
    return pairs.filter((rule) => rule.tokens[1](next));
  }

  private lookUp(text: Tagged, i: number): Known {
    const key = (text.lexemes[i].id * 256 + text.tags[i]) * 256 + text.labels[i];
    const kept = this.kept.get(key);
    if (kept) return kept;
    const token = this.token(text, i);
    const all = this.ruler.startingAt(token);
    const rules = all.filter((rule) => rule.tokens.length === 1);
    const known = {
      rules,
      pairs: all.filter((rule) => rule.tokens.length === 2),
      annotation: this.resolve(token, rules),
    };
    if (this.kept.size >= CAPACITY) this.kept.clear();
    this.kept.set(key, known);
    return known;
  }

  private resolve({ lexeme, tag, label }: RuledToken, rules: readonly CompiledRule[]): Annotation {
    const inOrder = rules.toSorted((a, b) => a.order - b.order);
    const set: Partial<Record<string, string>> = {};
    for (const rule of inOrder) Object.assign(set, rule.sets);
    const pos = set['POS'] ?? '';
    const features = set['MORPH'] === undefined || set['MORPH'] === '_' ? '' : set['MORPH'];
    const lemma = set['LEMMA'] ?? this.lemmatizer.lemma(lexeme.text, pos, features);
    const isListed = this.lemmatizer.isWord(lexeme.text.toLowerCase()) || this.lemmatizer.isWord(lemma.toLowerCase());
    return {
      tag: this.names.tags.indexOf(set['TAG'] ?? tag),
      label: this.names.labels.indexOf(set['DEP'] ?? label),
      pos: this.names.pos.indexOf(pos),
      features,
      lemma,
      isListed,
    };
  }
}
