import { z } from 'zod';
import { defineEvent, type EventOf } from '@wiregraph/kernel/event';
import { Instant } from '@wiregraph/kernel/time';
import { SourceId } from '../source.js';
import { ArticleId, ReceiptId, Revision, RevisionId, WireTime } from './revision.js';

/** What may be seen of an article. Only a live one is shown to readers. */
export const ArticleState = z.enum(['live', 'embargoed', 'held', 'withheld', 'killed', 'awaited']);
export type ArticleState = z.infer<typeof ArticleState>;

/**
 * Where an article stands once an event has happened, so that nobody who follows the log has to work it out again.
 * `awaited`: something was said of a story that has not come.
 */
export const Standing = z.strictObject({
  state: ArticleState,
  /** The version to show, if there is any. */
  current: RevisionId.optional(),
  /** Whose facts count while the article is live: the current version, and what was added to it since. */
  shown: z.array(RevisionId).max(1_000),
  /** The embargo that is in force. */
  embargo: WireTime.optional(),
  /** Articles that say that they correct this one. */
  correctedBy: z.array(ArticleId).max(100).optional(),
});
export type Standing = z.infer<typeof Standing>;

/** Absent in logs that were written before articles had more than one state. */
const standing = Standing.optional();
const identity = (data: { readonly revisionId: RevisionId }) => [data.revisionId];
const stream = (data: { readonly articleId: ArticleId }): string => data.articleId;

/** The first version of an article came. Stream: the article. */
export const articleFiled = defineEvent({
  type: 'article.filed',
  version: 1,
  data: Revision.extend({ standing }),
  stream,
  identity,
});

/** `isCurrent` is false for a version that is older than the one to show: it is stored, not shown. */
const Further = Revision.extend({ isCurrent: z.boolean(), standing });

/** A further version came. */
export const articleRevised = defineEvent({ type: 'article.revised', version: 1, data: Further, stream, identity });

/** A further version came that says of itself that it corrects. */
export const articleCorrected = defineEvent({ type: 'article.corrected', version: 1, data: Further, stream, identity });

/** The whole story came again with a new lead, as text wires send it ("1st Ld-Writethru"). */
export const articleWritethru = defineEvent({ type: 'article.writethru', version: 1, data: Further, stream, identity });

/** A part came that goes on where the story ended ("1st Add"): it is shown beside the rest, and replaces nothing. */
export const articleAdded = defineEvent({ type: 'article.added', version: 1, data: Further, stream, identity });

/** The same words came again under a new version: no new facts. */
export const articleRefiled = defineEvent({ type: 'article.refiled', version: 1, data: Further, stream, identity });

/** What a sender said of a story, and where. `revisionId` names the notice: it is made as that of a revision. */
export const Notice = z.strictObject({
  articleId: ArticleId,
  revisionId: RevisionId,
  source: SourceId,
  /** Of the document that brought it, which may be another one than the story's. */
  guid: z.string().min(1).max(2_000),
  version: z.string().max(200).optional(),
  versionCreated: WireTime.optional(),
  receiptId: ReceiptId,
  original: Revision.shape.original,
  receivedAt: Instant,
  signals: z.array(z.string().min(1).max(200)).max(50).optional(),
  standing,
});
export type Notice = z.infer<typeof Notice>;

/** The sender withdrew the story, for good unless a later version comes. May come before the story, or without it. */
export const articleKilled = defineEvent({ type: 'article.killed', version: 1, data: Notice, stream, identity });

/** Not to be used while it is checked. */
export const articleHeld = defineEvent({ type: 'article.held', version: 1, data: Notice, stream, identity });

/** Not to be used (or its sender said something that nobody understands). */
export const articleWithheld = defineEvent({ type: 'article.withheld', version: 1, data: Notice, stream, identity });

/** All versions are closed from now on. */
export const articleEmbargoed = defineEvent({
  type: 'article.embargoed',
  version: 1,
  data: z.strictObject({ articleId: ArticleId, revisionId: RevisionId, embargo: WireTime, standing }),
  stream,
  identity: ({ revisionId: id, embargo }) => [id, embargo.raw],
});

/** An embargo ended, by its time or by an editor. */
export const articleReleased = defineEvent({
  type: 'article.released',
  version: 1,
  data: z.strictObject({
    articleId: ArticleId,
    embargo: WireTime,
    because: z.enum(['time-came', 'editor']),
    releasedAt: Instant,
    standing,
  }),
  stream,
  identity: ({ embargo }) => [embargo.at ?? embargo.raw],
});

/** A story that was killed or held is shown again, since a later version came. */
export const articleRestored = defineEvent({
  type: 'article.restored',
  version: 1,
  data: z.strictObject({ articleId: ArticleId, revisionId: RevisionId, standing }),
  stream,
  identity,
});

/** Another article says that it corrects this one. */
export const correctiveSeen = defineEvent({
  type: 'article.corrective-seen',
  version: 1,
  data: z.strictObject({
    articleId: ArticleId,
    corrective: ArticleId,
    revisionId: RevisionId,
    receiptId: ReceiptId,
    receivedAt: Instant,
    standing,
  }),
  stream,
  identity: ({ corrective }) => [corrective],
});

/**
 * A document's own guid stands for an article that goes under another name: that of a text wire's number for the story that
 * all its numbers tell. Stream: that of the guid, where notices wait that name the guid.
 */
export const articleKnownAs = defineEvent({
  type: 'article.known-as',
  version: 1,
  data: z.strictObject({ articleId: ArticleId, goesUnder: ArticleId }),
  stream,
  identity: ({ goesUnder }) => [goesUnder],
});

/** Known version, other content: seen and kept, never put in the first one's place. */
export const conflictingRevisionSeen = defineEvent({
  type: 'article.conflicting-revision-seen',
  version: 1,
  data: z.strictObject({
    articleId: ArticleId,
    revisionId: RevisionId,
    conflictsWith: RevisionId,
    version: z.string().max(200),
    receiptId: ReceiptId,
    original: Revision.shape.original,
    receivedAt: Instant,
  }),
  stream,
  identity,
});

/** Events by which a revision becomes part of its article. */
export type FilingEvent =
  | EventOf<typeof articleFiled>
  | EventOf<typeof articleRevised>
  | EventOf<typeof articleCorrected>
  | EventOf<typeof articleWritethru>
  | EventOf<typeof articleAdded>
  | EventOf<typeof articleRefiled>;

export type NoticeEvent = EventOf<typeof articleKilled> | EventOf<typeof articleHeld> | EventOf<typeof articleWithheld>;

/** Events after which an article may stand otherwise. */
export type StandingEvent =
  | FilingEvent
  | NoticeEvent
  | EventOf<typeof articleEmbargoed>
  | EventOf<typeof articleReleased>
  | EventOf<typeof articleRestored>
  | EventOf<typeof correctiveSeen>;

export type ArticleEvent = StandingEvent | EventOf<typeof articleKnownAs> | EventOf<typeof conflictingRevisionSeen>;

/** By each of these a revision becomes part of its article. */
export const FILING_TYPES: readonly FilingEvent['type'][] = [
  'article.filed',
  'article.revised',
  'article.corrected',
  'article.writethru',
  'article.added',
  'article.refiled',
];
const FILING: ReadonlySet<string> = new Set(FILING_TYPES);

export const isFiling = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: FilingEvent['type'] }> => FILING.has(event.type);

const STANDING: ReadonlySet<string> = new Set<string>([
  ...FILING,
  ...(['article.killed', 'article.held', 'article.withheld'] satisfies NoticeEvent['type'][]),
  ...(['article.embargoed', 'article.released', 'article.restored'] satisfies StandingEvent['type'][]),
  'article.corrective-seen' satisfies StandingEvent['type'],
]);

export const changesStanding = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: StandingEvent['type'] }> => STANDING.has(event.type);

const OTHER: ReadonlySet<string> = new Set<Exclude<ArticleEvent['type'], StandingEvent['type']>>([
  'article.known-as',
  'article.conflicting-revision-seen',
]);

/** Whether it belongs to an article itself, and not to what was read in it. */
export const isOfArticle = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: ArticleEvent['type'] }> => changesStanding(event) || OTHER.has(event.type);
