import type { CourtEventRow, RelationRow } from '@wiregraph/graph/read';

export type CaseStatus = 'PENDING' | 'DECIDED' | 'SETTLED' | 'DISMISSED' | 'APPEALED' | 'UNKNOWN';

/**
 * Where a case stands, by what happened in it and whether anybody is known to be in it. A ruling on preliminary relief or
 * on procedure ends nothing.
 */
export function caseStatus(
  events: readonly Pick<CourtEventRow, 'type' | 'scope'>[],
  parties: readonly Party[],
): CaseStatus {
  const has = (wanted: CourtEventRow['type']) => events.some(({ type }) => type === wanted);
  if (has('SETTLEMENT')) return 'SETTLED';
  const isDecided = has('VERDICT') || events.some(({ type, scope }) => type === 'RULING' && scope === 'merits');
  // An appeal against preliminary relief leaves the case where it was.
  if (has('APPEAL') && (isDecided || has('DISMISSAL'))) return 'APPEALED';
  if (has('DISMISSAL')) return 'DISMISSED';
  if (isDecided) return 'DECIDED';
  return parties.length > 0 || events.length > 0 ? 'PENDING' : 'UNKNOWN';
}

/** Somebody's part in a case, however it is put. */
export interface Party {
  readonly entityId: string;
  readonly role: 'PLAINTIFF' | 'DEFENDANT';
  /** No story says it in words. */
  readonly inferred: boolean;
  readonly claimIds: readonly string[];
}

/** Who is in a case, plaintiffs first, by the relations of its parties to it. What is only denied makes nobody a party. */
export function partiesOf(relations: readonly RelationRow[]): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const { role, fromId, stance, inferred, claimIds } of relations) {
    if (stance === 'denied' || (role !== 'PLAINTIFF_IN' && role !== 'DEFENDANT_IN')) continue;
    const as = role === 'PLAINTIFF_IN' ? 'PLAINTIFF' : 'DEFENDANT';
    const known = parties.get(`${as} ${fromId}`);
    parties.set(`${as} ${fromId}`, {
      entityId: fromId,
      role: as,
      inferred: inferred && (known?.inferred ?? true),
      claimIds: [...(known?.claimIds ?? []), ...claimIds],
    });
  }
  return [...parties.values()].sort((a, b) => Number(a.role > b.role) * -1 + Number(a.role < b.role));
}

const WORDS: Readonly<Record<CourtEventRow['type'], string>> = {
  FILING: 'Filed',
  MOTION: 'Motion',
  HEARING: 'Hearing',
  RULING: 'Ruling',
  DISMISSAL: 'Dismissed',
  VERDICT: 'Verdict',
  APPEAL: 'Appealed',
  SETTLEMENT: 'Settled',
};

/** What happened, in one line. */
export function eventSummary({ type, motion, outcome, scope, on }: CourtEventRow, judge: string | undefined): string {
  const what = WORDS[type];
  if (type === 'MOTION' || type === 'HEARING')
    return [motion ? about(what, motion) : what, on && `on ${on}`].filter(Boolean).join(', ');
  const ruling = [motion && `on ${motion}`, outcome && `: ${outcome}`, scope && ` (${scope})`].filter(Boolean).join('');
  const how = type === 'FILING' || type === 'VERDICT' ? '' : ruling && (ruling.startsWith(':') ? ruling : ` ${ruling}`);
  return [`${what}${how}`, judge && `by ${judge}`, on && `on ${on}`].filter(Boolean).join(', ');
}

/** "Motion to dismiss", "Motion (summary judgment)", "Hearing (trial)" */
const about = (what: string, motion: string): string =>
  motion.startsWith(`${what.toLowerCase()} `) ? `${what}${motion.slice(what.length)}` : `${what} (${motion})`;
