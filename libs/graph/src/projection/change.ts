import type { ArticleId, ReceiptId, RevisionId } from '@wiregraph/newsroom/article';
import type { MentionId, Salience } from '@wiregraph/newsroom/analysis';
import type { ClaimId, EntityId, EvidenceId } from '@wiregraph/newsroom/entity';
import type { EntityKind, Predicate, Stance } from '@wiregraph/newsroom/ontology';
import type { SourceId } from '@wiregraph/newsroom/source';
import type { Position } from '@wiregraph/kernel/event';
import { idKind } from '@wiregraph/kernel/id';
import type { Instant } from '@wiregraph/kernel/time';

/** Names a direct relationship: made of predicate, ends and stance. */
export const edgeId = idKind<'EdgeId'>('edge');
export type EdgeId = ReturnType<typeof edgeId.of>;

/** Names what happened in a case: made of lawsuit, type, motion, outcome and day. */
export const courtEventId = idKind<'CourtEventId'>('courtevent');
export type CourtEventId = ReturnType<typeof courtEventId.of>;

/** What a node holds. Lists are of texts. */
export type Props = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** An article came or has a newer current revision: `props` are laid over what is there. */
export interface ArticleChange {
  readonly change: 'article';
  readonly id: ArticleId;
  readonly source: SourceId;
  /** Set only when the article is first met. */
  readonly first: Props;
  readonly props: Props;
}

/** A revision, or what was learnt of one later. */
export interface RevisionChange {
  readonly change: 'revision';
  readonly id: RevisionId;
  readonly articleId: ArticleId;
  readonly props: Props;
}

export interface EntityChange {
  readonly change: 'entity';
  readonly id: EntityId;
  readonly kinds: readonly EntityKind[];
  /** Added to those that are there, in this order. */
  readonly names: readonly { readonly text: string; readonly kind: string }[];
  readonly identifiers: readonly string[];
  readonly props: Props;
}

/** A claim as such: what it says. Whether it holds is worked out from its evidence when a batch is drawn. */
export interface ClaimChange {
  readonly change: 'claim';
  readonly id: ClaimId;
  readonly predicate: Predicate;
  readonly stance: Stance;
  readonly subject: EntityId;
  readonly object: EntityId | undefined;
  readonly against: EntityId | undefined;
  readonly inFavourOf: EntityId | undefined;
  readonly attributedTo: EntityId | undefined;
  /** Set when the claim is first met; all but `recorded...` is its identity. */
  readonly first: Props;
}

export interface CourtEventChange {
  readonly change: 'court-event';
  readonly id: CourtEventId;
  readonly claim: ClaimId;
  readonly lawsuit: EntityId;
  readonly judge: EntityId | undefined;
  readonly first: Props;
}

export interface EvidenceRow {
  readonly id: EvidenceId;
  readonly claim: ClaimId;
  readonly props: Props;
}

export interface MentionRow {
  readonly id: MentionId;
  readonly entity: EntityId;
  readonly props: Props;
}

export interface ResolutionRow {
  readonly entity: EntityId;
  readonly salience: Salience;
  readonly mentions: number;
  readonly props: Props;
}

/** What one reading of a revision supports. If it is the one to show, it takes the place of what was shown before. */
export interface LinksChange {
  readonly change: 'links';
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly receiptId: ReceiptId;
  readonly isCurrent: boolean;
  /** Revisions whose claims stay beside those of a current one. */
  readonly beside: readonly RevisionId[];
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly evidence: readonly EvidenceRow[];
  readonly mentions: readonly MentionRow[];
  readonly resolutions: readonly ResolutionRow[];
}

/** An article stands otherwise: `props` are laid over it, and of one that is not live nothing counts any more. */
export interface StandingChange {
  readonly change: 'standing';
  readonly articleId: ArticleId;
  readonly isLive: boolean;
  readonly position: Position;
  readonly props: Props;
}

/** What touches the facts of an article, and so has to be drawn in the order of the log. */
export type FactsChange = LinksChange | StandingChange;

/** One thing to draw. Says what, not how. */
export type Change =
  ArticleChange | RevisionChange | EntityChange | ClaimChange | CourtEventChange | LinksChange | StandingChange;
