/**
 * What was made for a thing in one of several ways, kept as long as the thing. Many clauses share one list of coordinated
 * nouns; a list for each of them would take time and memory by the square of a sentence's length.
 */
export class Memo<Thing extends object, Way, Made> {
  readonly #made = new WeakMap<Thing, Map<Way, Made>>();

  get(thing: Thing, way: Way, make: () => Made): Made {
    const byWay = this.#made.get(thing) ?? new Map<Way, Made>();
    this.#made.set(thing, byWay);
    const made = byWay.get(way) ?? make();
    byWay.set(way, made);
    return made;
  }
}
