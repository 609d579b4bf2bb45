-- +goose Up

CREATE TABLE timelines (             -- the pasts from which the database has gone on: a new one begins when a standby is promoted
    number TEXT COLLATE "C" PRIMARY KEY,
    seen   TIMESTAMPTZ NOT NULL      -- when a lease was first asked for in it
);
