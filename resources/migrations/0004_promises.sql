-- What the promises of a desk need: licences and packs, work, activities, mails, reviews, training.

ALTER TABLE customer ADD COLUMN holidays TEXT NOT NULL DEFAULT '';

-- The rest of a ticket's state as JSON (attempts, activities, work, pauses …); empty where there is nothing of it.
ALTER TABLE ticket DROP COLUMN pauses;
ALTER TABLE ticket ADD COLUMN progress TEXT NOT NULL DEFAULT '';
-- When a rule closes the ticket by itself.
ALTER TABLE ticket ADD COLUMN closes_at INTEGER;
CREATE INDEX ticket_closes ON ticket (closes_at) WHERE closes_at IS NOT NULL AND closed IS NULL;
CREATE INDEX ticket_queue ON ticket (seq) WHERE status = 'waiting';

-- What an entry of a history says beside its words, as JSON.
ALTER TABLE history ADD COLUMN data TEXT NOT NULL DEFAULT '';

CREATE TABLE licence (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    customer BLOB NOT NULL,
    product TEXT NOT NULL,
    kind TEXT NOT NULL,
    "from" TEXT,
    until TEXT
);
CREATE INDEX licence_customer ON licence (customer, seq);

CREATE TABLE pack (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    customer BLOB NOT NULL,
    licence BLOB NOT NULL,
    code TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    valid_months INTEGER NOT NULL,
    bought TEXT NOT NULL
);
CREATE INDEX pack_customer ON pack (customer, seq);

-- Of the state of tickets, what is asked across tickets.
CREATE TABLE activity (
    id BLOB PRIMARY KEY,
    ticket BLOB NOT NULL,
    kind TEXT NOT NULL,
    agent BLOB,
    due INTEGER NOT NULL,
    done INTEGER,
    outcome TEXT
) WITHOUT ROWID;
CREATE INDEX activity_ticket ON activity (ticket);
CREATE INDEX activity_open ON activity (due) WHERE done IS NULL;

CREATE TABLE work (
    id BLOB PRIMARY KEY,
    ticket BLOB NOT NULL,
    customer BLOB,
    agent BLOB,
    "from" INTEGER NOT NULL,
    until INTEGER,
    service TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX work_ticket ON work (ticket);
CREATE INDEX work_agent ON work (agent, "from");
CREATE INDEX work_running ON work (agent) WHERE until IS NULL;
CREATE INDEX work_customer ON work (customer, "from");

CREATE TABLE training (
    agent BLOB NOT NULL,
    product TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (agent, product)
) WITHOUT ROWID;
CREATE INDEX training_product ON training (product COLLATE NOCASE);

CREATE TABLE mail (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    template TEXT NOT NULL,
    ticket BLOB,
    customer BLOB,
    "to" TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX mail_ticket ON mail (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE review (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    opened INTEGER NOT NULL,
    closed INTEGER,
    agenda TEXT NOT NULL
);
CREATE TABLE minutes (
    seq INTEGER PRIMARY KEY,
    review BLOB NOT NULL,
    ticket BLOB NOT NULL,
    at INTEGER NOT NULL,
    agent BLOB,
    decision TEXT NOT NULL,
    next_step TEXT NOT NULL,
    progress TEXT NOT NULL,
    told INTEGER NOT NULL
);
CREATE INDEX minutes_review ON minutes (review, ticket);
CREATE INDEX minutes_ticket ON minutes (ticket);
