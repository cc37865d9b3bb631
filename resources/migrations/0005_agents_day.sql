-- What an agent's day at a million tickets reads.

-- The ledger of prepaid time, of a customer with thousands of tickets.
ALTER TABLE ticket ADD COLUMN cause TEXT;
ALTER TABLE work ADD COLUMN booked INTEGER NOT NULL DEFAULT 0;
DROP INDEX work_customer;
CREATE INDEX work_customer ON work (customer, "from", until);

ALTER TABLE agent ADD COLUMN team TEXT NOT NULL DEFAULT '';

-- Place in the queue under policies that take the most urgent first: 0 is the most urgent severity.
ALTER TABLE ticket ADD COLUMN severity_rank INTEGER NOT NULL DEFAULT 0;
-- When the customer was asked for what it still owes.
ALTER TABLE ticket ADD COLUMN asked INTEGER;
DROP INDEX ticket_queue;
CREATE INDEX ticket_by_limit ON ticket (coalesce(take_in_charge_due, 9223372036854775807), received, seq)
    WHERE status = 'waiting';
CREATE INDEX ticket_by_severity ON ticket (severity_rank, received, seq) WHERE status = 'waiting';
CREATE INDEX ticket_by_receipt ON ticket (received, seq) WHERE status = 'waiting';
CREATE INDEX ticket_product ON ticket (product, next_due, seq) WHERE closed IS NULL;

-- Activities of tickets, and callbacks of which there is no ticket.
DROP TABLE activity;
CREATE TABLE activity (
    id BLOB PRIMARY KEY,
    ticket BLOB,
    customer BLOB,
    contact BLOB,
    kind TEXT NOT NULL,
    agent BLOB,
    due INTEGER NOT NULL,
    done INTEGER,
    outcome TEXT,
    number TEXT NOT NULL,
    reason TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX activity_ticket ON activity (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX activity_open ON activity (due) WHERE done IS NULL;
CREATE INDEX activity_agenda ON activity (agent, due) WHERE done IS NULL;
CREATE INDEX activity_customer ON activity (customer, due) WHERE customer IS NOT NULL;

-- The code under which the telephone announced that nobody took the call; NULL: somebody did.
ALTER TABLE call ADD COLUMN missed TEXT;

CREATE TABLE article (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    audience TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    product TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    written INTEGER NOT NULL,
    author BLOB,
    withdrawn INTEGER
);
CREATE INDEX article_title ON article (title COLLATE NOCASE, seq) WHERE withdrawn IS NULL;
CREATE INDEX article_product ON article (product COLLATE NOCASE) WHERE withdrawn IS NULL;
CREATE TABLE article_link (
    ticket BLOB NOT NULL,
    article BLOB NOT NULL,
    at INTEGER NOT NULL,
    agent BLOB,
    PRIMARY KEY (ticket, article)
) WITHOUT ROWID;
CREATE INDEX article_link_article ON article_link (article);

-- Customers and contacts that are one with another; `into` is where their things are shown.
CREATE TABLE merged (
    id BLOB PRIMARY KEY,
    "into" BLOB NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX merged_into ON merged ("into");
-- Streams whose customer was another before a merge: what parting gives back.
CREATE TABLE moved (
    stream BLOB PRIMARY KEY,
    stream_kind TEXT NOT NULL,
    origin BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX moved_origin ON moved (origin);

-- What is offered of the knowledge is ranked among articles alone: in the index of everything a few articles stand
-- among millions of notes.
CREATE VIRTUAL TABLE article_search USING fts5(title, product, body, tokenize='unicode61 remove_diacritics 2', prefix='2 3');

-- While the first letter is typed, its documents are walked newest first as those of any word: without a list of their
-- own, those of all words that begin with it would have to be brought together first.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content='search_doc', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);

-- What a customer's things are found by when it is merged, and the entries of one kind in a long history.

CREATE INDEX call_customer ON call (customer) WHERE customer IS NOT NULL;
CREATE INDEX mail_customer ON mail (customer) WHERE customer IS NOT NULL;

-- Open tickets of which the customer owes an answer, as a view of the queue.
CREATE INDEX ticket_asked ON ticket (next_due, seq) WHERE asked IS NOT NULL AND closed IS NULL;

-- All of it is filled from the log when the store is opened.
INSERT OR REPLACE INTO meta (key, value) VALUES ('rebuild', '5');
