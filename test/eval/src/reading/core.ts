import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { PartFigures, Read } from './part.js';
import { countRelations, isAt, isFact, linesOf, type RelationText, textOf, type Verdict } from './relation-corpus.js';

/** A line of CORE; the last tokens of `e1` and `e2` are inclusive. */
interface CoreLine {
  readonly id: string;
  readonly relation: string;
  /** 1: the relation holds from `e2` to `e1`. */
  readonly invert_relation: 0 | 1;
  readonly e1_start: number;
  readonly e1_end: number;
  readonly e2_start: number;
  readonly e2_end: number;
  readonly context: readonly string[];
}

/** Two companies in a text and how the first stands to the second. */
export interface CorePair extends RelationText {
  readonly relation: string;
  readonly first: TextSpan;
  readonly second: TextSpan;
}

const GROUPS: Readonly<Record<string, string>> = {
  COMPETES_WITH: 'competitor',
  CLIENT_OF: 'client',
  OWNS: 'owner',
  ACQUIRED: 'owner',
};
/** The group of a relation, and whether our claim runs the other way: "e1 acquired_by e2" is ACQUIRED(e2, e1). */
const RELATIONS: Readonly<Record<string, { readonly group: string; readonly isReversed: boolean }>> = {
  competitor_of: { group: 'competitor', isReversed: false },
  client_of: { group: 'client', isReversed: false },
  acquired_by: { group: 'owner', isReversed: true },
  subsidiary_of: { group: 'owner', isReversed: true },
  brand_of: { group: 'owner', isReversed: true },
};

/**
 * Competitors, clients and owners in the sentences of CORE, which has one annotated pair of companies each. Only claims
 * COMPETES_WITH, CLIENT_OF, OWNS and ACQUIRED between the two of the pair count (a mention of each end overlaps the span
 * of one of the two); what we say of other companies of the sentence is not judged, since the corpus says nothing of
 * them. A claim is right if the pair's relation is of its group and of its direction: competitor_of for COMPETES_WITH in
 * either direction; client_of for CLIENT_OF; acquired_by, subsidiary_of and brand_of for OWNS and ACQUIRED. A claim on a
 * pair of another relation (shareholder, merger, collaboration, undefined) or the wrong way round is wrong. Expected and
 * denied claims are left out. Recall is over the pairs of those relations. Sentences are given as a reader would see
 * them, the corpus' tokens joined.
 */
export const measureCore = (reader: Read, corpora: string): Promise<PartFigures> =>
  countRelations(reader, { name: 'core', texts: corePairs(corpora), judge: judgePair, atLeast: 0.75 });

export const corePairs = (corpora: string): readonly CorePair[] =>
  (linesOf(corpora, 'core') as readonly CoreLine[]).map((line) => {
    const { text, spans } = textOf(line.context);
    const cover = (from: number, to: number) => ({ start: spans[from]?.start ?? 0, end: spans[to]?.end ?? 0 });
    const ends = [cover(line.e1_start, line.e1_end), cover(line.e2_start, line.e2_end)] as const;
    const [first, second] = line.invert_relation === 1 ? [ends[1], ends[0]] : ends;
    return { id: line.id, text, relation: line.relation, first, second };
  });

/** What the claims about a pair are worth, and whether its relation is found. */
export function judgePair({ relation, first, second }: CorePair, analysis: Analysis): readonly Verdict[] {
  const gold = RELATIONS[relation];
  const isBetween = ({ subject, object }: AnalysedClaim, one: TextSpan, other: TextSpan) =>
    subject !== object && isAt(analysis, subject, [one]) && isAt(analysis, object, [other]);
  const claims = analysis.claims.flatMap((claim) => {
    const of = GROUPS[claim.predicate];
    const isAlong = isBetween(claim, first, second);
    const isAgainst = isBetween(claim, second, first);
    if (of === undefined || !isFact(claim) || !(isAlong || isAgainst)) return [];
    const isDirected = of === 'competitor' || (gold?.isReversed === true ? isAgainst : isAlong);
    return [{ of, claim, isRight: gold?.group === of && isDirected }];
  });
  return gold ? [...claims, { of: gold.group, isFound: claims.some(({ isRight }) => isRight) }] : claims;
}
