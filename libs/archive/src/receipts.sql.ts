import { sql } from './database.js';

export const ACCEPT = sql('accept')`
select refused, is_new from archive.accept($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/**
 * $1 receipt ids, in the order of the answer; $2 types of events that file a revision. Plan: index scans of receipts_pkey, receipt_events_pkey,
 * events_pkey, and of events_stream from the end of each article's.
 * linked_position: only once as many revisions were linked as were filed.
 */
export const RECEIPTS = sql('receipts')`
select r.receipt_id, r.source, encode(r.sha256, 'hex') as sha256, r.bytes, r.content_type, r.file_name, r.channel,
       r.correlation, r.received_at, r.idempotency_key, r.queued_at, r.settled_at, r.quarantine_code,
       r.quarantine_message, r.quarantined_at, log.read,
       case when log.linked >= log.filed and log.linked > 0 then log.linked_position end as linked_position
  from unnest($1::text[]) with ordinality as asked(receipt_id, number)
  join archive.receipts r using (receipt_id)
  cross join lateral (
    select json_agg(json_build_object('position', e.position, 'articleId', e.data->>'articleId', 'revisionId',
                      e.data->>'revisionId', 'at', extract(epoch from e.recorded_at) * 1000, 'standing',
                      (select json_strip_nulls(json_build_object('state', s.data#>>'{standing,state}',
                                'embargoedUntil', s.data#>>'{standing,embargo,at}'))
                         from archive.events s where s.stream = e.stream and s.data->'standing' is not null
                        order by s.stream_version desc limit 1)) order by e.position)
             filter (where x.type = any($2) or x.type = 'article.conflicting-revision-seen') as read,
           count(*) filter (where x.type = any($2)) as filed,
           count(distinct e.data->>'revisionId') filter (where x.type = 'article.linked') as linked,
           max(e.position) filter (where x.type = 'article.linked') as linked_position
      from archive.receipt_events x join archive.events e using (position)
     where x.receipt_id = r.receipt_id) as log
 order by asked.number`;

/** $1 receipt ids. A receipt that waits is not swept for a while after. */
export const MARK_QUEUED = sql('mark-queued')`
with queued as (
  update archive.receipts set queued_at = date_trunc('milliseconds', now()) where receipt_id = any($1) returning receipt_id)
update archive.waiting w set since = now() from queued q where w.receipt_id = q.receipt_id`;

/** $1 receipt ids. */
export const SETTLE = sql('settle')`
with settled as (
  update archive.receipts set settled_at = date_trunc('milliseconds', now()), quarantined_at = null,
                              quarantine_code = null, quarantine_message = null
   where receipt_id = any($1) returning receipt_id)
delete from archive.waiting w using settled s where w.receipt_id = s.receipt_id`;

/** $1 receipt id, $2 code, $3 message. */
export const QUARANTINE = sql('quarantine')`
with held as (
  update archive.receipts set quarantine_code = $2, quarantine_message = $3,
                              quarantined_at = date_trunc('milliseconds', clock_timestamp())
   where receipt_id = $1 returning receipt_id)
delete from archive.waiting w using held h where w.receipt_id = h.receipt_id`;

/** $1 receipt ids. One row for each that was in quarantine. */
export const RELEASE = sql('release')`
with released as (
  update archive.receipts set quarantine_code = null, quarantine_message = null, quarantined_at = null, settled_at = null
   where receipt_id = any($1) and quarantined_at is not null returning receipt_id)
insert into archive.waiting (receipt_id, since) select receipt_id, now() from released
on conflict (receipt_id) do update set since = excluded.since
returning receipt_id`;

/**
 * $1 rows, $2 code or null, $3 and $4 since when the last seen was there and its receipt id, or null. Plan: index scan of
 * receipts_quarantined, or of receipts_quarantine_reason.
 */
export const QUARANTINED = sql('quarantined')`
select receipt_id from archive.receipts r
 where quarantined_at is not null and ($2::text is null or quarantine_code = $2)
   and ($4::text is null or (quarantined_at, receipt_id) < ($3::timestamptz, $4::text))
 order by quarantined_at desc, receipt_id desc limit $1`;

/** Plan: index only scan of receipts_quarantine_reason. */
export const REASONS = sql('reasons')`
select quarantine_code as code, count(*) as receipts from archive.receipts where quarantined_at is not null
 group by quarantine_code order by count(*) desc, quarantine_code`;

/** $1 milliseconds, $2 rows. Plan: index scan of waiting_since. */
export const UNREAD = sql('unread')`
select receipt_id from archive.waiting where since <= now() - make_interval(secs => $1::double precision / 1000)
 order by since limit $2`;

export const COUNTS = sql('counts')`
select (select count(*) from archive.receipts) as total, (select count(*) from archive.waiting) as waiting,
       (select count(*) from archive.receipts where quarantined_at is not null) as quarantined`;
