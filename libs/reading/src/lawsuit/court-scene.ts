import { Scene } from '../claim/scene.js';
import type { Cast } from '../entity/cast.js';
import { CaseBook } from './case-book.js';
import { type Ruling, rulingsIn } from './ruling.js';

/** A story with what courts do in it. */
export class CourtScene extends Scene {
  readonly rulings: readonly Ruling[];
  readonly cases: CaseBook;

  constructor(cast: Cast) {
    super(cast);
    this.rulings = rulingsIn(this);
    this.cases = new CaseBook(this, this.rulings);
  }
}
