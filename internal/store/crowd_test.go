package store_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// TestManyNewQuestions asks many questions at once that were never asked
// before: those that have a connection must not wait for one to prepare them that the
// others hold.
func TestManyNewQuestions(t *testing.T) {
	for name, open := range map[string]func(testing.TB, ...store.Option) *store.Store{
		"file": storetest.Open,
		"database": func(t testing.TB, options ...store.Option) *store.Store {
			return storetest.StartPostgres(t).Open(t, options...)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			if _, err := s.SaveArticle(t.Context(), storetest.Sample("a.vn", "1", "Sóc Trăng", "2023", storetest.Number{Words: "1", Value: 1})); err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			var all sync.WaitGroup
			for i := range 200 {
				all.Go(func() {
					// Each number of ids is another statement.
					filter := store.FigureFilter{IDs: make([]int64, 1+i)}
					if _, err := s.Figures(ctx, filter); err != nil {
						t.Errorf("%d: %v", i, err)
					}
				})
			}
			all.Wait()
		})
	}
}
