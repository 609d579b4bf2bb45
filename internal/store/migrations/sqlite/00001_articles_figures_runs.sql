-- Times are seconds since 1970 in UTC, 0 where not known. Days are "2006-01-02", "" where not known.

-- +goose Up
PRAGMA application_id = 0x62616f74; -- "baot": tells our files from those of other programs

CREATE TABLE articles (              -- one row an article, with the head of its newest revision
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    site       TEXT    NOT NULL,
    province   TEXT    NOT NULL,     -- the one it is mainly about, "" where not known
    url        TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    published  INTEGER NOT NULL,
    revision   INTEGER NOT NULL,     -- the newest one
    hash       BLOB    NOT NULL,     -- of the newest text
    search     TEXT    NOT NULL,     -- the title in small letters without marks
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL
);
CREATE INDEX articles_site ON articles (site, published);
CREATE INDEX articles_published ON articles (published);

CREATE TABLE revisions (             -- every text that an article ever had
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    revision   INTEGER NOT NULL,
    url        TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    published  INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    seen       INTEGER NOT NULL,
    run_id     INTEGER NOT NULL,     -- 0 where no run fetched it
    PRIMARY KEY (article_id, revision)
);

CREATE TABLE observations (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id     INTEGER NOT NULL,
    revision       INTEGER NOT NULL, -- current while it is the article's newest
    position       INTEGER NOT NULL, -- order in the text
    key            TEXT    NOT NULL, -- what a person's correction holds on to
    indicator      TEXT    NOT NULL,
    by_label       TEXT    NOT NULL,
    by_value       TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    province       TEXT    NOT NULL,
    period         TEXT    NOT NULL,
    as_of          TEXT    NOT NULL,
    value          REAL    NOT NULL,
    max            REAL    NOT NULL,
    qualifier      TEXT    NOT NULL,
    per_year       INTEGER NOT NULL,
    base           TEXT    NOT NULL,
    ratio_unit     INTEGER NOT NULL,
    derived        TEXT    NOT NULL,
    ambiguous      TEXT    NOT NULL,
    arithmetic     TEXT    NOT NULL, -- what the check of its arithmetic said
    in_title       INTEGER NOT NULL,
    start_byte     INTEGER NOT NULL,
    end_byte       INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    rule           TEXT    NOT NULL,
    sentence       TEXT    NOT NULL, -- cut out once, so that reading figures reads no bodies
    FOREIGN KEY (article_id, revision) REFERENCES revisions (article_id, revision) ON DELETE CASCADE
);
CREATE INDEX observations_article   ON observations (article_id, revision, position);
CREATE INDEX observations_province  ON observations (province, indicator, period);
CREATE INDEX observations_indicator ON observations (indicator, period);
CREATE INDEX observations_key       ON observations (key);
CREATE INDEX observations_doubtful  ON observations (article_id) WHERE ambiguous <> '' OR arithmetic = 'failed';

CREATE TABLE citations (
    article_id INTEGER NOT NULL,
    revision   INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    document   TEXT    NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    PRIMARY KEY (article_id, revision, position),
    FOREIGN KEY (article_id, revision) REFERENCES revisions (article_id, revision) ON DELETE CASCADE
);
CREATE INDEX citations_document ON citations (document, article_id);

CREATE TABLE validators (            -- what makes the next request for an address a conditional one
    url           TEXT    PRIMARY KEY,
    etag          TEXT    NOT NULL,
    last_modified TEXT    NOT NULL,
    seen          INTEGER NOT NULL
);

CREATE TABLE runs (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    site         TEXT    NOT NULL,
    scheduled    INTEGER NOT NULL,
    started      INTEGER NOT NULL,
    finished     INTEGER NOT NULL,
    outcome      TEXT    NOT NULL,
    error        TEXT    NOT NULL,
    listed       INTEGER NOT NULL,
    fetched      INTEGER NOT NULL,
    not_modified INTEGER NOT NULL,
    fresh        INTEGER NOT NULL,   -- new articles; NEW is a word of SQL
    revised      INTEGER NOT NULL,
    unchanged    INTEGER NOT NULL,
    irrelevant   INTEGER NOT NULL,
    failed       INTEGER NOT NULL,
    observations INTEGER NOT NULL,
    ambiguous    INTEGER NOT NULL,
    drifted      INTEGER NOT NULL,
    no_body      INTEGER NOT NULL,
    no_date      INTEGER NOT NULL,
    no_figures   INTEGER NOT NULL,
    bytes        INTEGER NOT NULL
);
CREATE INDEX runs_site    ON runs (site, started);
CREATE INDEX runs_outcome ON runs (outcome, site, finished);

CREATE TABLE run_totals (            -- counters that outlive the runs themselves
    site         TEXT    NOT NULL,
    outcome      TEXT    NOT NULL,
    runs         INTEGER NOT NULL,
    listed       INTEGER NOT NULL,
    fetched      INTEGER NOT NULL,
    not_modified INTEGER NOT NULL,
    fresh        INTEGER NOT NULL,
    revised      INTEGER NOT NULL,
    unchanged    INTEGER NOT NULL,
    irrelevant   INTEGER NOT NULL,
    failed       INTEGER NOT NULL,
    observations INTEGER NOT NULL,
    ambiguous    INTEGER NOT NULL,
    drifted      INTEGER NOT NULL,
    no_body      INTEGER NOT NULL,
    no_date      INTEGER NOT NULL,
    no_figures   INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    PRIMARY KEY (site, outcome)
);
