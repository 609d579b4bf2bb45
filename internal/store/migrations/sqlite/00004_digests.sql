-- What follows from the figures and is kept beside them, so that it need not be worked out at every question. None of it is
-- filled here: a store of a million articles would open only minutes later. See digest.go and counts.go.

-- +goose Up
CREATE TABLE derived (               -- one row: how far that has come
    counted   INTEGER NOT NULL,      -- articles up to this id are in the counts
    version   TEXT    NOT NULL,      -- of what made the digests
    number    INTEGER NOT NULL,      -- how often digests have changed
    swept     INTEGER NOT NULL,      -- 0 while all digests are made anew: those up to the place that follows are made
    province  TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    period    TEXT    NOT NULL
);
INSERT INTO derived SELECT CASE WHEN EXISTS (SELECT 1 FROM articles) THEN 0 ELSE 9223372036854775807 END, '', 0, 0, '', '', '';

CREATE TABLE digests (               -- what was made of all figures of a place; see Digester
    province  TEXT NOT NULL,
    indicator TEXT NOT NULL,
    period    TEXT NOT NULL,
    data      BLOB NOT NULL,
    PRIMARY KEY (province, indicator, period)
) WITHOUT ROWID;

CREATE TABLE stale_places (          -- whose figures are others than their digest was made of
    province  TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    period    TEXT    NOT NULL,
    since     INTEGER NOT NULL,      -- the number of the last change of figures there
    PRIMARY KEY (province, indicator, period)
) WITHOUT ROWID;

CREATE TABLE digest_changes (        -- the number of the last change of a digest
    what   TEXT    NOT NULL,         -- of a province, of an indicator
    name   TEXT    NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (what, name)
) WITHOUT ROWID;

CREATE TABLE sweep_places (          -- while all digests are made anew: about how many are left
    province TEXT PRIMARY KEY,
    places   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE site_counts (
    site         TEXT    PRIMARY KEY,
    articles     INTEGER NOT NULL,
    observations INTEGER NOT NULL,   -- of the newest revisions, as they were read
    ambiguous    INTEGER NOT NULL,
    failed       INTEGER NOT NULL,
    newest       INTEGER NOT NULL    -- when an article was last seen for the first time
) WITHOUT ROWID;

CREATE TABLE citation_counts (       -- articles whose newest revision cites a document
    document TEXT    NOT NULL,
    province TEXT    NOT NULL,
    site     TEXT    NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (document, province, site)
) WITHOUT ROWID;

CREATE TABLE doubts (                -- figures in doubt that nobody has judged
    ambiguous INTEGER NOT NULL,      -- 0: only their arithmetic is wrong
    province  TEXT    NOT NULL,
    published INTEGER NOT NULL,      -- minus the time, so that the newest come first
    article   INTEGER NOT NULL,      -- minus the id
    position  INTEGER NOT NULL,
    PRIMARY KEY (ambiguous, province, published, article, position)
) WITHOUT ROWID;
CREATE INDEX doubts_newest ON doubts (ambiguous, published, article, position);

CREATE TABLE doubt_counts (
    province  TEXT    PRIMARY KEY,
    ambiguous INTEGER NOT NULL,
    failed    INTEGER NOT NULL
) WITHOUT ROWID;
