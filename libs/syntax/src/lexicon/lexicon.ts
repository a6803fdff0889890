import type { Manifest } from '../model/packed-file.js';
import type { StringIds } from './string-ids.js';
import baseNorms from './base-norms.json' with { type: 'json' };
import { Lexeme } from './lexeme.js';

/** Words kept; when there are as many, all are forgotten and found anew. */
const CAPACITY = 16_384;
const LONGEST_KEPT = 64;
/** Norms of signs and currencies. Source: spaCy's `norm_exceptions`, MIT. */
const BASE_NORMS: ReadonlyMap<string, string> = new Map(Object.entries(baseNorms));

/** The words that a thread has met, so that each is looked into once. Bounded. */
export class Lexicon {
  private readonly lexemes = new Map<string, Lexeme>();
  private made = 0;

  constructor(
    private readonly norms: Manifest['norms'],
    private readonly ids: StringIds,
  ) {}

  /** The lexeme of `text`; `norm` where a tokenizer exception gives one. */
  lexeme(text: string, norm?: string): Lexeme {
    const key = norm === undefined ? text : `${text}\u0000${norm}`;
    const known = this.lexemes.get(key);
    if (known) return known;
    const made = new Lexeme(this.made++, text, norm ?? this.normOf(text));
    if (key.length > LONGEST_KEPT) return made;
    if (this.lexemes.size >= CAPACITY) this.lexemes.clear();
    this.lexemes.set(key, made);
    return made;
  }

  /** The model's table first, then spaCy's own, then lower case. Source: spaCy's `Vocab` and `util.add_lookups`. */
  private normOf(text: string): string {
    const at = this.ids.find(text, this.norms.keys);
    return (at < 0 ? undefined : this.norms.values[at]) ?? BASE_NORMS.get(text) ?? text.toLowerCase();
  }
}
