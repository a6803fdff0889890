import type { Position, RecordedEvent } from '@wiregraph/kernel/event';
import type { NewsEvent } from '@wiregraph/newsroom/catalogue';

/** An event of the desk as the log has it. */
export type LoggedEvent = Omit<RecordedEvent, 'type' | 'data'> & NewsEvent;

/** Events in order and without a gap: those after `after`, up to and with `last`. At least one. */
export interface Batch {
  readonly events: readonly LoggedEvent[];
  readonly after: Position;
  readonly last: Position;
  /** Aborts when the lead is lost or the process is to end: long work may stop between two steps. */
  readonly signal: AbortSignal;
}

/** Something that is derived from the log. Order, gaps, lead and back-off are `follow`'s. */
export interface Follower {
  /** At most 100 characters; also under which it leads. */
  readonly name: string;
  /** Where to begin, asked at each beginning and after each failure. What was in hand then may have been taken up or not. */
  checkpoint(): Promise<Position>;
  /** Takes a batch up, once, however often it is given. */
  apply(batch: Batch): Promise<void>;
  /** How far it has taken up the log, if it reads it itself as well: asked after a batch, which may have been passed. */
  readonly reached?: () => Position;
  /** How long at least from the beginning of one batch to that of the next: of small ones each costs as much as of large. */
  readonly gatherMs?: number;
  /** Looks at the clock: between batches, and where there are none at least as often as the log is looked at. */
  tick?(): Promise<void>;
}
