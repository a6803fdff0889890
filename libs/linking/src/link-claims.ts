import { canonicalJson } from '@wiregraph/kernel/digest';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { AnalysedClaim, ArticleAnalysed, Sentence } from '@wiregraph/newsroom/analysis';
import { claimId, type EntityId, evidenceId, type LinkedClaim } from '@wiregraph/newsroom/entity';
import type { Resolved } from './resolve.js';

type Reading = ArticleAnalysed['data'];
const MAX_EVIDENCE = 50;

/** What a revision claims of entities of the graph. Claims that say the same are one, with the evidence of all. */
export function linkClaims(reading: Reading, resolved: readonly Resolved[]): Iterable<LinkedClaim> {
  const ids = new Map(resolved.map(({ entity, id }) => [entity.key, id]));
  const byId = new Map<string, LinkedClaim>();
  for (const claim of reading.claims) {
    const linked = linkClaim(claim, { reading, ids });
    if (!linked) continue;
    const twin = byId.get(linked.claimId);
    byId.set(linked.claimId, twin ? joined(twin, linked) : linked);
  }
  return byId.values();
}

interface Known {
  readonly reading: Reading;
  readonly ids: ReadonlyMap<string, EntityId>;
}

function linkClaim(claim: AnalysedClaim, { reading, ids }: Known): LinkedClaim | undefined {
  const idOf = (key: string | undefined) => (key === undefined ? undefined : ids.get(key));
  const { inFavourOf: winner, attributedTo } = claim;
  const [subject, object, against, inFavourOf, by] = [
    claim.subject,
    claim.object,
    claim.against,
    winner,
    attributedTo,
  ].map(idOf);
  // Two of a text that turned out to be one: nobody does anything to himself here.
  if (subject === undefined || subject === object) return undefined;
  const id = claimIdOf(claim, { subject, object, against, inFavourOf, by });
  return {
    claimId: id,
    predicate: claim.predicate,
    subject,
    ...(object && { object }),
    ...(claim.value !== undefined && { value: claim.value }),
    qualifiers: claim.qualifiers,
    ...(against && { against }),
    ...(inFavourOf && { inFavourOf }),
    stance: claim.stance,
    ...(by && { attributedTo: by }),
    inferred: claim.inferred,
    ...(claim.validFrom !== undefined && { validFrom: claim.validFrom }),
    ...(claim.validTo !== undefined && { validTo: claim.validTo }),
    dateInferred: claim.dateInferred,
    confidence: claim.confidence,
    evidence: evidenceOf(claim, id, reading),
  };
}

type Ends = Readonly<Record<'subject' | 'object' | 'against' | 'inFavourOf' | 'by', EntityId | undefined>>;

/** What the claim says, and nothing of how sure or where: two texts that say the same make one claim. */
function claimIdOf(claim: AnalysedClaim, { subject, object, against, inFavourOf, by }: Ends): LinkedClaim['claimId'] {
  const { predicate, value, qualifiers, stance, validFrom, validTo } = claim;
  return claimId.of(
    predicate,
    subject,
    object,
    value,
    canonicalJson(qualifiers),
    against,
    stance,
    by,
    validFrom,
    validTo,
    // Left out where nobody is named, so that what older readings tell keeps its id.
    ...(inFavourOf === undefined ? [] : [inFavourOf]),
  );
}

function evidenceOf(claim: AnalysedClaim, id: LinkedClaim['claimId'], reading: Reading): LinkedClaim['evidence'] {
  const spans = new Map(
    claim.evidence.map((span) => [evidenceId.of(id, reading.revisionId, span.start, span.end), span]),
  );
  return [...spans].map(([evidence, span]) => ({
    evidenceId: evidence,
    ...span,
    sentence: sentenceAt(reading.sentences, span),
  }));
}

/** The sentence that holds the start; the span itself where the reading has none. */
function sentenceAt(sentences: readonly Sentence[], { start, end }: TextSpan): TextSpan {
  const holder = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  return { start: holder?.start ?? start, end: holder?.end ?? end };
}

function joined(one: LinkedClaim, other: LinkedClaim): LinkedClaim {
  const evidence = new Map([...one.evidence, ...other.evidence].map((span) => [span.evidenceId, span]));
  return {
    ...one,
    inferred: one.inferred && other.inferred,
    dateInferred: one.dateInferred && other.dateInferred,
    confidence: Math.max(one.confidence, other.confidence),
    evidence: [...evidence.values()].slice(0, MAX_EVIDENCE),
  };
}
