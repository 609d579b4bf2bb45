-- The words of the titles, for searches. It is filled in the background, see titles.go.

-- +goose Up
CREATE TABLE titles (
    article   bigint   PRIMARY KEY,
    published bigint   NOT NULL,
    words     tsvector NOT NULL          -- as they are, without places or weights
);
CREATE INDEX titles_newest ON titles (published, article);
CREATE INDEX titles_words  ON titles USING gin (words);
ALTER TABLE derived ADD COLUMN titled bigint NOT NULL DEFAULT 0; -- articles up to this id are there
UPDATE derived SET titled = CASE WHEN EXISTS (SELECT 1 FROM articles) THEN 0 ELSE 9223372036854775807 END;
DROP INDEX articles_changed;             -- nothing asks for it any more
