-- What is offered of the knowledge is ranked among articles alone: in the index of everything a few articles stand
-- among millions of notes.
CREATE VIRTUAL TABLE article_search USING fts5(title, product, body, tokenize='unicode61 remove_diacritics 2', prefix='2 3');

-- While the first letter is typed, its documents are walked newest first as those of any word: without a list of their
-- own, those of all words that begin with it would have to be brought together first.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content='search_doc', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);

INSERT OR REPLACE INTO meta (key, value) VALUES ('rebuild', '7');
