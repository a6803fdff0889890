import type { Channel, Receipt, Receipts } from '@wiregraph/archive/receipts';
import type { WireQueue } from '@wiregraph/dispatch/wire-queue';
import { BadInput, isRefused, refuse, type Refused } from '@wiregraph/kernel/errors';
import { anySource, type Source, SourceId, type Sources } from '@wiregraph/newsroom/source';
import { currentCorrelation, correlationFrom } from '@wiregraph/runtime/correlation';
import { isWaiting, jobOf } from './waiting.js';

/** Most bytes of a story: 10 MB. */
export const MAX_STORY_BYTES = 10_000_000;

/** A story at the door, by whichever way it came. */
export interface StoryAtDoor {
  readonly bytes: Uint8Array;
  /** As the sender wrote it; must be a SourceId. */
  readonly source: string | undefined;
  readonly channel: Channel;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** Tells this coming from others of the same bytes, which are another receipt then. */
  readonly occasion?: string | undefined;
  /** 1 flash to 9, for the order of the queue alone. */
  readonly urgency?: number | undefined;
  /** Of the work that is being done, or a new one, if absent. */
  readonly correlation?: string | undefined;
}

export interface Received {
  readonly receipt: Receipt;
  /** False if these bytes came from this source before. */
  readonly isNew: boolean;
  /** False while Redis is away: the sweep will put the job. */
  readonly isQueued: boolean;
}

/**
 * Takes a story in. Once it resolves to a receipt, bytes and receipt are durable, and the story will be read even if the
 * queue is away or wiped. Refused: 'story.no-source', 'story.bad-source', 'story.unknown-source',
 * 'story.misrouted-source', 'story.empty', 'story.too-large', 'receipt.key-reused', 'receipt.bad-field'.
 * @throws Unavailable if the archive is away: nothing was taken
 */
export type ReceiveStory = (story: StoryAtDoor) => Promise<Received | Refused>;

export interface Intake {
  readonly receipts: Pick<Receipts, 'accept' | 'markQueued'>;
  readonly queue: Pick<WireQueue, 'put'>;
  /** Who may send; anybody, if absent. */
  readonly sources?: Sources;
  /** Hears why a job could not be put; the sweep puts it later. */
  readonly onDelay: (error: unknown) => void;
}

export function openIntake({ receipts, queue, sources = anySource, onDelay }: Intake): ReceiveStory {
  return async (story) => {
    const source = sourceOf(story.source, sources);
    if (isRefused(source)) return source;
    const misrouted = wayFault(sources.byId.get(source), story.channel);
    if (misrouted) return misrouted;
    const fault = sizeFault(story.bytes.byteLength);
    if (fault) return fault;
    const accepted = await accept(receipts, source, story);
    if (isRefused(accepted)) return accepted;
    const { receipt, isNew } = accepted;
    if (!isWaiting(receipt)) return { receipt, isNew, isQueued: receipt.queuedAt !== undefined };
    try {
      await queue.put([{ job: jobOf(receipt), urgency: story.urgency }]);
      await receipts.markQueued([receipt.receiptId]);
      return { receipt, isNew, isQueued: true };
    } catch (error) {
      onDelay(error);
      return { receipt, isNew, isQueued: false };
    }
  };
}

function sourceOf(given: string | undefined, { onlyListed, byId }: Sources): SourceId | Refused {
  if (given === undefined || given === '') return refuse('story.no-source', 'Say who sends it: "source" is missing.');
  const source = SourceId.safeParse(given);
  if (source.success) {
    if (!onlyListed || byId.has(source.data)) return source.data;
    const who = JSON.stringify(source.data);
    return refuse('story.unknown-source', `Nothing is taken from ${who}: list it in the file of sources first.`);
  }
  const why = source.error.issues[0]?.message ?? 'is no source';
  return refuse('story.bad-source', `The source ${JSON.stringify(given.slice(0, 100))} ${why}.`);
}

/** By which channels sources of a kind come. */
const CHANNELS: Readonly<Record<NonNullable<Source['kind']>, readonly Channel[]>> = {
  http: ['http', 'api', 'cli'],
  feed: ['feed'],
  drop: ['drop'],
  queue: ['queue'],
};

/** Who takes a feed's name must not be heard for it, and a file in the wrong folder is somebody else's. */
function wayFault(source: Source | undefined, channel: Channel): Refused | undefined {
  if (!source?.kind || CHANNELS[source.kind].includes(channel)) return undefined;
  const what = `${JSON.stringify(source.id)} is of the kind ${source.kind} in the file of sources`;
  return refuse('story.misrouted-source', `${what}: nothing of it is taken by ${channel}. Name its kind, or none.`);
}

/** Why a story of so many bytes is not taken, if it is not. */
export function sizeFault(bytes: number): Refused | undefined {
  if (bytes === 0) return refuse('story.empty', 'The story is empty: nothing came but its envelope.');
  if (bytes <= MAX_STORY_BYTES) return undefined;
  return refuse('story.too-large', `The story has ${bytes} bytes; at most ${MAX_STORY_BYTES} are taken.`);
}

async function accept(receipts: Intake['receipts'], source: SourceId, story: StoryAtDoor) {
  const { bytes, channel, contentType, fileName, idempotencyKey, occasion } = story;
  const correlation = correlationFrom(story.correlation ?? currentCorrelation());
  try {
    const given = { bytes, source, channel, contentType, fileName, idempotencyKey, occasion, correlation };
    return await receipts.accept(given);
  } catch (error) {
    if (error instanceof BadInput) return refuse(error.code, error.message);
    throw error;
  }
}
