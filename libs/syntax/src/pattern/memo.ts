import type { Document, Token } from '../document.js';

/**
 * What was made for a list in one of several ways, kept as long as the list. Many clauses share one list of coordinated
 * nouns; a list for each of them would take time and memory by the square of a sentence's length.
 */
export class Memo<Thing extends object, Way, Made> {
  readonly #made = new WeakMap<Thing, Map<Way, Made>>();

  get(thing: Thing, way: Way, make: () => Made): Made {
    let byWay = this.#made.get(thing);
    if (!byWay) this.#made.set(thing, (byWay = new Map<Way, Made>()));
    let made = byWay.get(way);
    if (made === undefined) byWay.set(way, (made = make()));
    return made;
  }
}

/** What was made for a token in one of several ways, kept as long as its document. Rules ask for the same over and over. */
export class TokenMemo<Way, Made> {
  get(token: Token, way: Way, make: (token: Token, way: Way) => Made): Made {
    const known = this.#in(token.document, way);
    return (known[token.index] ??= make(token, way));
  }

  #in(document: Document, way: Way): (Made | undefined)[] {
    const byWay = document.kept.get(this, emptyMap<Way, (Made | undefined)[]>);
    let made = byWay.get(way);
    if (!made) byWay.set(way, (made = new Array<Made | undefined>(document.length).fill(undefined)));
    return made;
  }
}

const emptyMap = <Key, Value>() => new Map<Key, Value>();
