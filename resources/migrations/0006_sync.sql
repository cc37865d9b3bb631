-- What a station keeps of its hub.

-- Where it stands with the hub; no row while there is none. Numbers of the outbox go on for ever: on the wire they are
-- counted from `base`, where the present incarnation began.
CREATE TABLE hub (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    login TEXT NOT NULL DEFAULT '',
    scopes TEXT NOT NULL DEFAULT '[]',
    epoch BLOB,
    timeline INTEGER NOT NULL DEFAULT 0,
    scope_version INTEGER NOT NULL DEFAULT 0,
    base INTEGER NOT NULL DEFAULT 0,
    -- The largest number that the hub has confirmed, and the largest that ever went out.
    acknowledged INTEGER NOT NULL DEFAULT 0,
    sent INTEGER NOT NULL DEFAULT 0,
    cursor TEXT NOT NULL DEFAULT '',
    page_xid INTEGER NOT NULL DEFAULT 0,
    page_seq INTEGER NOT NULL DEFAULT 0,
    -- From which number on the hub is to be asked what it lost; NULL: nothing is to be asked.
    missing_from INTEGER
);

-- Cursors of the last day, to go back to after a failover; by the hub's clock.
CREATE TABLE kept_cursor (taken INTEGER PRIMARY KEY, cursor TEXT NOT NULL);

-- Who may read an event; NULL: it was made here and has not gone out.
ALTER TABLE event ADD COLUMN scope TEXT;
-- When a person was taken out of its body, UTC ms; 0: it stands as it was written.
ALTER TABLE event ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;

-- 1: queued again, 2: the hub could not even read it and gets it without its body.
ALTER TABLE outbox ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_sent ON outbox (event) WHERE sent_at IS NOT NULL;

-- What the hub refused, until its author has decided.
CREATE TABLE rejected (
    event BLOB PRIMARY KEY,
    stream_kind TEXT NOT NULL,
    stream BLOB NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    rejected INTEGER NOT NULL
) WITHOUT ROWID;

-- Changes by this station's agent over which another's stands now.
CREATE TABLE overtaken (
    event BLOB NOT NULL,
    field TEXT NOT NULL,
    "by" BLOB NOT NULL,
    stream_kind TEXT NOT NULL,
    stream BLOB NOT NULL,
    noticed INTEGER NOT NULL,
    PRIMARY KEY (event, field)
) WITHOUT ROWID;

-- Events whose bodies were replaced and are to be replaced at the hub.
CREATE TABLE rewritten (event INTEGER PRIMARY KEY REFERENCES event (seq));

-- Blocks of ticket numbers beside the one that is being used up.
CREATE TABLE number_reserve (
    year INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (year, first)
) WITHOUT ROWID;
