import { z } from 'zod';
import { defineEvent, EventId, type EventOf } from '@wiregraph/kernel/event';
import { idKind } from '@wiregraph/kernel/id';
import { textSpanShape } from '@wiregraph/kernel/text-span';
import { FuzzyDate } from '@wiregraph/kernel/time';
import { EntityKey, EvidenceSpan, MentionId, NameKind, Qualifiers, Salience } from '../analysis/analysis.events.js';
import { ArticleId, ReceiptId, RevisionId } from '../article/revision.js';
import { EntityKind, Predicate, Stance } from '../ontology.js';

/** Made of the revision and the key under which an analysis first had it. Also the name of its stream. */
export const entityId = idKind<'EntityId'>('entity');
export const EntityId = entityId.schema;
export type EntityId = z.infer<typeof EntityId>;

/** Made of what the claim says: predicate, ends, value, qualifiers, stance, who says so, dates. */
export const claimId = idKind<'ClaimId'>('claim');
export const ClaimId = claimId.schema;
export type ClaimId = z.infer<typeof ClaimId>;

/** Made of claim, revision, start and end. */
export const evidenceId = idKind<'EvidenceId'>('evidence');
export const EvidenceId = evidenceId.schema;
export type EvidenceId = z.infer<typeof EvidenceId>;

const names = z.array(z.strictObject({ text: z.string().min(1).max(300), kind: NameKind })).max(200);
const identifiers = z.array(z.strictObject({ scheme: z.string().max(40), value: z.string().max(200) })).max(100);
const kinds = z.array(EntityKind).min(1);

/** Somebody or something was met for the first time. */
export const entityIdentified = defineEvent({
  type: 'entity.identified',
  version: 1,
  data: z.strictObject({
    entityId: EntityId,
    name: z.string().min(1).max(300),
    kinds,
    names,
    identifiers,
    inferred: z.boolean(),
    /** Of a lawsuit. */
    docketNumber: z.string().max(60).optional(),
    courtId: z.string().max(60).optional(),
    forum: z.enum(['federal', 'state', 'foreign']).optional(),
    filedOn: FuzzyDate.optional(),
    firstSeen: z.strictObject({ articleId: ArticleId, revisionId: RevisionId }),
  }),
  stream: (data) => data.entityId,
  identity: (data) => [data.entityId],
});

/** A later text taught more of an entity: only what is new stands here. */
export const entityDescribed = defineEvent({
  type: 'entity.described',
  version: 1,
  data: z.strictObject({
    entityId: EntityId,
    /** The text that taught it. */
    revisionId: RevisionId,
    /** The reading that taught it, if an earlier reading of the text had taught something as well. */
    analysis: EventId.optional(),
    kinds: z.array(EntityKind),
    names,
    identifiers,
    docketNumber: z.string().max(60).optional(),
    courtId: z.string().max(60).optional(),
    forum: z.enum(['federal', 'state', 'foreign']).optional(),
    filedOn: FuzzyDate.optional(),
    /** A fuller or better name than the one so far. */
    name: z.string().min(1).max(300).optional(),
  }),
  stream: (data) => data.entityId,
  identity: ({ entityId: id, revisionId, analysis }) => [id, revisionId, ...(analysis === undefined ? [] : [analysis])],
});

/** Why an entity of a text is an entity of the graph. */
export const Resolution = z.strictObject({
  key: EntityKey,
  entityId: EntityId,
  salience: Salience,
  isNew: z.boolean(),
  score: z.number().min(0).max(1),
  features: z
    .array(z.strictObject({ name: z.string().max(60), value: z.string().max(300), weight: z.number() }))
    .max(30),
});
export type Resolution = z.infer<typeof Resolution>;

export const LinkedMention = z.strictObject({
  mentionId: MentionId,
  entityId: EntityId,
  ...textSpanShape,
  text: z.string().min(1).max(10_000),
  confidence: z.number().min(0).max(1),
});
export type LinkedMention = z.infer<typeof LinkedMention>;

export const LinkedEvidence = EvidenceSpan.extend({
  evidenceId: EvidenceId,
  /** The sentence that holds the start. */
  sentence: z.strictObject({ ...textSpanShape }),
});

/** A claim between entities of the graph, with its support in one revision. */
export const LinkedClaim = z.strictObject({
  claimId: ClaimId,
  predicate: Predicate,
  subject: EntityId,
  object: EntityId.optional(),
  value: z.string().max(10_000).optional(),
  qualifiers: Qualifiers,
  against: EntityId.optional(),
  inFavourOf: EntityId.optional(),
  stance: Stance,
  attributedTo: EntityId.optional(),
  inferred: z.boolean(),
  validFrom: FuzzyDate.optional(),
  validTo: FuzzyDate.optional(),
  dateInferred: z.boolean(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(LinkedEvidence).min(1).max(50),
});
export type LinkedClaim = z.infer<typeof LinkedClaim>;

/**
 * All decisions on who is who stand in one line: whoever makes one has to know all that were made before, of whatever
 * article, and says so by the version of this stream that he expects.
 */
export const DECISIONS = 'decisions';

/**
 * It was decided who is who in one reading of a revision, and so what the revision claims. Stream: `decisions`.
 * A projection needs nothing else to draw the revision's facts.
 */
export const articleLinked = defineEvent({
  type: 'article.linked',
  version: 1,
  data: z.strictObject({
    articleId: ArticleId,
    revisionId: RevisionId,
    receiptId: ReceiptId,
    /** The reading that was linked. */
    analysis: EventId,
    /** The deciding rules. */
    linker: z.strictObject({ name: z.string().max(60), version: z.string().max(60) }),
    engine: z.strictObject({
      name: z.string().max(60),
      version: z.string().max(60),
      /** Absent in logs of before a text was read more than once. */
      rules: z.string().max(60).optional(),
    }),
    /** Whether this revision is the one to show: its claims take the place of those of earlier revisions of the article. */
    isCurrent: z.boolean(),
    /** Revisions whose claims stay beside it: what was added to the story, or what it is added to. */
    beside: z.array(RevisionId).max(1_000).optional(),
    /** The event that showed the article again, if that is why it was linked once more. */
    occasion: EventId.optional(),
    resolutions: z.array(Resolution).max(20_000),
    mentions: z.array(LinkedMention).max(100_000),
    claims: z.array(LinkedClaim).max(20_000),
  }),
  stream: () => DECISIONS,
  identity: ({ analysis, linker, occasion }) => [
    analysis,
    linker.name,
    linker.version,
    ...(occasion === undefined ? [] : [occasion]),
  ],
});

export type EntityEvent = EventOf<typeof entityIdentified> | EventOf<typeof entityDescribed>;
export type ArticleLinked = EventOf<typeof articleLinked>;
