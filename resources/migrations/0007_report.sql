-- What the manager's figures are told from: narrow rows, found by the instants that a period selects.

-- A ticket from its opening (part 0) or a reopening on until it was closed. Times in UTC ms; `take_time` and
-- `resolve_time` in ms of business time. `take_missed` is the instant at which the limit of taking in charge is missed, 0
-- where it was met; NULL: there is none, or nothing can miss it any more. `last` is the last instant that counts anything of
-- the row. `at_once`: nothing was exchanged with the customer after the opening, and nothing reopened the ticket.
-- `customer` is the one that the events name: who is one with whom stands in `merged`. What is counted stands first, what
-- tells tickets apart behind it; each column that is read of all rows of a year is a twentieth of the time.
CREATE TABLE report_ticket (
    "from" INTEGER NOT NULL,
    id BLOB NOT NULL,
    part INTEGER NOT NULL,
    last INTEGER NOT NULL,
    until INTEGER,
    taken INTEGER,
    take_time INTEGER,
    take_missed INTEGER,
    resolved INTEGER,
    resolve_time INTEGER,
    resolve_missed INTEGER,
    reason TEXT,
    cause TEXT,
    at_once INTEGER NOT NULL,
    received INTEGER NOT NULL,
    policy_version INTEGER NOT NULL,
    policy TEXT NOT NULL,
    severity TEXT NOT NULL,
    contract BLOB,
    customer BLOB,
    product TEXT NOT NULL,
    owner BLOB,
    seq INTEGER NOT NULL,
    PRIMARY KEY ("from", id, part)
) WITHOUT ROWID;
CREATE UNIQUE INDEX report_ticket_id ON report_ticket (id, part);
-- Which of those that began more than 30 days before a period reach into it.
CREATE INDEX report_ticket_long ON report_ticket (last) WHERE last - "from" > 2592000000;

-- Calls to customers and hand-offs to quality control, by the event that tells of them; `stream` is the ticket, or the
-- callback without one.
CREATE TABLE report_step (
    at INTEGER NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    agent BLOB,
    ticket BLOB,
    stream BLOB NOT NULL,
    PRIMARY KEY (at, id)
) WITHOUT ROWID;

-- Work, whether it is sold by the hour, and the minutes that packs pay for it. `policy` is empty where it has no packs;
-- `given_back` is when a product defect gave back what they paid, 0: nothing was.
CREATE TABLE report_work (
    "from" INTEGER NOT NULL,
    id BLOB NOT NULL,
    until INTEGER,
    agent BLOB,
    service TEXT NOT NULL,
    billable INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    ticket BLOB NOT NULL,
    customer BLOB,
    booked INTEGER NOT NULL,
    policy TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    given_back INTEGER NOT NULL,
    PRIMARY KEY ("from", id)
) WITHOUT ROWID;
CREATE INDEX report_work_packs ON report_work (customer, ticket, booked, until, service, policy, policy_version, given_back)
    WHERE policy <> '';

-- Calls and promises of a period, without reading their rows.
CREATE INDEX call_report ON call (at, channel, missed, seconds, customer, agent, ticket);
CREATE INDEX activity_promise ON activity (due, done, outcome, agent, ticket) WHERE kind = 'promise';

-- All of it is filled from the log when the store is opened.
INSERT OR REPLACE INTO meta (key, value) VALUES ('rebuild', '7');
