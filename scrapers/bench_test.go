package scrapers_test

import (
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gocolly/colly/v2"

	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// remembering serves every page from memory after the first time, so that a
// benchmark measures the client and not the replica's templates.
type remembering struct {
	handler http.Handler
	delay   time.Duration // before each answer, as of a distant server
	pages   sync.Map      // by request URI: []byte
	urls    []string      // in the order asked for
	mu      sync.Mutex
}

func (m *remembering) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if m.delay > 0 {
		<-time.After(m.delay)
	}
	if page, ok := m.pages.Load(req.RequestURI); ok {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(page.([]byte))
		return
	}
	recorder := httptest.NewRecorder()
	m.handler.ServeHTTP(recorder, req)
	if recorder.Code == http.StatusOK {
		m.pages.Store(req.RequestURI, recorder.Body.Bytes())
		m.mu.Lock()
		m.urls = append(m.urls, req.RequestURI)
		m.mu.Unlock()
	}
	maps.Copy(w.Header(), recorder.Header())
	w.WriteHeader(recorder.Code)
	_, _ = w.Write(recorder.Body.Bytes())
}

// BenchmarkVisit visits a site of 200 articles, reads and stores them, and
// compares with bare colly that fetches the same URLs and does nothing with
// them, on a server that answers at once and on one that takes its time as all
// real ones do. It reports pages a second of both, and their ratio.
func BenchmarkVisit(b *testing.B) {
	for name, delay := range map[string]time.Duration{"at-once": 0, "after-10ms": 10 * time.Millisecond} {
		b.Run(name, func(b *testing.B) { benchmarkVisit(b, delay) })
	}
}

func benchmarkVisit(b *testing.B, delay time.Duration) {
	const articles = 200
	served, err := replica.New(soctrang(articles), replica.PerPage(40))
	if err != nil {
		b.Fatal(err)
	}
	memory := &remembering{handler: served, delay: delay}
	server := httptest.NewServer(memory)
	defer server.Close()
	site := served.Sites()[0]
	transport := fetch.New(fetch.Options{
		Impolite: true, AllowLoopback: true, Replicas: map[string]string{site.ID: strings.TrimPrefix(server.URL, "http://")},
	})
	defer transport.CloseIdleConnections()
	visit := func() (pages int, took time.Duration) {
		kept, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"))
		if err != nil {
			b.Fatal(err)
		}
		defer kept.Close()
		visitor := scrapers.Visitor{Transport: transport, Store: kept, Reader: silent{}, Limits: scrapers.Limits{Articles: 2 * articles}}
		start := time.Now()
		run, err := visitor.Visit(b.Context(), site, nil)
		if err != nil || run.Counts.New != articles {
			b.Fatalf("%v %+v", err, run)
		}
		return run.Counts.Fetched, time.Since(start)
	}
	bare := func() (pages int, took time.Duration) {
		host, err := url.Parse(server.URL)
		if err != nil {
			b.Fatal(err)
		}
		c := colly.NewCollector()
		c.OnRequest(func(r *colly.Request) { r.Headers.Set("Host", site.ID) })
		c.OnResponse(func(*colly.Response) { pages++ })
		start := time.Now()
		for _, uri := range memory.urls {
			if err := c.Visit(host.String() + uri); err != nil {
				b.Fatal(uri, err)
			}
		}
		return pages, time.Since(start)
	}
	visit() // fills the memory
	var ours, theirs float64
	for b.Loop() {
		pages, took := visit()
		ours += float64(pages) / took.Seconds()
		pages, took = bare()
		theirs += float64(pages) / took.Seconds()
	}
	b.ReportMetric(ours/float64(b.N), "pages/s")
	b.ReportMetric(theirs/float64(b.N), "bare-pages/s")
	b.ReportMetric(ours/theirs, "of-bare")
}
