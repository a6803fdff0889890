import type { Clause } from '@wiregraph/syntax/pattern';
import { isAffair, isMatterOf } from './inquiry-target.js';
import words from './penalty-words.json' with { type: 'json' };

const INVESTIGATING = new Set(words.investigating);
const SEARCHING = new Set(words.searching);

/** What an authority does that looks into something, by its verb. */
export const isInvestigating = (clause: Clause): boolean => {
  if (clause.verb.pos !== 'VERB') return false;
  if (INVESTIGATING.has(clause.lemma)) return true;
  if (SEARCHING.has(clause.lemma)) return !clause.form.isInfinitive;
  if (clause.lemma === 'look' && looksInto(clause)) return true;
  return (
    ASKING.has(clause.lemma) &&
    (clause.objects.some((noun) => isAffair(noun)) || clause.children.some((child) => isMatterOf(child)))
  );
};

/** What authorities do to many things, and look into where they ask "whether". */
const ASKING = new Set(['examine', 'review', 'study', 'look', 'determine', 'assess']);

const looksInto = (clause: Clause): boolean =>
  clause.obliques('into').length > 0 || clause.children.some(({ verb }) => verb.head.lower === 'into');

/** Anybody may search or examine something: it is an inquiry only of an authority. */
export const isOfAuthority = ({ lemma, objects }: Clause): boolean =>
  SEARCHING.has(lemma) || objects.some((noun) => isAffair(noun));

export const isPrivate = (kind: string): boolean => kind === 'Company' || kind === 'Person';
