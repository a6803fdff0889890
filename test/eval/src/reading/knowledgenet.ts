import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { PartFigures, Read } from './part.js';
import { countRelations, isAt, isFact, linesOf, type RelationText, type Verdict } from './relation-corpus.js';

/** A passage of an encyclopaedia with those facts that it was read for. */
export interface KnowledgePassage extends RelationText {
  readonly annotated: readonly string[];
  readonly facts: readonly { readonly property: string; readonly subject: TextSpan; readonly object: TextSpan }[];
}

/** Which claim says which property; each has the property's subject as its object. */
const SAYING = { CEO: 'CHIEF_EXECUTIVE_OF', FOUNDED_BY: 'FOUNDED', SUBSIDIARY_OF: 'OWNS' } as const;

type Property = keyof typeof SAYING;

/**
 * Chief executives, founders and subsidiaries in passages of KnowledgeNet. Of each property only those passages count
 * that were annotated for it. A claim CHIEF_EXECUTIVE_OF, FOUNDED or OWNS that is no expectation and no denial is right
 * if a fact of its property has both its ends: that is, if a mention of the claim's person (founder, owner) overlaps the
 * span of the fact's person and a mention of its body overlaps the span of the fact's body. A mention may be a name, a
 * description or a pronoun. OWNS of a person is not judged, since the corpus has
 * only companies that own. Past offices are facts of the corpus, so that a claim with an end date may be right. Recall is
 * over the corpus' facts, which are one for each pair of mentions, so that a pronoun that is left open costs recall.
 */
export const measureKnowledgenet = (reader: Read, corpora: string): Promise<PartFigures> =>
  countRelations(reader, {
    name: 'knowledgenet',
    texts: passagesOf(corpora),
    judge: judgeKnowledge,
    atLeast: 0.85,
  });

/** Passages that were annotated for at least one of the properties. */
export const passagesOf = (corpora: string): readonly KnowledgePassage[] =>
  (linesOf(corpora, 'knowledgenet') as readonly KnowledgePassage[]).filter(({ annotated }) =>
    annotated.some(isMeasured),
  );

/** What the passage's claims are worth, and which of its facts are found. */
export const judgeKnowledge = (passage: KnowledgePassage, analysis: Analysis): readonly Verdict[] =>
  passage.annotated.filter(isMeasured).flatMap((of) => {
    const claims = analysis.claims.filter(
      (claim) => isFact(claim) && claim.predicate === SAYING[of] && isOfBodies(analysis, claim),
    );
    const facts = passage.facts.filter(({ property }) => property === of);
    const fits = (claim: AnalysedClaim, { subject, object }: KnowledgePassage['facts'][number]) =>
      isAt(analysis, claim.subject, [object]) && isAt(analysis, claim.object, [subject]);
    return [
      ...claims.map((claim) => ({ of, claim, isRight: facts.some((fact) => fits(claim, fact)) })),
      ...facts.map((fact) => ({ of, isFound: claims.some((claim) => fits(claim, fact)) })),
    ];
  });

const isMeasured = (property: string): property is Property => property in SAYING;

/** A person who owns a company makes it nobody's subsidiary: such a claim is not judged. */
const isOfBodies = ({ entities }: Analysis, { predicate, subject }: AnalysedClaim) =>
  predicate !== 'OWNS' || !entities.some(({ key, kinds }) => key === subject && kinds.includes('Person'));
