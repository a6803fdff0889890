import type { EventId, Position, RecordedEvent } from '@wiregraph/kernel/event';
import { instantOf } from '@wiregraph/kernel/time';
import type { ArchiveConfig } from './archive.config.js';
import { appendBatch, type AppendRow } from './append-batch.js';
import { changeFeed } from './change-feed.js';
import type { Database } from './database.js';
import { APPEND, FIND, HEAD, READ, READ_STREAM } from './event-log.sql.js';
import { type EventLog, GapInLog, LogBehind, type ReadRange } from './event-log.port.js';

const MAX_READ = 10_000;
const MAX_READ_BYTES = 16 * 1024 * 1024;
const STREAM_PAGE = 1_000;
const EVENT_ID = /^[0-9a-f]{64}$/;

type EventRow = { readonly [Column in keyof Columns]: Columns[Column] };
interface Columns extends Pick<
  RecordedEvent,
  'position' | 'id' | 'stream' | 'type' | 'version' | 'correlation' | 'data'
> {
  stream_version: number;
  cause: EventId | null;
  recorded_at: Date;
}

const recorded = ({ stream_version, recorded_at, cause, ...row }: EventRow): RecordedEvent => ({
  ...row,
  streamVersion: stream_version,
  recordedAt: instantOf(recorded_at),
  cause: cause ?? undefined,
});

/** The log on Postgres. Its `close` ends the connection that listens, not the database. */
export function postgresEventLog(database: Database, config: ArchiveConfig): EventLog {
  const head = async (): Promise<Position> => (await database.rows<{ position: Position }>(HEAD))[0]?.position ?? 0;
  const feed = changeFeed(config, head);
  const readRows = async ({ after, limit }: ReadRange) => {
    if (!(limit >= 1 && limit <= MAX_READ)) throw new RangeError(`A limit of ${limit}: reads take 1 to ${MAX_READ}.`);
    return (await database.rows<EventRow>(READ, [after, limit, MAX_READ_BYTES])).map(recorded);
  };
  return {
    append: async (appends) => {
      if (appends.length === 0) return [];
      const { values, answers } = appendBatch(appends);
      const [row] = await database.rows<AppendRow>(APPEND, values);
      if (!row) throw new Error('archive.append gave no answer.');
      return answers(row);
    },
    read: async (range) => {
      const events = await readRows(range);
      if (events.length > 0) return withoutGap(range.after, events);
      const end = await head();
      if (end < range.after) throw new LogBehind(range.after, end);
      if (end === range.after) return [];
      // Either something was just appended, or what the head counts is gone.
      const later = await readRows(range);
      if (later.length === 0) throw new GapInLog(range.after + 1, end + 1);
      return withoutGap(range.after, later);
    },
    readStream: async (stream, after = 0) => {
      const events: RecordedEvent[] = [];
      let page: readonly EventRow[];
      do {
        const version = events.at(-1)?.streamVersion ?? after;
        page = await database.rows<EventRow>(READ_STREAM, [stream, version, STREAM_PAGE]);
        events.push(...page.map(recorded));
      } while (page.length === STREAM_PAGE);
      return events;
    },
    find: async (id) => {
      if (!EVENT_ID.test(id)) return undefined;
      const [row] = await database.rows<EventRow>(FIND, [Buffer.from(id, 'hex')]);
      return row && recorded(row);
    },
    head,
    wait: feed.wait,
    close: feed.close,
  };
}

function withoutGap(after: Position, events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  for (const [index, { position }] of events.entries()) {
    const expected = after + index + 1;
    if (position !== expected) throw new GapInLog(expected, position);
  }
  return events;
}
