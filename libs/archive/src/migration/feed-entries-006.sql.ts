/** Of an entry of a feed is kept which it is beside what it said. What was kept before is forgotten: it costs one look. */
export const FEED_ENTRIES = `
update archive.feeds set seen = '', etag = null, last_modified = null;
alter table archive.feeds drop constraint feeds_seen_check;
-- Two SHA-256 for each entry, one after the other: which it is, and what it says.
alter table archive.feeds add constraint feeds_seen_check check (octet_length(seen) % 64 = 0);
`;
