/**
 * What the role in the setting wiregraph.app_role may do, after each migration. Triggers forbid changes to the log to
 * everyone; this forbids them to the processes once more, who then cannot drop the triggers either.
 */
export const GRANTS = `
do $$
declare
  app text := quote_ident(current_setting('wiregraph.app_role'));
begin
  execute 'grant usage on schema archive to ' || app;
  execute 'revoke all on all tables in schema archive from ' || app;
  execute 'grant select on all tables in schema archive to ' || app;
  execute 'grant insert on archive.events, archive.originals, archive.receipt_events, archive.idempotency_keys to ' || app;
  execute 'grant insert, update on archive.receipts, archive.followers, archive.feeds to ' || app;
  execute 'grant insert, update, delete on archive.waiting to ' || app;
  execute 'grant update on archive.log_head to ' || app;
end $$;
`;
