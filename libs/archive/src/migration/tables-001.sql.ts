/** The tables of the archive. Never edited once released: a change is a further migration. */
export const ARCHIVE_TABLES = `
create table archive.events (
  position bigint primary key,
  id bytea not null,
  stream text not null,
  stream_version integer not null,
  type text not null,
  version integer not null,
  correlation text not null,
  cause bytea,
  recorded_at timestamptz not null,
  bytes integer not null check (bytes between 2 and 16777216),
  -- json, not jsonb: kept as it was said, and cheaper to write and to read. Nothing queries inside.
  data json not null,
  constraint events_id unique (id),
  constraint events_stream unique (stream, stream_version)
);
comment on table archive.events is 'What happened, in order, for ever. Written by archive.append alone.';

-- One row: where the log ends. Whoever appends locks it, so that positions are handed out without gaps and in order.
create table archive.log_head (
  one boolean primary key default true check (one),
  position bigint not null,
  recorded_at timestamptz not null
);
insert into archive.log_head (position, recorded_at) values (0, '-infinity');

create table archive.originals (
  sha256 bytea primary key,
  bytes bytea not null check (octet_length(bytes) between 1 and 16777216),
  kept_at timestamptz not null default now()
);
-- Mostly compressed or small already, and fetched whole.
alter table archive.originals alter column bytes set storage external;

create table archive.receipts (
  receipt_id text primary key,
  source text not null,
  sha256 bytea not null references archive.originals,
  bytes integer not null,
  content_type text,
  file_name text,
  channel text not null,
  correlation text not null,
  received_at timestamptz not null,
  idempotency_key text,
  queued_at timestamptz,
  settled_at timestamptz,
  quarantine_code text,
  quarantine_message text,
  quarantined_at timestamptz,
  check ((quarantined_at is null) = (quarantine_code is null)),
  check ((quarantined_at is null) = (quarantine_message is null))
);
create index receipts_quarantined on archive.receipts (quarantined_at desc, receipt_id desc) where quarantined_at is not null;

create table archive.idempotency_keys (
  source text not null,
  key text not null,
  receipt_id text not null,
  primary key (source, key)
);

-- Receipts whose work is not done: neither in the log, nor settled, nor in quarantine. Short, however long the log.
create table archive.waiting (
  receipt_id text primary key references archive.receipts,
  since timestamptz not null
);
create index waiting_since on archive.waiting (since);

-- Which events came of a receipt. Filled by archive.append from the events' own data.
create table archive.receipt_events (
  receipt_id text not null,
  position bigint not null,
  type text not null,
  primary key (receipt_id, position)
);

create table archive.followers (
  name text primary key,
  position bigint not null check (position >= 0),
  leader text not null,
  reported_at timestamptz not null
);

create function archive.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of archive.% is forbidden: the log and the originals are only ever added to.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on archive.events
  for each statement execute function archive.refuse_change();
create trigger append_only before update or delete or truncate on archive.originals
  for each statement execute function archive.refuse_change();
create trigger append_only before update or delete or truncate on archive.receipt_events
  for each statement execute function archive.refuse_change();
`;
