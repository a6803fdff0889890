/** What others have made of a thing, each under a key of its own, kept as long as the thing; a `WeakMap` takes far longer to fill. */
export class Kept {
  readonly #made = new Map<object, unknown>();

  /** @param make called if nothing is kept under the key */
  get<Made>(key: object, make: () => Made): Made {
    const known = this.#made.get(key) as Made | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#made.set(key, made);
    return made;
  }
}
