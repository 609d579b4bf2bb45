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
	"github.com/baotinh/baotinh/internal/trial"
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

// constant wants no more to be held than before, once what is still under way has
// ended: a leak stays.
func (h held) constant(t *testing.T) {
	t.Helper()
	var now held
	defer func() {
		t.Logf("%d goroutines, %d files, %.1f MB; before: %d, %d, %.1f MB", now.goroutines, now.files, float64(now.heap)/1e6, h.goroutines, h.files, float64(h.heap)/1e6)
	}()
	trial.Until(t, "what it holds grows", func() bool {
		now = holding(t)
		return now.goroutines <= h.goroutines+5 && now.files <= h.files+5 && now.heap <= h.heap+h.heap/4+8<<20
	})
}

// TestReloadedManyTimes reads good and bad files in turn. A bad one changes
// nothing, and nothing piles up.
func TestReloadedManyTimes(t *testing.T) {
	reloads := trial.InSoak(1000, 5000)
	if trial.Race || testing.Short() {
		reloads = 100
	}
	kept := filledStore(t, 50)
	config := trial.Settings(t, "store: "+kept)
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
	before.constant(t)
}

// TestHundredScrapers asks for /metrics a hundred times at once while articles
// are saved and the configuration is reloaded. Each save adds one article with its
// figures to one site; a page that shows some of them and not the others, or goes
// back, is inconsistent.
func TestHundredScrapers(t *testing.T) {
	const scrapers = 100 // each is answered once at least, or says why not
	lasting := trial.InSoak(5*time.Second, 10*time.Minute)
	kept := filledStore(t, 200)
	config := trial.Settings(t, "store: "+kept)
	s := atRest(t, config)
	server := httptest.NewServer(s.handler())
	t.Cleanup(server.Close)
	var work sync.WaitGroup
	defer work.Wait()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	g := newGenerator(t)
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
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: scrapers}, Timeout: 3 * trial.Patience}
	defer client.CloseIdleConnections()
	trial.Until(t, "the first page is never made", func() bool {
		_, why := scrapeOnce(client, server.URL)
		return why == ""
	})
	defer time.AfterFunc(lasting, stop).Stop()
	var mu sync.Mutex
	slowest, answers := time.Duration(0), 0
	for range scrapers {
		work.Go(func() {
			last := 0.0
			for first := true; first || ctx.Err() == nil; first = false {
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
	trial.Until(t, "the store is not shown as it is in the end", func() bool {
		status, page, err := trial.Get(t.Context(), server.URL+"/metrics")
		return err == nil && status == http.StatusOK && trial.Value(page, "baotinh_store_up", "") == 1
	})
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
		// A page that takes long to make is told by baotinh_store_up, and no fault.
		case name == "baotinh_store_read_errors_total" && family.GetMetric()[0].GetCounter().GetValue() > 0:
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
