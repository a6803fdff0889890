import type { Token } from '@wiregraph/syntax/document';
import { type Clause, type NounPhrase } from '@wiregraph/syntax/pattern';
import type { Sentence } from '../story/story.js';
import words from './suit-words.json' with { type: 'json' };

const STOPPING = new Set(words.stopping);
const FORCING = new Set(words.forcing);
const BREAKING = new Set(words.breaking);

/** Against whom one goes to court, by what it is to do: "to stop Kroger from buying it", "to force X to", "to block X's purchase". */
export const opposedIn = (clauses: readonly Clause[]): readonly NounPhrase[] =>
  clauses
    .filter(({ form, isNegated }) => form.isInfinitive && !isNegated)
    .flatMap((clause): readonly NounPhrase[] => {
      const { lemma, objects, complements } = clause;
      const [first = ''] = lemma.split(' ');
      const whose = objects.flatMap(({ possessors }) => possessors);
      if (STOPPING.has(first)) return whose.length > 0 || !isFrom(clause) ? whose : [...objects, ...doersIn(clause)];
      if (FORCING.has(first)) return [...objects, ...complements.flatMap(({ surfaceSubjects }) => surfaceSubjects)];
      return BREAKING.has(lemma) ? objects : [];
    });

/** "stop X from sharing data" */
const isFrom = ({ verb }: Clause): boolean =>
  verb.subtree.some((token) => isFromDoing(token) && token.index > verb.index);

const isFromDoing = ({ lower, next }: Token): boolean => lower === 'from' && next?.tag === 'VBG';

/** "prevent X from": the parser may take X for the subject of what it does. */
const doersIn = ({ complements }: Clause): readonly NounPhrase[] =>
  complements.flatMap(({ surfaceSubjects }) => surfaceSubjects);

/** Clauses that tell what a suit is for: at its noun, or at the verb of filing it. */
export const purposesOf = ({ clauses }: Sentence, noun: Token, filing: readonly Clause[]): readonly Clause[] =>
  clauses.filter(
    ({ attachedTo, form, parent }) =>
      form.isInfinitive && (attachedTo === noun || (parent !== undefined && filing.includes(parent))),
  );
