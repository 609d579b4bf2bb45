package main

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
	"github.com/prometheus/common/promslog"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

// atRest is a service on a store with some articles, whose schedule does not run.
func atRest(t *testing.T, config string) *service {
	t.Helper()
	p := &program{stdout: t.Output(), stderr: t.Output(), log: promslog.NewNopLogger(), configFile: config, now: time.Now}
	s, err := newService(t.Context(), p, p.blueprint, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func filledStore(t *testing.T, articles int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.db")
	kept, err := store.Open(t.Context(), path, store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(newGenerator(t).Fill(t.Context(), kept, 0, articles), kept.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// held is what a leak would make grow.
type held struct {
	goroutines, files int
	heap              uint64
}

func holding(t *testing.T) held {
	t.Helper()
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	files, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skipf("open files cannot be counted here: %v", err)
	}
	return held{runtime.NumGoroutine(), len(files), stats.HeapAlloc}
}

func (h held) grown(t *testing.T, since held) {
	t.Helper()
	t.Logf("%d goroutines, %d files, %.1f MB; before: %d, %d, %.1f MB", h.goroutines, h.files, float64(h.heap)/1e6, since.goroutines, since.files, float64(since.heap)/1e6)
	if h.goroutines > since.goroutines+5 || h.files > since.files+5 || h.heap > since.heap+since.heap/4+8<<20 {
		t.Errorf("it grows: %+v, was %+v", h, since)
	}
}

// TestReloadedManyTimes reads good and bad files in turn. A bad one changes
// nothing, and nothing piles up.
func TestReloadedManyTimes(t *testing.T) {
	reloads := inSoak(1000, 5000)
	if raceEnabled || testing.Short() {
		reloads = 100
	}
	kept := filledStore(t, 50)
	config := settle(t, "store: "+kept)
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// Site files of the operator's own, one of them broken: most reloads come
	// without, for then no site file has changed and none is read.
	var folders [2]string
	for i, text := range []string{"", "host: ["} {
		folders[i] = t.TempDir()
		if err := os.MkdirAll(filepath.Join(folders[i], "sites"), 0o755); err != nil {
			t.Fatal(err)
		}
		own, err := fs.ReadFile(scrapers.Embedded(), "sites/baosoctrang.org.vn.yaml")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folders[i], "sites", "baosoctrang.org.vn.yaml"), append([]byte(text+"# own\n"), own...), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := atRest(t, config)
	good := []string{
		"store: " + kept + "\ncontact: an@example.org\n",
		"store: " + kept + "\nsites: {only: [baosoctrang.org.vn]}\n",
		"store: " + kept + "\ntargets:\n  - {province: Hà Tĩnh, indicator: charity_houses, period: \"2026\", value: 400, source: kế hoạch}\n",
	}
	bad := []string{
		"store: [", "no_such_key: 1\n", "store: /somewhere/else.db\n", "sites: {only: [no-such-site.example]}\n",
		"targets:\n  - {province: Nơi Nào, indicator: charity_houses, period: \"2026\", value: 400, source: x}\n",
	}
	var before held
	for i := range reloads {
		if i == reloads/2 {
			before = holding(t)
		}
		write(good[i/2%len(good)])
		wrong := i%2 == 1
		if wrong {
			write(bad[i/2%len(bad)])
		}
		if i%20 > 17 {
			write("store: " + kept + "\nsites: {directory: " + folders[i%2] + "}\n")
		}
		old := s.parts.Load()
		err := s.reload(t.Context())
		if (err != nil) != wrong {
			t.Fatalf("reload %d: %v", i, err)
		}
		if wrong && s.parts.Load() != old {
			t.Fatalf("reload %d: a bad file changed what is in force: %v", i, err)
		}
	}
	holding(t).grown(t, before)
}

// TestHundredScrapers asks for /metrics a hundred times at once while articles
// are saved and the configuration is reloaded. Each save adds one article with its
// figures to one site; a page that shows some of them and not the others, or goes
// back, is inconsistent.
func TestHundredScrapers(t *testing.T) {
	const scrapers = 100
	lasting := inSoak(5*time.Second, 10*time.Minute)
	kept := filledStore(t, 200)
	config := settle(t, "store: "+kept)
	s := atRest(t, config)
	server := httptest.NewServer(s.handler())
	t.Cleanup(server.Close)
	ctx, stop := context.WithTimeout(t.Context(), lasting)
	defer stop()
	g := newGenerator(t)
	var work sync.WaitGroup
	work.Go(func() {
		for n := 200; ctx.Err() == nil; n++ {
			if _, err := s.store.SaveArticle(t.Context(), g.Saving(n)); err != nil {
				t.Error(err)
			}
		}
	})
	work.Go(func() {
		for ctx.Err() == nil {
			if err := s.reload(t.Context()); err != nil {
				t.Error(err)
			}
		}
	})
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: scrapers}, Timeout: 60 * time.Second}
	defer client.CloseIdleConnections()
	until(t, "the first page is never made", time.Minute, func() bool {
		_, why := scrapeOnce(client, server.URL)
		return why == ""
	})
	var mu sync.Mutex
	slowest, answers := time.Duration(0), 0
	for range scrapers {
		work.Go(func() {
			last := 0.0
			for ctx.Err() == nil {
				began := time.Now()
				stored, why := scrapeOnce(client, server.URL)
				took := time.Since(began)
				if why != "" {
					t.Error(why)
					return
				}
				if stored < last {
					t.Errorf("the page went back from %v articles to %v", last, stored)
				}
				last = stored
				mu.Lock()
				slowest, answers = max(slowest, took), answers+1
				mu.Unlock()
			}
		})
	}
	work.Wait()
	t.Logf("%d answers, the slowest after %s", answers, slowest)
	if bound := 30 * time.Second; slowest > bound || answers < scrapers {
		t.Errorf("%d answers, the slowest after %s; want each scraper answered within %s", answers, slowest, bound)
	}
}

// scrapeOnce reads a page as Prometheus does and returns how many articles it
// counts; why is what is wrong with it.
func scrapeOnce(client *http.Client, address string) (stored float64, why string) {
	response, err := client.Get(address + "/metrics")
	if err != nil {
		return 0, err.Error()
	}
	defer func() { _ = response.Body.Close() }()
	parser := expfmt.NewTextParser(model.UTF8Validation)
	families, err := parser.TextToMetricFamilies(response.Body)
	if err != nil {
		return 0, "the page does not parse: " + err.Error()
	}
	count, series := 0, 0.0
	for name, family := range families {
		switch {
		case name == "baotinh_articles_stored":
			for _, m := range family.GetMetric() {
				stored += m.GetGauge().GetValue()
			}
		case name == "baotinh_series":
			series = family.GetMetric()[0].GetGauge().GetValue()
		case name == "baotinh_store_up" && family.GetMetric()[0].GetGauge().GetValue() != 1:
			return 0, "the store could not be read"
		}
		if strings.HasPrefix(name, "baotinh_party_") {
			count += len(family.GetMetric())
		}
	}
	if count == 0 || series < float64(count) {
		return 0, "a page without its figures"
	}
	return stored, ""
}
