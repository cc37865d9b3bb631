-- The projection writes the full-text index itself: a trigger makes each of its inserts a transaction within the
-- transaction, for which FTS5 writes out what it would otherwise gather.
DROP TRIGGER search_doc_added;
DROP TRIGGER search_doc_removed;
DROP TRIGGER search_doc_changed;

-- The rows of a stream are found by the index of the log.
DROP INDEX search_doc_stream;
DROP INDEX history_stream;
