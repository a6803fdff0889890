/**
 * Where words stand in a story. Each rule waits for a few words; with all of them it would otherwise look at every token
 * of every story once more.
 */
export class WordIndex<Token> {
  readonly #tokens: Token[] = [];
  /** The last place of each form. */
  readonly #last = new Map<string, number>();
  /** Of each place the one before with the same form, -1 for none: a list for each form would take far more room. */
  readonly #before: number[] = [];
  /** What was asked for, for those who ask sentence by sentence. */
  readonly #asked = new Map<ReadonlySet<string>, readonly Token[]>();

  /** @param formOf the form that words are looked up by, in lower case */
  constructor(sentences: readonly { readonly tokens: readonly Token[] }[], formOf: (token: Token) => string) {
    for (const { tokens } of sentences) {
      for (const token of tokens) {
        const form = formOf(token);
        this.#before.push(this.#last.get(form) ?? -1);
        this.#last.set(form, this.#tokens.push(token) - 1);
      }
    }
  }

  /** The tokens that are one of some words, in the order of the text. */
  of(words: ReadonlySet<string>): readonly Token[] {
    const known = this.#asked.get(words);
    if (known) return known;
    const found = this.#find(words);
    this.#asked.set(words, found);
    return found;
  }

  #find(words: ReadonlySet<string>): readonly Token[] {
    // Most lists meet no word of a story, and make nothing.
    let places: number[] | undefined;
    if (words.size < this.#last.size) {
      for (const word of words) {
        const last = this.#last.get(word);
        if (last !== undefined) places = this.#withAll(places, last);
      }
    } else {
      for (const [word, last] of this.#last) if (words.has(word)) places = this.#withAll(places, last);
    }
    return places ? places.sort((a, b) => a - b).map((place) => this.#tokens[place] as Token) : NONE;
  }

  #withAll(found: number[] | undefined, last: number): number[] {
    const places = found ?? [last];
    if (found) places.push(last);
    for (let at = this.#before[last] ?? -1; at >= 0; at = this.#before[at] ?? -1) places.push(at);
    return places;
  }
}

const NONE: readonly never[] = [];
