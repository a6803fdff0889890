import type { NewEvent, Position } from '@wiregraph/kernel/event';
import { BadInput } from '@wiregraph/kernel/errors';
import type { Append, Appended } from './event-log.port.js';

export const MAX_EVENT_BYTES = 16 * 1024 * 1024;
export const MAX_BATCH_BYTES = 64 * 1024 * 1024;
export const MAX_BATCH_EVENTS = 1_000;
const MAX_CORRELATION = 200;

// Of a JSON text: an escaped NUL or half a surrogate pair, which Postgres cannot take; not an escaped backslash before "u0000".
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** An event's data as the log keeps it. */
export interface Written {
  readonly json: string;
  readonly bytes: number;
}

/** @throws BadInput if the log cannot take it */
export function writeEvent({ type, stream, data }: NewEvent): Written {
  const json = JSON.stringify(data) as string | undefined;
  if (json === undefined) throw new RangeError(`An event "${type}" for "${stream}" has no data.`);
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_EVENT_BYTES) {
    throw new BadInput(
      'archive.event-too-large',
      `An event "${type}" for "${stream}" has ${bytes} bytes; the log takes at most ${MAX_EVENT_BYTES}.`,
    );
  }
  if (json.includes('\\u') && UNSTORABLE.test(json)) {
    throw new BadInput(
      'archive.unstorable-text',
      `An event "${type}" for "${stream}" has a NUL character or half a surrogate pair in its text. Take it out before.`,
    );
  }
  return { json, bytes };
}

/** Checks one append. @returns the bytes of its events @throws BadInput if the log cannot take it */
export function weigh({ events, correlation }: Append): number {
  if (events.length === 0) throw new RangeError('An append without events.');
  if (events.length > MAX_BATCH_EVENTS) throw tooLarge(`${events.length} events`);
  if (correlation.length > MAX_CORRELATION) {
    throw new RangeError(`A correlation has more than ${MAX_CORRELATION} characters.`);
  }
  return events.reduce((total, event) => total + writeEvent(event).bytes, 0);
}

const tooLarge = (what: string) =>
  new BadInput(
    'archive.batch-too-large',
    `A batch of ${what}; the log takes at most ${MAX_BATCH_EVENTS} events and ${MAX_BATCH_BYTES} bytes.`,
  );

/** The numbers of texts by first use, from 1 on. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size + 1);
    return this.#numbers.size;
  }
  get texts(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** What archive.append answers. */
export interface AppendRow {
  readonly positions: readonly Position[];
  readonly added: readonly boolean[];
  readonly actual: readonly number[];
}

export interface AppendBatch {
  /** What archive.append takes, in its order. */
  readonly values: readonly unknown[];
  readonly answers: (row: AppendRow) => readonly Appended[];
}

/** One batch for archive.append. @throws BadInput if the log cannot take it */
export function appendBatch(appends: readonly Append[]): AppendBatch {
  const events = appends.flatMap(({ events: some, correlation, cause }) =>
    some.map((event) => ({ event, correlation, cause, written: writeEvent(event) })),
  );
  const bytes = events.reduce((total, { written }) => total + written.bytes, 0);
  if (events.length > MAX_BATCH_EVENTS) throw tooLarge(`${events.length} events`);
  if (bytes > MAX_BATCH_BYTES) throw tooLarge(`${bytes} bytes`);
  const streams = new Numbering();
  const streamSlots = events.map(({ event }) => streams.of(event.stream));
  const expectedSlots = appends.map(({ expected }) => (expected ? streams.of(expected.stream) : 0));
  const slots = slotsOf(events.map(({ event }) => event.id));
  let end = 0;
  const ends = appends.map((append) => (end += append.events.length));
  const values = [
    events.map(({ event }) => Buffer.from(event.id, 'hex')),
    events.map(({ event }) => event.type),
    events.map(({ event }) => event.version),
    events.map(({ written }) => written.bytes),
    `[${events.map(({ written }) => written.json).join(',')}]`,
    events.map(({ correlation }) => correlation),
    events.map(({ cause }) => (cause === undefined ? null : Buffer.from(cause, 'hex'))),
    slots,
    streamSlots,
    streams.texts,
    ends,
    expectedSlots,
    appends.map(({ expected }) => expected?.version ?? 0),
  ];
  return { values, answers: (row) => appends.map((append, a) => answer(append, { a, end: ends[a] ?? 0, slots, row })) };
}

/** For each id the place, from 1 on, where it stands first. */
function slotsOf(ids: readonly string[]): number[] {
  const first = new Map<string, number>();
  return ids.map((id, index) => {
    const slot = first.get(id) ?? index + 1;
    first.set(id, slot);
    return slot;
  });
}

function answer(
  { events, expected }: Append,
  at: { readonly a: number; readonly end: number; readonly slots: readonly number[]; readonly row: AppendRow },
): Appended {
  const actual = at.row.actual[at.a] ?? -1;
  if (expected && actual >= 0) return { kind: 'conflict', ...pick(expected), actual };
  const mine = at.slots.slice(at.end - events.length, at.end);
  const positions = mine.map((slot) => at.row.positions[slot - 1] ?? 0);
  return { kind: at.row.added[at.a] ? 'appended' : 'known', position: positions.at(-1) ?? 0, positions };
}

const pick = ({ stream, version }: { readonly stream: string; readonly version: number }) => ({
  stream,
  expected: version,
});
