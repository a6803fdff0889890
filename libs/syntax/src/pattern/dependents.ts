import type { DependencyLabel, Token } from '../document.js';
import { hasOneOf, labelled } from '../document/labelled.js';

/** The dependents of one token, looked up once and asked for by label. */
export class Dependents {
  readonly #all: readonly Token[];

  constructor(token: Token) {
    this.#all = token.children();
  }

  of(...labels: readonly DependencyLabel[]): readonly Token[] {
    return labelled(this.#all, labels);
  }

  has(...labels: readonly DependencyLabel[]): boolean {
    for (const token of this.#all) if (hasOneOf(token, labels)) return true;
    return false;
  }

  get all(): readonly Token[] {
    return this.#all;
  }
}
