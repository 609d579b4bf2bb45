package scrapers_test

import (
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// watcher is a server that measures how it is treated.
type watcher struct {
	handler http.Handler

	mu          sync.Mutex
	busy        map[string]int
	ended       map[string]time.Time
	shortest    time.Duration
	most        int
	first       map[string]string
	requests    int
	conditional int
	forbidden   []string
}

func (w *watcher) ServeHTTP(response http.ResponseWriter, req *http.Request) {
	host := req.Host
	w.mu.Lock()
	w.requests++
	w.busy[host]++
	w.most = max(w.most, w.busy[host])
	if _, known := w.first[host]; !known {
		w.first[host] = req.URL.Path
	}
	if last, ok := w.ended[host]; ok {
		w.shortest = min(w.shortest, time.Since(last))
	}
	if req.Header.Get("If-None-Match") != "" || req.Header.Get("If-Modified-Since") != "" {
		w.conditional++
	}
	if strings.HasPrefix(req.URL.Path, "/xay-dung-dang/") && host == "baosoctrang.org.vn" {
		w.forbidden = append(w.forbidden, req.URL.Path)
	}
	w.mu.Unlock()
	answer := httptest.NewRecorder()
	if host == "baosoctrang.org.vn" && req.URL.Path == "/robots.txt" {
		_, _ = io.WriteString(answer, "User-agent: *\nDisallow: /xay-dung-dang/\n")
	} else {
		w.handler.ServeHTTP(answer, req)
	}
	// Before anything of it is sent: whoever has it all may ask again before this
	// goroutine has its turn.
	w.mu.Lock()
	w.busy[host]--
	w.ended[host] = time.Now()
	w.mu.Unlock()
	maps.Copy(response.Header(), answer.Header())
	response.WriteHeader(answer.Code)
	_, _ = answer.Body.WriteTo(response)
}

// Measured at the server: one request at a time per host, the interval kept,
// robots.txt asked for first and obeyed, the second run conditional.
func TestPoliteness(t *testing.T) {
	t.Parallel()
	const interval = 40 * time.Millisecond
	served, err := replica.New(own(t))
	if err != nil {
		t.Fatal(err)
	}
	w := &watcher{handler: served, busy: map[string]int{}, ended: map[string]time.Time{}, first: map[string]string{}, shortest: time.Hour}
	server := httptest.NewServer(w)
	t.Cleanup(server.Close)
	visitor, sites := openVisitor(t, server, served.Sites(), interval)
	for range 2 {
		var all sync.WaitGroup
		for _, site := range sites {
			all.Go(func() {
				if _, err := visitor.Visit(t.Context(), site, nil); err != nil && site.ID != "baosoctrang.org.vn" {
					t.Error(err)
				}
			})
		}
		all.Wait()
	}
	if w.most != 1 {
		t.Errorf("%d requests at a time at one host", w.most)
	}
	if w.shortest < interval {
		t.Errorf("%v between two requests to one host, want %v", w.shortest, interval)
	}
	for host, path := range w.first {
		if path != "/robots.txt" {
			t.Errorf("%s was first asked for %s", host, path)
		}
	}
	if len(w.forbidden) > 0 {
		t.Errorf("asked for what robots.txt forbids: %v", w.forbidden)
	}
	if w.conditional == 0 {
		t.Error("the second run asked for nothing conditionally")
	}
}

// All sites at once, in bounded memory: with the goal that the program sets the garbage
// collector, which lags behind where others take the processor. What other tests hold
// would count as well: it runs alone, before those in parallel, and what those before it
// left is given back.
func TestAllSitesAtOnce(t *testing.T) {
	const goal = 110 << 20
	before := debug.SetMemoryLimit(goal)
	t.Cleanup(func() { debug.SetMemoryLimit(before) })
	debug.FreeOSMemory()
	sites, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	ours := own(t)
	var documents []corpus.Document
	for i, site := range sites {
		for n := range 4 {
			document := ours[(i+n*6)%len(ours)]
			document.Site, document.URL, document.Observations = site.ID, "", nil
			documents = append(documents, document)
		}
	}
	served, err := replica.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(served)
	t.Cleanup(server.Close)
	visitor, sites := openVisitor(t, server, served.Sites(), 0)
	var all sync.WaitGroup
	for _, site := range sites {
		all.Go(func() {
			if run, err := visitor.Visit(t.Context(), site, nil); err != nil || run.Outcome != store.Succeeded || run.Counts.New != 4 {
				t.Errorf("%s: %v %+v", site.ID, err, run)
			}
		})
	}
	ended := make(chan struct{})
	go func() { all.Wait(); close(ended) }()
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	var most uint64
	for running := true; running; {
		select {
		case <-look.C:
		case <-ended:
			running = false
		}
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		most = max(most, memory.Sys-memory.HeapReleased)
	}
	t.Logf("%d sites: at most %d MiB got from the system and not given back", len(sites), most>>20)
	if most > 200<<20 {
		t.Errorf("%d MiB, the servers included; want under 200", most>>20)
	}
}

// openVisitor makes a visitor of sites that a server plays; without an interval
// it is an impolite one.
func openVisitor(t *testing.T, server *httptest.Server, sites []scrapers.Site, interval time.Duration) (*scrapers.Visitor, []scrapers.Site) {
	t.Helper()
	kept, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	replicas := map[string]string{}
	for _, site := range sites {
		for _, host := range append(site.Hosts, site.ID) {
			replicas[host] = strings.TrimPrefix(server.URL, "http://")
		}
	}
	transport := fetch.New(fetch.Options{
		Contact: "test@example.org", AllowLoopback: true, Replicas: replicas, Interval: interval, Impolite: interval == 0,
		Validators: scrapers.StoredValidators(kept), Hosts: scrapers.HostOptions(sites), Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(transport.CloseIdleConnections)
	return &scrapers.Visitor{Transport: transport, Store: kept, Reader: silent{}}, sites
}
