import type { EventId, Position, RecordedEvent } from '@wiregraph/kernel/event';
import { instantOf } from '@wiregraph/kernel/time';
import { appendBatch } from './append-batch.js';
import { type Append, type Appended, type EventLog, LogBehind } from './event-log.port.js';
import { untilWoken } from './until-woken.js';

/** A log in memory, for tests and trials: keeps every promise but durability. */
export function memoryEventLog(): EventLog {
  const book = new Book();
  const waiting = new Set<() => void>();
  const closed = new AbortController();
  return {
    append: async (appends) => {
      if (appends.length > 0) appendBatch(appends);
      const answers = appends.map((one) => book.append(one));
      for (const wake of waiting) wake();
      return Promise.resolve(answers);
    },
    read: async ({ after, limit }) => {
      if (after > book.head) throw new LogBehind(after, book.head);
      return Promise.resolve(book.events.slice(after, after + limit));
    },
    readStream: async (stream, after = 0) => Promise.resolve(book.stream(stream).slice(after)),
    find: async (id) => Promise.resolve(book.find(id)),
    head: async () => Promise.resolve(book.head),
    wait: async (after, { pollMs, signal }) => {
      if (book.head <= after) await untilWoken(waiting, { afterMs: pollMs, signals: [signal, closed.signal] });
    },
    close: async () => {
      closed.abort();
      return Promise.resolve();
    },
  };
}

class Book {
  readonly events: RecordedEvent[] = [];
  readonly #byId = new Map<EventId, RecordedEvent>();

  get head(): Position {
    return this.events.length;
  }
  find(id: EventId): RecordedEvent | undefined {
    return this.#byId.get(id);
  }
  stream(name: string): readonly RecordedEvent[] {
    return this.events.filter(({ stream }) => stream === name);
  }
  append(one: Append): Appended {
    const isNew = one.events.some(({ id }) => !this.#byId.has(id));
    const { expected } = one;
    const actual = expected ? this.stream(expected.stream).length : 0;
    if (isNew && expected && expected.version !== actual) {
      return { kind: 'conflict', stream: expected.stream, expected: expected.version, actual };
    }
    const positions = one.events.map((event) => (this.find(event.id) ?? this.#record(event, one)).position);
    return { kind: isNew ? 'appended' : 'known', position: positions.at(-1) ?? 0, positions };
  }
  #record(event: Append['events'][number], { correlation, cause }: Append): RecordedEvent {
    const recorded = {
      ...event,
      // As JSON gives it back.
      data: JSON.parse(JSON.stringify(event.data)) as unknown,
      position: this.head + 1,
      streamVersion: this.stream(event.stream).length + 1,
      recordedAt: instantOf(new Date()),
      correlation,
      cause,
    };
    this.events.push(recorded);
    this.#byId.set(event.id, recorded);
    return recorded;
  }
}
