import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Case } from './case-book.js';

interface Ended {
  readonly clause: Clause;
  readonly suit: Case | undefined;
  readonly disputes: readonly NounPhrase[];
  readonly settlers: readonly Actor[];
}

/** What is settled was brought by others than the text has told of. */
export const isOfElse = ({ clause, suit, disputes, settlers }: Ended): boolean =>
  clause.objectsOf('by').length > 0 ||
  (clause.verb.tag === 'VBG' && disputes.some(isOne)) ||
  isOfOthers(suit, disputes) ||
  (settlers.length > 1 && disputes.some(isLike));

/** "paid $75 million to resolve claims by water utilities", in a story of another's suit */
const isOfOthers = (suit: Case | undefined, disputes: readonly NounPhrase[]): boolean =>
  suit !== undefined && suit.plaintiffs.length > 0 && disputes.some(isBroughtByOthers);

/** "ending an action in Delaware": none that the text has told of. */
const isOne = ({ head }: NounPhrase): boolean =>
  head.children('det').some(({ tag, lower }) => tag === 'DT' && /^an?$/.test(lower));

/** Who "settled similar cases" had each his own. */
const isLike = ({ head }: NounPhrase): boolean =>
  head.tag === 'NNS' && head.children('amod').some(({ lower }) => lower === 'similar' || lower === 'related');

/** "claims by water utilities", "an action brought on behalf of shoppers" */
const isBroughtByOthers = (dispute: NounPhrase): boolean =>
  dispute.objectsOf('by').length > 0 || dispute.head.subtree.some(({ lower }) => lower === 'behalf');
