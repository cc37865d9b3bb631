-- A new workstation is given the open tickets and then, once each, what they belong to: before, each page looked through the
-- tickets of all pages that came before it.
set local role permanence_hub;

drop function hub.open_before(uuid, int), hub.open_since(uuid);

-- As in step 5, without a setting of its own, which cost more than its work.
create or replace function hub.uuid_in(text) returns uuid
language sql immutable as $$
    select case when $1 ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then $1::uuid end
$$;

-- The first of these streams, whole ones and about 2 MB of them. `stream` is the last of them, `is_last` where that are all.
create function hub.whole_streams(streams uuid[]) returns hub.stream_page
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
declare
    kMostBytes constant bigint := 2 * 1024 * 1024;
    fitting int;
    page hub.stream_page;
begin
    select coalesce(json_agg(hub.event_on_wire(e)) filter (where seq is not null), '[]'), coalesce(max(n), 0)
      into page.events, fitting
      from (select t.n, e, e.seq, sum(octet_length(e.written)) over (order by t.n range between unbounded preceding and 1 preceding) as before
              from unnest(streams) with ordinality as t(stream, n) left join hub.event e on e.stream = t.stream) given
     where coalesce(before, 0) < kMostBytes;
    page.is_last := fitting = cardinality(streams);
    page.stream := streams[fitting];
    return page;
end
$$;

-- Open tickets whose ids come before `stream`, the newest first.
create function hub.open_before(stream uuid, wanted int) returns hub.stream_page
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    most constant int := greatest(wanted / 4, 1);
    tickets constant uuid[] := hub.open_tickets(open_before.stream, most);
    page hub.stream_page := hub.whole_streams(tickets);
begin
    page.is_last := page.is_last and cardinality(tickets) < most;
    return page;
end
$$;

-- What open tickets belong to, their customers and contracts, whose ids come before `stream`.
create function hub.named_before(stream uuid, wanted int) returns hub.stream_page
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    open constant uuid[] := hub.open_tickets('ffffffff-ffff-ffff-ffff-ffffffffffff', null);
    named constant uuid[] := array(select n.stream from hub.named_by(open) as n(stream)
                                    where n.stream < named_before.stream order by n.stream desc limit wanted);
    page hub.stream_page := hub.whole_streams(named);
begin
    page.is_last := page.is_last and cardinality(named) < wanted;
    return page;
end
$$;

-- As in step 5; part 2 gives open tickets (seq 0) and then what they belong to (seq 1).
create or replace function hub.first_page(part int, stream uuid, seq bigint, page_limit int) returns json
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    kNewest constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    here constant text := pg_current_snapshot()::text;
    wanted constant int := least(greatest(coalesce(page_limit, 5000), 10), 5000);
    from_stream constant uuid := coalesce(first_page.stream, kNewest);
    page hub.stream_page;
    next json;
begin
    if part <> 2 then
        page := hub.streams_before(part = 1, first_page.stream, first_page.seq, wanted);
    elsif first_page.seq = 1 then
        page := hub.named_before(from_stream, wanted);
        page.seq := 1;
    else
        page := hub.open_before(from_stream, wanted);
        page.seq := 0;
        if page.is_last then
            page.is_last := false;
            page.stream := kNewest;
            page.seq := 1;
        end if;
    end if;
    if not page.is_last then
        next := json_build_object('part', part, 'stream', page.stream, 'seq', page.seq);
    elsif part < 3 then
        next := json_build_object('part', part + 1, 'stream', null, 'seq', 0);
    end if;
    return json_build_object('events', page.events, 'snapshot', here, 'head', hub.head(), 'next', next);
end
$$;

grant execute on function hub.whole_streams(uuid[]), hub.open_before(uuid, int), hub.named_before(uuid, int)
    to permanence_agent;
