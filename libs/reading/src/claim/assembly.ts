import { type AnalysedClaim, type EvidenceSpan, type Qualifiers } from '@wiregraph/newsroom/analysis';
import { fits, pointsAtEntity, type Predicate } from '@wiregraph/newsroom/ontology';
import { canonicalJson } from '@wiregraph/kernel/digest';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Story } from '../story/story.js';
import { Doubts } from './doubt.js';
import type { ClaimRule, Draft } from './claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';

const MOST_EVIDENCE = 50;
const UNQUALIFIED: Qualifiers = {};

/** What the rules read in a story: ends of fitting kinds only, each claim once with all its evidence. */
export function claimsOf(scene: CourtScene, rules: readonly ClaimRule[]): readonly AnalysedClaim[] {
  const claims: AnalysedClaim[] = [];
  const doubts = new Doubts(scene);
  for (const { predicate, match } of rules) {
    for (const draft of match(scene)) {
      if (isWhole(predicate, draft))
        claims.push(claimFrom(scene.story, predicate, { ...draft, confidence: doubts.of(predicate, draft) }));
    }
  }
  return joined(claims);
}

function isWhole(predicate: Predicate, { subject, object, value, evidence }: Draft): boolean {
  if (pointsAtEntity(predicate) !== (object !== undefined) || (object === undefined) === (value === undefined))
    return false;
  return evidence.length > 0 && subject !== object && fits(predicate, subject.kinds, object?.kinds);
}

function claimFrom(story: Story, predicate: Predicate, draft: Draft & { confidence: number }): AnalysedClaim {
  const { subject, object, value, against, inFavourOf, standing, inferred = false, on, validFrom, validTo } = draft;
  const claim: Writable<AnalysedClaim> = {
    predicate,
    subject: subject.key,
    qualifiers: qualifiersOf(draft),
    stance: standing.stance,
    inferred,
    dateInferred: [on, validFrom, validTo].some((dated) => dated?.isInferred),
    confidence: draft.confidence,
    evidence: draft.evidence.slice(0, MOST_EVIDENCE).map((span) => quoted(story, span)),
  };
  if (object) claim.object = object.key;
  if (value !== undefined) claim.value = value;
  if (against) claim.against = against.key;
  if (inFavourOf) claim.inFavourOf = inFavourOf.key;
  if (standing.by) claim.attributedTo = standing.by.key;
  if (validFrom) claim.validFrom = validFrom.date;
  if (validTo) claim.validTo = validTo.date;
  return claim;
}

/** Without those that are undefined, as an event has them; its schema is asked where it is appended. */
function qualifiersOf({ qualifiers, on }: Draft): Qualifiers {
  if (!qualifiers && !on) return UNQUALIFIED;
  const told = Object.entries(qualifiers ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(on ? [...told, ['on', on.date]] : told);
}

type Writable<Made> = { -readonly [Name in keyof Made]: Made[Name] };

const quoted = (story: Story, span: TextSpan): EvidenceSpan => ({
  ...span,
  quote: story.textOf(span).slice(0, 10_000),
});

/** Claims that say the same become one; what one leaves open (a day, an author, a qualifier), the other may tell. */
function joined(claims: readonly AnalysedClaim[]): readonly AnalysedClaim[] {
  const groups = new Map<string, AnalysedClaim[]>();
  for (const claim of claims) {
    const { predicate, subject, object, value, stance } = claim;
    const core = JSON.stringify([predicate, subject, object, value, stance]);
    const group = groups.get(core);
    if (group) group.push(claim);
    else groups.set(core, [claim]);
  }
  return [...groups.values()].flatMap(joinedGroup);
}

/** Of claims with the same ends and stance; the most detailed first, so that the others find it. */
function joinedGroup(claims: readonly AnalysedClaim[]): readonly AnalysedClaim[] {
  if (claims.length === 1) return claims;
  const found: AnalysedClaim[] = [];
  for (const claim of claims.toSorted((a, b) => detail(b) - detail(a))) {
    const at = found.findIndex((known) => covers(known, claim));
    const known = found[at];
    if (known) found[at] = together(known, claim);
    else found.push(claim);
  }
  return found;
}

const together = (known: AnalysedClaim, claim: AnalysedClaim): AnalysedClaim => ({
  ...known,
  evidence: withEvidence(known.evidence, claim.evidence),
  inferred: known.inferred && claim.inferred,
  confidence: Math.max(known.confidence, claim.confidence),
});

const detailsOf = ({
  qualifiers,
  against,
  inFavourOf,
  validFrom,
  validTo,
  attributedTo,
}: AnalysedClaim): Readonly<Record<string, unknown>> => ({
  ...qualifiers,
  against,
  inFavourOf,
  validFrom,
  validTo,
  attributedTo,
});

/** A claim that the text states goes before one that it lets infer. */
const detail = (claim: AnalysedClaim) =>
  Object.values(detailsOf(claim)).filter((value) => value !== undefined).length + (claim.inferred ? 0 : 0.5);

/** Whether a claim says nothing that the other does not say. */
function covers(known: AnalysedClaim, claim: AnalysedClaim): boolean {
  const details = detailsOf(known);
  return Object.entries(detailsOf(claim)).every(([name, value]) => value === undefined || isSame(details[name], value));
}

/** An amount is an object of its own in every claim. */
const isSame = (one: unknown, other: unknown) => canonicalJson([one ?? null]) === canonicalJson([other ?? null]);

function withEvidence(known: readonly EvidenceSpan[], more: readonly EvidenceSpan[]): EvidenceSpan[] {
  const isNew = ({ start, end }: EvidenceSpan) => !known.some((span) => span.start === start && span.end === end);
  return [...known, ...more.filter(isNew)].slice(0, MOST_EVIDENCE);
}
