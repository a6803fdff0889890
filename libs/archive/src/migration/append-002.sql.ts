/**
 * The one way to add events: a micro-batch in one statement, so that no reply to a client is waited for under the lock.
 *
 * Arrays of one entry for each event: ids (32 bytes), types, versions, sizes (bytes of data), correlations,
 * causes, slots (index of the first event in the batch with the same id), stream_slots (index into streams).
 * data: one JSON array, which takes no escaping on its way. streams: each once, those of events and those expected. Arrays of one entry for each append: ends (index of its last
 * event), expected_slots (index into streams; 0 is none), expected_versions.
 *
 * Returns positions by slot (0: not recorded), and for each append whether it added something, and the version that was
 * found where another was expected (-1: no conflict). Indexes count from 1.
 */
export const APPEND_FUNCTION = `
create function archive.append(
  ids bytea[], types text[], versions int[], sizes int[], data json, correlations text[], causes bytea[],
  slots int[], stream_slots int[], streams text[], ends int[], expected_slots int[], expected_versions int[],
  out positions bigint[], out added boolean[], out actual int[]
) language plpgsql
-- Plans are made once for a session, when tables may be empty: they must be those for large ones. The price put on
-- sequential scans would make the one row of log_head worth compiling machine code for.
set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off
as $$
declare
  before bigint; head bigint; stamp timestamptz;
  heads int[]; given bigint[]; given_versions int[];
  first int := 1; slot int; is_new boolean;
begin
  -- Taken as if all were new, which is put right below: it locks the row, so from here on nobody else appends.
  update archive.log_head h
     set position = h.position + cardinality(ids),
         recorded_at = greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
   where h.one
  returning h.position - cardinality(ids), h.recorded_at into strict before, stamp;
  head := before;
  -- A statement of its own each, begun under the lock: they see all that others have appended.
  positions := array(select coalesce((select e.position from archive.events e where e.id = u.id), 0)
                       from unnest(ids) u(id));
  heads := array(select coalesce((select e.stream_version from archive.events e where e.stream = u.stream
                                   order by e.stream_version desc limit 1), 0)
                   from unnest(streams) u(stream));
  given := array_fill(0::bigint, array[cardinality(ids)]);
  given_versions := array_fill(0, array[cardinality(ids)]);
  added := array_fill(false, array[cardinality(ends)]);
  actual := array_fill(-1, array[cardinality(ends)]);
  for a in 1 .. cardinality(ends) loop
    is_new := false;
    for i in first .. ends[a] loop
      is_new := is_new or positions[slots[i]] = 0;
    end loop;
    if is_new and expected_slots[a] > 0 and heads[expected_slots[a]] <> expected_versions[a] then
      actual[a] := heads[expected_slots[a]];
    elsif is_new then
      added[a] := true;
      for i in first .. ends[a] loop
        if positions[slots[i]] = 0 then
          head := head + 1;
          slot := stream_slots[i];
          heads[slot] := heads[slot] + 1;
          positions[slots[i]] := head;
          given[i] := head;
          given_versions[i] := heads[slot];
        end if;
      end loop;
    end if;
    first := ends[a] + 1;
  end loop;
  if head < before + cardinality(ids) then
    update archive.log_head h set position = head where h.one;
  end if;
  if head = before then return; end if;

  with recorded as (
    insert into archive.events
      (position, id, stream, stream_version, type, version, correlation, cause, recorded_at, bytes, data)
    select u.position, u.id, streams[u.stream_slot], u.stream_version, u.type, u.version, u.correlation, u.cause,
           stamp, u.bytes, u.data
      from rows from (
             unnest(given, ids, stream_slots, given_versions, types, versions, correlations, causes, sizes),
             json_array_elements(data))
        as u(position, id, stream_slot, stream_version, type, version, correlation, cause, bytes, data)
     where u.position > 0
    returning events.position, events.type, events.data->>'receiptId' as receipt_id
  )
  insert into archive.receipt_events (receipt_id, position, type)
  select r.receipt_id, r.position, r.type from recorded r where r.receipt_id is not null;

  -- A receipt's work is done when all revisions that came of it were analysed, or when it held conflicting ones alone.
  if types && array['article.analysed', 'article.conflicting-revision-seen'] then
    delete from archive.waiting w
     where w.receipt_id in (select u.data->>'receiptId' from json_array_elements(data) u(data))
       and (select count(*) filter (where e.type in ('article.filed', 'article.revised'))
                <= count(*) filter (where e.type = 'article.analysed')
                   and count(*) > 0
              from archive.receipt_events e where e.receipt_id = w.receipt_id);
  end if;
  perform pg_notify('archive_events', head::text);
end $$;
`;
