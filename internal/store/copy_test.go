package store_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// TestCopy takes a store with something in every table from a file to a
// database, from there to another database, and back to a file.
func TestCopy(t *testing.T) {
	server := storetest.StartPostgres(t)
	first := storetest.Open(t)
	fill(t, first)
	want, err := first.Content(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range want {
		if table.Rows == 0 {
			t.Errorf("the table %s of the original is empty", table.Table)
		}
	}
	figures, err := first.Figures(t.Context(), store.FigureFilter{History: true})
	if err != nil {
		t.Fatal(err)
	}
	stores := []*store.Store{first, server.Open(t), server.Open(t), storetest.Open(t)}
	for i, to := range stores[1:] {
		copied, err := store.Copy(t.Context(), stores[i], to)
		if err != nil {
			t.Fatalf("copy %d: %v", i+1, err)
		}
		if !reflect.DeepEqual(copied, want) {
			t.Errorf("copy %d: %+v, want %+v", i+1, copied, want)
		}
		got, err := to.Figures(t.Context(), store.FigureFilter{History: true})
		if err != nil || !reflect.DeepEqual(got, figures) {
			t.Errorf("copy %d: %v, figures %+v, want %+v", i+1, err, got, figures)
		}
		if err := to.CheckIntegrity(t.Context()); err != nil {
			t.Error(err)
		}
	}
	for i, s := range stores {
		// New rows come after the copied ones.
		if outcome, err := s.SaveArticle(t.Context(), storetest.Sample("a.vn", "after", "Sóc Trăng", "2023", storetest.Number{Words: "1", Value: 1})); err != nil || outcome != store.New {
			t.Errorf("saving to %d: %s, %v", i, outcome, err)
		}
		if _, err := s.BeginRun(t.Context(), store.Run{Site: "a.vn"}); err != nil {
			t.Error(err)
		}
		changed, err := s.Content(t.Context())
		if err != nil || reflect.DeepEqual(changed, want) {
			t.Errorf("an article more is not seen in the content (%v)", err)
		}
	}
	if _, err := store.Copy(t.Context(), stores[0], stores[1]); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("copy to a store that is not empty: %v", err)
	}
	if _, err := store.Copy(t.Context(), stores[1], stores[3]); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("copy to a file that is not empty: %v", err)
	}
}

// TestCopyIsWholeOrNothing copies what the other side refuses.
func TestCopyIsWholeOrNothing(t *testing.T) {
	server := storetest.StartPostgres(t)
	path := filepath.Join(t.TempDir(), "baotinh.db")
	from := open(t, path)
	fill(t, from)
	address := server.Database()
	to := open(t, address)
	server.SQL(address, "ALTER TABLE baotinh.corrections ADD CHECK (by_whom <> 'Nguyễn Văn A')")
	if _, err := store.Copy(t.Context(), from, to); err == nil {
		t.Fatal("a correction that is refused was copied")
	}
	content, err := to.Content(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range content {
		if table.Rows != 0 && table.Table != "figure_changes" {
			t.Errorf("%d rows of %s stayed", table.Rows, table.Table)
		}
	}
}

// fill puts something into every table, hostile texts included.
func fill(t *testing.T, s *store.Store) {
	t.Helper()
	ctx, now := t.Context(), time.Date(2024, 2, 12, 6, 0, 0, 0, time.UTC)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	id, err := s.BeginRun(ctx, store.Run{Site: "a.vn", Scheduled: now, Started: now})
	must(err)
	for i, name := range []string{"1", "2", "1", "\x00\x10\xff'; --", "10\x1000"} {
		saving := storetest.Sample("a.vn", name, "Sóc Trăng", "2023", storetest.Number{Words: "2.051", Value: 2051.125}, storetest.Number{Words: "7", Value: -7})
		saving.Run, saving.Validators.ETag = id, `"x"`
		saving.Article.Title += string(rune('a' + i))
		saving.Reading.Observations[1].PerYear = true
		saving.Reading.Observations[0].Qualifier = indicator.Over
		_, err := s.SaveArticle(ctx, saving)
		must(err)
	}
	must(s.FinishRun(ctx, store.Run{ID: id, Site: "a.vn", Outcome: store.PartlyDone, Error: "\x10\x00", Counts: store.Counts{New: 4, Revised: 1}}))
	must(s.SaveLinks(ctx, []store.Link{{Key: "k\xff", Site: "a.vn", URL: "https://a.vn/x", State: store.LinkPending, Seen: now}}))
	must(s.KeepPage(ctx, store.Page{Site: "a.vn", URL: "https://a.vn/y", Seen: now, Reason: "no body", Body: []byte("\x00<p>\xff")}))
	found, err := s.Figures(ctx, store.FigureFilter{})
	must(err)
	_, err = s.Correct(ctx, store.Correction{FigureID: found[0].ID, Verdict: store.Rejected, By: "Nguyễn Văn A", Reason: "của huyện", At: now})
	must(err)
}
