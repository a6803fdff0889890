import type { Token } from '../document.js';
import type { Clause } from './clause.js';
import type { Dependents } from './dependents.js';
import { type Tense, tenseOfTag } from './verb-form.js';

/** Of tree levels searched for the verb that a coordinated one really belongs to. */
const MAX_CLIMB = 8;
/** "and has, however, later ..." */
const MAX_WORDS_AFTER_AND = 4;

/**
 * The clause that a verb is coordinated with. Parsers join the last verb of a sentence to the nearest one, so a verb
 * without subject is moved to one whose tense it shares: "failed to sue and settled", "said Parler may be offline, but
 * pledged ...", "unlikely to prove Amazon breached its contract or violated law".
 * @param nearest the clause that the parser joined it to
 */
export function partnerOf(verb: Token, dependents: Dependents, nearest: Clause): Clause {
  const tense = tenseOfTag(verb);
  if (!tense || dependents.has('aux', 'auxpass', 'nsubj', 'nsubjpass', 'expl', 'mark')) return nearest;
  const isAfterComma = followsComma(verb);
  if (!sharesTense(nearest, tense)) {
    return (isAfterComma ? undefined : partnerBelow(nearest, tense)) ?? partnerAbove(nearest, tense) ?? nearest;
  }
  // "said Amazon had no right, and accused it": a comma closes what was said.
  const isSaid = isAfterComma && nearest.relation === 'complement' && nearest.parent !== undefined;
  return isSaid && nearest.parent && sharesTense(nearest.parent, tense) ? nearest.parent : nearest;
}

const sharesTense = ({ form }: Clause, tense: Tense) => form.isFinite && !form.modal && form.tense === tense;

const partnerBelow = (clause: Clause, tense: Tense) =>
  clause.complements.findLast((inner) => sharesTense(inner, tense) && inner.surfaceSubjects.length > 0);

function partnerAbove(clause: Clause, tense: Tense): Clause | undefined {
  let above = clause.parent;
  for (let step = 0; above && step < MAX_CLIMB; step++, above = above.parent) {
    if (sharesTense(above, tense)) return above;
  }
  return undefined;
}

/** Whether the "and" before a verb has a comma before it. */
function followsComma(verb: Token): boolean {
  let token = verb.previous;
  for (let step = 0; token && token.tag !== 'CC' && step < MAX_WORDS_AFTER_AND; step++) token = token.previous;
  return token?.tag === 'CC' && token.previous?.text === ',';
}
