import type { RecordedEvent } from '@wiregraph/kernel/event';
import type { NewsEvent } from '@wiregraph/newsroom/catalogue';
import type { Change } from './change.js';

/** An event of the desk as the log has it. */
export type LoggedEvent = Omit<RecordedEvent, 'type' | 'data'> & NewsEvent;
export type LoggedOf<Type extends NewsEvent['type']> = Extract<LoggedEvent, { type: Type }>;

/** What each of some types of events makes of the graph. Pure: no reads, no clock. */
export type Projection<Type extends NewsEvent['type']> = {
  readonly [Name in Type]: (event: LoggedOf<Name>) => readonly Change[];
};

/** For events that the graph does not show. Said of each, so that none is forgotten. */
export const notProjected = (): readonly Change[] => [];
