import type { EntityId, LinkedClaim } from '@wiregraph/newsroom/entity';
import { type CourtEventChange, courtEventId, type Props } from './change.js';
import type { LoggedOf } from './projection.js';

/** What happened in a case, as some claims of one reading tell it. */
export function courtEventsOf({ data, position }: LoggedOf<'article.linked'>): readonly CourtEventChange[] {
  const { claims } = data;
  return claims.flatMap((claim) => ruling(claim, position) ?? filing(claim, { claims, position }) ?? []);
}

/** `dismissed` and `voluntary` end a case; any other outcome is a ruling on something asked for in it. */
const ENDS = new Set(['dismissed', 'voluntary']);

function ruling(claim: LinkedClaim, position: number): CourtEventChange | undefined {
  const { predicate, object: lawsuit, subject, qualifiers } = claim;
  if (predicate !== 'RULED_ON' || !lawsuit) return undefined;
  const { matter, outcome, scope, on } = qualifiers;
  const type = ENDS.has(outcome ?? '') ? 'DISMISSAL' : 'RULING';
  const first = { type, motion: matter, outcome, scope, on, recordedPosition: position };
  return { ...courtEvent(claim, lawsuit, first), judge: subject };
}

/** A filing is told by the day on which a suit came before a court, or on which one party sued the other. */
function filing(
  claim: LinkedClaim,
  { claims, position }: { claims: readonly LinkedClaim[]; position: number },
): CourtEventChange | undefined {
  const on = claim.qualifiers.on ?? claim.validFrom;
  const lawsuit = filedLawsuit(claim, claims);
  if (!lawsuit || on === undefined || claim.stance === 'denied') return undefined;
  return courtEvent(claim, lawsuit, { type: 'FILING', on, recordedPosition: position });
}

function filedLawsuit(claim: LinkedClaim, claims: readonly LinkedClaim[]): EntityId | undefined {
  if (claim.predicate === 'FILED_IN') return claim.subject;
  if (claim.predicate !== 'SUED') return undefined;
  const lawsuits = (predicate: string, party: EntityId | undefined) =>
    claims.filter((one) => one.predicate === predicate && one.subject === party).map(({ object }) => object);
  const defended = new Set(lawsuits('DEFENDANT_IN', claim.object));
  const both = [...new Set(lawsuits('PLAINTIFF_IN', claim.subject))].filter((id) => defended.has(id));
  // Two suits between the same parties in one text: the claim alone does not say which.
  return both.length === 1 ? both[0] : undefined;
}

function courtEvent(claim: LinkedClaim, lawsuit: EntityId, first: Props): CourtEventChange {
  const { type, motion, outcome, on } = first as Readonly<Record<string, string | undefined>>;
  return {
    change: 'court-event',
    id: courtEventId.of(lawsuit, type, motion, outcome, on),
    claim: claim.claimId,
    lawsuit,
    judge: undefined,
    first: { ...first, lawsuit },
  };
}
