import type { Clause } from '@wiregraph/syntax/pattern';
import verbs from './office-verbs.json' with { type: 'json' };

const TAKING_PLACE: ReadonlySet<string> = new Set([
  ...verbs['begins for object'],
  ...verbs['begins for subject'],
  ...verbs['ends for subject'],
]);

/** "left retirement to run Boeing", "was hired to be its chief": who goes or is taken somewhere for that does it there. */
export const placeTaken = ({ form, relation, parent, voice }: Clause): Clause | undefined => {
  const isAimed = form.isInfinitive && ['adverbial', 'complement'].includes(relation) && voice === 'active';
  return isAimed && parent && TAKING_PLACE.has(parent.lemma) ? parent : undefined;
};

const NAMING: ReadonlySet<string> = new Set(verbs['begins for object']);

/** X of "hired X from Ford to run the company", where the tree has the company run it. */
export function takenIn(clause: Clause): Clause['objects'] {
  const hiring = placeTaken(clause);
  return hiring?.voice === 'active' && NAMING.has(hiring.lemma) ? hiring.objects : [];
}

const DECIDING = new Set(['vote']);

/** "voted to remove X as chairman": who votes for it does it. */
export const decided = ({ form, parent }: Clause): Clause | undefined =>
  form.isInfinitive && parent && DECIDING.has(parent.lemma) && parent.form.tense === 'past' ? parent : undefined;
