package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// highest keeps the figure of the highest value of each thing, and those that
// people judged.
func highest(figures []store.Figure) []store.Figure {
	best := map[indicator.Observation]int{}
	thing := func(f store.Figure) indicator.Observation {
		return indicator.Observation{Indicator: f.Indicator, Province: f.Province, Period: f.Period}
	}
	for i, f := range figures {
		if old, ok := best[thing(f)]; !ok || f.Value > figures[old].Value {
			best[thing(f)] = i
		}
	}
	var kept []store.Figure
	for i, f := range figures {
		if f.Corrected != "" || best[thing(f)] == i {
			kept = append(kept, f)
		}
	}
	return kept
}

// TestThinned changes a store in every way: what CurrentFigures keeps from one
// call to the next is, thinned once more, what a fresh start reads.
func TestThinned(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baotinh.db")
	s := open(t, path, store.WithoutSync(), store.WithThinning(highest))
	ctx := t.Context()
	random := rand.New(rand.NewPCG(9, 9))
	sample := func(i int) store.Saving {
		value := 1 + random.IntN(10_000)
		return storetest.Sample("a.vn", fmt.Sprint(i), []string{"Sóc Trăng", "Hà Tĩnh"}[i%2], fmt.Sprint(2020+i%3), storetest.Number{Words: fmt.Sprint(value), Value: float64(value)})
	}
	check := func(what string) {
		t.Helper()
		got, _, err := s.CurrentFigures(ctx)
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		all, err := s.Figures(ctx, store.FigureFilter{})
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if want := highest(all); !reflect.DeepEqual(highest(got), want) {
			t.Fatalf("%s: %d figures, want %d", what, len(highest(got)), len(want))
		}
		if len(all) > 200 && len(got) > 150 {
			t.Fatalf("%s: %d of %d figures are kept", what, len(got), len(all))
		}
	}
	check("empty")
	for i := range 600 {
		if _, err := s.SaveArticle(ctx, sample(i)); err != nil {
			t.Fatal(err)
		}
		if i%7 == 0 { // an older one says something else now
			if _, err := s.SaveArticle(ctx, sample(random.IntN(i+1))); err != nil {
				t.Fatal(err)
			}
		}
		if i%50 == 3 { // the highest of all is wrong
			got, _, err := s.CurrentFigures(ctx)
			if err != nil {
				t.Fatal(err)
			}
			f := highest(got)[0]
			becomes := f.Observation
			becomes.Province, becomes.Value = "Cà Mau", 5
			if _, err := s.Correct(ctx, store.Correction{FigureID: f.ID, Verdict: store.Corrected, Becomes: becomes, By: "Lan", Reason: "sai tỉnh"}); err != nil {
				t.Fatal(err)
			}
		}
		if i%5 == 0 {
			check(fmt.Sprintf("after %d articles", i+1))
		}
	}
	found, err := s.Figures(ctx, store.FigureFilter{Limit: 1})
	if err != nil || len(found) == 0 {
		t.Fatal(err)
	}
	if _, err := s.ReplaceReading(ctx, found[0].ArticleID, indicator.Reading{}); err != nil {
		t.Fatal(err)
	}
	check("an empty reading")
}

// TestCurrentFiguresOutliveTheCaller: who has no time to wait starts the reading
// all the same.
func TestCurrentFiguresOutliveTheCaller(t *testing.T) {
	release := make(chan struct{})
	slow := func(figures []store.Figure) []store.Figure {
		<-release
		return figures
	}
	s := open(t, filepath.Join(t.TempDir(), "baotinh.db"), store.WithoutSync(), store.WithThinning(slow))
	for i := range 20 {
		saving := storetest.Sample("a.vn", fmt.Sprint(i), "Sóc Trăng", "2023", storetest.Number{Words: "1", Value: 1})
		if _, err := s.SaveArticle(t.Context(), saving); err != nil {
			t.Fatal(err)
		}
	}
	impatient, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, _, err := s.CurrentFigures(impatient); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("%v, want that it takes too long", err)
	}
	close(release)
	figures, _, err := s.CurrentFigures(t.Context())
	if err != nil || len(figures) != 20 {
		t.Errorf("%d figures, %v", len(figures), err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if _, _, err := s.CurrentFigures(t.Context()); err == nil {
		t.Error("a closed store has figures")
	}
}
