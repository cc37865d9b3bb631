-- What the ledger of prepaid time reads, for a customer with thousands of tickets.

ALTER TABLE ticket ADD COLUMN cause TEXT;
ALTER TABLE work ADD COLUMN booked INTEGER NOT NULL DEFAULT 0;
DROP INDEX work_customer;
CREATE INDEX work_customer ON work (customer, "from", until);

-- The new columns are filled from the log when the store is opened.
INSERT OR REPLACE INTO meta (key, value) VALUES ('rebuild', '5');
