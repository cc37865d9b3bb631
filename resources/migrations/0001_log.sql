-- What happened, and what this station needs to say who it is. Never edited after it landed.

-- Facts about this file: store and station ids, incarnation, the last stamp given, the store's own agent.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- The log. `seq` is the order of arrival here; the order that counts is (stamp, id) within a stream.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    stream_kind TEXT NOT NULL,
    stream BLOB NOT NULL,
    kind TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author BLOB,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX event_id ON event (id);
CREATE INDEX event_stream ON event (stream, stamp, id);

-- Events of this station that a hub has not confirmed; `oseq` is their number within station and incarnation.
CREATE TABLE outbox (
    oseq INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES event (seq),
    sent_at INTEGER
);

-- Ticket numbers this station may give, by year of opening; a number is never given twice.
CREATE TABLE number_block (year INTEGER PRIMARY KEY, next INTEGER NOT NULL, last INTEGER NOT NULL);

-- What is being typed on this station and not yet saved. Local: not an event, not shared.
CREATE TABLE draft (key TEXT PRIMARY KEY, body TEXT NOT NULL, saved INTEGER NOT NULL) WITHOUT ROWID;
