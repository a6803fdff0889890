import type { EventId, NewEvent, Position, RecordedEvent } from '@wiregraph/kernel/event';
import { Unavailable } from '@wiregraph/kernel/errors';

/** Events that are recorded together or not at all. 1 to 1,000 events, each with data of at most 16 MiB as JSON. */
export interface Append {
  readonly events: readonly NewEvent[];
  /** Refused unless the stream is at this version; 0 is a stream without events. Not asked when all events are known. */
  readonly expected?: { readonly stream: string; readonly version: number };
  /** Follows one story from receipt to graph. At most 200 characters. */
  readonly correlation: string;
  /** The event that these answer. */
  readonly cause?: EventId;
}

/** `position` is of the last event, `positions` of each in the order given; for known events those of the first time. */
export type Appended =
  | { readonly kind: 'appended' | 'known'; readonly position: Position; readonly positions: readonly Position[] }
  | { readonly kind: 'conflict'; readonly stream: string; readonly expected: number; readonly actual: number };

export interface ReadRange {
  readonly after: Position;
  /** 1 to 10,000. */
  readonly limit: number;
}

/** The truth: what happened, in order, for ever. All methods throw `Unavailable` when the server is away or busy. */
export interface EventLog {
  /**
   * One micro-batch in one transaction, of at most 1,000 events and 64 MiB; each append stands or falls alone. An event
   * whose id is known is not recorded again, so an append that got no answer is simply made again. `known` if all were.
   * @throws BadInput 'archive.event-too-large', 'archive.batch-too-large', 'archive.unstorable-text' (a NUL character or
   *   half a surrogate pair): nothing of the batch is recorded
   */
  append(appends: readonly Append[]): Promise<readonly Appended[]>;
  /**
   * Events in order, without a gap, from `after` on; fewer than `limit` if they are large (16 MiB together, but at least
   * one). [] at the end of the log.
   * @throws GapInLog, LogBehind
   */
  read(range: ReadRange): Promise<readonly RecordedEvent[]>;
  /** All events of a stream after a version of it, in order. [] if there is none. */
  readStream(stream: string, after?: number): Promise<readonly RecordedEvent[]>;
  find(id: EventId): Promise<RecordedEvent | undefined>;
  /** Of the last event; 0 for an empty log. */
  head(): Promise<Position>;
  /** Resolves when something after the position may be there, after `pollMs`, or when aborted. Never throws. */
  wait(after: Position, options: { readonly pollMs: number; readonly signal?: AbortSignal }): Promise<void>;
  close(): Promise<void>;
}

/** Somebody took an event away: whoever follows must stop before the gap. */
export class GapInLog extends Unavailable {
  constructor(
    readonly expected: Position,
    readonly found: Position,
  ) {
    super('log.gap', `The log jumps from ${expected} to ${found}. Stopped before the gap; run "wiregraph verify log".`);
  }
}

/** The log ends before a position that a reader has seen: it was put back to an older state. */
export class LogBehind extends Unavailable {
  constructor(
    readonly after: Position,
    readonly head: Position,
  ) {
    super(
      'log.behind',
      `The log ends at ${head}, but was read up to ${after} before. Was an older backup put back? Rebuild what follows the log.`,
    );
  }
}
