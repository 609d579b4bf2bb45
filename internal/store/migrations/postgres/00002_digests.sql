-- What follows from the figures and is kept beside them, so that it need not be worked out at every question. None of it is
-- filled here: a store of a million articles would open only minutes later. See digest.go and counts.go.

-- +goose Up
CREATE TABLE derived ( -- one row: how far that has come
    counted BIGINT NOT NULL, -- articles up to this id are in the counts
    version TEXT COLLATE "C" NOT NULL, -- of what made the digests
    number BIGINT NOT NULL, -- how often digests have changed
    swept BIGINT NOT NULL, -- 0 while all digests are made anew: those up to the place that follows are made
    province TEXT COLLATE "C" NOT NULL,
    indicator TEXT COLLATE "C" NOT NULL,
    period TEXT COLLATE "C" NOT NULL
);
INSERT INTO derived SELECT CASE WHEN EXISTS (SELECT 1 FROM articles) THEN 0 ELSE 9223372036854775807 END, '', 0, 0, '', '', '';

CREATE TABLE digests ( -- what was made of all figures of a place; see Digester
    province TEXT COLLATE "C" NOT NULL,
    indicator TEXT COLLATE "C" NOT NULL,
    period TEXT COLLATE "C" NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (province, indicator, period)
);

CREATE TABLE stale_places ( -- whose figures are others than their digest was made of
    province TEXT COLLATE "C" NOT NULL,
    indicator TEXT COLLATE "C" NOT NULL,
    period TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL, -- the number of the last change of figures there
    PRIMARY KEY (province, indicator, period)
);

CREATE TABLE digest_changes ( -- the number of the last change of a digest
    what TEXT COLLATE "C" NOT NULL, -- of a province, of an indicator
    name TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (what, name)
);

CREATE TABLE sweep_places ( -- while all digests are made anew: about how many are left
    province TEXT COLLATE "C" PRIMARY KEY,
    places BIGINT NOT NULL
);

CREATE TABLE site_counts (
    site TEXT COLLATE "C" PRIMARY KEY,
    articles BIGINT NOT NULL,
    observations BIGINT NOT NULL, -- of the newest revisions, as they were read
    ambiguous BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    newest BIGINT NOT NULL -- when an article was last seen for the first time
);

CREATE TABLE citation_counts ( -- articles whose newest revision cites a document
    document TEXT COLLATE "C" NOT NULL,
    province TEXT COLLATE "C" NOT NULL,
    site TEXT COLLATE "C" NOT NULL,
    articles BIGINT NOT NULL,
    PRIMARY KEY (document, province, site)
);

CREATE TABLE doubts ( -- figures in doubt that nobody has judged
    ambiguous BIGINT NOT NULL, -- 0: only their arithmetic is wrong
    province TEXT COLLATE "C" NOT NULL,
    published BIGINT NOT NULL, -- minus the time, so that the newest come first
    article BIGINT NOT NULL, -- minus the id
    position BIGINT NOT NULL,
    PRIMARY KEY (ambiguous, province, published, article, position)
);
CREATE INDEX doubts_newest ON doubts (ambiguous, published, article, position);

CREATE TABLE doubt_counts (
    province TEXT COLLATE "C" PRIMARY KEY,
    ambiguous BIGINT NOT NULL,
    failed BIGINT NOT NULL
);
