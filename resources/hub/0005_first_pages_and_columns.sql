-- What a new workstation is given first, events by columns, and a check of what a workstation holds.
set local role permanence_hub;

-- What opens and closes tickets, and what a desk is set up with. The hub runs no business rules: these tell only what a new
-- workstation is given first, and everything comes in the end.
create index event_turn on hub.event (stream) include (kind, stamp, scope)
    where kind in ('ticket_opened', 'reopened', 'customer_called', 'closed');
create index event_setting on hub.event (stream, seq) where stream_kind in ('desk', 'policy', 'agent');

-- ---- First pages

-- A part of the log by streams: the newest first, as their ids begin with the time, and whole ones where they fit.
create type hub.stream_page as (events json, stream uuid, seq bigint, is_last bool);

create function hub.uuid_in(text) returns uuid
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when $1 ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then $1::uuid end
$$;

-- Streams that come before (stream, seq) in that order; of the settings alone, or all. At most `wanted` events or 2 MB; a
-- stream that does not fit is left for the next page unless it is the first of this one.
create function hub.streams_before(settings bool, stream uuid, seq bigint, wanted int) returns hub.stream_page
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off as $$
#variable_conflict use_column
declare
    kMostBytes constant bigint := 2 * 1024 * 1024;
    from_stream constant uuid := coalesce(streams_before.stream, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
    from_seq constant bigint := coalesce(streams_before.seq, 9223372036854775807);
    rows hub.event[];
    sizes bigint[];
    found int;
    taken int := 0;
    bytes bigint := 0;
    whole int;
    page hub.stream_page;
begin
    if settings then
        select array_agg(f.e order by f.stream desc, f.seq desc), array_agg(f.size order by f.stream desc, f.seq desc)
          into rows, sizes
          from (select e, stream, seq, octet_length(written) as size from hub.event e
                 where (stream, seq) < (from_stream, from_seq) and stream_kind in ('desk', 'policy', 'agent')
                 order by stream desc, seq desc limit wanted) f;
    else
        select array_agg(f.e order by f.stream desc, f.seq desc), array_agg(f.size order by f.stream desc, f.seq desc)
          into rows, sizes
          from (select e, stream, seq, octet_length(written) as size from hub.event e
                 where (stream, seq) < (from_stream, from_seq)
                 order by stream desc, seq desc limit wanted) f;
    end if;
    found := coalesce(cardinality(rows), 0);
    while taken < found and bytes < kMostBytes loop
        taken := taken + 1;
        bytes := bytes + sizes[taken];
    end loop;
    page.is_last := found < wanted and taken = found;
    if not page.is_last then
        whole := taken;
        while whole > 0 and rows[whole].stream = rows[taken].stream loop
            whole := whole - 1;
        end loop;
        if whole > 0 then
            taken := whole;
        end if;
        page.stream := rows[taken].stream;
        page.seq := rows[taken].seq;
    end if;
    page.events := (select coalesce(json_agg(hub.event_on_wire(e) order by e.stream desc, e.seq), '[]')
                      from unnest(rows[1:taken]) as e);
    return page;
end
$$;

-- The newest open tickets whose ids come before `stream`: the index is read from there until there are enough of them.
create function hub.open_tickets(stream uuid, most int) returns uuid[]
language sql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_hashagg = off set enable_sort = off set jit = off as $$
    select array(
        select e.stream from hub.event e
         where e.kind in ('ticket_opened', 'reopened', 'customer_called', 'closed') and e.stream < open_tickets.stream
         group by e.stream
        having max(e.stamp) filter (where e.kind <> 'closed') > coalesce(max(e.stamp) filter (where e.kind = 'closed'), -1)
         order by e.stream desc limit most)
$$;

-- The open tickets whose ids do not come before `since`.
create function hub.open_since(since uuid) returns uuid[]
language sql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_hashagg = off set enable_sort = off set jit = off as $$
    select array(
        select e.stream from hub.event e
         where e.kind in ('ticket_opened', 'reopened', 'customer_called', 'closed') and e.stream >= open_since.since
         group by e.stream
        having max(e.stamp) filter (where e.kind <> 'closed') > coalesce(max(e.stamp) filter (where e.kind = 'closed'), -1)
         order by e.stream desc)
$$;

-- What tickets belong to: their customers and contracts.
create function hub.named_by(tickets uuid[]) returns setof uuid
language sql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
    select distinct hub.uuid_in(e.body ->> about)
      from unnest(tickets) as t(stream) join hub.event e on e.stream = t.stream, unnest(array['customer', 'contract']) as about
     where e.kind in ('ticket_opened', 'ticket_tied')
$$;

-- Open tickets whose ids come before `stream`, newest first: about 2 MB of them, with their customers and contracts, but for
-- those that came with the pages before.
create function hub.open_before(stream uuid, wanted int) returns hub.stream_page
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
declare
    kMostBytes constant bigint := 2 * 1024 * 1024;
    most constant int := greatest(wanted / 4, 1);
    tickets uuid[] := hub.open_tickets(coalesce(open_before.stream, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), most);
    before uuid[] := case when open_before.stream is null then '{}' else hub.open_since(open_before.stream) end;
    fitting int;
    page hub.stream_page;
begin
    select count(*) filter (where before < kMostBytes) into fitting
      from (select sum(size) over (order by n) - size as before
              from (select t.n, sum(octet_length(e.written)) as size
                      from unnest(tickets) with ordinality as t(stream, n) join hub.event e on e.stream = t.stream group by t.n) s) r;
    page.is_last := cardinality(tickets) < most and fitting = cardinality(tickets);
    tickets := tickets[1:fitting];
    page.stream := tickets[fitting];
    page.seq := 0;
    with named as materialized (
        select hub.named_by(tickets) as stream except select hub.named_by(before)
    ), beside as materialized (
        select e, sum(octet_length(e.written)) over (order by e.stream desc, e.seq) as bytes
          from named n join hub.event e on e.stream = n.stream
    )
    select coalesce(json_agg(hub.event_on_wire(e)), '[]') into page.events
      from (select e from unnest(tickets) as t(stream) join hub.event e on e.stream = t.stream
            union all
            select e from beside where bytes < kMostBytes) both_kinds;
    return page;
end
$$;

-- What a workstation that has nothing yet is given, page by page: the settings (part 1), open tickets (2), everything (3).
-- The next page begins where `next` says; without it that was all. Whoever has all pages and then pulls from the `snapshot`
-- of the first one on lacks nothing; what is given twice is the same.
create function hub.first_page(part int, stream uuid, seq bigint, page_limit int) returns json
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    here constant text := pg_current_snapshot()::text;
    wanted constant int := least(greatest(coalesce(page_limit, 5000), 10), 5000);
    page hub.stream_page;
begin
    if part = 2 then
        page := hub.open_before(first_page.stream, wanted);
    else
        page := hub.streams_before(part = 1, first_page.stream, first_page.seq, wanted);
    end if;
    return json_build_object('events', page.events, 'snapshot', here, 'head', hub.head(), 'next',
        case when not page.is_last then json_build_object('part', part, 'stream', page.stream, 'seq', page.seq)
             when part < 3 then json_build_object('part', part + 1, 'stream', null, 'seq', 0) end);
end
$$;

-- ---- The check

-- As hub.check(scope), of what the snapshot `cursor` shows: what a workstation that pulled up to it must hold. What the
-- program itself writes belongs to no scope and is left out.
create function hub.check(scope text, cursor text) returns jsonb
language sql stable security invoker set search_path = pg_catalog, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('month', month, 'count', count, 'hash', hash) order by month), '[]')
      from (select to_char(to_timestamp(at / 1000.0) at time zone 'UTC', 'YYYY-MM') as month, count(*) as count,
                   mod(mod(sum(('x' || encode(substring(sha256(uuid_send(id)) for 8), 'hex'))::bit(64)::bigint::numeric),
                           18446744073709551616) + 18446744073709551616, 18446744073709551616)::text as hash
              from hub.event e
             where e.scope = "check".scope and author is not null
               and pg_visible_in_snapshot(xid, "check".cursor::pg_snapshot) group by 1) months
$$;

-- The events of a month (by when they happened, UTC), in the order of the log and from a place in it on.
create function hub.month_page(scope text, month text, page_xid text, page_seq bigint, page_limit int) returns json
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off as $$
#variable_conflict use_column
declare
    wanted constant int := least(greatest(coalesce(page_limit, 5000), 1), 5000);
    first_day constant timestamp := (month_page.month || '-01')::timestamp;
    since constant bigint := extract(epoch from first_day)::bigint * 1000;
    until constant bigint := extract(epoch from first_day + interval '1 month')::bigint * 1000;
    events json;
    found int;
begin
    select json_agg(hub.event_on_wire(e) order by xid, seq), count(*) into events, found
      from (select * from hub.event
             where (xid, seq) > (coalesce(nullif(month_page.page_xid, ''), '0')::xid8, coalesce(month_page.page_seq, -1))
               and scope = month_page.scope and at >= since and at < until and author is not null
             order by xid, seq limit wanted) e;
    return json_build_object('events', coalesce(events, '[]'), 'head', hub.head(), 'page',
        case when found = wanted then json_build_object('xid', (events -> (found - 1) ->> 'xid')::bigint,
                                                        'seq', (events -> (found - 1) ->> 'seq')::bigint) end);
end
$$;

-- ---- Events by columns

-- As hub.push(station, incarnation, events), for events whose columns come as arrays: to read JSON took more time than to
-- write the rows. Whatever is out of the ordinary in them goes the careful way.
create function hub.push(station uuid, incarnation int, oseq bigint[], scope text[], id uuid[], stream_kind text[],
                         stream uuid[], kind text[], stamp bigint[], at bigint[], author uuid[], version int[],
                         erased bigint[], body text[]) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    head constant jsonb := hub.head();
    who hub.member;
    mine hub.incarnation;
    taken bigint;
begin
    if cardinality(scope) <> cardinality(oseq) or cardinality(id) <> cardinality(oseq)
       or cardinality(stream_kind) <> cardinality(oseq) or cardinality(stream) <> cardinality(oseq)
       or cardinality(kind) <> cardinality(oseq) or cardinality(stamp) <> cardinality(oseq)
       or cardinality(at) <> cardinality(oseq) or cardinality(author) <> cardinality(oseq)
       or cardinality(version) <> cardinality(oseq) or cardinality(erased) <> cardinality(oseq)
       or cardinality(body) <> cardinality(oseq) then
        raise exception 'the columns are not of one length' using errcode = 'array_subscript_error';
    end if;
    select m.* into who from hub.member m where m.login = session_user::text and m.removed_at is null;
    if found then
        select i.* into mine from hub.incarnation i join hub.station s using (station)
         where i.station = push.station and i.incarnation = push.incarnation and s.login = who.login
           and not exists (select from hub.incarnation n where n.station = i.station and n.incarnation > i.incarnation)
           for update of i;
    end if;
    if found and cardinality(oseq) <= 500 and to_regclass('hub.event_' || to_char(now() at time zone 'UTC', 'YYYY_MM')) is not null then
        taken := hub.take_in_columns(mine, who, head, oseq, scope, id, stream_kind, stream, kind, stamp, at, author, version,
                                     erased, body);
    end if;
    if taken is not null then
        return jsonb_build_object('last_oseq', taken, 'fault', null, 'rejected', '[]'::jsonb, 'head', head);
    end if;
    return hub.push(station, incarnation, array(
        select jsonb_build_object('oseq', e.oseq, 'scope', e.scope, 'id', e.id, 'stream_kind', e.stream_kind, 'stream', e.stream,
                                  'kind', e.kind, 'stamp', e.stamp, 'at', e.at, 'author', e.author, 'version', e.version,
                                  'body', e.body)
               || case when e.erased <> 0 then jsonb_build_object('erased', e.erased) else '{}' end
          from unnest(oseq, scope, id, stream_kind, stream, kind, stamp, at, author, version, erased, body)
               with ordinality as e(oseq, scope, id, stream_kind, stream, kind, stamp, at, author, version, erased, body, n)
         order by n));
end
$$;

-- As hub.take_in_plain, of columns.
create function hub.take_in_columns(mine hub.incarnation, who hub.member, head jsonb, oseq bigint[], scope text[], id uuid[],
                                    stream_kind text[], stream uuid[], kind text[], stamp bigint[], at bigint[], author uuid[],
                                    version int[], erased bigint[], body text[]) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    agents constant uuid[] := array(select a.agent from hub.agent a where a.login = who.login);
    latest constant bigint := ((head ->> 'now')::bigint + 60000) << 16;
    newest constant int := (head ->> 'schema_max')::int;
    scopes constant text[] := who.scopes;
    first bigint;
    last bigint;
    count int;
    bytes bigint;
    odd bool;
begin
    with sent as materialized (
        select e.*, e.body::jsonb as content, nextval('hub.event_seq_seq') as seq
          from unnest(take_in_columns.oseq, take_in_columns.scope, take_in_columns.id, take_in_columns.stream_kind,
                      take_in_columns.stream, take_in_columns.kind, take_in_columns.stamp, take_in_columns.at,
                      take_in_columns.author, take_in_columns.version, take_in_columns.erased, take_in_columns.body)
               as e(oseq, scope, id, stream_kind, stream, kind, stamp, at, author, version, erased, body)
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
    select min(oseq), max(oseq), count(*), sum(octet_length(body)),
           bool_or(octet_length(body) > 65536 or jsonb_typeof(content) <> 'object'
                   or length(kind) not between 1 and 64 or length(stream_kind) not between 1 and 32 or kind = 'agent_added'
                   or stamp not between 0 and latest or version not between 1 and newest or scope <> all (scopes)
                   or (author is not null and author <> all (agents))
                   or octet_length(body) - octet_length(replace(replace(body, '{', ''), '[', '')) > 64)
      into first, last, count, bytes, odd from sent;
    if odd or first <> mine.last_oseq + 1 or last <> mine.last_oseq + count or bytes > 256 * 1024 then
        raise exception 'not plain';
    end if;
    update hub.incarnation i set last_oseq = last, last_seen = now()
     where i.station = mine.station and i.incarnation = mine.incarnation;
    return last;
exception when others then
    return null; -- whatever it was, the careful way finds it and says so
end
$$;

grant execute on function hub.push(uuid, int, bigint[], text[], uuid[], text[], uuid[], text[], bigint[], bigint[], uuid[], int[],
                                   bigint[], text[]) to permanence_agent;
grant execute on function hub.first_page(int, uuid, bigint, int), hub.streams_before(bool, uuid, bigint, int),
    hub.open_before(uuid, int), hub.open_tickets(uuid, int), hub.open_since(uuid), hub.named_by(uuid[]), hub.uuid_in(text),
    hub.check(text, text), hub.month_page(text, text, text, bigint, int)
    to permanence_agent;
