import { z } from 'zod';
import { idKind, Sha256 } from '@wiregraph/kernel/id';
import { textSpanShape } from '@wiregraph/kernel/text-span';
import { FuzzyDate, Instant } from '@wiregraph/kernel/time';
import { SourceId } from '../source.js';

/** Made of source and guid: all versions of a story. Also the name of its stream. */
export const articleId = idKind<'ArticleId'>('article');
export const ArticleId = articleId.schema;
export type ArticleId = z.infer<typeof ArticleId>;

/** Made of article, version as given, and content. */
export const revisionId = idKind<'RevisionId'>('revision');
export const RevisionId = revisionId.schema;
export type RevisionId = z.infer<typeof RevisionId>;

/** Made of source and the hash of the bytes (and of the place in them, where they hold several stories). */
export const receiptId = idKind<'ReceiptId'>('receipt');
export const ReceiptId = receiptId.schema;
export type ReceiptId = z.infer<typeof ReceiptId>;

/** What a part of a text is. Only `lead`, `paragraph` and `subhead` are the story. */
export const BlockKind = z.enum([
  'lead',
  'paragraph',
  'subhead',
  'caption',
  'credit',
  'table',
  'trailer',
  'boilerplate',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** A block of a revision's text; blocks follow each other, do not overlap, and are parted by blank lines. */
export const Block = z.strictObject({ kind: BlockKind, ...textSpanShape });
export type Block = z.infer<typeof Block>;

/** A time as the sender wrote it, and as a moment where that is certain (a zone was given or is set for the source). */
export const WireTime = z.strictObject({ raw: z.string().max(200), at: Instant.optional() });
export type WireTime = z.infer<typeof WireTime>;

export const Dateline = z.strictObject({
  raw: z.string().max(500),
  place: z.string().max(200).optional(),
  credit: z.string().max(200).optional(),
  date: FuzzyDate.optional(),
});

export const Topic = z.strictObject({ code: z.string().max(300), scheme: z.string().max(300).optional() });

const line = z.string().max(4_000);

/** One version of an article, as it came. Absent means that the sender did not say. */
export const Revision = z.strictObject({
  articleId: ArticleId,
  revisionId: RevisionId,
  source: SourceId,
  /** The sender's name for all versions, or one derived from what the format gives. */
  guid: z.string().min(1).max(2_000),
  /** As given: no counter, may be 0 or no number. */
  version: z.string().max(200).optional(),
  /** 1, 2, 3, ... by arrival. */
  number: z.int().min(1),
  receiptId: ReceiptId,
  original: z.strictObject({ sha256: Sha256, format: z.string().max(40), bytes: z.int().min(1) }),
  receivedAt: Instant,
  headline: line.optional(),
  byline: line.optional(),
  dateline: Dateline.optional(),
  slug: line.optional(),
  /** BCP 47. */
  language: z.string().max(40).optional(),
  /** 1 flash to 9. */
  urgency: z.int().min(1).max(9).optional(),
  topics: z.array(Topic).max(500),
  firstCreated: WireTime.optional(),
  versionCreated: WireTime.optional(),
  /** Of text wires: where it stands among the day's stories, and which part or version of one it is. */
  sequence: z.string().max(40).optional(),
  takeKey: z.string().max(200).optional(),
  /** Present: all versions are closed until `at`; without `at` nobody knows how long. */
  embargo: WireTime.optional(),
  /** What the sender's own words say of this version, verbatim. */
  signals: z.array(z.string().min(1).max(200)).max(50).optional(),
  genres: z.array(z.string().max(300)).max(500).optional(),
  links: z
    .array(z.strictObject({ rel: z.string().max(300), id: z.string().min(1).max(2_000) }))
    .max(500)
    .optional(),
  /** For editors: never published, never read for entities. */
  editorialNote: z.string().max(20_000).optional(),
  usageTerms: z.string().max(20_000).optional(),
  /** Blocks joined by blank lines. All offsets count in it. */
  text: z.string().max(2_000_000),
  blocks: z.array(Block).max(50_000),
});
export type Revision = z.infer<typeof Revision>;
