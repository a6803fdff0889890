import type { Clause } from '@wiregraph/syntax/pattern';

export const TELLING = new Set(['tell', 'inform', 'notify', 'warn', 'advise']);

/** Clauses that tell what is said, whole sentences before "the lawsuit said" included. */
export const contentOf = (clause: Clause): readonly Clause[] => {
  const inner = clause.complements.filter(
    (one) => (one.conjunctOf === undefined || isParted(one.conjunctOf)) && !isApart(clause, one),
  );
  const parted = clause.complements.flatMap(({ conjuncts }) => conjuncts).filter((next) => hasSubject(next));
  const before = inner.length > 0 ? undefined : clause.relation === 'parataxis' ? clause.parent : joinedBefore(clause);
  return [...new Set([...inner, ...parted, ...(before ? [before] : []), ...saidIn(clause)])];
};

/** "It was fined; Spotify had complained that ...": another sentence. */
const isApart = ({ verb }: Clause, inner: Clause): boolean =>
  inner.verb.index < verb.index &&
  verb.children('punct').some(({ text, index }) => text === ';' && index > inner.verb.index && index < verb.index);

/** "wrote in a blog that Uber had ignored her", "told a jury that ...": the parser hangs it on the blog, on the jury. */
const saidIn = (clause: Clause): readonly Clause[] => {
  const told = TELLING.has(clause.lemma) ? clause.objects : [];
  const papers = new Set([...clause.objectsOf('in'), ...told].map(({ head }) => head));
  return papers.size === 0
    ? []
    : clause.children.filter(
        ({ attachedTo, verb }) =>
          papers.has(attachedTo) &&
          verb.children('mark').some(({ lower }) => lower === 'that') &&
          verb.head === attachedTo,
      );
};

/** "Starbucks broke the law, an official has ruled": the parser joins them as if by "and". */
const joinedBefore = (clause: Clause): Clause | undefined => {
  const { verb, conjunctOf } = clause;
  const [subject] = verb.children('nsubj');
  const isLast = verb.next === undefined || verb.next.pos === 'PUNCT' || verb.next.label === 'prep';
  const isBehindComma = subject?.subtree[0]?.previous?.text === ',';
  return isLast && isBehindComma && clause.objects.length === 0 ? conjunctOf : undefined;
};

const isParted = ({ parent }: Clause) => parent === undefined;
const hasSubject = ({ verb }: Clause) => verb.children('nsubj', 'nsubjpass').length > 0;
