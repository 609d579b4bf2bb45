package main

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

func TestRunLog(t *testing.T) {
	var lines bytes.Buffer
	run := newRunLog(slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: slog.LevelInfo})))
	run.event(scrapers.Event{Site: "a.vn", Run: 7, Kind: scrapers.ListRead, URL: "https://a.vn/"})
	run.event(scrapers.Event{Site: "a.vn", Run: 7, Kind: scrapers.ArticleRead, Key: "family/12", Outcome: store.New, Figures: 3})
	run.event(scrapers.Event{Site: "a.vn", Run: 7, Kind: scrapers.ArticleRead, Key: "family/13", Outcome: store.Unchanged})
	for range 10 {
		run.event(scrapers.Event{Site: "a.vn", Run: 7, Kind: scrapers.PageFailed, Err: &scrapers.PageError{Site: "a.vn", Err: errors.New("gone")}})
	}
	run.event(scrapers.Event{Site: "a.vn", Run: 7, Kind: scrapers.RunCompleted})
	text := lines.String()
	for want, times := range map[string]int{
		"site=a.vn run=7":              6,
		"article=family/12":            1,
		"article=family/13":            0, // nothing new: for --log.level=debug
		`msg="List read"`:              0,
		`msg="Page failed"`:            3,
		"more=7":                       1,
		`msg="Run finished" new=0`:     0,
		`msg="Run finished" site=a.vn`: 1,
	} {
		if got := strings.Count(text, want); got != times {
			t.Errorf("%q stands %d times in the log, want %d:\n%s", want, got, times, text)
		}
	}
}
