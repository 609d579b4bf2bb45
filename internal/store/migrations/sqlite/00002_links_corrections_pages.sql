-- +goose Up
CREATE TABLE links (                 -- what a site lists and is no stored article
    key        TEXT    PRIMARY KEY,
    site       TEXT    NOT NULL,
    url        TEXT    NOT NULL,
    state      TEXT    NOT NULL,     -- pending, irrelevant, gone
    reason     TEXT    NOT NULL,
    tries      INTEGER NOT NULL,
    seen       INTEGER NOT NULL,
    next_try   INTEGER NOT NULL
);
CREATE INDEX links_pending ON links (site, seen) WHERE state = 'pending';

CREATE TABLE corrections (           -- never changed but for being undone
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT    NOT NULL,    -- of the observation; on purpose no reference to its row, which re-reading replaces
    article_key TEXT    NOT NULL,
    verdict     TEXT    NOT NULL,    -- accepted, corrected, rejected
    was         TEXT    NOT NULL,    -- JSON: what had been read when the person decided
    becomes     TEXT    NOT NULL,    -- JSON: what is right; "" unless corrected
    sentence    TEXT    NOT NULL,
    by_whom     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    undone_by   TEXT    NOT NULL,
    undone_why  TEXT    NOT NULL,
    undone_at   INTEGER NOT NULL     -- 0 while it holds
);
CREATE INDEX corrections_key     ON corrections (key) WHERE undone_at = 0;
CREATE INDEX corrections_article ON corrections (article_key);

CREATE TABLE pages (                 -- pages that could not be read, to be looked at; a few a site
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    site         TEXT    NOT NULL,
    url          TEXT    NOT NULL,
    run_id       INTEGER NOT NULL,
    seen         INTEGER NOT NULL,
    reason       TEXT    NOT NULL,
    status       INTEGER NOT NULL,
    content_type TEXT    NOT NULL,
    size         INTEGER NOT NULL,   -- of the page as it came, in bytes
    body         BLOB    NOT NULL,   -- gzip, cut off at a bound
    UNIQUE (site, url)
);
