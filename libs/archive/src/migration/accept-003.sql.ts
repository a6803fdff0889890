/**
 * Keeps bytes and receipt, or finds the receipt that they have. \`refused\` if the key stands for another receipt: then
 * nothing is kept. The key comes first, so that two senders who share one wait for each other.
 */
export const ACCEPT_FUNCTION = `
create function archive.accept(
  receipt text, from_source text, hash bytea, original bytea, type text, name text, by_channel text, trace text,
  sent_key text, out refused boolean, out is_new boolean
) language plpgsql as $$
declare
  now_ms timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  refused := false;
  is_new := false;
  if sent_key is not null then
    insert into archive.idempotency_keys (source, key, receipt_id) values (from_source, sent_key, receipt)
      on conflict do nothing;
    select k.receipt_id <> receipt into strict refused
      from archive.idempotency_keys k where k.source = from_source and k.key = sent_key;
    if refused then return; end if;
  end if;
  insert into archive.originals (sha256, bytes) values (hash, original) on conflict do nothing;
  insert into archive.receipts (receipt_id, source, sha256, bytes, content_type, file_name, channel, correlation,
                                received_at, idempotency_key)
    values (receipt, from_source, hash, octet_length(original), type, name, by_channel, trace, now_ms, sent_key)
    on conflict do nothing;
  is_new := found;
  if is_new then
    insert into archive.waiting (receipt_id, since) values (receipt, now_ms);
  end if;
end $$;
`;
