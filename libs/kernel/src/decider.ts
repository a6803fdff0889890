import type { Refused } from './errors.js';

/** How a thing behaves: commands are decided into events, events are folded into state. Both are pure. */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  /** Time and ids come in the command. A no is a value. */
  readonly decide: (state: State, command: Command) => readonly Event[] | Refused;
  /** Total: it happened. */
  readonly evolve: (state: State, event: Event) => State;
}

export const foldEvents = <State, Event>(
  { initial, evolve }: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
): State => {
  let state = initial;
  for (const event of events) state = evolve(state, event);
  return state;
};
