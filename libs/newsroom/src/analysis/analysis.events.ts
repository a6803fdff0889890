import { z } from 'zod';
import { defineEvent, type EventOf } from '@wiregraph/kernel/event';
import { idKind } from '@wiregraph/kernel/id';
import { textSpanShape } from '@wiregraph/kernel/text-span';
import { FuzzyDate, Instant } from '@wiregraph/kernel/time';
import { ArticleId, ReceiptId, RevisionId } from '../article/revision.js';
import { EntityKind, Predicate, Stance } from '../ontology.js';

/** Made of revision, start and end. */
export const mentionId = idKind<'MentionId'>('mention');
export const MentionId = mentionId.schema;
export type MentionId = z.infer<typeof MentionId>;

/** Names an entity within one analysis only. */
export const EntityKey = z.string().min(1).max(60);
export type EntityKey = z.infer<typeof EntityKey>;

const confidence = z.number().min(0).max(1);

/** Who read, so that a newer reading can be told from this one. */
export const Engine = z.strictObject({
  name: z.string().max(60),
  version: z.string().max(60),
  /** SHA-256 or name of the model. */
  model: z.string().max(100),
  rules: z.string().max(60),
});
export type Engine = z.infer<typeof Engine>;

export const Sentence = z.strictObject({ ...textSpanShape });
export type Sentence = z.infer<typeof Sentence>;

/** What a story is about, says much of, or only names. */
export const Salience = z.enum(['about', 'major', 'mention']);
export type Salience = z.infer<typeof Salience>;

export const NameKind = z.enum(['canonical', 'alias', 'legal', 'former', 'acronym', 'trademark']);
export type NameKind = z.infer<typeof NameKind>;

/** What is known of a lawsuit from one text, for telling it from others. */
export const CaseFacts = z.strictObject({
  plaintiffs: z.array(EntityKey).max(50),
  defendants: z.array(EntityKey).max(50),
  docketNumber: z.string().max(60).optional(),
  /** Id as courts-db has it, as `wawd`. */
  courtId: z.string().max(60).optional(),
  forum: z.enum(['federal', 'state', 'foreign']).optional(),
  filedOn: FuzzyDate.optional(),
});

/** One person or thing of a text, with all the names that the text gives it. */
export const AnalysedEntity = z.strictObject({
  key: EntityKey,
  /** The fullest form in the text without legal form, or one made from the parties for a lawsuit. */
  name: z.string().min(1).max(300),
  kinds: z.array(EntityKind).min(1),
  names: z.array(z.strictObject({ text: z.string().min(1).max(300), kind: NameKind })).max(100),
  salience: Salience,
  /** No word of the text names it: it follows from others. */
  inferred: z.boolean(),
  /** Ids that text or agency give: `{ scheme: 'ticker', value: 'AMZN.O' }`. */
  identifiers: z.array(z.strictObject({ scheme: z.string().max(40), value: z.string().max(200) })).max(50),
  case: CaseFacts.optional(),
});
export type AnalysedEntity = z.infer<typeof AnalysedEntity>;

/** A place where a text refers to an entity. */
export const AnalysedMention = z.strictObject({
  ...textSpanShape,
  entity: EntityKey,
  how: z.enum(['name', 'short-name', 'description', 'pronoun']),
  confidence,
});
export type AnalysedMention = z.infer<typeof AnalysedMention>;

/** The tight span that states a claim; `quote` is the text from start to end. */
export const EvidenceSpan = z.strictObject({ ...textSpanShape, quote: z.string().min(1).max(10_000) });
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

const phrase = z.string().min(1).max(1_000);

/** Money as the text has it: `{ value: 22000000, currency: 'USD' }` for "$22 million". */
export const Money = z.strictObject({
  value: z.number().min(0).max(1e15),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;

/** What narrows a claim. All are part of its identity. */
export const Qualifiers = z.strictObject({
  /** Of an officer, as in the text, lower case: `chief operating officer`. */
  title: phrase.optional(),
  /** Of a ruling: `preliminary injunction`, `motion to dismiss`. */
  matter: phrase.optional(),
  outcome: z
    .enum([
      'granted',
      'denied',
      'granted in part',
      'affirmed',
      'reversed',
      'remanded',
      'dismissed',
      'voluntary',
      'other',
    ])
    .optional(),
  scope: z.enum(['preliminary', 'merits', 'procedural']).optional(),
  /** The day of a ruling, a filing or a suspension. */
  on: FuzzyDate.optional(),
  /** Of a settlement, a fine or a price. */
  amount: Money.optional(),
});
export type Qualifiers = z.infer<typeof Qualifiers>;

export const AnalysedClaim = z.strictObject({
  predicate: Predicate,
  subject: EntityKey,
  /** Exactly one of object and value, as the ontology has it for the predicate. */
  object: EntityKey.optional(),
  value: z.string().min(1).max(10_000).optional(),
  qualifiers: Qualifiers,
  /** Of a ruling: whom it went against. */
  against: EntityKey.optional(),
  /** Of a ruling: whom it was for. Older readings do not tell. */
  inFavourOf: EntityKey.optional(),
  stance: Stance,
  /** Who says so, if it is not the story itself. */
  attributedTo: EntityKey.optional(),
  /** True if the story does not say it in words. */
  inferred: z.boolean(),
  validFrom: FuzzyDate.optional(),
  validTo: FuzzyDate.optional(),
  /** `validFrom`, `validTo` or `on` have a year that the text does not state. */
  dateInferred: z.boolean(),
  confidence,
  evidence: z.array(EvidenceSpan).min(1).max(50),
});
export type AnalysedClaim = z.infer<typeof AnalysedClaim>;

/** What one engine read in one text. Offsets are UTF-16 units of the revision's text. */
export const Analysis = z.strictObject({
  engine: Engine,
  sentences: z.array(Sentence).max(100_000),
  entities: z.array(AnalysedEntity).max(20_000),
  mentions: z.array(AnalysedMention).max(100_000),
  claims: z.array(AnalysedClaim).max(20_000),
});
export type Analysis = z.infer<typeof Analysis>;

/** A revision was read. Stream: the article. A newer engine's reading is another event; this one stays. */
export const articleAnalysed = defineEvent({
  type: 'article.analysed',
  version: 1,
  data: z.strictObject({
    articleId: ArticleId,
    revisionId: RevisionId,
    receiptId: ReceiptId,
    /** When the revision came: what orders readings of several revisions. */
    receivedAt: Instant,
    ...Analysis.shape,
  }),
  stream: (data) => data.articleId,
  identity: (data) => [data.revisionId, data.engine.name, data.engine.version, data.engine.model, data.engine.rules],
});
export type ArticleAnalysed = EventOf<typeof articleAnalysed>;
