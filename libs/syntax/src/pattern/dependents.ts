import type { DependencyLabel, Token } from '../document.js';

/** The dependents of one token, looked up once and asked for by label. */
export class Dependents {
  readonly #all: readonly Token[];

  constructor(token: Token) {
    this.#all = token.children();
  }

  of(...labels: readonly DependencyLabel[]): readonly Token[] {
    return this.#all.filter(({ label }) => labels.includes(label));
  }

  has(...labels: readonly DependencyLabel[]): boolean {
    return this.#all.some(({ label }) => labels.includes(label));
  }

  get all(): readonly Token[] {
    return this.#all;
  }
}
