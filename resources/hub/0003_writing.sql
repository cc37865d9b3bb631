-- What a workstation sends. Nothing here alters or deletes an event.
set local role permanence_hub;

-- An event as it was sent, read as far as it can be read.
create type hub.sent as (
    oseq bigint, scope text, id uuid, stream_kind text, stream uuid, kind text, stamp bigint, at bigint, author uuid,
    version int, erased bigint, written text, body jsonb, wire jsonb, reason text, detail text
);

-- How deep objects and arrays stand in each other; more than `most` is not told apart.
create function hub.depth(document jsonb, most int) returns int
language sql immutable set search_path = pg_catalog, pg_temp as $$
    with recursive level(value, depth) as (
        select document, 1
        union all
        select inner_value.value, depth + 1
          from level, lateral (
              select value from jsonb_each(case jsonb_typeof(level.value) when 'object' then level.value end)
              union all
              select value from jsonb_array_elements(case jsonb_typeof(level.value) when 'array' then level.value end)
          ) inner_value
         where jsonb_typeof(inner_value.value) in ('object', 'array') and depth <= most
    )
    select max(depth) from level
$$;

-- Where everything can be read: all at once.
create function hub.read_events(events jsonb[], after bigint) returns hub.sent[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select array_agg((e.oseq, e.scope, e.id, e.stream_kind, e.stream, e.kind, e.stamp, e.at, e.author, e.version,
               coalesce(e.erased, 0), e.body,
               case when octet_length(e.body) <= 65536 then e.body::jsonb end, w.wire, null, '')::hub.sent order by e.oseq)
      from unnest(events) as w(wire),
           jsonb_to_record(w.wire) as e(oseq bigint, scope text, id uuid, stream_kind text, stream uuid, kind text,
               stamp bigint, at bigint, author uuid, version int, erased bigint, body text)
     where e.oseq > after
$$;

-- Where something cannot be read: each for itself, and what is wrong with it.
create function hub.read_events_one_by_one(events jsonb[], after bigint) returns hub.sent[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    wire jsonb;
    number bigint;
    one hub.sent;
    empty hub.sent;
    result hub.sent[] := '{}';
begin
    for wire in select w from unnest(events) as w order by (w ->> 'oseq')::bigint loop
        number := (wire ->> 'oseq')::bigint; -- an event without its number cannot even be refused
        continue when number <= after;
        begin
            one := (hub.read_events(array[wire], after))[1];
        exception when others then
            one := empty;
            one.oseq := number;
            one.reason := 'malformed';
            one.detail := left(sqlerrm, 200);
            one.written := wire ->> 'body';
            one.id := hub.id_of(wire);
        end;
        one.wire := wire;
        result := result || one;
    end loop;
    return result;
end
$$;

-- Why an event is refused for its own sake; null: it is not, as far as it can be told without looking into the log.
create function hub.refusal(e hub.sent, scopes text[], latest bigint, newest int) returns text
language sql immutable as $$
    select case
        when octet_length(e.written) > 65536 then 'too_large'
        when e.reason is not null then e.reason
        when jsonb_typeof(e.body) is distinct from 'object' or e.id is null or e.stream is null or e.stamp is null
             or e.at is null or e.version is null or e.kind is null or e.stream_kind is null
             or length(e.kind) not between 1 and 64 or length(e.stream_kind) not between 1 and 32
             or e.stamp < 0 or e.version < 1 then 'malformed'
        when length(e.written) - length(translate(e.written, '[{', '')) > 64 and hub.depth(e.body, 64) > 64 then 'malformed'
        when e.scope is null or e.scope <> all (scopes) then 'scope'
        when e.stamp > latest then 'stamp_ahead'
        when e.version > newest then 'schema'
    end
$$;

-- Registers a workstation, or says that it is known. `oseq` is the largest number that ever went out under this incarnation;
-- `machine` tells a machine from another one that holds a copy of the same store. A store whose numbers were used already,
-- because it came back from a backup, gets the next incarnation (behind); a copy beside the original is told that it is
-- one (cloned), and registers as a station of its own. A higher incarnation than the hub's is one that the hub forgot in a
-- restore or a failover.
create function hub.register_station(station uuid, incarnation int, oseq bigint, machine text, program text, schema int)
returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    head constant jsonb := hub.head();
    owner text;
    mine hub.incarnation;
    now_is int := greatest(register_station.incarnation, 1);
    fault text;
begin
    if not exists (select from hub.member where login = session_user::text and removed_at is null) then
        return jsonb_build_object('station', station, 'incarnation', incarnation, 'last_oseq', 0, 'fault', 'not_member',
            'head', head);
    end if;
    if to_regclass('hub.event_' || to_char((now() at time zone 'UTC') + interval '2 months', 'YYYY_MM')) is null
       or to_regclass('hub.block_' || extract(year from now() + interval '2 months')) is null then
        perform hub.prepare();
    end if;
    insert into hub.station (station, login) values (register_station.station, session_user) on conflict do nothing;
    -- Two registrations of one station wait for each other, and for nobody else.
    select s.login into owner from hub.station s where s.station = register_station.station for update;
    if owner <> session_user then
        return jsonb_build_object('station', station, 'incarnation', incarnation, 'last_oseq', 0, 'fault', 'other_login',
            'head', head);
    end if;
    select i.* into mine from hub.incarnation i where i.station = register_station.station
     order by i.incarnation desc limit 1;
    if found and (register_station.incarnation < mine.incarnation
                  or (register_station.incarnation = mine.incarnation and mine.machine <> left(register_station.machine, 200))) then
        return jsonb_build_object('station', station, 'incarnation', mine.incarnation, 'last_oseq', mine.last_oseq,
            'fault', 'cloned', 'head', head);
    end if;
    if found and register_station.incarnation = mine.incarnation and mine.last_oseq > register_station.oseq then
        fault := 'behind';
        now_is := mine.incarnation + 1;
    end if;
    insert into hub.incarnation (station, incarnation, machine, program, schema)
    values (register_station.station, now_is, left(register_station.machine, 200), left(register_station.program, 100),
            register_station.schema)
    on conflict (station, incarnation) do update
        set program = excluded.program, schema = excluded.schema, last_seen = now()
    returning * into mine;
    return jsonb_build_object('station', station, 'incarnation', mine.incarnation, 'last_oseq', mine.last_oseq,
        'fault', coalesce(fault, case when schema < (head ->> 'schema_min')::int then 'schema_too_old'
                                      when schema > (head ->> 'schema_max')::int then 'schema_too_new' end),
        'head', head);
end
$$;

-- The id in an event, where it is one.
create function hub.id_of(wire jsonb) returns uuid
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when wire ->> 'id' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then (wire ->> 'id')::uuid end
$$;

-- Takes in up to 500 events with bodies of 256 KB together, numbered without a gap from the last one on; smaller numbers
-- are repeats. An event that is refused is kept with its reason in hub.rejected and counts as taken, so that nothing
-- holds up what follows. Waits for nobody but an earlier call of the same station and whoever writes the same id.
create function hub.push(station uuid, incarnation int, events jsonb[]) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    kMostEvents constant int := 500;
    kMostBytes constant bigint := 256 * 1024;
    kAhead constant bigint := 60000; -- ms that a station's clock may be ahead of the hub's
    head constant jsonb := hub.head();
    who hub.member;
    mine hub.incarnation;
    batch hub.sent[];
    bytes bigint;
    taken bigint;
    last bigint := 0;
begin
    select m.* into who from hub.member m where m.login = session_user::text and m.removed_at is null;
    if not found then
        return hub.pushed(station, incarnation, 0, 'not_member', events, head);
    end if;
    select i.* into mine from hub.incarnation i join hub.station s using (station)
     where i.station = push.station and i.incarnation = push.incarnation and s.login = who.login
       for update of i;
    if not found or exists (select from hub.incarnation i where i.station = push.station
                               and i.incarnation > push.incarnation) then
        return hub.pushed(station, incarnation, coalesce(mine.last_oseq, 0),
            case when exists (select from hub.station s where s.station = push.station and s.login = who.login)
                 then 'other_incarnation' else 'not_registered' end, events, head);
    end if;
    last := mine.last_oseq;
    select sum(octet_length(w ->> 'body')) into bytes from unnest(events) as w;
    -- One event that is too large alone is refused for its own sake, else it would stand in the way for ever.
    if cardinality(events) > kMostEvents or (bytes > kMostBytes and cardinality(events) > 1) then
        return hub.pushed(station, incarnation, last, 'too_large', events, head);
    end if;

    if to_regclass('hub.event_' || to_char(now() at time zone 'UTC', 'YYYY_MM')) is null then
        perform hub.prepare();
    end if;
    taken := hub.take_in_plain(mine, who, events, head);
    if taken is not null then
        return jsonb_build_object('last_oseq', taken, 'fault', null, 'rejected', '[]'::jsonb, 'head', head);
    end if;

    -- A repeat that is not what was taken under its number comes from a copy of the store beside the original: taken for a
    -- repeat, it would be lost in silence.
    if exists (select from unnest(events) as w
                where (w ->> 'oseq')::bigint <= last
                  and not exists (select from hub.event_id k where k.id = hub.id_of(w))
                  and not exists (select from hub.rejected r where r.station = push.station and r.incarnation = push.incarnation
                                     and r.oseq = (w ->> 'oseq')::bigint
                                     and r.id = coalesce(hub.id_of(w)::text, '00000000-0000-0000-0000-000000000000'))) then
        return hub.pushed(station, incarnation, last, 'other_incarnation', events, head);
    end if;

    begin
        batch := hub.read_events(events, last);
    exception when others then
        batch := hub.read_events_one_by_one(events, last);
    end;
    if coalesce(cardinality(batch), 0) = 0 then
        return hub.pushed(station, incarnation, last, null, events, head);
    end if;
    if exists (select from unnest(batch) with ordinality as b where b.oseq is distinct from last + b.ordinality) then
        return hub.pushed(station, incarnation, last, 'gap', events, head);
    end if;

    -- Whose an author's id is stands in the event that added him; else a login without any takes the first one it uses.
    -- What is refused for another reason names nobody.
    batch := (select array_agg((b.oseq, b.scope, b.id, b.stream_kind, b.stream, b.kind, b.stamp, b.at, b.author, b.version,
                         b.erased, b.written, b.body, b.wire,
                         hub.refusal(b, who.scopes, ((head ->> 'now')::bigint + kAhead) << 16, (head ->> 'schema_max')::int),
                         b.detail)::hub.sent order by b.oseq)
                from unnest(batch) b);
    insert into hub.agent (agent, login)
    select distinct on (b.stream) b.stream, b.body ->> 'login' from unnest(batch) b
     where b.reason is null and b.kind = 'agent_added' and b.body ->> 'login' is not null
       and not exists (select from hub.event e where e.stream = b.stream)
     order by b.stream, b.oseq
    on conflict do nothing;
    if not exists (select from hub.agent a where a.login = who.login) then
        insert into hub.agent (agent, login)
        select b.author, who.login from unnest(batch) b where b.reason is null and b.author is not null
         order by b.oseq limit 1
        on conflict do nothing;
    end if;
    batch := (select array_agg((b.oseq, b.scope, b.id, b.stream_kind, b.stream, b.kind, b.stamp, b.at, b.author, b.version,
                         b.erased, b.written, b.body, b.wire,
                         case when b.reason is null and b.author is not null and a.login is distinct from who.login
                              then 'author' else b.reason end,
                         b.detail)::hub.sent order by b.oseq)
                from unnest(batch) b left join hub.agent a on a.agent = b.author);

    batch := hub.take_in(push.station, push.incarnation, who.login, batch);
    last := last + cardinality(batch);
    update hub.incarnation i set last_oseq = last, last_seen = now()
     where i.station = push.station and i.incarnation = push.incarnation;
    return hub.pushed(station, incarnation, last, null, events, head);
end
$$;

-- The way of nearly every push, in one statement: nothing in it is refused, repeated, new as an author or hard to read.
-- Gives back the number of the last event; null where something is, and then nothing was done.
create function hub.take_in_plain(mine hub.incarnation, who hub.member, events jsonb[], head jsonb) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    agents constant uuid[] := array(select a.agent from hub.agent a where a.login = who.login);
    latest constant bigint := ((head ->> 'now')::bigint + 60000) << 16;
    newest constant int := (head ->> 'schema_max')::int;
    first bigint;
    last bigint;
    count int;
    odd bool;
begin
    with sent as materialized (
        select e.*, e.body::jsonb as content, nextval('hub.event_seq_seq') as seq
          from unnest(events) as w(wire),
               jsonb_to_record(w.wire) as e(oseq bigint, scope text, id uuid, stream_kind text, stream uuid, kind text,
                   stamp bigint, at bigint, author uuid, version int, erased bigint, body text)
    ), numbers as (
        insert into hub.ticket_number (year, number, ticket)
        select hub.year_of(content ->> 'number'), hub.number_of(content ->> 'number'), stream from sent
         where kind = 'ticket_opened' and hub.year_of(content ->> 'number') is not null
    ), ids as (
        insert into hub.event_id (id, xid, seq) select id, pg_current_xact_id(), seq from sent
    ), written as (
        insert into hub.event (seq, station, incarnation, oseq, login, scope, id, stream_kind, stream, kind, stamp, at, author,
                               version, erased, body, written)
        select seq, mine.station, mine.incarnation, oseq, who.login, scope, id, stream_kind, stream, kind, stamp, at, author,
               version, coalesce(erased, 0), content, body
          from sent
    )
    select min(oseq), max(oseq), count(*),
           bool_or(octet_length(body) > 65536 or jsonb_typeof(content) <> 'object'
                   or length(kind) not between 1 and 64 or length(stream_kind) not between 1 and 32 or kind = 'agent_added'
                   or stamp not between 0 and latest or version not between 1 and newest or scope <> all (who.scopes)
                   or (author is not null and author <> all (agents))
                   or length(body) - length(translate(body, '[{', '')) > 64)
      into first, last, count, odd from sent;
    if odd or first <> mine.last_oseq + 1 or last <> mine.last_oseq + count then
        raise exception 'not plain';
    end if;
    update hub.incarnation i set last_oseq = last, last_seen = now()
     where i.station = mine.station and i.incarnation = mine.incarnation;
    return last;
exception when others then
    return null; -- whatever it was, the careful way finds it and says so
end
$$;

-- Writes what is not refused into the log, and what is refused beside it; gives back the batch with all its reasons.
create function hub.take_in(station uuid, incarnation int, login text, batch hub.sent[]) returns hub.sent[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    used bigint[];
    fresh bigint[];
    others bigint[];
begin
    if exists (select from unnest(batch) b where b.kind = 'ticket_opened' and b.reason is null) then
        insert into hub.ticket_number (year, number, ticket)
        select hub.year_of(b.body ->> 'number'), hub.number_of(b.body ->> 'number'), b.stream from unnest(batch) b
         where b.kind = 'ticket_opened' and b.reason is null and hub.year_of(b.body ->> 'number') is not null
         order by 1, 2
        on conflict do nothing;
        select array_agg(b.oseq) into used
          from unnest(batch) b join hub.ticket_number n
            on n.year = hub.year_of(b.body ->> 'number') and n.number = hub.number_of(b.body ->> 'number')
         where b.kind = 'ticket_opened' and b.reason is null and n.ticket <> b.stream;
    end if;

    with numbered as (
        select b.*, nextval('hub.event_seq_seq') as seq from unnest(batch) b
         where b.reason is null and b.oseq <> all (coalesce(used, '{}')) order by b.oseq
    ), ids as (
        insert into hub.event_id (id, xid, seq)
        select id, pg_current_xact_id(), seq from numbered
        on conflict (id) do nothing returning seq
    ), written as (
        insert into hub.event (seq, station, incarnation, oseq, login, scope, id, stream_kind, stream, kind, stamp, at, author,
                               version, erased, body, written)
        select n.seq, take_in.station, take_in.incarnation, n.oseq, take_in.login, n.scope, n.id, n.stream_kind, n.stream,
               n.kind, n.stamp, n.at, n.author, n.version, n.erased, n.body, n.written
          from numbered n join ids i using (seq)
        returning oseq
    )
    select array_agg(oseq) into fresh from written;

    -- What stands there already is the same event, sent again, or one that the program of several stations writes alike;
    -- anything else only bears its id.
    if coalesce(cardinality(fresh), 0) + coalesce(cardinality(used), 0) <
       (select count(*) from unnest(batch) b where b.reason is null) then
        select array_agg(b.oseq) into others
          from unnest(batch) b join hub.event_id k using (id) join hub.event e on e.xid = k.xid and e.seq = k.seq
         where b.reason is null and b.oseq <> all (coalesce(fresh, '{}')) and b.oseq <> all (coalesce(used, '{}'))
           and not (e.stream = b.stream and e.kind = b.kind
                    and ((e.author is null and b.author is null)
                         or (e.author = b.author and e.stamp = b.stamp and e.at = b.at and e.version = b.version
                             and (e.written = b.written or e.erased > 0 or b.erased > 0))));
    end if;

    batch := (select array_agg((b.oseq, b.scope, b.id, b.stream_kind, b.stream, b.kind, b.stamp, b.at, b.author, b.version,
                         b.erased, b.written, b.body, b.wire,
                         case when b.oseq = any (used) then 'number_used' when b.oseq = any (others) then 'id_used'
                              else b.reason end,
                         b.detail)::hub.sent order by b.oseq)
                from unnest(batch) b);
    insert into hub.rejected (station, incarnation, oseq, login, id, reason, detail, event)
    select take_in.station, take_in.incarnation, b.oseq, take_in.login, coalesce(b.id, '00000000-0000-0000-0000-000000000000'), b.reason,
           coalesce(b.detail, ''), b.wire
      from unnest(batch) b where b.reason is not null
    on conflict do nothing;
    return batch;
end
$$;

-- `2026` and 123 of `2026-000123`; null where it is written in another way.
create function hub.year_of(number text) returns int
language sql immutable as $$ select case when number ~ '^[0-9]{4}-[0-9]{6,9}$' then left(number, 4)::int end $$;
create function hub.number_of(number text) returns int
language sql immutable as $$ select case when number ~ '^[0-9]{4}-[0-9]{6,9}$' then substr(number, 6)::int end $$;

-- The answer to a push: with what was refused of exactly these events, now or when they were first sent.
create function hub.pushed(station uuid, incarnation int, last_oseq bigint, fault text, events jsonb[], head jsonb)
returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object('last_oseq', pushed.last_oseq, 'fault', pushed.fault, 'rejected',
        case when pushed.fault is not null then '[]' else (
            select coalesce(jsonb_agg(jsonb_build_object('oseq', r.oseq, 'id', r.id, 'reason', r.reason, 'detail', r.detail)
                       order by r.oseq), '[]')
              from hub.rejected r
             where r.station = pushed.station and r.incarnation = pushed.incarnation and r.login = session_user::text
               and r.oseq = any (array(select (w ->> 'oseq')::bigint from unnest(pushed.events) as w))) end,
        'head', pushed.head)
$$;

-- 100 ticket numbers of a year for a station, which nobody else gets. Numbers are never given back.
create function hub.take_number_block(station uuid, year int) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    name constant text := 'block_' || take_number_block.year;
    block bigint;
begin
    if not exists (select from hub.member where login = session_user::text and removed_at is null) then
        raise exception 'not a member' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from hub.station s where s.station = take_number_block.station and s.login = session_user::text) then
        raise exception 'not a station of this login' using errcode = 'insufficient_privilege';
    end if;
    if abs(year - extract(year from now())) > 1 then
        raise exception 'numbers are given for last, this and next year' using errcode = 'invalid_parameter_value';
    end if;
    if to_regclass('hub.' || name) is null then
        execute format('create sequence if not exists hub.%I minvalue 0 start 0', name);
    end if;
    -- A server that took over, or came back from a backup, may not know of the last blocks given: it leaves some out.
    if (select value::int from hub.meta where key = 'timeline') <> hub.timeline() then
        perform hub.skip_blocks();
    end if;
    -- Not a row that is counted up: a sequence lets two take at once, and never gives twice.
    loop
        block := nextval(format('hub.%I', name)::regclass);
        exit when not exists (select from hub.ticket_number n
                               where n.year = take_number_block.year and n.number between block * 100 + 1 and block * 100 + 100);
    end loop;
    insert into hub.number_block (year, first, station) values (year, block * 100 + 1, station);
    return jsonb_build_object('first', block * 100 + 1, 'last', block * 100 + 100);
end
$$;

-- Leaves out as many blocks as could have been given unnoticed: three for each station, and ten.
create function hub.skip_blocks() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    sequence regclass;
begin
    perform pg_advisory_xact_lock(hashtext('permanence hub.skip_blocks'));
    if (select value::int from hub.meta where key = 'timeline') = hub.timeline() then
        return;
    end if;
    for sequence in select c.oid::regclass from pg_class c
                     where c.relnamespace = 'hub'::regnamespace and c.relkind = 'S' and c.relname like 'block\_%' loop
        perform setval(sequence, nextval(sequence) + 10 + 3 * (select count(*) from hub.station));
    end loop;
    update hub.meta set value = hub.timeline()::text where key = 'timeline';
end
$$;

-- Whether `after` is `before` with nothing but texts taken out: every figure, key and place stands, what is gone was text,
-- and what is left of a text stands in the same order, with [erased] where something was.
create function hub.only_text_is_gone(before jsonb, after jsonb) returns bool
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if jsonb_typeof(before) = 'string' then
        return before = after or after is null or after = 'null'::jsonb or after = '""'::jsonb
            or (jsonb_typeof(after) = 'string'
                and (before #>> '{}') like replace(replace(replace(replace(after #>> '{}', '\', '\\'), '%', '\%'), '_', '\_'),
                                                   '[erased]', '%'));
    elsif jsonb_typeof(before) = 'object' then
        return (after is null and not exists (select from jsonb_each(before) b where not hub.only_text_is_gone(b.value, null)))
            or (jsonb_typeof(after) = 'object'
                and not exists (select from jsonb_each(before) b where not hub.only_text_is_gone(b.value, after -> b.key))
                and not exists (select from jsonb_object_keys(after) k where not before ? k));
    elsif jsonb_typeof(before) = 'array' then
        return (after is null and not exists (select from jsonb_array_elements(before) b
                                               where not hub.only_text_is_gone(b.value, null)))
            or (jsonb_typeof(after) = 'array' and jsonb_array_length(after) <= jsonb_array_length(before)
                and not exists (select from jsonb_array_elements(before) with ordinality b
                                 where not hub.only_text_is_gone(b.value, after -> (b.ordinality - 1)::int)));
    end if;
    return before is not distinct from after;
end
$$;

-- Who took what out of the log.
create table hub.erasure (
    event uuid,
    erased bigint,
    login text not null,
    station uuid not null,
    done_at timestamptz not null default now(),
    primary key (event, erased)
);

-- Takes a person out of events: [{"id", "erased" (UTC ms), "body"}]. The latest `erased` stands. The rows get a new place,
-- so that every station reads them again. Leads and managers may do so within their scopes, anybody in events of his own;
-- nobody can make an event say anything that it did not say.
create function hub.erase(station uuid, incarnation int, events jsonb[]) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    head constant jsonb := hub.head();
    who hub.member;
    wire jsonb;
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
        select e.* into found_event from hub.event_id k join hub.event e on e.xid = k.xid and e.seq = k.seq
         where k.id = (wire ->> 'id')::uuid for update of k;
        continue when not found or found_event.erased >= (wire ->> 'erased')::bigint; -- not here (yet), or done
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

grant execute on function hub.register_station(uuid, int, bigint, text, text, int), hub.push(uuid, int, jsonb[]),
    hub.take_number_block(uuid, int),
    hub.erase(uuid, int, jsonb[]) to permanence_agent;
