-- What an administrator of the hub does.
set local role permanence_hub;

-- Whether a login was granted a role here itself, not through another one.
create function hub.is_granted(role text, login text) returns bool
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles l on l.oid = m.member
                    where r.rolname = 'permanence_' || is_granted.role and l.rolname = is_granted.login)
$$;

-- Adds a member or changes role and scopes of one. A login that the server does not know is made; `secret` is its SCRAM
-- verifier, never a password, and only a login that was made here gets one. Logins that may do more at this server than a
-- member may, are left alone.
create function hub.member_add(login text, role text, scopes text[], secret text default null) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    was hub.member;
    is_new constant bool := not exists (select from pg_roles where rolname = member_add.login);
    other text;
begin
    if member_add.login !~ '^[^[:cntrl:]]{1,63}$' or octet_length(member_add.login) > 63
       or member_add.login ~ '^(pg_|permanence_)' then
        raise exception 'this is no login' using errcode = 'invalid_name';
    end if;
    if member_add.role not in ('agent', 'lead', 'manager', 'administrator') or cardinality(member_add.scopes) = 0
       or exists (select from unnest(member_add.scopes) s where s is null or length(s) not between 1 and 100) then
        raise exception 'a member has a role and at least one scope' using errcode = 'invalid_parameter_value';
    end if;
    if secret is not null and secret !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        raise exception 'this is no SCRAM verifier' using errcode = 'invalid_parameter_value';
    end if;
    select m.* into was from hub.member m where m.login = member_add.login for update;
    if not is_new and exists (select from pg_roles r where r.rolname = member_add.login
                                 and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls)) then
        raise exception 'the login % may do more at this server than a member', member_add.login
            using errcode = 'insufficient_privilege';
    end if;
    if secret is not null and not is_new and not coalesce(was.made_here, false) then
        raise exception 'the password of the login % was not made here', member_add.login
            using errcode = 'insufficient_privilege';
    end if;
    if is_new then
        execute format('create role %I login', member_add.login);
    end if;
    if secret is not null then
        execute format('alter role %I password %L', member_add.login, secret);
    end if;
    execute format('alter role %I set statement_timeout = %L', member_add.login, '30s');
    execute format('alter role %I set lock_timeout = %L', member_add.login, '3s');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', member_add.login, '5s');
    foreach other in array array['agent', 'lead', 'manager', 'administrator'] loop
        if other <> member_add.role and hub.is_granted(other, member_add.login) then
            execute format('revoke %I from %I', 'permanence_' || other, member_add.login);
        end if;
    end loop;
    if not hub.is_granted(member_add.role, member_add.login) then
        execute format('grant %I to %I', 'permanence_' || member_add.role, member_add.login);
    end if;
    insert into hub.member as m (login, role, scopes, made_here)
    values (member_add.login, member_add.role, array(select distinct unnest(member_add.scopes) order by 1), is_new)
    on conflict (login) do update
        set role = excluded.role, scopes = excluded.scopes, removed_at = null, made_here = m.made_here or excluded.made_here,
            scope_version = m.scope_version + (m.role <> excluded.role or m.scopes <> excluded.scopes
                                               or m.removed_at is not null)::int;
    return jsonb_build_object('login', member_add.login, 'role', member_add.role, 'scopes', to_jsonb(member_add.scopes),
                              'new_login', is_new);
end
$$;

-- Takes all rights from a member; what he wrote stays, and so does who he was. Errors: no such member.
create function hub.member_remove(login text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    was hub.member;
    other text;
begin
    update hub.member m set removed_at = now(), scope_version = scope_version + 1
     where m.login = member_remove.login and removed_at is null returning * into was;
    if not found then
        raise exception 'there is no member %', member_remove.login using errcode = 'no_data_found';
    end if;
    foreach other in array array['agent', 'lead', 'manager', 'administrator'] loop
        if hub.is_granted(other, member_remove.login) then
            execute format('revoke %I from %I', 'permanence_' || other, member_remove.login);
        end if;
    end loop;
    if was.made_here then
        execute format('alter role %I password null', member_remove.login);
    end if;
    return jsonb_build_object('login', was.login);
end
$$;

-- Takes in what was refused of a member because others had written it: the history of a store on which several people
-- worked before it came to the hub. Its authors become known by the events that added them.
create function hub.adopt(login text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    who hub.member;
    one record;
    batch hub.sent[];
    adopted bigint := 0;
    left_over bigint := 0;
begin
    select m.* into who from hub.member m where m.login = adopt.login and m.removed_at is null;
    if not found then
        raise exception 'there is no member %', adopt.login using errcode = 'no_data_found';
    end if;
    for one in select r.station, r.incarnation, array_agg(r.event order by r.oseq) as events from hub.rejected r
                where r.login = adopt.login and r.reason = 'author' group by 1, 2 order by 1, 2 loop
        delete from hub.rejected r where r.station = one.station and r.incarnation = one.incarnation and r.reason = 'author'
           and r.login = adopt.login;
        batch := hub.read_events(one.events, 0);
        batch := (select array_agg((b.oseq, b.scope, b.id, b.stream_kind, b.stream, b.kind, b.stamp, b.at, b.author, b.version,
                             b.erased, b.written, b.body, b.wire,
                             hub.refusal(b, who.scopes, (hub.utc_ms() + 60000) << 16, 2147483647), '')::hub.sent
                             order by b.oseq) from unnest(batch) b);
        insert into hub.agent (agent, login)
        select b.stream, b.body ->> 'login' from unnest(batch) b
         where b.reason is null and b.kind = 'agent_added' and b.body ->> 'login' is not null
        on conflict do nothing;
        batch := hub.take_in(one.station, one.incarnation, adopt.login, batch);
        adopted := adopted + (select count(*) from unnest(batch) b where b.reason is null);
        left_over := left_over + (select count(*) from unnest(batch) b where b.reason is not null);
    end loop;
    return jsonb_build_object('adopted', adopted, 'refused', left_over);
end
$$;

-- After a restore: tells every station that the hub may lack what it had, so that it sends again what is missing, and
-- leaves out ticket numbers that may have been given. After a restore into another cluster, whose transactions are
-- counted anew, the log gets places that its readers can go on from.
create function hub.begin_epoch() returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table hub.event, hub.event_id, hub.incarnation in share row exclusive mode;
    update hub.meta set value = gen_random_uuid()::text where key = 'epoch';
    update hub.meta set value = '2147483647' where key = 'timeline';
    perform hub.skip_blocks();
    if exists (select from hub.event where xid > pg_current_xact_id()) then
        update hub.event set xid = pg_current_xact_id();
        update hub.event_id set xid = pg_current_xact_id();
    end if;
    return hub.head();
end
$$;

create function hub.status() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object(
        'head', hub.head(),
        'version', (select max(version) from hub.migration),
        'server', current_setting('server_version'),
        'read_only', pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool,
        'bytes', pg_database_size(current_database()),
        'events', (select count(*) from hub.event_id),
        'months', (select count(*) from pg_inherits where inhparent = 'hub.event'::regclass),
        'rejected', coalesce((select jsonb_object_agg(reason, n) from (select reason, count(*) n from hub.rejected group by 1) r),
                             '{}'),
        'erased', (select count(*) from hub.erasure),
        'members', coalesce((select jsonb_agg(jsonb_build_object('login', login, 'role', role, 'scopes', to_jsonb(scopes),
                                 'removed', removed_at is not null) order by login) from hub.member), '[]'),
        'stations', coalesce((
            select jsonb_agg(jsonb_build_object('station', station, 'login', login, 'incarnation', incarnation, 'machine', machine,
                       'program', program, 'schema', schema, 'last_oseq', last_oseq, 'last_seen', last_seen,
                       'too_old', schema < (select value::int from hub.meta where key = 'schema_min'),
                       'seen_since_erasure', last_seen >= coalesce((select max(done_at) from hub.erasure), '-infinity'))
                       order by login, station, incarnation)
              from hub.incarnation i join hub.station using (station)
             where not exists (select from hub.incarnation n where n.station = i.station and n.incarnation > i.incarnation)), '[]'))
$$;

grant execute on function hub.member_add(text, text, text[], text), hub.member_remove(text), hub.adopt(text),
    hub.status() to permanence_administrator;
