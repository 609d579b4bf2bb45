package scrapers_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// silent is a reader that finds nothing: what figures are read is the concern of
// other tests.
type silent struct{}

func (silent) Read(article.Article) indicator.Reading { return indicator.Reading{} }

// bench is a store, replica sites and a visitor of them.
type bench struct {
	store   *store.Store
	sites   map[string]scrapers.Site
	visitor *scrapers.Visitor
	server  *httptest.Server
	served  *replica.Replica
	now     time.Time
	asked   []string                    // paths requested, in order
	broken  func(req *http.Request) int // a status to fail with, 0 to serve
	mu      sync.Mutex
}

// forget returns the paths requested since the last call.
func (b *bench) forget() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	asked := b.asked
	b.asked = nil
	return asked
}

func (b *bench) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	b.mu.Lock()
	b.asked = append(b.asked, req.URL.RequestURI())
	broken := b.broken
	b.mu.Unlock()
	if broken != nil {
		if status := broken(req); status != 0 {
			http.Error(w, "broken", status)
			return
		}
	}
	b.served.ServeHTTP(w, req)
}

// newBench serves the documents' sites to a visitor that believes it talks to
// the real hosts.
func newBench(t *testing.T, documents []corpus.Document) *bench {
	t.Helper()
	kept, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	served, err := replica.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{store: kept, sites: map[string]scrapers.Site{}, served: served, now: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)}
	server := httptest.NewServer(b)
	t.Cleanup(server.Close)
	b.server = server
	replicas := map[string]string{}
	for _, site := range served.Sites() {
		b.sites[site.ID] = site
		replicas[site.ID] = strings.TrimPrefix(server.URL, "http://")
	}
	transport := fetch.New(fetch.Options{
		Contact: "test@example.org", Impolite: true, AllowLoopback: true, Replicas: replicas,
		Validators: scrapers.StoredValidators(kept), Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(transport.CloseIdleConnections)
	b.visitor = &scrapers.Visitor{Transport: transport, Store: kept, Reader: silent{}, Now: func() time.Time { return b.now }}
	return b
}

func own(t *testing.T) []corpus.Document {
	t.Helper()
	documents, err := replica.Own()
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

func visit(t *testing.T, b *bench, site string) (store.Run, []scrapers.Event) {
	t.Helper()
	var events []scrapers.Event
	run, err := b.visitor.Visit(t.Context(), b.sites[site], func(e scrapers.Event) { events = append(events, e) })
	if err != nil {
		t.Errorf("visit %s: %v", site, err)
	}
	return run, events
}

// The whole path, and then once more: the second visit fetches lists only and
// stores nothing.
func TestVisitTwice(t *testing.T) {
	t.Parallel()
	documents := own(t)
	b := newBench(t, documents)
	want := map[string]int{}
	for _, document := range documents {
		want[document.Site]++
	}
	for site, articles := range want {
		run, events := visit(t, b, site)
		if run.Outcome != store.Succeeded && run.Counts.Failed == 0 || run.Counts.New+run.Counts.Irrelevant != articles {
			t.Errorf("%s: first run %+v, want %d articles; events:", site, run, articles)
			for _, e := range events {
				t.Log(e)
			}
		}
	}
	stored, err := b.store.Articles(t.Context(), store.ArticleFilter{})
	if err != nil || len(stored) != len(documents) {
		t.Fatalf("%d articles stored (%v), want %d", len(stored), err, len(documents))
	}
	for site := range want {
		run, events := visit(t, b, site)
		for _, e := range events {
			if e.Kind == scrapers.ArticleRead {
				t.Errorf("%s: second run read %v", site, e)
			}
		}
		if c := run.Counts; c.New+c.Revised+c.Unchanged+c.Irrelevant != 0 || c.NotModified == 0 {
			t.Errorf("%s: second run stored something or asked for nothing conditionally: %+v", site, c)
		}
	}
}

func TestVisitStopsWithItsContext(t *testing.T) {
	t.Parallel()
	b := newBench(t, own(t))
	ctx, cancel := context.WithCancel(t.Context())
	run, err := b.visitor.Visit(ctx, b.sites["hatinhtv.vn"], func(e scrapers.Event) {
		if e.Kind == scrapers.ArticleRead {
			cancel()
		}
	})
	if err == nil || run.Outcome != store.Interrupted || run.Counts.New == 0 || run.Counts.New != stored(t, b) {
		t.Errorf("run %+v, error %v: want an interrupted run that counts what was kept", run, err)
	}
	runs, err := b.store.Runs(t.Context(), "hatinhtv.vn", 1)
	if err != nil || len(runs) != 1 || runs[0].Outcome != store.Interrupted {
		t.Errorf("recorded %+v, %v", runs, err)
	}
}

// articles returns the stored articles by site, with their bodies.
func (b *bench) articles(t *testing.T) map[string]store.Stored {
	t.Helper()
	stored, err := b.store.Articles(t.Context(), store.ArticleFilter{Bodies: true})
	if err != nil {
		t.Fatal(err)
	}
	bySite := map[string]store.Stored{}
	for _, s := range stored {
		bySite[s.Site] = s
	}
	return bySite
}

// missingFrom returns the paragraphs of a text that a body does not hold.
func missingFrom(body, text string) []string {
	var missing []string
	for line := range strings.SplitSeq(text, "\n") {
		line = vietnamese.Normalize(strings.TrimSpace(line))
		if line != "" && !strings.Contains(body, line) {
			missing = append(missing, line)
		}
	}
	return missing
}
