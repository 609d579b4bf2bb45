package storetest

import (
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// retire takes out what nothing hangs on, once it is archived, and no more.
func retire(t *testing.T, s *store.Store) {
	ctx := t.Context()
	figure := Sample("a.vn", "figure", "Sóc Trăng", "2023", Number{"7", 7})
	save(t, s, figure, store.New)
	cited := Sample("a.vn", "cited", "Sóc Trăng", "2023")
	save(t, s, cited, store.New)
	plain := func(name string, published time.Time) store.Saving {
		saving := Sample("a.vn", name, "", "2023")
		saving.Reading.Documents = nil
		saving.Article.Published, saving.Seen = published, published
		return saving
	}
	year := func(year int) time.Time { return time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC) }
	old, young := plain("old", year(2019)), plain("young", year(2024))
	save(t, s, old, store.New)
	old.Article.Body += " Sửa."
	save(t, s, old, store.Revised)
	save(t, s, young, store.New)
	for _, at := range []time.Time{year(2018), year(2019), year(2024)} {
		id, err := s.BeginRun(ctx, store.Run{Site: "a.vn", Started: at})
		must(t, err)
		must(t, s.FinishRun(ctx, store.Run{ID: id, Site: "a.vn", Started: at, Finished: at, Outcome: store.Succeeded}))
	}

	refused := errors.New("disk full")
	if _, err := s.Retire(ctx, year(2025), func([]store.Stored) error { return refused }); !errors.Is(err, refused) {
		t.Errorf("an archive that fails: %v", err)
	}
	equal(t, "articles after an archive that failed", articleKeys(t, s), []string{"test/cited", "test/figure", "test/old", "test/young"})

	var archived []string
	done, err := s.Retire(ctx, year(2020), func(texts []store.Stored) error {
		for _, text := range texts {
			archived = append(archived, text.Body)
		}
		return nil
	})
	must(t, err)
	equal(t, "retired", done, store.Retirement{Articles: 1, Runs: 2})
	if len(archived) != 2 || archived[1] != archived[0]+" Sửa." {
		t.Errorf("archived %q, want both texts of the old article", archived)
	}
	equal(t, "articles", articleKeys(t, s), []string{"test/cited", "test/figure", "test/young"})
	known, err := s.Known(ctx, "a.vn", []string{"test/old"})
	must(t, err)
	if !known["test/old"] {
		t.Error("an archived article would be fetched again")
	}
	totals, err := s.RunTotals(ctx)
	must(t, err)
	if len(totals) != 1 || totals[0].Count != 3 {
		t.Errorf("the totals forgot runs: %+v", totals)
	}
	again, err := s.Retire(ctx, year(2020), func([]store.Stored) error { return refused })
	must(t, err)
	equal(t, "a second time", again, store.Retirement{})
}

func articleKeys(t *testing.T, s *store.Store) []string {
	t.Helper()
	keys := map[string]bool{}
	must(t, s.EachArticle(t.Context(), func(a store.Stored) error { keys[a.Key] = true; return nil }))
	return slices.Sorted(maps.Keys(keys))
}
