import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { isAffair, isMatterOf } from './inquiry-target.js';
import words from './penalty-words.json' with { type: 'json' };

const INVESTIGATING = new Set(words.investigating);
const SEARCHING = new Set(words.searching);

/** What an authority does that looks into something, by its verb. */
export const isInvestigating = (clause: Clause): boolean => {
  if (clause.verb.pos !== 'VERB') return false;
  if (INVESTIGATING.has(clause.lemma)) return true;
  if (SEARCHING.has(clause.lemma)) return !clause.form.isInfinitive;
  if (looksInto(clause)) return true;
  return (
    ASKING.has(clause.lemma) &&
    (clause.objects.some((noun) => isAffair(noun)) ||
      clause.children.some((child) => isMatterOf(child) || (clause.lemma === 'examine' && isHow(child))))
  );
};

/** What authorities do to many things, and look into where they ask "whether". */
const ASKING = new Set(['examine', 'review', 'study', 'look', 'determine', 'assess']);

/** "examining how Oracle treated customers" */
const isHow = ({ relation, verb }: Clause): boolean =>
  relation === 'complement' && verb.children('advmod').some(({ lower }) => lower === 'how');

/** By which word each of them is an inquiry. */
const LOOKING: ReadonlyMap<string, string> = new Map(Object.entries(words.looking));

/** "is looking into", "is poring over" */
export const lookedInto = (clause: Clause): readonly NounPhrase[] => {
  const into = LOOKING.get(clause.lemma);
  return into === undefined ? [] : clause.objectsOf(into);
};

const looksInto = (clause: Clause): boolean => {
  const into = LOOKING.get(clause.lemma);
  return (
    into !== undefined &&
    (clause.obliques(into).length > 0 || clause.children.some(({ verb }) => verb.head.lower === into))
  );
};

/** Anybody may search or examine something: it is an inquiry only of an authority. */
export const isOfAuthority = ({ lemma, objects }: Clause): boolean =>
  SEARCHING.has(lemma) || objects.some((noun) => isAffair(noun));

export const isPrivate = (kind: string): boolean => kind === 'Company' || kind === 'Person';
