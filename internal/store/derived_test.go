package store_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// TestDerivedInBackground holds what is derived to the figures where each step
// is so small that it goes on in the background, and others write between the steps.
func TestDerivedInBackground(t *testing.T) {
	t.Run("file", func(t *testing.T) { storetest.DerivedOf(t, storetest.Open(t, store.InSmallSteps())) })
	t.Run("database", func(t *testing.T) { storetest.DerivedOf(t, storetest.StartPostgres(t).Open(t, store.InSmallSteps())) })
}

// TestOlderStore brings a store with articles of the schema before digests up
// to date: at once it answers as before, and says that digests wait; then all is made.
func TestOlderStore(t *testing.T) {
	path := made(t)
	s := open(t, path)
	for _, name := range []string{"2", "3", "4", "5", "6", "7"} {
		saving := storetest.Sample("a.vn", name, "Sóc Trăng", "20"+name+name, storetest.Number{Words: "7", Value: 7}, storetest.Number{Words: "8", Value: 8})
		saving.Reading.Observations[0].Ambiguous = "place"
		if _, err := s.SaveArticle(t.Context(), saving); err != nil {
			t.Fatal(err)
		}
	}
	stats, err := s.SiteStats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db := raw(t, path)
	run(t, db, "DROP TABLE derived", "DROP TABLE digests", "DROP TABLE stale_places", "DROP TABLE digest_changes", "DROP TABLE sweep_places",
		"DROP TABLE site_counts", "DROP TABLE citation_counts", "DROP TABLE doubts", "DROP TABLE doubt_counts",
		"DROP TABLE title_words", "DROP TABLE titles", "CREATE INDEX articles_changed ON articles (changed)",
		"DELETE FROM goose_db_version WHERE version_id >= 4")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, path, store.InSmallSteps(), store.WithDigester(storetest.Digester("1")))
	for range 2 {
		for asked, want := range map[string]int{"ket nap": 7, "ket nap 3": 1, "ky luat": 0} {
			if found, err := s.Articles(t.Context(), store.ArticleFilter{Search: asked}); err != nil || len(found) != want {
				t.Errorf("%s: %d articles, %v, want %d", asked, len(found), err, want)
			}
		}
		got, err := s.SiteStats(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, stats) {
			t.Errorf("statistics %+v, want %+v", got, stats)
		}
		s.Idle()
	}
	state, err := s.Digests(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// The background may have made some of them before they were asked about.
	if sum := state.WaitingIn["Sóc Trăng"]; sum != state.Waiting || sum > 8 {
		t.Errorf("%d wait, of them in one province, that of all figures, %d", state.Waiting, sum)
	}
	s.Idle()
	if state, err = s.Digests(t.Context()); err != nil || state.Waiting != 0 || len(state.Changed) != 1 {
		t.Errorf("after the work in the background: %+v, %v", state, err)
	}
	if err := s.CheckDerived(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestOverwritten finds what is derived when it is wrong, and makes it anew.
func TestOverwritten(t *testing.T) {
	for _, wrong := range []string{
		"UPDATE site_counts SET observations = observations + 1", "DELETE FROM site_counts", "UPDATE citation_counts SET articles = 7",
		"DELETE FROM doubts", "INSERT INTO doubt_counts VALUES ('Huế', 0, 1)", "UPDATE digests SET data = x'00'", "DELETE FROM digests",
		"INSERT INTO digests VALUES ('Huế', 'party_members', '', x'00')",
		"INSERT INTO titles (titles) VALUES ('delete-all')", "INSERT INTO titles (rowid, words) VALUES (-7, 'ket nap')", "DELETE FROM titles WHERE rowid < 0",
		"INSERT OR REPLACE INTO titles (rowid, words) SELECT -((published << 31) | id), 'ket' FROM articles", "UPDATE articles SET search = 'hop'",
	} {
		s := storetest.Open(t, store.WithDigester(storetest.Digester("1")))
		saving := storetest.Sample("a.vn", "1", "Sóc Trăng", "2023", storetest.Number{Words: "7", Value: 7})
		saving.Reading.Observations[0].Ambiguous = "place"
		if _, err := s.SaveArticle(t.Context(), saving); err != nil {
			t.Fatal(err)
		}
		if err := s.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := s.CheckDerived(t.Context()); err != nil {
			t.Fatal(err)
		}
		run(t, s.Writer(), wrong)
		if err := s.CheckDerived(t.Context()); !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("%s: %v", wrong, err)
		}
		if err := errors.Join(s.Rebuild(t.Context()), s.Settle(t.Context()), s.IndexTitles(t.Context()), s.CheckDerived(t.Context())); err != nil {
			t.Errorf("%s, made anew: %v", wrong, err)
		}
	}
}

// TestMeaningless reads rows that the engine finds whole: the error says what to
// do with the store, whoever asked.
func TestMeaningless(t *testing.T) {
	for _, test := range []struct {
		wrong string
		ask   func(s *store.Store) error
	}{
		{"UPDATE observations SET as_of = 'the day before'", func(s *store.Store) error {
			_, err := s.Figures(t.Context(), store.FigureFilter{})
			return err
		}},
		{"UPDATE observations SET value = 'a text'", func(s *store.Store) error {
			return s.EachFigure(t.Context(), store.FigureFilter{}, func(store.Figure) error { return nil })
		}},
		{"UPDATE pages SET body = x'a5a5'", func(s *store.Store) error {
			_, err := s.Page(t.Context(), 1)
			return err
		}},
	} {
		s := storetest.Open(t)
		_, err := s.SaveArticle(t.Context(), storetest.Sample("a.vn", "1", "Sóc Trăng", "2023", storetest.Number{Words: "7", Value: 7}))
		if err := errors.Join(err, s.KeepPage(t.Context(), store.Page{Site: "a.vn", URL: "https://a.vn/1", Seen: time.Now(), Reason: "no body", Body: []byte("<p>")})); err != nil {
			t.Fatal(err)
		}
		if err := test.ask(s); err != nil {
			t.Fatal(err)
		}
		run(t, s.Writer(), test.wrong)
		if err := test.ask(s); !errors.Is(err, store.ErrCorrupt) || !strings.Contains(err.Error(), "backup") {
			t.Errorf("%s: %v", test.wrong, err)
		}
	}
}
