-- What was refused is forgotten, too; a member's desks stand in the order in which they were given, for the first of them
-- counts where nothing else says which.
set local role permanence_hub;

create index rejected_id on hub.rejected (id);

-- As in step 3; and takes the person out of what was refused of the caller's own, which stands nowhere but there. What
-- cannot be told apart from its text loses it whole.
create or replace function hub.erase(station uuid, incarnation int, events jsonb[]) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    head constant jsonb := hub.head();
    who hub.member;
    wire jsonb;
    refused hub.rejected;
    is_other bool;
    found_event hub.event;
    place bigint;
begin
    select m.* into who from hub.member m where m.login = session_user::text and m.removed_at is null;
    if not found or not exists (select from hub.station s where s.station = erase.station and s.login = who.login) then
        return jsonb_build_object('fault', 'not_member', 'head', head);
    end if;
    if cardinality(events) > 500 then
        raise exception 'at most 500 events' using errcode = 'program_limit_exceeded';
    end if;
    -- In one order for everybody, so that two erasures cannot wait for each other.
    for wire in select w from unnest(events) as w order by w ->> 'id' loop
        is_other := false;
        for refused in select r.* from hub.rejected r where r.id = ((wire ->> 'id')::uuid)::text and r.login = who.login loop
            update hub.rejected r
               set event = r.event || case when hub.is_less_of(r.event ->> 'body', wire ->> 'body')
                                           then jsonb_build_object('body', wire ->> 'body', 'erased', (wire ->> 'erased')::bigint)
                                           else '{"body": null}' end
             where r.station = refused.station and r.incarnation = refused.incarnation and r.oseq = refused.oseq;
            is_other := is_other or refused.reason = 'id_used';
        end loop;
        select e.* into found_event from hub.event_id k join hub.event e on e.xid = k.xid and e.seq = k.seq
         where k.id = (wire ->> 'id')::uuid for update of k;
        continue when not found or found_event.erased >= (wire ->> 'erased')::bigint; -- not here (yet), or done
        continue when is_other and found_event.login <> who.login; -- it only bears the id of the one that was refused
        if found_event.scope <> all (who.scopes)
           or (who.role = 'agent' and who.login <> coalesce((select a.login from hub.agent a where a.agent = found_event.author),
                                                           found_event.login))
           or (wire ->> 'erased')::bigint > (head ->> 'now')::bigint + 60000
           or octet_length(wire ->> 'body') > 65536
           or not hub.only_text_is_gone(found_event.body, (wire ->> 'body')::jsonb) then
            raise exception 'event % is not to be changed like this', wire ->> 'id' using errcode = 'raise_exception';
        end if;
        place := nextval('hub.event_seq_seq');
        update hub.event e set erased = (wire ->> 'erased')::bigint, body = (wire ->> 'body')::jsonb, written = wire ->> 'body',
               xid = pg_current_xact_id(), seq = place
         where e.xid = found_event.xid and e.seq = found_event.seq;
        update hub.event_id k set xid = pg_current_xact_id(), seq = place where k.id = found_event.id;
        insert into hub.erasure (event, erased, login, station)
        values (found_event.id, (wire ->> 'erased')::bigint, who.login, erase.station) on conflict do nothing;
    end loop;
    return jsonb_build_object('fault', null, 'head', head);
exception when raise_exception then -- all of them or none
    return jsonb_build_object('fault', 'not_permitted', 'head', head);
end
$$;

-- Whether a body says nothing that was not said before; also of texts that are no JSON.
create function hub.is_less_of(was text, now_is text) returns bool
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce(hub.only_text_is_gone(was::jsonb, now_is::jsonb), false);
exception when others then
    return false;
end
$$;

-- Each desk once, in the order in which they were named.
create function hub.in_order(desks text[]) returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select array_agg(desk order by place)
      from (select desk, min(n) as place from unnest(desks) with ordinality as d(desk, n) group by desk) each
$$;

-- As in step 4, but for the order of the desks.
create or replace function hub.member_add(login text, role text, scopes text[], secret text default null) returns jsonb
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
    values (member_add.login, member_add.role, hub.in_order(member_add.scopes), is_new)
    on conflict (login) do update
        set role = excluded.role, scopes = excluded.scopes, removed_at = null, made_here = m.made_here or excluded.made_here,
            scope_version = m.scope_version + (m.role <> excluded.role or m.scopes <> excluded.scopes
                                               or m.removed_at is not null)::int;
    return jsonb_build_object('login', member_add.login, 'role', member_add.role, 'scopes', to_jsonb(member_add.scopes),
                              'new_login', is_new);
end
$$;
