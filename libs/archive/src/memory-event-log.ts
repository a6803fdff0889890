import type { EventId, Position, RecordedEvent } from '@wiregraph/kernel/event';
import { instantOf } from '@wiregraph/kernel/time';
import { appendBatch, weigh } from './append-batch.js';
import { type Append, type Appended, type EventLog, LogBehind } from './event-log.port.js';

/** A log in memory, for tests and trials: keeps every promise but durability. */
export function memoryEventLog(): EventLog {
  const events: RecordedEvent[] = [];
  const byId = new Map<EventId, RecordedEvent>();
  const waiting = new Set<() => void>();
  const streamVersion = (stream: string) => events.filter((event) => event.stream === stream).length;
  const appendOne = (one: Append): Appended => {
    const missing = one.events.some(({ id }) => !byId.has(id));
    const actual = one.expected ? streamVersion(one.expected.stream) : 0;
    if (missing && one.expected && one.expected.version !== actual) {
      return { kind: 'conflict', stream: one.expected.stream, expected: one.expected.version, actual };
    }
    for (const event of one.events) {
      if (byId.has(event.id)) continue;
      const recorded = {
        ...event,
        // As JSON gives it back.
        data: JSON.parse(JSON.stringify(event.data)) as unknown,
        position: events.length + 1,
        streamVersion: streamVersion(event.stream) + 1,
        recordedAt: instantOf(new Date()),
        correlation: one.correlation,
        cause: one.cause,
      };
      events.push(recorded);
      byId.set(event.id, recorded);
    }
    const positions = one.events.map(({ id }) => byId.get(id)?.position ?? 0);
    return { kind: missing ? 'appended' : 'known', position: positions.at(-1) ?? 0, positions };
  };
  const head = (): Position => events.length;
  const wake = () => {
    for (const go of waiting) go();
  };
  return {
    append: async (appends) => {
      for (const one of appends) weigh(one);
      if (appends.length > 0) appendBatch(appends);
      const answers = appends.map(appendOne);
      wake();
      return Promise.resolve(answers);
    },
    read: async ({ after, limit }) => {
      if (after > head()) throw new LogBehind(after, head());
      return Promise.resolve(events.slice(after, after + limit));
    },
    readStream: async (stream, after = 0) =>
      Promise.resolve(events.filter((event) => event.stream === stream).slice(after)),
    find: async (id) => Promise.resolve(byId.get(id)),
    head: async () => Promise.resolve(head()),
    wait: async (after, { pollMs, signal }) => {
      if (head() > after || signal?.aborted) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(done);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, pollMs);
        waiting.add(done);
        signal?.addEventListener('abort', done, { once: true });
      });
    },
    close: async () => {
      wake();
      return Promise.resolve();
    },
  };
}
