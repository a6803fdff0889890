import { isAlphabetic } from '../lexicon/character.js';
import type { Manifest } from '../model/packed-file.js';
import type { StringIds } from '../lexicon/string-ids.js';

const NO_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {};

/**
 * Base forms by part of speech: irregular forms from a table, else endings exchanged by rule, where a form that is in
 * the word list goes before one that is not. Source: spaCy's `Lemmatizer.rule_lemmatize` and `EnglishLemmatizer`;
 * the tables are WordNet's.
 */
export class Lemmatizer {
  constructor(
    private readonly tables: Manifest['lemmas'],
    private readonly ids: StringIds,
  ) {}

  /** @param features universal features in FEATS form, "" for none */
  lemma(text: string, pos: string, features: string): string {
    const kind = pos.toLowerCase();
    const lower = text.toLowerCase();
    if (kind === '' || kind === 'space' || isBaseForm(kind, features)) return lower;
    const rules = this.tables.rules[kind];
    if (!rules && !this.tables.exceptions[kind] && !this.tables.index[kind]) return kind === 'propn' ? text : lower;
    const irregular = Object.hasOwn(this.tables.exceptions[kind] ?? NO_EXCEPTIONS, lower)
      ? this.tables.exceptions[kind][lower]
      : [];
    return this.choose(lower, { kind, rules: rules ?? [], irregular }) ?? text;
  }

  /** Whether one of the word lists has it: nouns, verbs, adjectives and adverbs, in their base form; few names. */
  isWord(lower: string): boolean {
    return Object.keys(this.tables.index).some((kind) => this.isListed(lower, kind));
  }

  private choose(
    lower: string,
    by: { kind: string; rules: readonly (readonly [string, string])[]; irregular: readonly string[] },
  ): string | undefined {
    const known: string[] = [];
    const unknown: string[] = [];
    for (const [ending, other] of by.rules) {
      if (!lower.endsWith(ending)) continue;
      const form = lower.slice(0, lower.length - ending.length) + other;
      if (form === '') continue;
      if (this.isListed(form, by.kind)) known.unshift(form);
      else (isAlphabetic(form) ? unknown : known).push(form);
    }
    const forms = [...new Set(known)];
    for (const form of by.irregular) if (!forms.includes(form)) forms.unshift(form);
    return forms[0] ?? unknown[0];
  }

  private isListed(form: string, kind: string): boolean {
    const list = this.tables.index[kind];
    return list !== undefined && this.ids.find(form, list.keys) >= 0;
  }
}

/** Uninflected forms are left alone. Source: `EnglishLemmatizer.is_base_form`. */
function isBaseForm(kind: string, features: string): boolean {
  const has = (feature: string) => `|${features}|`.includes(`|${feature}|`);
  if (kind === 'noun' && has('Number=Sing')) return true;
  if (kind === 'verb' && has('VerbForm=Fin') && has('Tense=Pres') && !features.includes('Number=')) return true;
  return has('VerbForm=Inf') || has('VerbForm=None') || has('Degree=Pos');
}
