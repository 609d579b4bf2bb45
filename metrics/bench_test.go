package metrics

import (
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"runtime"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// hundredThousand is a store whose page has some 100,000 series: flows of 63
// provinces over ten years in every form of period.
func hundredThousand(tb testing.TB) *memory {
	tb.Helper()
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		tb.Fatal(err)
	}
	e := exporter(tb, &memory{}, Settings{}, at("2025-06-01 08:00"))
	var f figures
	published := at("2025-05-01 08:00")
	id := int64(0)
	for _, i := range catalogue.Indicators() {
		if i.Nature != indicator.Flow {
			continue
		}
		for _, province := range e.Desk().Places().On(reporting.Merger.AddDays(-1)) {
			for year := 2015; year <= 2024; year++ {
				for _, suffix := range []string{"", "-H1", "-Q1", "-9M", "-Q2"} {
					id++
					figure := store.Figure{ID: id, ArticleID: id / 8, Site: "nhandan.vn", Published: published, Observation: indicator.Observation{
						Indicator: i.ID, Kind: indicator.Actual, Province: province.Name,
						Period: vietnamese.Period(fmt.Sprint(year, suffix)), Value: float64(id % 9973),
					}}
					f = append(f, figure)
					if len(f) >= 50_000 {
						return &memory{generation: 1, figures: f}
					}
				}
			}
		}
	}
	return &memory{generation: 1, figures: f}
}

// touch changes the digests of one province.
func (m *memory) touch() {
	m.generation++
	m.changed = map[string]int64{m.figures[0].Province: int64(m.generation)}
}

// plainRegistry holds the same series in client_golang's own vectors.
func plainRegistry(tb testing.TB, s *snapshot) *prometheus.Registry {
	tb.Helper()
	registry := prometheus.NewRegistry()
	for i := range s.families {
		f := &s.families[i]
		vec := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: f.name, Help: f.help}, f.labels)
		registry.MustRegister(vec)
		f.each(func(one *series) { vec.WithLabelValues(one.values...).Set(one.value) })
	}
	return registry
}

type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(b []byte) (int, error) { return io.Discard.Write(b) }
func (d discard) WriteHeader(int)             {}

// BenchmarkPage compares a scrape of 100,000 series from a plain registry, from
// ours, and from ours right after a change of the store.
func BenchmarkPage(b *testing.B) {
	m := hundredThousand(b)
	e := exporter(b, m, Settings{}, at("2025-06-01 08:00"))
	snapshot := e.refresh(b.Context())
	b.Logf("%d series", snapshot.series)
	scrape := func(b *testing.B, h http.Handler, before func()) {
		r := httptest.NewRequest(http.MethodGet, "/metrics", nil)
		r.Header.Set("Accept", acceptText)
		r.Header.Set("Accept-Encoding", "gzip")
		h.ServeHTTP(discard{http.Header{}}, r)
		b.ReportAllocs()
		for b.Loop() {
			before()
			h.ServeHTTP(discard{http.Header{}}, r)
		}
	}
	registry := plainRegistry(b, snapshot)
	b.Run("plain", func(b *testing.B) {
		scrape(b, promhttp.HandlerFor(registry, promhttp.HandlerOpts{}), func() {})
	})
	b.Run("ours", func(b *testing.B) { scrape(b, e.Handler(), func() {}) })
	b.Run("ours after an article", func(b *testing.B) { scrape(b, e.Handler(), m.touch) })
	b.Run("ours on a new day", func(b *testing.B) {
		scrape(b, e.Handler(), func() {
			next := e.now().AddDate(0, 0, 1)
			e.now = func() time.Time { return next }
		})
	})
}

// TestPageAllocates holds a scrape of 100,000 series to a twentieth of the
// allocations of a plain registry of the same series, and right after a change to a
// tenth. BenchmarkPage compares the times.
func TestPageAllocates(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a large page")
	}
	m := hundredThousand(t)
	e := exporter(t, m, Settings{}, at("2025-06-01 08:00"))
	snapshot := e.refresh(t.Context())
	if snapshot.series < 100_000 {
		t.Fatalf("%d series, want 100,000", snapshot.series)
	}
	r := httptest.NewRequest(http.MethodGet, "/metrics", nil)
	r.Header.Set("Accept", acceptText)
	r.Header.Set("Accept-Encoding", "gzip")
	// The fewest of three: what else the process does allocates as well.
	fewest := func(h http.Handler, before func()) (allocations uint64) {
		allocations = math.MaxUint64
		for range 3 {
			before()
			var from, to runtime.MemStats
			runtime.ReadMemStats(&from)
			h.ServeHTTP(discard{http.Header{}}, r)
			runtime.ReadMemStats(&to)
			allocations = min(allocations, to.Mallocs-from.Mallocs)
		}
		return allocations
	}
	plain := fewest(promhttp.HandlerFor(plainRegistry(t, snapshot), promhttp.HandlerOpts{}), func() {})
	changed := fewest(e.Handler(), m.touch)
	ours := fewest(e.Handler(), func() {})
	t.Logf("%d allocations, after a change %d; a plain registry %d", ours, changed, plain)
	if ours*20 > plain {
		t.Errorf("a page takes %d allocations, want at most a twentieth of %d", ours, plain)
	}
	if changed*10 > plain {
		t.Errorf("after a change the first page takes %d allocations, want at most a tenth of %d", changed, plain)
	}
}

// TestMemoryOfAPage holds the memory that 100,000 series stay in to the bar of 100 MB.
func TestMemoryOfAPage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a large page")
	}
	m := hundredThousand(t)
	e := exporter(t, m, Settings{}, at("2025-06-01 08:00"))
	heap := func() uint64 {
		runtime.GC()
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return stats.HeapAlloc
	}
	before := heap()
	s := e.refresh(t.Context())
	for as := range formats {
		s.packed(as)
	}
	used := float64(heap()-before) / 1e6
	t.Logf("%d series: %.1f MB", s.series, used)
	if used > 100 {
		t.Errorf("%d series keep %.1f MB, want 100 at most", s.series, used)
	}
	runtime.KeepAlive(e)
}
