import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { type Authority, authoritiesOf } from './authority.js';
import type { Case } from './case-book.js';
import { partiesOf } from './case-draft.js';
import type { CourtScene } from './court-scene.js';
import { behind } from './suit-fact.js';
import { partiesIn } from './suit-party.js';

/** A clause that settles something, and what. */
export interface Dispute {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly disputes: readonly NounPhrase[];
  readonly withs: readonly NounPhrase[];
}

/** With whom: behind "with", who brought it, or with whom one shares "their" dispute. */
export function othersAt(scene: CourtScene, { sentence, clause, disputes, withs }: Dispute): readonly Authority[] {
  const brought = disputes.flatMap(({ head }) => [
    ...behind(head, 'by'),
    ...behind(head, 'from'),
    ...behind(head, 'with'),
    ...behind(head, 'against'),
    ...new NounPhrase(head).possessors,
    ...new NounPhrase(head).compounds,
    // "to settle SEC charges": the parser may have the SEC charge somebody.
    ...head.children('nsubj').map((token) => new NounPhrase(token)),
    ...sentence.clauses
      .filter(({ objects }) => objects.some((object) => object.head === head))
      .filter((inner) => inner !== clause)
      .flatMap(({ subjects }) => subjects),
  ]);
  const near = clause.objectsNear('by', 'from', 'brought by');
  const of = disputes.flatMap(({ head }) => behind(head, 'of'));
  const agencies = authoritiesOf(scene, of).filter(({ actor }) => actor.kinds.includes('Agency'));
  return [...partiesIn(scene, [...withs, ...brought, ...near]), ...agencies];
}

/** The other side of the suit, where the sentence does not name it; else the suit itself. */
export function partnersOf(settler: Actor, others: readonly Authority[], suit: Case | undefined): readonly Authority[] {
  const named = others.filter(({ actor }) => actor !== settler);
  if (named.length > 0) return named;
  if (!suit || partiesOf(suit).length === 0) return [];
  const isPlaintiff = suit.plaintiffs.some(({ actor }) => actor === settler);
  const sides = isPlaintiff ? suit.defendants : suit.plaintiffs;
  const opposite = partiesOf(suit).includes(settler) ? sides.map(({ actor }) => ({ actor, inferred: false })) : [];
  return opposite.length > 0 ? opposite : [{ actor: suit.actor, inferred: false }];
}
