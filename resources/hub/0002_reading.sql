-- What a member may ask and read.
set local role permanence_hub;

-- The timeline of the server: a standby that took over has a higher one.
create function hub.timeline() returns int
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if pg_is_in_recovery() then
        return (select timeline_id from pg_control_checkpoint());
    end if;
    return ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int;
end
$$;

update hub.meta set value = hub.timeline()::text where key = 'timeline';

create function hub.utc_ms() returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
    select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

-- The scopes of whoever is logged in.
create function hub.scopes() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select unnest(scopes) from hub.member where login = session_user::text and removed_at is null
$$;

-- What every answer begins with: by it a station notices a restore, a failover, a change of its rights and its age.
create function hub.head() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object(
        'epoch', (select value from hub.meta where key = 'epoch'),
        'timeline', hub.timeline(),
        'scope_version', coalesce((select scope_version from hub.member where login = session_user::text), 0),
        'schema_min', (select value::int from hub.meta where key = 'schema_min'),
        'schema_max', (select value::int from hub.meta where key = 'schema_max'),
        'now', hub.utc_ms())
$$;

create function hub.whoami() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        (select jsonb_build_object('login', login, 'role', role, 'scopes', to_jsonb(scopes), 'head', hub.head())
           from hub.member where login = session_user::text and removed_at is null),
        jsonb_build_object('fault', 'not_member'))
$$;

-- The subquery runs once a statement, not once a row.
alter table hub.event enable row level security;
create policy members_read_their_scopes on hub.event for select to permanence_agent
    using (scope = any (array(select hub.scopes())));
grant select on hub.event to permanence_agent;

-- The snapshot of one who has all that `seen` shows (null: nothing), and of `whole` what began up to `last`.
create function hub.snapshot_up_to(whole pg_snapshot, last xid8, seen pg_snapshot) returns pg_snapshot
language sql immutable set search_path = pg_catalog, pg_temp as $$
    with bounds as (select greatest(last::text::numeric + 1, pg_snapshot_xmax(seen)::text::numeric) as xmax),
         lacking as (select x::text::numeric as x from pg_snapshot_xip(whole) as x where x <= last
                     union
                     select x::text::numeric from pg_snapshot_xip(seen) as x where x > last)
    select (coalesce((select min(x) from lacking), xmax) || ':' || xmax || ':' ||
            coalesce((select string_agg(x::text, ',' order by x) from lacking), ''))::pg_snapshot
      from bounds
$$;

-- What whoever has all that the snapshot `cursor` shows has not yet seen; '' has seen nothing. Numbers are given when a
-- row is written and rows are seen when their transaction is committed, so a reader who only keeps the last number
-- loses the rows of a transaction that was slow. Here nothing is lost and nobody waits for the slow one.
-- At most `page_limit` events or 4 MB: below the oldest running transaction as a page to go on from with the same
-- cursor; above it by whole transactions, as the next cursor. Row level security leaves out other desks' events.
-- Rows come in the order of the index, however many there are behind it: a plan that sorts what is left would read the
-- whole log for each page.
create function hub.pull(cursor text, page_xid text, page_seq bigint, page_limit int) returns json
language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off as $$
#variable_conflict use_column
declare
    kMostEvents constant int := 5000;
    kMostBytes constant bigint := 4 * 1024 * 1024;
    here constant pg_snapshot := pg_current_snapshot();
    seen constant pg_snapshot := nullif(pull.cursor, '')::pg_snapshot;
    page_begins constant xid8 := coalesce(nullif(pull.page_xid, '')::xid8, '0');
    since constant xid8 := coalesce(pg_snapshot_xmin(seen), '0'); -- what began before is all seen
    from_xid constant xid8 := case when page_begins < since then since else page_begins end;
    from_seq constant bigint := case when page_begins < since then -1 else coalesce(pull.page_seq, -1) end;
    wanted constant int := least(greatest(coalesce(pull.page_limit, kMostEvents), 1), kMostEvents);
    events json;
    found_rows int;
    taken int;
    last_xid xid8;
    last_seq bigint;
begin
    select json_agg(event order by xid, seq) filter (where before < kMostBytes),
           count(*), count(*) filter (where before < kMostBytes)
      into events, found_rows, taken
      from (select xid, seq, hub.event_on_wire(row_of) as event,
                   sum(octet_length(written)) over (order by xid, seq) - octet_length(written) as before
              from (select xid, seq, written, e as row_of
                      from hub.event e
                     where (xid, seq) > (from_xid, from_seq)
                       and (seen is null or not pg_visible_in_snapshot(xid, seen))
                     order by xid, seq limit wanted) behind) page;
    if found_rows < wanted and taken = found_rows then
        return json_build_object('events', coalesce(events, '[]'), 'cursor', here::text, 'page', null, 'head', hub.head());
    end if;
    last_xid := (events -> (taken - 1) ->> 'xid')::xid8;
    last_seq := (events -> (taken - 1) ->> 'seq')::bigint;
    if last_xid < pg_snapshot_xmin(here) then
        return json_build_object('events', events, 'cursor', null,
            'page', json_build_object('xid', last_xid::text::bigint, 'seq', last_seq), 'head', hub.head());
    end if;
    select json_agg(hub.event_on_wire(e) order by xid, seq) into events
      from hub.event e
     where (xid, seq) > (from_xid, from_seq) and xid <= last_xid
       and (seen is null or not pg_visible_in_snapshot(xid, seen));
    return json_build_object('events', events, 'cursor', hub.snapshot_up_to(here, last_xid, seen)::text, 'page', null,
        'head', hub.head());
end
$$;

create function hub.event_on_wire(e hub.event) returns json
language sql stable as $$
    select json_build_object('xid', e.xid::text::bigint, 'seq', e.seq, 'oseq', e.oseq, 'scope', e.scope, 'id', e.id,
        'stream_kind', e.stream_kind, 'stream', e.stream, 'kind', e.kind, 'stamp', e.stamp, 'at', e.at,
        'author', e.author, 'version', e.version, 'erased', e.erased, 'body', e.written)
$$;

-- Per month in which it happened (UTC): how many events, and the sum of the first eight bytes of the SHA-256 of their
-- ids modulo 2^64, in which their order does not matter.
create function hub.check(scope text) returns jsonb
language sql stable security invoker set search_path = pg_catalog, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('month', month, 'count', count, 'hash', hash) order by month), '[]')
      from (select to_char(to_timestamp(at / 1000.0) at time zone 'UTC', 'YYYY-MM') as month, count(*) as count,
                   mod(mod(sum(('x' || encode(substring(sha256(uuid_send(id)) for 8), 'hex'))::bit(64)::bigint::numeric),
                           18446744073709551616) + 18446744073709551616, 18446744073709551616)::text as hash
              from hub.event e where e.scope = "check".scope group by 1) months
$$;

-- One's own refused events, with their text.
create function hub.rejections(station uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('incarnation', r.incarnation, 'oseq', r.oseq, 'id', r.id, 'reason', r.reason,
               'detail', r.detail, 'event', r.event) order by r.incarnation, r.oseq), '[]')
      from hub.rejected r where r.station = rejections.station and r.login = session_user::text
$$;

-- Which of these events of a station never arrived, or are no longer here.
create function hub.missing(station uuid, incarnation int, oseqs bigint[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(jsonb_agg(o order by o), '[]')
      from unnest(missing.oseqs) as o
     where o > coalesce((select i.last_oseq from hub.incarnation i join hub.station s using (station)
                          where i.station = missing.station and i.incarnation = missing.incarnation
                            and s.login = session_user::text), 0)
$$;

grant execute on function hub.whoami(), hub.head(), hub.timeline(), hub.utc_ms(), hub.scopes() to public;
grant execute on function hub.pull(text, text, bigint, int), hub.event_on_wire(hub.event),
    hub.snapshot_up_to(pg_snapshot, xid8, pg_snapshot), hub.check(text), hub.rejections(uuid),
    hub.missing(uuid, int, bigint[]) to permanence_agent;
