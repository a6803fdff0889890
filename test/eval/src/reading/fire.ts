import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { PartFigures, Read } from './part.js';
import {
  countRelations,
  isAt,
  isFact,
  linesOf,
  meet,
  type RelationText,
  textOf,
  type Verdict,
} from './relation-corpus.js';

/** A line of FIRE; `end` of an entity is the token after its last. */
interface FireLine {
  readonly orig_id: number;
  readonly tokens: readonly string[];
  readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly relations: readonly { readonly type: string; readonly head: number; readonly tail: number }[];
}

interface Relation {
  readonly type: string;
  readonly head: TextSpan;
  readonly tail: TextSpan;
}

/** A sentence of a company's report with its relations. */
export interface FireSentence extends RelationText {
  readonly relations: readonly Relation[];
}

const OFFICER = new Set(['CHIEF_EXECUTIVE_OF', 'OFFICER_OF']);
const OWNER = new Set(['OWNS', 'ACQUIRED']);

/**
 * Officers and owners in the sentences of FIRE. A claim CHIEF_EXECUTIVE_OF or OFFICER_OF is right if a relation
 * Employeeof has its ends (a mention of each overlaps the span) and a Designation of the same person overlaps the claim's
 * evidence. A claim OWNS is right if Subsidiaryof runs from its object to its subject; ACQUIRED also if ActionBuy or
 * ActionMerge runs from its subject to its object. Expected and denied claims are left out; a past one counts like a
 * present one, since the corpus has no times. Recall is over persons with both Employeeof and Designation, over
 * Subsidiaryof, and over ActionBuy between two companies. Sentences are given as a reader would see them, tokens joined.
 */
export const measureFire = (reader: Read, corpora: string): Promise<PartFigures> =>
  countRelations(reader, { name: 'fire', texts: fireSentences(corpora), judge: judgeSentence, atLeast: 0.8 });

export const fireSentences = (corpora: string): readonly FireSentence[] =>
  (linesOf(corpora, 'fire') as readonly FireLine[]).map(({ orig_id, tokens, entities, relations }) => {
    const { text, spans } = textOf(tokens);
    const places = entities.map(({ start, end }) => ({
      start: spans[start]?.start ?? 0,
      end: spans[end - 1]?.end ?? 0,
    }));
    const isCompany = (index: number) => entities[index]?.type === 'Company';
    return {
      id: `fire-${orig_id}`,
      text,
      relations: relations
        .filter(({ type, tail }) => type !== 'ActionBuy' || isCompany(tail))
        .flatMap(({ type, head, tail }) => {
          const [from, to] = [places[head], places[tail]];
          return from && to ? [{ type, head: from, tail: to }] : [];
        }),
    };
  });

/** What a sentence's claims are worth, and which of its relations are found. */
export function judgeSentence({ relations }: FireSentence, analysis: Analysis): readonly Verdict[] {
  const claims = analysis.claims.filter(isFact);
  const says = (claim: AnalysedClaim, relation: Relation) => fits(analysis, claim, relation);
  const counted = claims.filter(({ predicate }) => OFFICER.has(predicate) || OWNER.has(predicate));
  const designated = relations.filter(({ type }) => type === 'Designation');
  const isDesignated = (claim: AnalysedClaim) =>
    designated.some(
      ({ head, tail }) => isAt(analysis, claim.subject, [head]) && claim.evidence.some((span) => meet(span, tail)),
    );
  const isRight = (claim: AnalysedClaim) =>
    relations.some((relation) => says(claim, relation)) && (OWNER.has(claim.predicate) || isDesignated(claim));
  const wanted = relations.filter(
    ({ type, head }) =>
      ['Subsidiaryof', 'ActionBuy'].includes(type) ||
      (type === 'Employeeof' && designated.some((other) => meet(other.head, head))),
  );
  return [
    ...counted.map((claim) => ({ of: groupOf(claim), claim, isRight: isRight(claim) })),
    ...wanted.map((relation) => ({
      of: relation.type === 'Employeeof' ? 'officer' : 'owner',
      isFound: counted.some((claim) => says(claim, relation)),
    })),
  ];
}

const groupOf = ({ predicate }: AnalysedClaim) => (OFFICER.has(predicate) ? 'officer' : 'owner');

function fits(analysis: Analysis, { predicate, subject, object }: AnalysedClaim, { type, head, tail }: Relation) {
  const isAlong = isAt(analysis, subject, [head]) && isAt(analysis, object, [tail]);
  const isAgainst = isAt(analysis, subject, [tail]) && isAt(analysis, object, [head]);
  if (OFFICER.has(predicate)) return type === 'Employeeof' && isAlong;
  if (type === 'Subsidiaryof') return isAgainst;
  return predicate === 'ACQUIRED' && (type === 'ActionBuy' || type === 'ActionMerge') && isAlong;
}
