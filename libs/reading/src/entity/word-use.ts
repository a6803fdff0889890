import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import speech from '../claim/speech.json' with { type: 'json' };
import type { Sentence } from '../story/story.js';
import cues from './kind-cues.json' with { type: 'json' };

const SAYING = new Set(speech.quoting);
const DONE = new Set([...cues.acting, ...cues.bodyDoes, ...cues.saying, ...cues.naming]);
const SUFFERED = new Set([
  ...cues.bodySuffers,
  ...cues.ownable,
  ...'sue accuse charge convict investigate raid order lead run join advise supply rescue value list'.split(' '),
  ...'remove ban bar block suspend host drop shut close'.split(' '),
]);
const OWNED = new Set([...cues.bodyOwned, ...cues.companyOwned, ...cues.bodyParts, ...cues.offices]);
const SUBJECTS = new Set(['nsubj', 'nsubjpass', 'csubj']);
const MAIN = new Set(['root', 'parataxis']);

export const isSubject = ({ label }: Token): boolean => SUBJECTS.has(label);
export const isMain = ({ relation }: Clause): boolean => MAIN.has(relation);
export const isSaying = ({ lemma }: Token): boolean => SAYING.has(lemma);
/** "it said" */
export const isSayer = (token: Token): boolean => isSubject(token) && isSaying(token.head);

/** As what a word stands that refers to somebody. */
export function useOf({ label, head }: Token): string {
  if (SUBJECTS.has(label)) return 'subject';
  if (label !== 'poss') return 'other';
  return head.label === 'appos' ? 'owner beside' : SUBJECTS.has(head.label) ? 'owner of subject' : 'owner';
}

/** What a body does, has or suffers, and no thing: "it said", "sued it", "its chairman". */
export function deedOf({ label, head }: Token): string {
  const { lemma } = head;
  if (label === 'nsubjpass' || label === 'dobj') return SUFFERED.has(lemma) ? 'suffers as bodies do' : 'suffers';
  if (label === 'poss') return OWNED.has(head.lower) ? 'has as bodies do' : 'has';
  if (label !== 'nsubj') return 'stands by';
  return SAYING.has(lemma) ? 'says' : DONE.has(lemma) ? 'does as bodies do' : lemma === 'be' ? 'is' : 'does';
}

/** "it was unfair to ...", "it is likely that ..." */
export const isExpletive = ({ label, head }: Token): boolean =>
  label === 'expl' || (label === 'nsubj' && head.lemma === 'be' && head.children('acomp', 'attr').length > 0);

/** Of several mentions in a sentence the main subject counts most, then other subjects. */
export const rankOf = (token: Token, { clauses }: Sentence): number =>
  !isSubject(token) ? 1 : clauses.some((clause) => clause.verb === token.head && isMain(clause)) ? 3 : 2;

/** The innermost clause that a token stands in. */
export function clauseOver(token: Token, { clauses }: Sentence): Clause | undefined {
  for (const above of token.ancestors) {
    const found = clauses.find(({ verb }) => verb === above);
    if (found) return found;
  }
  return undefined;
}

/** Subjects of a sentence, those before a token if one is given. */
export const subjectsIn = ({ clauses }: Sentence, before?: Token): readonly Token[] =>
  clauses
    .flatMap(({ surfaceSubjects }) => surfaceSubjects.map(({ head }) => head))
    .filter(({ index }) => before === undefined || index < before.index);
