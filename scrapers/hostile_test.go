package scrapers_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// Every trap gives its own outcome, costs a bounded time, and takes nothing from
// the good sites that are visited at the same time.
func TestHostileSites(t *testing.T) {
	t.Parallel()
	hostile, err := replica.NewHostile()
	if err != nil {
		t.Fatal(err)
	}
	good, err := replica.New(own(t))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	stage, err := replica.NewStage(t.Context())
	if errors.Is(err, replica.ErrNoStage) {
		t.Skip(err)
	}
	if err := errors.Join(err, stage.PlayTraps(hostile, time.Now()), stage.Play(good, good.Sites())); err != nil {
		t.Fatal(err)
	}
	sites := append(hostile.Sites(), good.Sites()...)
	transport := fetch.New(fetch.Options{
		Contact: "test@example.org", AllowPrefixes: stage.Open, Replicas: stage.Replicas, Interval: time.Millisecond,
		Validators: scrapers.StoredValidators(kept), Log: slog.New(slog.DiscardHandler),
		Limits: fetch.Limits{Idle: 8 * time.Second, Total: 30 * time.Second, Wait: 300 * time.Millisecond, Body: 8 << 20},
	})
	t.Cleanup(transport.CloseIdleConnections)
	visitor := &scrapers.Visitor{
		Transport: transport, Store: kept, Reader: silent{},
		Limits: scrapers.Limits{Pages: 6, Articles: 30, Links: 200},
	}
	ctx, cancel := context.WithTimeout(t.Context(), trial.Patience)
	defer cancel()
	var (
		mu     sync.Mutex
		runs   = map[string]store.Run{}
		failed = map[string][]string{}
		all    sync.WaitGroup
	)
	for _, site := range sites {
		all.Go(func() {
			run, _ := visitor.Visit(ctx, site, func(e scrapers.Event) {
				if failure, ok := errors.AsType[*scrapers.PageError](e.Err); ok {
					mu.Lock()
					defer mu.Unlock()
					failed[site.ID] = append(failed[site.ID], failure.Reason())
				}
			})
			mu.Lock()
			defer mu.Unlock()
			runs[site.ID] = run
		})
	}
	all.Wait()
	if ctx.Err() != nil {
		t.Fatal("the traps held a visitor for good")
	}
	stored, err := kept.Articles(t.Context(), store.ArticleFilter{})
	if err != nil {
		t.Fatal(err)
	}
	arrived := map[string]int{}
	for _, s := range stored {
		arrived[s.Site]++
	}
	for _, site := range good.Sites() {
		if arrived[site.ID] != 5 {
			t.Errorf("%s: %d of 5 good articles arrived: %+v", site.ID, arrived[site.ID], runs[site.ID])
		}
	}
	for _, trap := range replica.Traps() {
		run, reasons := runs[trap.Host()], failed[trap.Host()]
		want := append(trap.Also, trap.Reason)
		if trap.Reason != "" && !slices.ContainsFunc(reasons, func(r string) bool { return slices.Contains(want, r) }) {
			t.Errorf("%s: failed with %v, want %v: %s", trap.Name, reasons, want, run.Error)
		}
		switch {
		case trap.Whole:
			if run.Outcome != store.FailedRun || arrived[trap.Host()] != 0 {
				t.Errorf("%s: run %s with %d articles, want a failed one: %s", trap.Name, run.Outcome, arrived[trap.Host()], run.Error)
			}
		case arrived[trap.Host()] == 0:
			t.Errorf("%s: the good article did not arrive: %+v", trap.Name, run)
		case trap.Reason != "" && (run.Outcome != store.PartlyDone || !strings.Contains(run.Error, site(trap))):
			t.Errorf("%s: run %s, error %q", trap.Name, run.Outcome, run.Error)
		}
	}
	if n := arrived["reversed-hostile.example"]; n != 7 {
		t.Errorf("reversed: %d of 7 articles arrived", n)
	}
	if pages, err := kept.Pages(t.Context(), "undated-hostile.example"); err != nil || len(pages) != 1 {
		t.Errorf("the page without a date was not kept: %v, %v", pages, err)
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	t.Logf("heap in use %d MiB of %d MiB got from the system", memory.HeapInuse>>20, memory.Sys>>20)
}

func site(trap replica.Trap) string { return trap.Host() }
