package metrics

import (
	"cmp"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// durable is a real store that holds the figures of hundredThousand, eight an article.
func durable(b *testing.B) *store.Store {
	b.Helper()
	s, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "baotinh.db"), store.WithoutSync())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	all := hundredThousand(b).figures
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].ArticleID == all[0].ArticleID {
			n++
		}
		save(b, s, fmt.Sprint("article-", all[0].ArticleID), all[:n])
		all = all[n:]
	}
	return s
}

// save stores an article with the figures.
func save(b *testing.B, s *store.Store, name string, figures []store.Figure) {
	b.Helper()
	saving := store.Saving{
		Key: "bench/" + name,
		Article: article.Article{
			URL: "https://nhandan.vn/" + name, Site: "nhandan.vn", Title: name, Published: figures[0].Published,
			Body: "Ket qua: " + fmt.Sprint(make([]int, 40)),
		},
		Seen: cmp.Or(figures[0].Published, time.Unix(0, 0)),
	}
	for i := range figures {
		o := figures[i].Observation
		o.Evidence = indicator.Evidence{Start: 10 + 2*i, End: 11 + 2*i, SentenceStart: 10, SentenceEnd: 60, Rule: "bench"}
		saving.Reading.Observations = append(saving.Reading.Observations, o)
	}
	if _, err := s.SaveArticle(b.Context(), saving); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkPageOfStore compares, over a real store on a disk, the first scrape
// after an article was saved with a scrape of the same series from a plain registry.
func BenchmarkPageOfStore(b *testing.B) {
	s := durable(b)
	e := exporter(b, s, Settings{}, at("2025-06-01 08:00"))
	if err := s.Settle(b.Context()); err != nil {
		b.Fatal(err)
	}
	snapshot := e.refresh(b.Context())
	if snapshot.series < 100_000 {
		b.Fatalf("%d series, want 100,000", snapshot.series)
	}
	r := httptest.NewRequest(http.MethodGet, "/metrics", nil)
	r.Header.Set("Accept", acceptText)
	r.Header.Set("Accept-Encoding", "gzip")
	registry := plainRegistry(b, snapshot)
	b.Run("plain", func(b *testing.B) {
		h := promhttp.HandlerFor(registry, promhttp.HandlerOpts{})
		b.ReportAllocs()
		for b.Loop() {
			h.ServeHTTP(discard{http.Header{}}, r)
		}
		b.ReportMetric(float64(snapshot.series), "series")
	})
	one := hundredThousand(b).figures[:8]
	b.Run("ours after an article", func(b *testing.B) {
		h := e.Handler()
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			b.StopTimer()
			for i := range one {
				one[i].Value = float64(n + i)
			}
			one[0].Published = one[0].Published.Add(time.Second)
			save(b, s, "late-"+fmt.Sprint(n), one)
			b.StartTimer()
			h.ServeHTTP(discard{http.Header{}}, r)
		}
	})
	b.Run("ours after a run", func(b *testing.B) {
		h := e.Handler()
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			id, err := s.BeginRun(b.Context(), store.Run{Site: "nhandan.vn", Started: time.Unix(0, 0)})
			if err != nil {
				b.Fatal(err)
			}
			if err := s.FinishRun(b.Context(), store.Run{ID: id, Site: "nhandan.vn", Finished: time.Unix(1, 0), Outcome: store.Succeeded}); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			h.ServeHTTP(discard{http.Header{}}, r)
		}
	})
}
