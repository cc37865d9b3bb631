-- A new workstation gets each customer of the open tickets once, and so its first screen in half the time.
set local role permanence_hub;

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
create or replace function hub.open_before(stream uuid, wanted int) returns hub.stream_page
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

grant execute on function hub.open_since(uuid), hub.named_by(uuid[]) to permanence_agent;
