import { sql } from './database.js';

/** $1..$13: see migration 002. One row. Positions are safe integers; as float8 they reach the driver as numbers. */
export const APPEND = sql('append')`
select positions::float8[], added, actual
  from archive.append($1::bytea[], $2, $3, $4, $5, $6, $7::bytea[], $8, $9, $10, $11, $12, $13)`;

/**
 * $1 after, $2 rows at most, $3 bytes at most: a row is left out if those before it hold as much. Plan: index scan of
 * events_pkey.
 */
export const READ = sql('read')`
select position, encode(id, 'hex') as id, stream, stream_version, type, version, correlation,
       encode(cause, 'hex') as cause, recorded_at, data
  from (select e.*, sum(e.bytes) over (order by e.position) - e.bytes as before
          from (select * from archive.events where position > $1 order by position limit $2) e) e
 where before < $3
 order by position`;

/** $1 stream, $2 after version, $3 rows at most. Plan: index scan of events_stream. */
export const READ_STREAM = sql('read-stream')`
select position, encode(id, 'hex') as id, stream, stream_version, type, version, correlation,
       encode(cause, 'hex') as cause, recorded_at, data
  from archive.events where stream = $1 and stream_version > $2 order by stream_version limit $3`;

/** $1 id. Plan: index scan of events_id. */
export const FIND = sql('find')`
select position, encode(id, 'hex') as id, stream, stream_version, type, version, correlation,
       encode(cause, 'hex') as cause, recorded_at, data
  from archive.events where id = $1`;

export const HEAD = sql('head')`select position from archive.log_head`;
