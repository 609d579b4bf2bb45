package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// filled is a store with the number of articles, ten observations each.
func filled(b *testing.B, articles int) *store.Store {
	b.Helper()
	s, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "baotinh.db"), store.WithoutSync())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	for i := range articles {
		if _, err := s.SaveArticle(context.Background(), benchSample(i)); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

func benchSample(i int) store.Saving {
	numbers := make([]storetest.Number, 10)
	for n := range numbers {
		numbers[n] = storetest.Number{Words: fmt.Sprint(1000 + n), Value: float64(1000 + n)}
	}
	saving := storetest.Sample(fmt.Sprintf("site%d.vn", i%63), fmt.Sprint(i), fmt.Sprintf("Tỉnh %d", i%63), fmt.Sprint(2015+i%10), numbers...)
	saving.Article.Published = time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i) * time.Hour)
	return saving
}

func BenchmarkSaveArticle(b *testing.B) {
	for _, sync := range []bool{true, false} {
		b.Run(fmt.Sprintf("sync=%v", sync), func(b *testing.B) {
			var options []store.Option
			if !sync {
				options = append(options, store.WithoutSync())
			}
			s := storetest.Open(b, options...)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				if _, err := s.SaveArticle(context.Background(), benchSample(i)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFigures(b *testing.B) {
	s := filled(b, 10_000)
	for name, filter := range map[string]store.FigureFilter{
		"all 100k":      {},
		"one province":  {Province: "Tỉnh 7"},
		"one article":   {ArticleID: 77},
		"one figure":    {ID: 777},
		"first 50":      {Limit: 50},
		"ambiguous":     {Ambiguous: store.Only},
		"site and time": {Site: "site7.vn", Since: time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Figures(context.Background(), filter); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("generation", func(b *testing.B) {
		for b.Loop() {
			s.Generation()
		}
	})
	b.Run("site stats", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.SiteStats(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
