import type { Argument, ArgumentSource } from './noun-phrase.js';

/**
 * Arguments made once for a thing and a source. Many clauses share one list of coordinated nouns; a list for each of them
 * would take time and memory by the square of a sentence's length.
 */
export class ArgumentMemo<Key extends object> {
  readonly #made = new WeakMap<Key, Map<ArgumentSource, readonly Argument[]>>();

  get(key: Key, source: ArgumentSource, make: () => readonly Argument[]): readonly Argument[] {
    const bySource = this.#made.get(key) ?? new Map<ArgumentSource, readonly Argument[]>();
    this.#made.set(key, bySource);
    const made = bySource.get(source) ?? make();
    bySource.set(source, made);
    return made;
  }
}
