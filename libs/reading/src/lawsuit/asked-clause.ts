import type { Clause } from '@wiregraph/syntax/pattern';

/** "a bid to dismiss the case", "to have the complaint dismissed": what is asked for, and who has it done for him. */
export const askedIn = (clause: Clause): readonly Clause[] =>
  HAVING.has(clause.lemma) ? [clause, ...clause.complements] : [clause];

const HAVING = new Set(['have', 'get', 'see', 'persuade', 'convince', 'ask']);
