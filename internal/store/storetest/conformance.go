package storetest

import (
	"context"
	"encoding/hex"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// Conformance runs the suite against stores that open makes: a fresh, empty
// one for each call, closed by the test's cleanup.
func Conformance(t *testing.T, open func(t testing.TB, options ...store.Option) *store.Store) {
	for _, test := range []struct {
		name string
		run  func(t *testing.T, s *store.Store)
	}{
		{"an article comes back as it was saved", savedComesBack},
		{"saving twice is saving once", savingTwice},
		{"a changed text is a new revision", revisions},
		{"several are saved as one", several},
		{"bad savings leave nothing", badSavings},
		{"odd but good savings", oddSavings},
		{"figures by filter", figureFilters},
		{"articles by filter", articleFilters},
		{"searches", search},
		{"searches follow the titles", searchFollows},
		{"every article once, and writing meanwhile", everyArticle},
		{"a reading is replaced with ids kept", replacedReading},
		{"articles as they are kept", keptArticles},
		{"citations count articles", citations},
		{"validators", validators},
		{"runs and their totals", runs},
		{"a run ends once", runEndsOnce},
		{"links", links},
		{"retirement", retire},
		{"kept pages", pages},
		{"statistics of sites", statistics},
		{"the generation grows", generation},
		{"verdicts: accept", accept},
		{"verdicts: correct", correct},
		{"verdicts: reject and undo", rejectAndUndo},
		{"verdicts survive re-reading", verdictsSurvive},
		{"verdicts survive marks of lists", verdictsCarried},
		{"bad verdicts", badVerdicts},
		{"the newest figures", newest},
		{"digests", digests},
		{"what is derived from the figures", derived},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}

func save(t testing.TB, s *store.Store, saving store.Saving, want store.Outcome) {
	t.Helper()
	got, err := s.SaveArticle(t.Context(), saving)
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Fatalf("saving %s: %s, want %s", saving.Key, got, want)
	}
}

func figures(t testing.TB, s *store.Store, filter store.FigureFilter) []store.Figure {
	t.Helper()
	found, err := s.Figures(t.Context(), filter)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func values(found []store.Figure) []float64 {
	values := []float64{}
	for _, f := range found {
		values = append(values, f.Value)
	}
	return values
}

func equal(t testing.TB, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

func onlyArticle(t testing.TB, s *store.Store, key string) store.Stored {
	t.Helper()
	found, err := s.Articles(t.Context(), store.ArticleFilter{Key: key, Bodies: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 {
		t.Fatalf("%d articles have the key %s", len(found), key)
	}
	return found[0]
}

func savedComesBack(t *testing.T, s *store.Store) {
	saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"2.051", 2051}, Number{"trên 100", 100})
	o := &saving.Reading.Observations[1]
	*o = indicator.Observation{
		Indicator: "party_members", By: indicator.Breakdown{Label: "form", Value: "reprimand"}, Kind: indicator.Change,
		Province: "Sóc Trăng", AsOf: mustDate(t, "2023-12-31"), Value: -0.125, Max: 1e15, Qualifier: indicator.Over, PerYear: true,
		Base: "2022", RatioUnit: true, Derived: "previous_period", Ambiguous: "place", Check: indicator.CheckFailed,
		Evidence: indicator.Evidence{InTitle: true, Start: 0, End: 5, SentenceStart: 0, SentenceEnd: len(saving.Article.Title), Rule: "r/1"},
	}
	save(t, s, saving, store.New)

	stored := onlyArticle(t, s, "test/1")
	if !stored.Published.Equal(saving.Article.Published) || !stored.FirstSeen.Equal(saving.Seen) || !stored.Seen.Equal(saving.Seen) {
		t.Errorf("times: %v, %v, %v", stored.Published, stored.FirstSeen, stored.Seen)
	}
	if name, offset := stored.Published.Zone(); offset != 7*60*60 {
		t.Errorf("published in the zone %s", name)
	}
	published := stored.Published
	stored.Published = saving.Article.Published
	equal(t, "article", stored.Article, saving.Article)
	equal(t, "province", stored.Province, "Sóc Trăng")
	equal(t, "revision", stored.Revision, 1)

	found := figures(t, s, store.FigureFilter{})
	if len(found) != 2 {
		t.Fatalf("%d figures, want 2", len(found))
	}
	for i, f := range found {
		equal(t, "observation", f.Observation, saving.Reading.Observations[i])
		if f.Site != "a.vn" || f.URL != saving.Article.URL || f.Title != saving.Article.Title || !f.Published.Equal(published) ||
			f.ArticleID != stored.ID || f.Revision != 1 || f.Key == "" || f.Corrected != "" || f.Read != nil {
			t.Errorf("figure %+v", f)
		}
	}
	equal(t, "sentence", found[0].Sentence, "Năm 2023, mục 1, Sóc Trăng kết nạp 2.051 đảng viên.")
	equal(t, "sentence in the title", found[1].Sentence, saving.Article.Title)

	one, err := s.Figure(t.Context(), found[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "one figure", one, found[1])
	if _, err := s.Figure(t.Context(), 999); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("figure 999: %v", err)
	}
	if _, err := s.Article(t.Context(), 999); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("article 999: %v", err)
	}
	if _, err := s.Revisions(t.Context(), 999); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("revisions of 999: %v", err)
	}
}

func savingTwice(t *testing.T, s *store.Store) {
	saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"2.051", 2051}, Number{"7", 7})
	save(t, s, saving, store.New)
	before := figures(t, s, store.FigureFilter{})
	first := onlyArticle(t, s, "test/1")
	saving.Seen = saving.Seen.Add(time.Hour)
	saving.Article.Author = "someone else" // a repaired selector is no new text
	saving.Article.URL = "https://moved.vn/1"
	saving.Article.Site = "moved.vn"
	save(t, s, saving, store.Unchanged)
	again := onlyArticle(t, s, "test/1")
	if !again.FirstSeen.Equal(first.FirstSeen) || !again.LastSeen.Equal(saving.Seen) || again.Revision != 1 {
		t.Errorf("seen %v to %v, revision %d", again.FirstSeen, again.LastSeen, again.Revision)
	}
	after := figures(t, s, store.FigureFilter{})
	if len(after) != 2 || after[0].ID != before[0].ID || after[1].ID != before[1].ID {
		t.Errorf("figures %v became %v", before, after)
	}
	if after[0].URL != "https://moved.vn/1" || after[0].Site != "moved.vn" {
		t.Errorf("figure's address %s of %s", after[0].URL, after[0].Site)
	}
	saving.Seen = saving.Seen.Add(-30 * time.Minute) // an older save that comes late
	save(t, s, saving, store.Unchanged)
	if got := onlyArticle(t, s, "test/1").LastSeen; !got.Equal(again.LastSeen) {
		t.Errorf("last seen went back to %v", got)
	}
}

func revisions(t *testing.T, s *store.Store) {
	first := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"2.051", 2051})
	second := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"2.052", 2052}, Number{"3", 3})
	second.Seen = first.Seen.Add(time.Hour)
	second.Article.Title = "Đính chính"
	save(t, s, first, store.New)
	save(t, s, second, store.Revised)
	save(t, s, second, store.Unchanged)
	equal(t, "current values", values(figures(t, s, store.FigureFilter{})), []float64{2052, 3})
	equal(t, "all values", values(figures(t, s, store.FigureFilter{History: true})), []float64{2051, 2052, 3})
	stored := onlyArticle(t, s, "test/1")
	equal(t, "revision", stored.Revision, 2)
	texts, err := s.Revisions(t.Context(), stored.ID)
	if err != nil || len(texts) != 2 {
		t.Fatalf("%d texts, %v", len(texts), err)
	}
	equal(t, "first text", texts[0].Body, first.Article.Body)
	equal(t, "second text", texts[1].Body, second.Article.Body)
	equal(t, "first title", texts[0].Title, first.Article.Title)
	if !texts[1].Seen.Equal(second.Seen) || texts[0].Revision != 1 || texts[1].Revision != 2 {
		t.Errorf("revisions %+v", texts)
	}
	save(t, s, first, store.Revised) // and back: a third text that equals the first
	equal(t, "values after going back", values(figures(t, s, store.FigureFilter{})), []float64{2051})
	later := first
	later.Article.Published = later.Article.Published.Add(24 * time.Hour)
	save(t, s, later, store.Revised) // another "now" reads "this year" otherwise
}

func several(t *testing.T, s *store.Store) {
	save(t, s, Sample("a.vn", "2", "Sóc Trăng", "2023", Number{"2", 2}), store.New)
	savings := []store.Saving{
		Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}),
		Sample("a.vn", "2", "Sóc Trăng", "2023", Number{"20", 20}),
		Sample("a.vn", "3", "Sóc Trăng", "2023", Number{"3", 3}, Number{"4", 4}),
		Sample("a.vn", "3", "Sóc Trăng", "2023", Number{"3", 3}, Number{"4", 4}),
	}
	savings[2].Validators.ETag = "third"
	if err := s.SaveLinks(t.Context(), []store.Link{{Key: "test/3", Site: "a.vn", URL: "https://a.vn/3", State: store.LinkPending}}); err != nil {
		t.Fatal(err)
	}
	before := s.Generation()
	outcomes, err := s.SaveArticles(t.Context(), savings)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "outcomes", outcomes, []store.Outcome{store.New, store.Revised, store.New, store.Unchanged})
	equal(t, "figures", values(figures(t, s, store.FigureFilter{})), []float64{20, 1, 3, 4})
	if s.Generation() == before {
		t.Error("the generation did not grow")
	}
	validators, err := s.Validators(t.Context(), savings[2].Article.URL)
	if err != nil || validators.ETag != "third" {
		t.Errorf("validators %+v, %v", validators, err)
	}
	if left, err := s.PendingLinks(t.Context(), "a.vn", time.Now(), 0); err != nil || len(left) != 0 {
		t.Errorf("pending %+v, %v", left, err)
	}

	spoilt := []store.Saving{
		Sample("a.vn", "5", "Sóc Trăng", "2023", Number{"5", 5}),
		Sample("a.vn", "6", "Sóc Trăng", "2023", Number{"6", 6}),
	}
	spoilt[1].Reading.Observations[0].Value = math.NaN()
	if outcomes, err := s.SaveArticles(t.Context(), spoilt); !errors.Is(err, store.ErrInvalid) || outcomes != nil {
		t.Errorf("a bad one among them: %v, %v", outcomes, err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.SaveArticles(ended, spoilt[:1]); !errors.Is(err, context.Canceled) {
		t.Errorf("after the context: %v", err)
	}
	equal(t, "figures after both", values(figures(t, s, store.FigureFilter{})), []float64{20, 1, 3, 4})
	if outcomes, err := s.SaveArticles(t.Context(), nil); err != nil || len(outcomes) != 0 {
		t.Errorf("none: %v, %v", outcomes, err)
	}
}

func badSavings(t *testing.T, s *store.Store) {
	for name, spoil := range map[string]func(*store.Saving){
		"no key":                 func(saving *store.Saving) { saving.Key = "" },
		"no site":                func(saving *store.Saving) { saving.Article.Site = "" },
		"no address":             func(saving *store.Saving) { saving.Article.URL = "" },
		"not a number":           func(saving *store.Saving) { saving.Reading.Observations[0].Value = math.NaN() },
		"infinite":               func(saving *store.Saving) { saving.Reading.Observations[0].Max = math.Inf(1) },
		"no indicator":           func(saving *store.Saving) { saving.Reading.Observations[0].Indicator = "" },
		"evidence beyond":        func(saving *store.Saving) { saving.Reading.Observations[0].Evidence.End = 1 << 20 },
		"evidence before":        func(saving *store.Saving) { saving.Reading.Observations[0].Evidence.SentenceStart = -1 },
		"evidence reversed":      func(saving *store.Saving) { saving.Reading.Observations[0].Evidence.Start = 1 << 10 },
		"evidence within letter": func(saving *store.Saving) { saving.Reading.Observations[0].Evidence.SentenceStart = 2 },
		"citation beyond":        func(saving *store.Saving) { saving.Reading.Documents[0].End = 1 << 20 },
		"citation unnamed":       func(saving *store.Saving) { saving.Reading.Documents[0].Document = "" },
	} {
		saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"2.051", 2051})
		spoil(&saving)
		outcome, err := s.SaveArticle(t.Context(), saving)
		if !errors.Is(err, store.ErrInvalid) || outcome != store.Failed {
			t.Errorf("%s: %s, %v", name, outcome, err)
		}
	}
	found, err := s.Articles(t.Context(), store.ArticleFilter{})
	if err != nil || len(found) != 0 {
		t.Errorf("%d articles, %v", len(found), err)
	}
	hostile := Sample("a.vn", "2", "Sóc Trăng", "2023", Number{"2.051", 2051})
	hostile.Article.Title = "'); DROP TABLE articles; -- \x00 \x1f <script>"
	save(t, s, hostile, store.New)
	equal(t, "hostile title", onlyArticle(t, s, "test/2").Title, hostile.Article.Title)
}

// oddSavings saves what one kind of store might bend: a zero with a sign, bytes
// that are no text, and a key and an address longer than an index entry.
func oddSavings(t *testing.T, s *store.Store) {
	random, long := rand.NewChaCha8([32]byte{1}), make([]byte, 6000)
	if _, err := random.Read(long); err != nil {
		t.Fatal(err)
	}
	tail := hex.EncodeToString(long)
	saving := Sample("a.vn", "1"+tail, "Sóc Trăng", "2023", Number{"0", math.Copysign(0, -1)})
	saving.Article.Title = "\x10\x00 \x1000 \xff\xfe \x10"
	saving.Article.URL += "?" + tail
	saving.Validators.ETag = `"x"`
	must(t, s.SaveLinks(t.Context(), []store.Link{{Key: saving.Key, Site: "a.vn", URL: saving.Article.URL, State: store.LinkPending}}))
	must(t, s.KeepPage(t.Context(), store.Page{Site: "a.vn", URL: saving.Article.URL, Reason: "no body"}))
	must(t, s.KeepPage(t.Context(), store.Page{Site: "a.vn", URL: saving.Article.URL, Reason: "no date"}))
	save(t, s, saving, store.New)
	save(t, s, saving, store.Unchanged)
	stored := onlyArticle(t, s, saving.Key)
	equal(t, "title", stored.Title, saving.Article.Title)
	equal(t, "address", stored.URL, saving.Article.URL)
	found := figures(t, s, store.FigureFilter{})
	if len(found) != 1 || found[0].Value != 0 || math.Signbit(found[0].Value) {
		t.Errorf("a zero came back as %v", values(found))
	}
	known, err := s.Known(t.Context(), "a.vn", []string{saving.Key, saving.Key + "x"})
	must(t, err)
	equal(t, "known", known, map[string]bool{saving.Key: true})
	validators, err := s.Validators(t.Context(), saving.Article.URL)
	must(t, err)
	equal(t, "validators", validators, saving.Validators)
	if pages, err := s.Pages(t.Context(), "a.vn"); err != nil || len(pages) != 1 || pages[0].Reason != "no date" {
		t.Errorf("pages %+v, %v", pages, err)
	}
}

func figureFilters(t *testing.T, s *store.Store) {
	a := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}, Number{"2", 2}, Number{"3", 3})
	a.Reading.Observations[1].Ambiguous = "place"
	a.Reading.Observations[2].Check = indicator.CheckFailed
	b := Sample("b.vn", "2", "Hậu Giang", "2024", Number{"4", 4}, Number{"5", 5})
	b.Article.Published = a.Article.Published.Add(48 * time.Hour)
	b.Reading.Observations[1].Kind = indicator.Target
	b.Reading.Observations[1].Indicator = "party_cells"
	save(t, s, a, store.New)
	save(t, s, b, store.New)
	id := onlyArticle(t, s, "test/2").ID
	for _, test := range []struct {
		name   string
		filter store.FigureFilter
		want   []float64
	}{
		{"all", store.FigureFilter{}, []float64{1, 2, 3, 4, 5}},
		{"province", store.FigureFilter{Province: "Hậu Giang"}, []float64{4, 5}},
		{"unknown province", store.FigureFilter{Province: "hậu giang"}, []float64{}},
		{"indicator", store.FigureFilter{Indicator: "party_cells"}, []float64{5}},
		{"kind", store.FigureFilter{Kind: indicator.Target}, []float64{5}},
		{"period", store.FigureFilter{Period: "2023"}, []float64{1, 2, 3}},
		{"site", store.FigureFilter{Site: "b.vn"}, []float64{4, 5}},
		{"article", store.FigureFilter{ArticleID: id}, []float64{4, 5}},
		{"since", store.FigureFilter{Since: b.Article.Published}, []float64{4, 5}},
		{"until", store.FigureFilter{Until: b.Article.Published}, []float64{1, 2, 3}},
		{"ambiguous", store.FigureFilter{Ambiguous: store.Only}, []float64{2}},
		{"clear", store.FigureFilter{Ambiguous: store.Without}, []float64{1, 3, 4, 5}},
		{"failed", store.FigureFilter{CheckFailed: store.Only}, []float64{3}},
		{"not failed", store.FigureFilter{CheckFailed: store.Without}, []float64{1, 2, 4, 5}},
		{"corrected", store.FigureFilter{Corrected: store.Only}, []float64{}},
		{"limit", store.FigureFilter{Limit: 2}, []float64{1, 2}},
		{"limit and offset", store.FigureFilter{Limit: 2, Offset: 3}, []float64{4, 5}},
		{"several", store.FigureFilter{Province: "Sóc Trăng", Indicator: "party_members_admitted", Period: "2023", Ambiguous: store.Without, CheckFailed: store.Without}, []float64{1}},
	} {
		equal(t, test.name, values(figures(t, s, test.filter)), test.want)
	}
	stop := errors.New("enough")
	if err := s.EachFigure(t.Context(), store.FigureFilter{}, func(store.Figure) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("EachFigure: %v", err)
	}
}

func articleFilters(t *testing.T, s *store.Store) {
	for i, title := range []string{"Hậu Giang kết nạp Đảng viên", "Đại hội 100% chi bộ", "Kết quả sáu tháng"} {
		saving := Sample([]string{"a.vn", "b.vn", "b.vn"}[i], string(rune('1'+i)), []string{"Hậu Giang", "Sóc Trăng", "Sóc Trăng"}[i], "2023", Number{"1", 1})
		saving.Article.Title = title
		saving.Article.Published = saving.Article.Published.Add(time.Duration(i) * time.Hour)
		if i == 2 {
			saving.Reading.Documents[0].Document = "12-NQ/TU"
		}
		save(t, s, saving, store.New)
	}
	for _, test := range []struct {
		name   string
		filter store.ArticleFilter
		want   string
	}{
		{"all, newest first", store.ArticleFilter{}, "3 2 1"},
		{"site", store.ArticleFilter{Site: "b.vn"}, "3 2"},
		{"province", store.ArticleFilter{Province: "Hậu Giang"}, "1"},
		{"document", store.ArticleFilter{Document: "21-NQ/TW"}, "2 1"},
		{"search without marks", store.ArticleFilter{Search: "dang VIEN hau"}, "1"},
		{"search with marks", store.ArticleFilter{Search: "Đại hội"}, "2"},
		{"search for a wildcard", store.ArticleFilter{Search: "%"}, "2"},
		{"search for nothing there", store.ArticleFilter{Search: "kỷ luật"}, ""},
		{"page", store.ArticleFilter{Limit: 1, Offset: 1}, "2"},
	} {
		found, err := s.Articles(t.Context(), test.filter)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, a := range found {
			names = append(names, strings.TrimPrefix(a.Key, "test/"))
			if a.Body != "" {
				t.Errorf("%s: a body that was not asked for", test.name)
			}
		}
		equal(t, test.name, strings.Join(names, " "), test.want)
	}
}

func everyArticle(t *testing.T, s *store.Store) {
	for i := range 250 {
		save(t, s, Sample("a.vn", string(rune('A'+i)), "Sóc Trăng", "2023", Number{"1", 1}), store.New)
	}
	seen := map[int64]bool{}
	err := s.EachArticle(t.Context(), func(a store.Stored) error {
		if seen[a.ID] || a.Body == "" {
			t.Errorf("article %d twice or without body", a.ID)
		}
		seen[a.ID] = true
		_, err := s.ReplaceReading(t.Context(), a.ID, indicator.Reading{})
		return err
	})
	if err != nil || len(seen) != 250 {
		t.Errorf("%d articles, %v", len(seen), err)
	}
	equal(t, "figures left", len(figures(t, s, store.FigureFilter{})), 0)
	stop := errors.New("enough")
	if err := s.EachArticle(t.Context(), func(store.Stored) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
}

func replacedReading(t *testing.T, s *store.Store) {
	saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}, Number{"2", 2}, Number{"3", 3})
	save(t, s, saving, store.New)
	id := onlyArticle(t, s, "test/1").ID
	before := figures(t, s, store.FigureFilter{})
	generation := s.Generation()
	if changed, err := s.ReplaceReading(t.Context(), id, saving.Reading); changed || err != nil {
		t.Errorf("the same reading: changed %v, %v", changed, err)
	}
	if s.Generation() != generation {
		t.Error("the same reading was written")
	}
	reading := saving.Reading
	reading.Observations = []indicator.Observation{reading.Observations[2], reading.Observations[0]} // one gone, order turned
	reading.Observations[1].Value = 10
	reading.Observations[1].Period = "2022"
	reading.Documents = nil
	if changed, err := s.ReplaceReading(t.Context(), id, reading); !changed || err != nil {
		t.Errorf("another reading: changed %v, %v", changed, err)
	}
	after := figures(t, s, store.FigureFilter{})
	equal(t, "values", values(after), []float64{3, 10})
	if after[0].ID != before[2].ID || after[1].ID != before[0].ID {
		t.Error("the ids of figures did not stay")
	}
	if got, err := s.Citations(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("citations %v, %v", got, err)
	}
	if _, err := s.ReplaceReading(t.Context(), 999, reading); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("article 999: %v", err)
	}
	bad := saving.Reading
	bad.Observations = []indicator.Observation{saving.Reading.Observations[0]}
	bad.Observations[0].Value = math.NaN()
	if _, err := s.ReplaceReading(t.Context(), id, bad); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("bad reading: %v", err)
	}
	equal(t, "values after a bad reading", values(figures(t, s, store.FigureFilter{})), []float64{3, 10})
}
