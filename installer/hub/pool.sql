-- Lets PgBouncer look up how members of the hub log in, and nobody else. Run by the server's administrator in the hub's
-- database; then give permanence_pool a password.
begin;
do $$
begin
    if not exists (select from pg_roles where rolname = 'permanence_pool') then
        create role permanence_pool login;
    end if;
end
$$;
create schema if not exists permanence_pool;
create or replace function permanence_pool.lookup(login text) returns table (name text, secret text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select rolname::text, rolpassword from pg_authid
     where rolname = login and rolcanlogin and not rolsuper and pg_has_role(rolname, 'permanence_agent', 'member')
$$;
revoke all on function permanence_pool.lookup(text) from public;
grant usage on schema permanence_pool to permanence_pool;
grant execute on function permanence_pool.lookup(text) to permanence_pool;
commit;
