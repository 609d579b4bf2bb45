package main

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// TestScaleOfDerived measures, by hand and on a store of TestMakeScaleStore (it
// is changed), what opening costs, how long counts and digests take to be made
// anew, and the questions that pages and scrapes ask:
//
//	BAOTINH_SCALE_DERIVED=/path/x.db go test -run TestScaleOfDerived -v -timeout 0 ./cmd/baotinh
func TestScaleOfDerived(t *testing.T) {
	path := os.Getenv("BAOTINH_SCALE_DERIVED")
	if path == "" {
		t.Skip("BAOTINH_SCALE_DERIVED names no store")
	}
	ctx := t.Context()
	timed := func(what string, fn func() error) {
		t.Helper()
		began := time.Now()
		if err := fn(); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		t.Logf("%-50s %9.3f s %s", what, time.Since(began).Seconds(), peak())
	}
	known, err := know()
	if err != nil {
		t.Fatal(err)
	}
	desk, err := reporting.NewDesk(reporting.Config{}, known.catalogue, known.gazetteer, nil)
	if err != nil {
		t.Fatal(err)
	}
	var kept *store.Store
	timed("open", func() (err error) {
		kept, err = store.Open(ctx, filepath.Clean(path), store.WithDigester(desk.Digester()), store.WithLogger(slog.New(slog.NewTextHandler(os.Stderr, nil))))
		return err
	})
	defer func() {
		if err := kept.Close(); err != nil {
			t.Error(err)
		}
	}()
	stats := func() error { _, err := kept.SiteStats(ctx); return err }
	timed("statistics of sites, not counted", stats)
	timed("digests asked for, first", func() error { _, err := kept.Digests(ctx); return err })
	timed("all settled", func() error { return kept.Settle(ctx) })
	timed("digests asked for", func() error { _, err := kept.Digests(ctx); return err })
	timed("statistics of sites", stats)
	timed("citations", func() error { _, err := kept.Citations(ctx); return err })
	timed("doubts", func() error { _, err := kept.Doubts(ctx); return err })
	count, size := 0, 0
	each := func(filter store.DigestFilter) func() error {
		return func() error {
			count, size = 0, 0
			return kept.EachDigest(ctx, filter, func(d store.Digest) error { count++; size += len(d.Data); return nil })
		}
	}
	timed("digests of all", each(store.DigestFilter{}))
	t.Logf("%d digests, %d bytes", count, size)
	timed("digests of a province", each(store.DigestFilter{Provinces: []string{"Hà Nội"}}))
	timed("digests of an indicator", each(store.DigestFilter{Indicator: "party_members_admitted"}))
	for _, filter := range []store.FigureFilter{
		{Newest: true, Limit: 50},
		{Newest: true, Limit: 50, Province: "Hà Nội"},
		{Newest: true, Limit: 64, Province: "Hà Nội", Indicator: "party_organizations"},
		{Newest: true, Limit: 64, Province: "Hà Nội", Indicator: "party_members_admitted", Period: "2023"},
		{Newest: true, Limit: 64, Indicator: "party_members_admitted", Period: "2017"},
		{Newest: true, Limit: 50, Site: "baolangson.vn"},
		{Newest: true, Limit: 20, Ambiguous: store.Without, CheckFailed: store.Only},
		{Newest: true, Limit: 20, Ambiguous: store.Without, CheckFailed: store.Only, Province: "Hà Nội"},
		{Newest: true, Limit: 20, Ambiguous: store.Only},
		{IDs: []int64{1, 100, 10_000, 1_000_000}},
		{ArticleID: 77},
	} {
		what := "figures"
		timed(what, func() error {
			found, err := kept.Figures(ctx, filter)
			t.Logf("%d by %+v", len(found), filter)
			return err
		})
	}
	timed("an article more, settled", func() error {
		saving := newGenerator(t).Saving(7)
		saving.Key += "-again" + time.Now().String()
		if _, err := kept.SaveArticle(ctx, saving); err != nil {
			return err
		}
		began := time.Now()
		_, err := kept.Digests(ctx)
		t.Logf("of this, digests of its places: %.3f s", time.Since(began).Seconds())
		return err
	})
}

// peak is the most memory that the process has had.
func peak() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(status)) {
		if strings.HasPrefix(line, "VmHWM:") {
			return strings.Join(strings.Fields(line), " ")
		}
	}
	return ""
}
