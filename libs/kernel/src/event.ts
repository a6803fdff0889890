import { z } from 'zod';
import { type Branded, hashParts, type IdPart } from './id.js';
import type { Instant } from './time.js';

/** An event's id: what it says happened, hashed. The same happening has the same id, however often it is reported. */
export type EventId = Branded<'EventId'>;
export const EventId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
  .transform((text) => text as EventId) as unknown as z.ZodType<EventId>;

/** A place in the log: 1, 2, 3, ... without gaps; 0 is before the first event. A safe integer. */
export type Position = number;

/** Something that happened, before the log has it. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly id: EventId;
  /** A word and an id, as `article-<hex>`. */
  readonly stream: string;
  readonly type: Type;
  /** Of the data's schema. */
  readonly version: number;
  readonly data: Data;
}

/** An event as the log has it. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly position: Position;
  /** 1, 2, 3, ... in its stream. */
  readonly streamVersion: number;
  readonly recordedAt: Instant;
  /** Follows one story from receipt to graph. */
  readonly correlation: string;
  /** The event that this one answers, if one does. */
  readonly cause: EventId | undefined;
}

export interface EventDefinition<Type extends string, Data> {
  /** Makes the event. @throws z.ZodError if the data breaks the schema: a bug of the caller. */
  (data: Data): NewEvent<Type, Data>;
  readonly type: Type;
  readonly version: number;
  readonly data: z.ZodType<Data>;
}

/** The event that a definition makes. */
export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Data> ? NewEvent<Type, Data> : never;

/** Declares an event. `identity` must never change for a type and version: a retry of the same work has the same id. */
export function defineEvent<const Type extends string, Data>(definition: {
  readonly type: Type;
  readonly version: number;
  readonly data: z.ZodType<Data>;
  readonly stream: (data: Data) => string;
  readonly identity: (data: Data) => readonly IdPart[];
}): EventDefinition<Type, Data> {
  const { type, version, data: schema, stream, identity } = definition;
  const make = (given: Data): NewEvent<Type, Data> => {
    const data = schema.parse(given);
    const name = stream(data);
    const id = hashParts([name, type, ...identity(data)]) as string as EventId;
    return { id, stream: name, type, version, data };
  };
  return Object.assign(make, { type, version, data: schema });
}
