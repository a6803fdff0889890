import type { ArticleState } from '@wiregraph/newsroom/article';
import type { EntityKind, Predicate, Stance } from '@wiregraph/newsroom/ontology';

/** Where a row stands in its list: what it is sorted by, the last part unique. Never empty. */
export type SortKey = readonly (string | number)[];

/** A row of a list. `parent` is the id of that whose list it is. */
export type Listed<Row> = Row & { readonly key: SortKey; readonly parent: string };

export interface EntityRow {
  readonly id: string;
  /** In the order of the ontology. */
  readonly kinds: readonly EntityKind[];
  readonly name: string;
  readonly names: readonly { readonly text: string; readonly kind: string }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly docketNumber: string | null;
  readonly filedOn: string | null;
}

export interface ClaimRow {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subjectId: string;
  readonly objectId: string | null;
  readonly value: string | null;
  readonly stance: Stance;
  readonly attributedToId: string | null;
  readonly againstId: string | null;
  readonly inFavourOfId: string | null;
  readonly inferred: boolean;
  readonly isLive: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly dateInferred: boolean;
  readonly recordedAt: string;
  readonly recordedPosition: number;
  readonly confidence: number;
  /** Articles that support it now. */
  readonly support: number;
  readonly title: string | null;
  readonly matter: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly outcome: string | null;
  readonly scope: string | null;
  readonly on: string | null;
}

export interface EvidenceRow {
  readonly id: string;
  readonly claimId: string;
  readonly revisionId: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number | null;
  readonly sentenceEnd: number | null;
  readonly isLive: boolean;
}

/** A direct relation: one for each pair, role and stance. */
export interface RelationRow {
  readonly role: Predicate;
  readonly fromId: string;
  readonly toId: string;
  readonly stance: Stance;
  readonly inferred: boolean;
  /** Live claims behind it. */
  readonly claimIds: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ArticleRow {
  readonly id: string;
  readonly sourceId: string;
  readonly headline: string | null;
  readonly urgency: number | null;
  readonly filedAt: string;
  readonly currentId: string;
  readonly state: ArticleState;
  /** Absent: open, or nobody knows how long it is closed (`embargo` then is what the sender wrote). */
  readonly embargoedUntil: string | null;
  readonly embargo: string | null;
  /** A version of it said that it corrects. */
  readonly corrected: boolean;
  /** Articles that say that they correct it. */
  readonly correctedByIds: readonly string[];
  readonly firstCreated: string | null;
}

export interface RevisionRow {
  readonly id: string;
  readonly articleId: string;
  readonly number: number;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly slug: string | null;
  readonly language: string | null;
  readonly topics: readonly string[];
  readonly receivedAt: string;
  readonly versionCreated: string | null;
  readonly sha256: string;
  readonly format: string;
  readonly bytes: number;
  readonly isCurrent: boolean;
  /** Of its article. */
  readonly state: ArticleState;
  /** What it was to those before it: `filed`, `revised`, `corrected`, ...; null in a graph from before this was said. */
  readonly kind: string | null;
  readonly version: string | null;
  readonly signals: readonly string[];
  /** The event that filed it: there its text lies. */
  readonly event: string;
  /** Where the log has its sentences; null until it was read. */
  readonly analysedPosition: number | null;
  /** Its claims and mentions are in the graph. */
  readonly isLinked: boolean;
}

export interface MentionRow {
  readonly id: string;
  readonly revisionId: string;
  readonly entityId: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Something that happened in a lawsuit. */
export interface CourtEventRow {
  readonly id: string;
  readonly lawsuitId: string;
  readonly type: 'FILING' | 'MOTION' | 'HEARING' | 'RULING' | 'DISMISSAL' | 'VERDICT' | 'APPEAL' | 'SETTLEMENT';
  readonly on: string | null;
  /** What was asked of the court, in words. */
  readonly motion: string | null;
  readonly outcome: string | null;
  readonly scope: string | null;
  readonly judgeId: string | null;
  readonly claimIds: readonly string[];
}
