/**
 * Where words stand in a story. Each rule waits for a few words; with all of them it would otherwise look at every token
 * of every story once more.
 */
export class WordIndex<Token> {
  readonly #tokens: Token[] = [];
  readonly #places = new Map<string, number[]>();

  /** @param formOf the form that words are looked up by, in lower case */
  constructor(sentences: readonly { readonly tokens: readonly Token[] }[], formOf: (token: Token) => string) {
    for (const { tokens } of sentences) {
      for (const token of tokens) {
        const form = formOf(token);
        const known = this.#places.get(form);
        const place = this.#tokens.push(token) - 1;
        if (known) known.push(place);
        else this.#places.set(form, [place]);
      }
    }
  }

  /** The tokens that are one of some words, in the order of the text. */
  of(words: ReadonlySet<string>): readonly Token[] {
    const found: (readonly number[])[] = [];
    if (words.size < this.#places.size) {
      for (const word of words) {
        const places = this.#places.get(word);
        if (places) found.push(places);
      }
    } else {
      for (const [word, places] of this.#places) if (words.has(word)) found.push(places);
    }
    // Most lists meet one word of a story at most, whose places are in order.
    const places = found.length > 1 ? found.flat().sort((a, b) => a - b) : (found[0] ?? []);
    return places.map((place) => this.#tokens[place] as Token);
  }
}
