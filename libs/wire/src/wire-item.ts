import { z } from 'zod';
import { spanText } from '@wiregraph/kernel/text-span';
import { type BlockKind, Dateline, Revision, Topic, WireTime } from '@wiregraph/newsroom/article';
import type { Instant } from '@wiregraph/kernel/time';

const line = z.string().max(4_000);
const note = z.string().max(20_000);

/** `format` of the entries of feeds. */
export const FEED_FORMAT = 'feed';

/** What the sender lets be done: `withheld` also stands for a status that nobody knows (it fails closed). */
export const PubStatus = z.enum(['usable', 'withheld', 'canceled']);
export type PubStatus = z.infer<typeof PubStatus>;

/** Somebody or something that the agency itself names. `kind` is a word of the ontology. */
export const AgencyEntity = z.strictObject({
  kind: z.enum(['Person', 'Organization', 'Place']).optional(),
  name: z.string().min(1).max(300),
  /** As given: `{ scheme: 'ticker', value: 'NASDAQ:AMZN' }`, `{ scheme: 'uri', value: 'http://...' }`. */
  identifiers: z.array(z.strictObject({ scheme: z.string().max(300), value: z.string().max(300) })).max(50),
});
export type AgencyEntity = z.infer<typeof AgencyEntity>;

/**
 * One story of a wire document, whatever format it came in. Absent means that the sender did not say. Texts are free of
 * control characters; offsets of `blocks` are UTF-16 units of `text`.
 */
export const WireItem = z.strictObject({
  /** Format it came in, as `ninjs`. */
  format: z.string().max(40),
  guid: z.string().min(1).max(2_000),
  /** No guid was given: made of headline and date, so that the same story read again has the same one. */
  guidDerived: z.boolean(),
  /** As the sender names it: `text`, `picture`, `composite`. */
  type: z.string().max(100).optional(),
  /** Whom the document names as its sender or source. */
  provider: z.string().max(300).optional(),
  /** As given: no counter, `0` is a version. */
  version: z.string().max(200).optional(),
  pubStatus: PubStatus,
  /** Present: closed until `at`; without `at` the time cannot be known and it stays closed. */
  embargo: WireTime.optional(),
  /** What the agency's own words say of this version, verbatim: `UPDATE 1`, `CORRECTED`. */
  signals: z.array(z.string().min(1).max(200)).max(50),
  headline: line.optional(),
  byline: line.optional(),
  /** As printed; if it was printed in the lead (it then ends in its dash or colon), the lead's text begins after it. */
  dateline: Dateline.optional(),
  slug: line.optional(),
  /** Of text wires, as printed: `1st Ld-Writethru`, `EXTRA`. */
  takeKey: z.string().max(200).optional(),
  /** Of text wires: the story's number, which begins anew each day. */
  sequence: z.string().max(40).optional(),
  /** Of text wires: the letter or word of its desk. */
  category: z.string().max(100).optional(),
  /**
   * What all versions of a story have in common where each version has a guid of its own (text wires: the keyword without
   * its words of version, and the day). Absent: the guid itself is common to them.
   */
  family: z.string().min(1).max(2_000).optional(),
  /** BCP 47, as declared, or as detected from the text if `languageDetected`. */
  language: z.string().max(40).optional(),
  languageDetected: z.boolean(),
  /** 1 flash to 9. */
  urgency: z.int().min(1).max(9).optional(),
  topics: z.array(Topic).max(500),
  genres: z.array(z.string().max(300)).max(500),
  firstCreated: WireTime.optional(),
  versionCreated: WireTime.optional(),
  /** When the document, not the story, was sent. */
  sent: WireTime.optional(),
  /** For editors: never published, never read for entities. */
  editorialNote: note.optional(),
  usageTerms: note.optional(),
  /**
   * To other items, other ids of this one and its parts: never followed. `rel` is the sender's own word, but for those
   * of `LIFE_LINKS`.
   */
  links: z.array(z.strictObject({ rel: z.string().max(300), id: z.string().min(1).max(2_000) })).max(500),
  agencyEntities: z.array(AgencyEntity).max(2_000),
  /** Blocks joined by one blank line. Empty where only a status, a picture or a headline came. */
  text: z.string().max(2_000_000),
  blocks: Revision.shape.blocks,
});
export type WireItem = z.infer<typeof WireItem>;

/** Relations by which an item decides the life of another. A parser gives them beside the sender's own word for it. */
export const LIFE_LINKS = {
  /** The item is no story but withdraws another, by its guid (or family). */
  cancels: 'wiregraph:cancels',
  /** The item is a story of its own that corrects an earlier one. */
  corrects: 'wiregraph:corrects',
} as const;

const RUNNING: ReadonlySet<BlockKind> = new Set(['lead', 'paragraph', 'subhead', 'table', 'trailer']);
const PRINTED_DATELINE = /[-–—:_=]$|[)/]\.$/;

/** The paragraphs of an item as they were printed: the dateline stands before the lead, pictures' lines are left out. */
export function printedParagraphs({
  text,
  blocks,
  dateline,
}: Pick<WireItem, 'text' | 'blocks' | 'dateline'>): string[] {
  const printed = dateline && PRINTED_DATELINE.test(dateline.raw) ? `${dateline.raw} ` : '';
  return blocks
    .filter(({ kind }) => RUNNING.has(kind))
    .map((block) => (block.kind === 'lead' ? printed : '') + spanText(text, block));
}

/** Whether an item may be shown at this moment by what its sender said. Anything unclear is a no. */
export function isReleased(item: Pick<WireItem, 'pubStatus' | 'embargo'>, now: Instant): boolean {
  if (item.pubStatus !== 'usable') return false;
  return item.embargo === undefined || (item.embargo.at !== undefined && item.embargo.at <= now);
}
