-- +goose Up
CREATE TABLE figure_changes (        -- one row: how often figures, or what is shown with them, have changed
    number INTEGER NOT NULL
);
INSERT INTO figure_changes VALUES (1);
ALTER TABLE articles ADD COLUMN changed INTEGER NOT NULL DEFAULT 1; -- the number of its last such change
CREATE INDEX articles_changed ON articles (changed);
DROP INDEX observations_doubtful;    -- in the order in which figures are asked for, or it is passed over
CREATE INDEX observations_doubtful ON observations (article_id, revision, position, ambiguous, arithmetic)
    WHERE ambiguous <> '' OR arithmetic = 'failed';
