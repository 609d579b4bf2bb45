package main

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/store"
)

// storeArchive moves what no figure hangs on out of the store.
func storeArchive(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := storeClause(app).Command("archive", "Move old articles without figures, citations and corrections into a file, and forget old runs.").
		HelpLong("Example:\n  baotinh --config.file=/etc/baotinh/baotinh.yaml store archive --before=2024-01-01 /backup/articles-2023.jsonl.gz\n\nWhat a number leads back to stays for ever. The file (gzip, one JSON object a line and text) must not exist. An archived article is not fetched again. Stop a baotinh that runs on a SQLite store first.")
	day := clause.Flag("before", "Articles published, and runs ended, before this day (YYYY-MM-DD, Vietnam's time).").Required().PlaceHolder("DAY").String()
	file := clause.Arg("file", "Where to put the articles.").Required().String()
	return clause.FullCommand(), func(ctx context.Context) (err error) {
		zone, err := vietnam()
		if err != nil {
			return err
		}
		before, err := time.ParseInLocation(time.DateOnly, *day, zone)
		if err != nil {
			return wrongUse{fmt.Errorf("--before=%s: want a day as 2024-01-01", *day)}
		}
		settings, err := config.Load(program.configFile)
		if err != nil {
			return wrongUse{err}
		}
		kept, err := openStore(ctx, settings, store.WithClock(program.now))
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, kept.Close()) }()
		archive, err := newArchive(*file)
		if err != nil {
			return wrongUse{err}
		}
		done, failure := kept.Retire(ctx, before, archive.add)
		if err := errors.Join(failure, archive.close()); err != nil {
			return fmt.Errorf("%w (%d articles were moved to %s before)", err, done.Articles, *file)
		}
		_, err = fmt.Fprintf(program.stdout, "%s: %d articles; %d records of runs were dropped\n", *file, done.Articles, done.Runs)
		return err
	}
}

// archive is a compressed file of articles. What add returned nil for is on
// disk.
type archive struct {
	file *os.File
	gzip *gzip.Writer
	json *json.Encoder
}

func newArchive(name string) (*archive, error) {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	packed := gzip.NewWriter(file)
	return &archive{file: file, gzip: packed, json: json.NewEncoder(packed)}, nil
}

// archived is one text of an article as it stands in an archive.
type archived struct {
	Key       string    `json:"key"`
	Revision  int       `json:"revision"`
	Site      string    `json:"site"`
	URL       string    `json:"url"`
	Title     string    `json:"title"`
	Author    string    `json:"author,omitempty"`
	Published time.Time `json:"published"`
	Seen      time.Time `json:"seen"`
	Body      string    `json:"body"`
}

func (a *archive) add(texts []store.Stored) error {
	for _, text := range texts {
		err := a.json.Encode(archived{
			Key: text.Key, Revision: text.Revision, Site: text.Site, URL: text.URL, Title: text.Title, Author: text.Author,
			Published: text.Published, Seen: text.Seen, Body: text.Body,
		})
		if err != nil {
			return err
		}
	}
	if err := a.gzip.Flush(); err != nil {
		return err
	}
	return a.file.Sync()
}

func (a *archive) close() error {
	return errors.Join(a.gzip.Close(), a.file.Sync(), a.file.Close())
}
