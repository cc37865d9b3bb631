-- Open tickets of which the customer owes an answer, as a view of the queue.
CREATE INDEX ticket_asked ON ticket (next_due, seq) WHERE asked IS NOT NULL AND closed IS NULL;
