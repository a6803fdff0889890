-- The owner of the database: no superuser, but it may make databases, which tests do. Run by psql as the superuser, by
-- the native way and, when its volume is new, by the container. \getenv keeps the password out of the process list.
set log_min_error_statement = panic;
\getenv password WIREGRAPH_POSTGRES_PASSWORD
select format('create role wiregraph login createdb password %L', :'password')
 where not exists (select from pg_roles where rolname = 'wiregraph') \gexec
select 'create database wiregraph owner wiregraph'
 where not exists (select from pg_database where datname = 'wiregraph') \gexec
-- Dropping a database ends who is in it, and that may be the server's own autovacuum, which no role owns.
grant pg_signal_backend to wiregraph;
