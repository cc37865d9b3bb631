-- A row of the history is computed from its event, as every other row is from its own. To look for that event again with
-- each of them took more of the time of computing everything anew than to write the row.

CREATE TABLE history_alone (
    seq INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    customer BLOB,
    ticket BLOB,
    stamp INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author BLOB,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    data TEXT NOT NULL DEFAULT ''
);
INSERT INTO history_alone SELECT seq, stream, customer, ticket, stamp, at, author, kind, text, data FROM history;
DROP TABLE history;
ALTER TABLE history_alone RENAME TO history;
CREATE INDEX history_customer ON history (customer, stamp, seq);
CREATE INDEX history_ticket ON history (ticket, stamp, seq) WHERE ticket IS NOT NULL;
