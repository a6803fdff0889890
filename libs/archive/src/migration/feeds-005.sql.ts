/** What is known of feeds, and the quarantine by reason. */
export const FEEDS = `
create table archive.feeds (
  source text primary key,
  url text not null,
  etag text,
  last_modified text,
  polled_at timestamptz not null,
  next_poll_at timestamptz not null,
  failures integer not null check (failures >= 0),
  problem text,
  -- SHA-256 of each entry that came, one after the other.
  seen bytea not null check (octet_length(seen) % 32 = 0)
);
create index receipts_quarantine_reason on archive.receipts (quarantine_code, quarantined_at desc, receipt_id desc)
 where quarantined_at is not null;
`;
