-- What is computed from the log. Every table here can be thrown away and rebuilt. `seq` is the number of the
-- event that made the row, so that a rebuild gives the same rows.

CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT 'FR',
    timezone TEXT NOT NULL DEFAULT 'Europe/Paris',
    policy TEXT NOT NULL DEFAULT ''
);

CREATE TABLE policy (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;

CREATE TABLE agent (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL
);
CREATE INDEX agent_login ON agent (login);

CREATE TABLE customer (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    timezone TEXT NOT NULL,
    hours TEXT
);
CREATE INDEX customer_name ON customer (name COLLATE NOCASE, seq);

CREATE TABLE contact (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    customer BLOB NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    function TEXT NOT NULL,
    language TEXT NOT NULL,
    phones TEXT NOT NULL,
    out_of_hours INTEGER NOT NULL
);
CREATE INDEX contact_customer ON contact (customer, seq);
CREATE INDEX contact_email ON contact (email COLLATE NOCASE) WHERE email <> '';

-- `reversed` holds the digits from the last to the first, so that trailing digits are a range of the index.
CREATE TABLE contact_phone (
    contact BLOB NOT NULL,
    position INTEGER NOT NULL,
    e164 TEXT NOT NULL,
    reversed TEXT NOT NULL,
    PRIMARY KEY (contact, position)
) WITHOUT ROWID;
CREATE INDEX contact_phone_e164 ON contact_phone (e164, contact);
CREATE INDEX contact_phone_reversed ON contact_phone (reversed, contact);

CREATE TABLE contract (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    customer BLOB NOT NULL,
    policy TEXT NOT NULL,
    tier TEXT NOT NULL,
    "from" TEXT,
    until TEXT,
    support_module INTEGER NOT NULL,
    targets TEXT,
    factors TEXT
);
CREATE INDEX contract_customer ON contract (customer, seq);

CREATE TABLE call (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    agent BLOB,
    number TEXT NOT NULL,
    channel TEXT NOT NULL,
    customer BLOB,
    contact BLOB,
    ticket BLOB,
    summary TEXT NOT NULL,
    seconds INTEGER NOT NULL
);
CREATE INDEX call_unknown ON call (at) WHERE customer IS NULL;

CREATE TABLE ticket (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    customer BLOB,
    contact BLOB,
    contract BLOB,
    policy TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    channel TEXT NOT NULL,
    nature TEXT NOT NULL,
    severity TEXT NOT NULL,
    category TEXT NOT NULL,
    product TEXT NOT NULL,
    summary TEXT NOT NULL,
    status TEXT NOT NULL,
    owner BLOB,
    received INTEGER NOT NULL,
    taken INTEGER,
    resolved INTEGER,
    closed INTEGER,
    closed_reason TEXT,
    take_in_charge_due INTEGER,
    resolution_due INTEGER,
    next_due INTEGER NOT NULL,
    targets TEXT,
    intake TEXT,
    details TEXT NOT NULL,
    pauses TEXT NOT NULL
);
CREATE INDEX ticket_number ON ticket (number);
CREATE INDEX ticket_customer ON ticket (customer, closed, seq);
CREATE INDEX ticket_mine ON ticket (owner, next_due, seq) WHERE closed IS NULL;
CREATE INDEX ticket_open ON ticket (next_due, seq) WHERE closed IS NULL;

-- One row for each event that people see in a history, newest first per customer and per ticket.
-- An unknown caller's rows have no customer.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY REFERENCES event (seq),
    stream BLOB NOT NULL,
    customer BLOB,
    ticket BLOB,
    stamp INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author BLOB,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX history_customer ON history (customer, stamp, seq);
CREATE INDEX history_ticket ON history (ticket, stamp, seq) WHERE ticket IS NOT NULL;
CREATE INDEX history_stream ON history (stream);

-- What full-text search looks at; `seq` is the event that made the document.
CREATE TABLE search_doc (
    seq INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    kind TEXT NOT NULL,
    target BLOB NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX search_doc_stream ON search_doc (stream);
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content='search_doc', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search (rowid, title, body) VALUES (new.seq, new.title, new.body);
END;
CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.seq, old.title, old.body);
END;
CREATE TRIGGER search_doc_changed AFTER UPDATE ON search_doc BEGIN
    INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.seq, old.title, old.body);
    INSERT INTO search (rowid, title, body) VALUES (new.seq, new.title, new.body);
END;
