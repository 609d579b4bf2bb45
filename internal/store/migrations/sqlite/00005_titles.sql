-- The words of the titles, for searches. It is filled in the background, see titles.go.

-- +goose Up
CREATE VIRTUAL TABLE titles USING fts5( -- its rows are numbered so that the newest article comes first
    words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6',
    tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"); -- the words come as they are, with blanks between
CREATE VIRTUAL TABLE title_words USING fts5vocab(titles, instance);
ALTER TABLE derived ADD COLUMN titled INTEGER NOT NULL DEFAULT 0; -- articles up to this id are there
UPDATE derived SET titled = CASE WHEN EXISTS (SELECT 1 FROM articles) THEN 0 ELSE 9223372036854775807 END;
DROP INDEX articles_changed;             -- nothing asks for it any more
