import type { EntityId, LinkedClaim } from '@wiregraph/newsroom/entity';
import { type CourtEventChange, courtEventId, type Props } from './change.js';
import type { LoggedOf } from './projection.js';

/** What happened in a case, as some claims of one reading tell it. */
export function courtEventsOf({ data, position }: LoggedOf<'article.linked'>): readonly CourtEventChange[] {
  const told = data.claims.flatMap((claim) => happening(claim, data.claims) ?? []);
  return told.map((one) => courtEvent(one.on === undefined ? (dated(one, told) ?? one) : one, one, position));
}

type CourtEventType = 'FILING' | 'MOTION' | 'HEARING' | 'RULING' | 'DISMISSAL' | 'VERDICT' | 'APPEAL' | 'SETTLEMENT';

interface Happening {
  readonly claim: LinkedClaim;
  readonly lawsuit: EntityId;
  readonly type: CourtEventType;
  readonly on: string | undefined;
}

function happening(claim: LinkedClaim, claims: readonly LinkedClaim[]): Happening | undefined {
  const { qualifiers, stance, validFrom } = claim;
  const type = typeOf(claim);
  const on = qualifiers.on ?? (type === 'FILING' ? validFrom : undefined);
  // What is denied or yet to come has not happened; that a hearing is set for a day is an event of the docket.
  const isSet = type === 'HEARING' && on !== undefined;
  if (!type || stance === 'denied' || (stance === 'expected' && !isSet)) return undefined;
  const lawsuit = lawsuitOf(claim, claims);
  // Every suit was filed: without its day that says nothing.
  if (!lawsuit || (type === 'FILING' && on === undefined)) return undefined;
  return { claim, lawsuit, type, on };
}

/** `dismissed` and `voluntary` end a case; any other outcome is a ruling on something asked for in it. */
const ENDS = new Set(['dismissed', 'voluntary']);

function typeOf({ predicate, qualifiers }: LinkedClaim): CourtEventType | undefined {
  if (predicate === 'SUED' || predicate === 'FILED_IN') return 'FILING';
  if (predicate === 'APPEALED') return 'APPEAL';
  if (predicate === 'SETTLED') return 'SETTLEMENT';
  if (predicate === 'MOVED_IN') return 'MOTION';
  if (predicate === 'HAS_HEARING') return 'HEARING';
  if (predicate !== 'RULED_ON') return undefined;
  if (qualifiers.matter === 'verdict') return 'VERDICT';
  return ENDS.has(qualifiers.outcome ?? '') ? 'DISMISSAL' : 'RULING';
}

/** The case that a claim names, or the one case between its ends. */
function lawsuitOf(claim: LinkedClaim, claims: readonly LinkedClaim[]): EntityId | undefined {
  if (claim.predicate === 'FILED_IN' || claim.predicate === 'HAS_HEARING') return claim.subject;
  const suits = new Set(
    claims.flatMap(({ predicate, object }) => (IN_CASE.has(predicate) && object !== undefined ? [object] : [])),
  );
  if (claim.object === undefined) return undefined;
  if (claim.predicate !== 'SUED' && (claim.predicate !== 'SETTLED' || suits.has(claim.object))) return claim.object;
  const casesOf = (party: EntityId, predicates: ReadonlySet<string>) =>
    claims
      .filter(({ predicate, subject }) => predicates.has(predicate) && subject === party)
      .map(({ object }) => object);
  const [first, second] = claim.predicate === 'SUED' ? [SUING, SUED] : [IN_CASE, IN_CASE];
  const others = new Set(casesOf(claim.object, second));
  const both = [...new Set(casesOf(claim.subject, first))].filter((id) => others.has(id));
  // Two suits between the same parties in one text: the claim alone does not say which.
  return both.length === 1 ? both[0] : undefined;
}

const SUING: ReadonlySet<string> = new Set(['PLAINTIFF_IN']);
const SUED: ReadonlySet<string> = new Set(['DEFENDANT_IN']);
const IN_CASE: ReadonlySet<string> = new Set(['PLAINTIFF_IN', 'DEFENDANT_IN']);

/** Events that are known by what was asked of the court, too. */
const OF_MATTER: ReadonlySet<CourtEventType> = new Set(['MOTION', 'HEARING', 'RULING', 'DISMISSAL', 'VERDICT']);

/** The same thing told with its day elsewhere in the story, if there is just one. */
function dated(one: Happening, told: readonly Happening[]): Happening | undefined {
  const same = told.filter(
    ({ lawsuit, type, on, claim }) =>
      lawsuit === one.lawsuit &&
      type === one.type &&
      on !== undefined &&
      claim.qualifiers.matter === one.claim.qualifiers.matter &&
      claim.qualifiers.outcome === one.claim.qualifiers.outcome,
  );
  return new Set(same.map(({ on }) => on)).size === 1 ? same[0] : undefined;
}

/** @param told what happened, at its best; `by` is the claim that reports it here */
function courtEvent(told: Happening, by: Happening, position: number): CourtEventChange {
  const { lawsuit, type, on, claim } = told;
  const isRuling = claim.predicate === 'RULED_ON';
  const { matter: motion, outcome, scope } = OF_MATTER.has(type) ? claim.qualifiers : {};
  const first: Props = { type, motion, outcome, scope, on, recordedPosition: position, lawsuit };
  return {
    change: 'court-event',
    id: courtEventId.of(lawsuit, type, motion, outcome, on),
    claim: by.claim.claimId,
    lawsuit,
    judge: isRuling ? by.claim.subject : undefined,
    first,
  };
}
