-- What a review gives people to do, how long it spoke of each ticket, and how the customers were told afterwards.

ALTER TABLE review ADD COLUMN team TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN week TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN opened_by BLOB;

-- The call that tells the customer, where the minutes scheduled it.
ALTER TABLE minutes ADD COLUMN activity BLOB;
ALTER TABLE minutes ADD COLUMN step BLOB;
ALTER TABLE minutes ADD COLUMN step_owner BLOB;
ALTER TABLE minutes ADD COLUMN step_due INTEGER NOT NULL DEFAULT 0;
ALTER TABLE minutes ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE minutes ADD COLUMN tell_later INTEGER NOT NULL DEFAULT 0;

CREATE TABLE telling (
    seq INTEGER PRIMARY KEY,
    review BLOB NOT NULL,
    ticket BLOB NOT NULL,
    at INTEGER NOT NULL,
    agent BLOB,
    text TEXT NOT NULL,
    mailed INTEGER NOT NULL,
    activity BLOB,
    caller BLOB,
    due INTEGER NOT NULL
);
CREATE INDEX telling_review ON telling (review, ticket);
CREATE INDEX telling_ticket ON telling (ticket);

INSERT OR REPLACE INTO meta (key, value) VALUES ('rebuild', '8');
