package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// newScrapeService is the program on one replica site that answers and one that
// does not: its address is one that is never dialed.
func newScrapeService(t *testing.T) *service {
	t.Helper()
	documents, err := replica.Own()
	if err != nil {
		t.Fatal(err)
	}
	sites, err := replica.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	listening, err := sites.Listen(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	alive := slices.IndexFunc(listening, func(s scrapers.Site) bool { return s.ID == "hatinhtv.vn" })
	dead := slices.IndexFunc(listening, func(s scrapers.Site) bool { return s.ID == "baosoctrang.org.vn" })
	listening[dead].Base = "http://169.254.169.254"
	settings, err := config.Parse("none", []byte("store: "+filepath.Join(t.TempDir(), "scrape.db")))
	if err != nil {
		t.Fatal(err)
	}
	from := blueprint{
		config: settings, sites: []scrapers.Site{listening[alive], listening[dead]},
		fetch: fetch.Options{AllowLoopback: true, Interval: time.Millisecond},
	}
	program := &program{stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, log: slog.New(slog.DiscardHandler), now: time.Now}
	service, err := newService(t.Context(), program, func() (blueprint, error) { return from, nil }, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := service.close(); err != nil {
			t.Error(err)
		}
	})
	return service
}

func metricsOf(s *service) string {
	page := httptest.NewRecorder()
	s.handler().ServeHTTP(page, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	return page.Body.String()
}

// A site that does not answer takes nothing from the table, the exit code and
// the metrics of the others.
func TestScrapeTellsWhatWasDone(t *testing.T) {
	t.Parallel()
	service := newScrapeService(t)
	if !strings.Contains(metricsOf(service), "\nbaotinh_config_last_reload_successful 1\n") {
		t.Error("a fresh start looks like a configuration that was refused")
	}
	runs, err := service.scrapeAll(t.Context())
	if err != nil || len(runs) != 2 {
		t.Fatalf("%d runs, %v", len(runs), err)
	}
	var out bytes.Buffer
	if got := code(printRuns(&out, runs, "table"), &bytes.Buffer{}); got != exitPartial {
		t.Errorf("exit code %d, want %d:\n%s", got, exitPartial, &out)
	}
	for site, outcome := range map[string]string{"hatinhtv.vn": "succeeded", "baosoctrang.org.vn": "failed"} {
		if line := lineOf(out.String(), site); !strings.Contains(line, outcome) {
			t.Errorf("%s: %q, want %s", site, line, outcome)
		}
	}
	out.Reset()
	if got := code(printRuns(&out, runs[:1], "json"), &bytes.Buffer{}); got != exitFailed {
		t.Errorf("exit code %d of the failed site alone, want %d", got, exitFailed)
	}
	var rows []map[string]any
	if err := json.Unmarshal(out.Bytes(), &rows); err != nil || len(rows) != 1 || rows[0]["site"] != "baosoctrang.org.vn" || rows[0]["outcome"] != "failed" || rows[0]["error"] == nil {
		t.Errorf("%v, %v", rows, err)
	}
	if got := code(printRuns(&out, runs[1:], "table"), &bytes.Buffer{}); got != exitGood {
		t.Errorf("exit code %d of the good site alone", got)
	}
	// The schedule's runs are timed too when they fail.
	if err := service.visit(t.Context(), "baosoctrang.org.vn", time.Now()); err == nil {
		t.Error("a run that failed is no error for the schedule")
	}
	if page := metricsOf(service); !strings.Contains(page, `baotinh_crawl_duration_seconds_count{site="baosoctrang.org.vn"} 2`) {
		t.Error("a run that failed was not timed")
	}
}

// Once it is told to stop, no further site is visited, and that is said.
func TestScrapeStops(t *testing.T) {
	t.Parallel()
	service := newScrapeService(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	runs, err := service.scrapeAll(ctx)
	if err != nil {
		t.Error(err)
	}
	for _, run := range runs {
		if run.Outcome != store.Interrupted || run.Site == "" {
			t.Errorf("%+v, want interrupted", run)
		}
	}
	part := partly{}
	if err := printRuns(&bytes.Buffer{}, runs, "table"); err == nil || errors.As(err, &part) {
		t.Errorf("%v, want a failure", err)
	}
}
