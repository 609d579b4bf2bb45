package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// Every trap is told from the others in the metrics, in `sites list` and on the
// page of the sites, and the page that failed is kept.
func TestTrapsAreTold(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), trial.Patience)
	defer cancel()
	traps, err := replica.NewHostile()
	if err != nil {
		t.Fatal(err)
	}
	stage, err := replica.NewStage(ctx)
	if errors.Is(err, replica.ErrNoStage) {
		t.Skip(err)
	}
	if err := errors.Join(err, stage.PlayTraps(traps, time.Now())); err != nil {
		t.Fatal(err)
	}
	settings, err := config.Parse("none", []byte("store: "+filepath.Join(t.TempDir(), "traps.db")))
	if err != nil {
		t.Fatal(err)
	}
	from := blueprint{config: settings, sites: traps.Sites(), fetch: fetch.Options{
		AllowPrefixes: stage.Open, Replicas: stage.Replicas, Interval: time.Millisecond,
		Limits: fetch.Limits{Idle: 8 * time.Second, Total: 20 * time.Second, Wait: 300 * time.Millisecond},
	}}
	program := &program{stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, log: slog.New(slog.DiscardHandler), now: time.Now}
	service, err := newService(ctx, program, func() (blueprint, error) { return from, nil }, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := service.close(); err != nil {
			t.Error(err)
		}
	}()
	runs, err := service.scrapeAll(ctx)
	if err != nil || len(runs) != len(traps.Sites()) {
		t.Errorf("%d runs, %v", len(runs), err)
	}
	exposed := ""
	trial.Until(t, "the page is never made", func() bool {
		exposed = metricsOf(service)
		return trial.Value(exposed, "baotinh_store_up", "") == 1
	})
	var list bytes.Buffer
	if err := printSites(&list, from.sites, lastOf(ctx, t, service.store), nil, "table"); err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, trap := range replica.Traps() {
		outcome, line := string(store.Succeeded), lineOf(list.String(), trap.Host())
		switch {
		case trap.Whole:
			outcome = string(store.FailedRun)
		case trap.Reason != "":
			outcome = string(store.PartlyDone)
		}
		if trap.Name != "calendar" && trap.Name != "million" && !strings.Contains(exposed, fmt.Sprintf("baotinh_crawl_runs_total{outcome=%q,site=%q} 1\n", outcome, trap.Host())) {
			t.Errorf("%s: no run counted as %s", trap.Name, outcome)
		}
		if trap.Reason == "" {
			continue
		}
		reasons := append(trap.Also, trap.Reason)
		at := slices.IndexFunc(reasons, func(reason string) bool {
			return strings.Contains(exposed, fmt.Sprintf("baotinh_pages_failed_total{reason=%q,site=%q}", reason, trap.Host()))
		})
		if at < 0 {
			t.Errorf("%s: no page counted as failed by any of %v", trap.Name, reasons)
			continue
		}
		told[reasons[at]] = true
		if !strings.Contains(line, " "+reasons[at]+": ") || !strings.Contains(line, " "+outcome+" ") {
			t.Errorf("%s: sites list says %q, want %s and %s", trap.Name, line, outcome, reasons[at])
		}
	}
	if len(told) < 14 {
		t.Errorf("only %d outcomes are told apart: %v", len(told), told)
	}
	if strings.Contains(exposed, `reason="other"`) {
		t.Error("a reason is not in the closed set")
	}
	for sign, trap := range map[string]string{"no_date": "undated", "no_body": "blank"} {
		host := trap + "-hostile.example"
		if !strings.Contains(exposed, fmt.Sprintf("baotinh_articles_drift_total{sign=%q,site=%q} 1\n", sign, host)) {
			t.Errorf("%s: no drift counted", trap)
		}
		kept, err := service.store.Pages(ctx, host)
		if err != nil || len(kept) != 1 || kept[0].Reason != sign {
			t.Errorf("%s: kept pages %+v, %v", trap, kept, err)
		}
	}
	// The kept page can be looked at from the command line.
	file := filepath.Join(t.TempDir(), "baotinh.yaml")
	if err := os.WriteFile(file, []byte("store: "+settings.Store+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var said, failed bytes.Buffer
	if code := run(ctx, []string{"--config.file=" + file, "sites", "pages", "undated-hostile.example"}, nil, &said, &failed); code != 0 {
		t.Errorf("sites pages: %d, %s", code, failed.String())
	}
	number, _, _ := strings.Cut(lineWith(said.String(), "no_date"), " ")
	said.Reset()
	if code := run(ctx, []string{"--config.file=" + file, "sites", "pages", "--show=" + number}, nil, &said, &failed); code != 0 || !strings.Contains(said.String(), "<title>Không ngày</title>") {
		t.Errorf("sites pages --show=%s: %d, %s%s", number, code, said.String(), failed.String())
	}
	var rows bytes.Buffer
	if err := printSites(&rows, from.sites, lastOf(ctx, t, service.store), nil, "json"); err != nil || !json.Valid(rows.Bytes()) {
		t.Errorf("as JSON: %v", err)
	}
}

func lastOf(ctx context.Context, t *testing.T, kept *store.Store) map[string]store.Run {
	t.Helper()
	runs, err := kept.LastRuns(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return runs
}

func lineWith(text, word string) string {
	for line := range strings.Lines(text) {
		if strings.Contains(line, word) {
			return line
		}
	}
	return ""
}

func lineOf(text, host string) string {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, host+" ") {
			return line
		}
	}
	return ""
}
