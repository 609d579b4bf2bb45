package storetest

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Digester writes down everything of the figures that a digester may see.
func Digester(version string) store.Digester {
	return store.Digester{Version: version, Digest: func(figures []store.Figure) []byte {
		var b bytes.Buffer
		b.WriteString(version)
		for _, f := range figures {
			fmt.Fprintf(&b, "\n%d %s %+v %d %d %s %v %q %d", f.ID, f.Key, f.Observation, f.ArticleID, f.Revision, f.Site, f.Published, f.Corrected, f.CorrectionID)
			if f.Read != nil {
				fmt.Fprintf(&b, " %+v", *f.Read)
			}
			if f.URL+f.Title+f.Sentence != "" {
				b.WriteString(" a text that was promised to be left out")
			}
		}
		return b.Bytes()
	}}
}

type where struct {
	province, indicator string
	period              vietnamese.Period
}

func (w where) compare(v where) int {
	return cmp.Or(cmp.Compare(w.province, v.province), cmp.Compare(w.indicator, v.indicator), cmp.Compare(w.period, v.period))
}

// digestsOf makes the digests from all figures.
func digestsOf(t testing.TB, s *store.Store, d store.Digester) map[where]string {
	t.Helper()
	at := map[where][]store.Figure{}
	for _, f := range figures(t, s, store.FigureFilter{}) {
		if f.Province != "" {
			f.URL, f.Title, f.Sentence = "", "", ""
			w := where{f.Province, f.Indicator, f.Period}
			at[w] = append(at[w], f)
		}
	}
	made := map[where]string{}
	for w, figures := range at {
		made[w] = string(d.Digest(figures))
	}
	return made
}

func eachDigest(t testing.TB, s *store.Store, filter store.DigestFilter) map[where]string {
	t.Helper()
	kept, last := map[where]string{}, where{}
	err := s.EachDigest(t.Context(), filter, func(one store.Digest) error {
		w := where{one.Province, one.Indicator, one.Period}
		if w.compare(last) <= 0 {
			t.Errorf("digest of %v after that of %v", w, last)
		}
		last, kept[w] = w, string(one.Data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func settled(t testing.TB, s *store.Store) store.DigestState {
	t.Helper()
	if err := s.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	state, err := s.Digests(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if state.Waiting != 0 || len(state.WaitingIn) != 0 {
		t.Errorf("after settling wait %d, %v", state.Waiting, state.WaitingIn)
	}
	return state
}

// statsOf counts what SiteStats counts.
func statsOf(t testing.TB, s *store.Store) []store.SiteStat {
	t.Helper()
	found := map[string]store.SiteStat{}
	site := map[int64]string{}
	articles, err := s.Articles(t.Context(), store.ArticleFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		stat := found[a.Site]
		stat.Site, site[a.ID] = a.Site, a.Site
		stat.Articles++
		if a.Published.After(stat.LastPublished) {
			stat.LastPublished = a.Published
		}
		if a.FirstSeen.After(stat.LastNew) {
			stat.LastNew = a.FirstSeen
		}
		found[a.Site] = stat
	}
	for _, f := range figures(t, s, store.FigureFilter{Rejected: true}) {
		read := f.Observation
		if f.Read != nil {
			read = *f.Read
		}
		stat := found[f.Site]
		stat.Observations++
		if read.Ambiguous != "" {
			stat.Ambiguous++
		}
		if read.Check == indicator.CheckFailed {
			stat.CheckFailed++
		}
		found[f.Site] = stat
	}
	return slices.SortedFunc(maps.Values(found), func(a, b store.SiteStat) int { return cmp.Compare(a.Site, b.Site) })
}

// doubtsOf lists the figures in doubt, the newest first, by the two kinds.
func doubtsOf(t testing.TB, s *store.Store) (ambiguous, failed []store.Figure) {
	t.Helper()
	for _, f := range figures(t, s, store.FigureFilter{}) {
		switch {
		case f.Ambiguous != "":
			ambiguous = append(ambiguous, f)
		case f.Check == indicator.CheckFailed:
			failed = append(failed, f)
		}
	}
	newest := func(a, b store.Figure) int {
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(b.ArticleID, a.ArticleID))
	}
	slices.SortStableFunc(ambiguous, newest)
	slices.SortStableFunc(failed, newest)
	return ambiguous, failed
}

// sameDerived holds what is derived to what it is derived from.
func sameDerived(t testing.TB, s *store.Store, d store.Digester) {
	t.Helper()
	settled(t, s)
	got, want := eachDigest(t, s, store.DigestFilter{}), digestsOf(t, s, d)
	for w := range want {
		equal(t, fmt.Sprint("digest of ", w), got[w], want[w])
	}
	equal(t, "places with digests", len(got), len(want))
	stats, err := s.SiteStats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "statistics of sites", stats, statsOf(t, s))
	ambiguous, failed := doubtsOf(t, s)
	counts := map[string]store.DoubtCount{}
	for _, list := range []struct {
		want   []store.Figure
		filter store.FigureFilter
		add    store.DoubtCount
	}{
		{ambiguous, store.FigureFilter{Newest: true, Ambiguous: store.Only}, store.DoubtCount{Ambiguous: 1}},
		{failed, store.FigureFilter{Newest: true, Ambiguous: store.Without, CheckFailed: store.Only}, store.DoubtCount{Failed: 1}},
	} {
		equal(t, "doubts", figures(t, s, list.filter), list.want)
		for _, f := range list.want {
			sum := counts[f.Province]
			counts[f.Province] = store.DoubtCount{Province: f.Province, Ambiguous: sum.Ambiguous + list.add.Ambiguous, Failed: sum.Failed + list.add.Failed}
		}
		if len(list.want) > 2 {
			page := list.filter
			page.Offset, page.Limit = 1, 1
			equal(t, "second doubt", figures(t, s, page), list.want[1:2])
			page = list.filter
			page.After = list.want[1].Cursor()
			equal(t, "doubts after the second", figures(t, s, page), list.want[2:])
			page = list.filter
			page.Province = cmp.Or(list.want[0].Province, list.want[1].Province, "Hà Nội")
			equal(t, "doubts of a province", figures(t, s, page), only(list.want, func(f store.Figure) bool { return f.Province == page.Province }))
		}
	}
	doubts, err := s.Doubts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "numbers of doubts", doubts, slices.SortedFunc(maps.Values(counts), func(a, b store.DoubtCount) int { return cmp.Compare(a.Province, b.Province) }))
	if err := s.CheckDerived(t.Context()); err != nil {
		t.Error(err)
	}
}

func only(figures []store.Figure, keep func(store.Figure) bool) []store.Figure {
	var kept []store.Figure
	for _, f := range figures {
		if keep(f) {
			kept = append(kept, f)
		}
	}
	return kept
}

// DerivedOf is the part of Conformance on what is derived from the figures.
func DerivedOf(t *testing.T, s *store.Store) { derived(t, s) }

// derived does random things to a store and holds what is derived to the
// figures after some of them.
func derived(t *testing.T, s *store.Store) {
	d := Digester("1")
	s.SetDigester(d)
	for seed := range uint64(4) {
		w := &world{t: t, s: s, random: rand.New(rand.NewPCG(seed, 3)), prefix: fmt.Sprint(seed, "-")} //nolint:gosec // the same each time
		for range 12 {
			for range 1 + w.random.IntN(8) {
				w.step()
				if w.random.IntN(4) > 0 {
					continue
				}
				// What waits may be made in the background of the next steps.
				if _, err := s.Digests(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if w.random.IntN(8) == 0 {
				if err := s.Rebuild(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			sameDerived(t, s, d)
			if t.Failed() {
				t.Fatalf("seed %d, after: %v", seed, w.log)
			}
		}
	}
}

// world is a store that random things are done to.
type world struct {
	t           *testing.T
	s           *store.Store
	random      *rand.Rand
	prefix      string
	saved       []store.Saving
	corrections []int64
	log         []string
}

func (w *world) pick(from ...string) string { return from[w.random.IntN(len(from))] }

// reading makes an article and its reading out of chance; n is part of its name.
func (w *world) reading(n int) store.Saving {
	saving := Sample(w.pick("a.vn", "b.vn", "c.vn"), fmt.Sprint(w.prefix, n), "Sóc Trăng", "2023",
		slices.Repeat([]Number{{"2.051", 2051}}, w.random.IntN(5))...)
	saving.Article.Published = time.Date(2024, 2, 1+w.random.IntN(4), 0, 0, 0, 0, time.UTC)
	saving.Seen = time.Date(2024, 3, 1+w.random.IntN(20), 0, 0, 0, 0, time.UTC)
	saving.Province = w.pick("", "Sóc Trăng")
	for i := range saving.Reading.Observations {
		w.vary(&saving.Reading.Observations[i])
	}
	if w.random.IntN(3) == 0 {
		saving.Reading.Documents = nil
	}
	return saving
}

func (w *world) vary(o *indicator.Observation) {
	o.Province, o.Period = w.pick("Sóc Trăng", "Hà Nội", "Huế", ""), vietnamese.Period(w.pick("2022", "2023", ""))
	o.Indicator, o.Value = w.pick("party_members_admitted", "party_members"), float64(w.random.IntN(5))
	o.Ambiguous, o.Check = w.pick("", "", "place"), indicator.Check(w.pick("", string(indicator.CheckPassed), string(indicator.CheckFailed)))
	if o.Period == "" {
		o.AsOf = vietnamese.Date{Year: 2023, Month: 12, Day: 1 + w.random.IntN(3)}
	}
}

func (w *world) step() {
	ctx := w.t.Context()
	must := func(what string, err error) {
		w.t.Helper()
		w.log = append(w.log, what)
		if err != nil {
			w.t.Fatalf("%s: %v", what, err)
		}
	}
	switch choice := w.random.IntN(12); {
	case choice < 3 || len(w.saved) == 0: // new ones, some twice at once
		savings := make([]store.Saving, 1+w.random.IntN(3))
		for i := range savings {
			savings[i] = w.reading(len(w.saved) + w.random.IntN(2))
			w.saved = append(w.saved, savings[i])
		}
		_, err := w.s.SaveArticles(ctx, savings)
		must("new", err)
	case choice < 5: // another text, time or site
		n := w.random.IntN(len(w.saved))
		saving := w.reading(n)
		if w.random.IntN(2) == 0 {
			saving.Article.Title += fmt.Sprint(w.random.IntN(3))
		}
		_, err := w.s.SaveArticle(ctx, saving)
		must("revision", err)
		w.saved[n] = saving
	case choice < 7: // the same text read in another way
		saving := w.saved[w.random.IntN(len(w.saved))]
		stored, err := w.s.Articles(ctx, store.ArticleFilter{Key: saving.Key, Bodies: true})
		must("look", err)
		reading := indicator.Reading{Documents: saving.Reading.Documents}
		if len(stored) == 1 && stored[0].Body == saving.Article.Body {
			for _, o := range saving.Reading.Observations {
				if w.random.IntN(4) > 0 {
					if w.random.IntN(3) == 0 {
						w.vary(&o)
					}
					reading.Observations = append(reading.Observations, o)
				}
			}
			_, err = w.s.ReplaceReading(ctx, stored[0].ID, reading)
			must("reading", err)
		}
	case choice < 10:
		w.judge(must)
	case choice < 11 && len(w.corrections) > 0:
		n := w.random.IntN(len(w.corrections))
		must("undo", w.s.Undo(ctx, w.corrections[n], "A", "b", time.Time{}))
		w.corrections = slices.Delete(w.corrections, n, n+1)
	default:
		_, err := w.s.Retire(ctx, time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), func([]store.Stored) error { return nil })
		must("retire", err)
	}
}

// judge corrects a figure: accepts, rejects, or moves it, maybe to where
// nothing stood.
func (w *world) judge(must func(string, error)) {
	all := figures(w.t, w.s, store.FigureFilter{Rejected: true})
	if len(all) == 0 {
		return
	}
	f := all[w.random.IntN(len(all))]
	c := store.Correction{FigureID: f.ID, By: "A", Reason: "b", Verdict: store.Verdict(w.pick(string(store.Accepted), string(store.Rejected), string(store.Corrected), string(store.Corrected)))}
	if c.Verdict == store.Corrected {
		c.Becomes = f.Observation
		w.vary(&c.Becomes)
		c.Becomes.Province = w.pick("Sóc Trăng", "Cà Mau", "An Giang")
		c.Becomes.Period = vietnamese.Period(w.pick("2021", "2023"))
	}
	id, err := w.s.Correct(w.t.Context(), c)
	if errors.Is(err, store.ErrInvalid) {
		return // one of no province cannot be accepted
	}
	must("judge "+string(c.Verdict), err)
	w.corrections = append(w.corrections, id)
}

// digests come, change and go, and say so.
func digests(t *testing.T, s *store.Store) {
	ctx := t.Context()
	if _, err := s.Digests(ctx); !errors.Is(err, store.ErrNoDigester) {
		t.Errorf("digests without a digester: %v", err)
	}
	if err := s.EachDigest(ctx, store.DigestFilter{}, func(store.Digest) error { return nil }); !errors.Is(err, store.ErrNoDigester) {
		t.Errorf("each digest without a digester: %v", err)
	}
	first := Digester("1")
	s.SetDigester(first)
	state := look(t, s)
	if len(state.Changed) != 0 || state.Version != "1" {
		t.Errorf("digests of an empty store: %+v", state)
	}
	one, other := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}, Number{"2", 2}), Sample("a.vn", "2", "Hà Nội", "2022", Number{"3", 3})
	one.Reading.Observations[1].Indicator = "party_members"
	save(t, s, one, store.New)
	save(t, s, other, store.New)
	state = look(t, s)
	if len(state.Changed) != 2 || len(state.ChangedIndicators) != 2 {
		t.Fatalf("two provinces: %+v", state)
	}
	all := digestsOf(t, s, first)
	a, b, c := where{"Hà Nội", "party_members_admitted", "2022"}, where{"Sóc Trăng", "party_members", "2023"}, where{"Sóc Trăng", "party_members_admitted", "2023"}
	for _, test := range []struct {
		filter store.DigestFilter
		want   []where
	}{
		{store.DigestFilter{}, []where{a, b, c}},
		{store.DigestFilter{Provinces: []string{"Sóc Trăng", "Cà Mau", "Sóc Trăng"}}, []where{b, c}},
		{store.DigestFilter{Provinces: []string{"Sóc Trăng", "Hà Nội"}, Indicator: "party_members_admitted"}, []where{a, c}},
		{store.DigestFilter{Indicator: "party_members_admitted"}, []where{a, c}},
		{store.DigestFilter{Indicator: "party_members_admitted", Period: "2023"}, []where{c}},
		{store.DigestFilter{Period: "2023"}, []where{b, c}},
		{store.DigestFilter{Provinces: []string{"Cà Mau"}}, nil},
		{store.DigestFilter{Indicator: "party_cells"}, nil},
	} {
		want := map[where]string{}
		for _, w := range test.want {
			want[w] = all[w]
		}
		equal(t, fmt.Sprintf("digests by %+v", test.filter), eachDigest(t, s, test.filter), want)
	}
	stop := errors.New("stop")
	if err := s.EachDigest(ctx, store.DigestFilter{}, func(store.Digest) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("each digest, stopped: %v", err)
	}

	// What changes one place leaves the others' numbers alone.
	other.Reading.Observations[0].Value = 4
	save(t, s, other, store.Unchanged)
	changed := look(t, s)
	if changed.Changed["Hà Nội"] <= state.Changed["Hà Nội"] || changed.Changed["Sóc Trăng"] != state.Changed["Sóc Trăng"] {
		t.Errorf("one province changed: %v, then %v", state.Changed, changed.Changed)
	}
	if changed.ChangedIndicators["party_members"] != state.ChangedIndicators["party_members"] {
		t.Errorf("an indicator changed by another's figures: %v, then %v", state.ChangedIndicators, changed.ChangedIndicators)
	}
	save(t, s, other, store.Unchanged)
	equal(t, "state after nothing", look(t, s), changed)

	// A place whose last figure goes has no digest, and its province changed.
	other.Reading.Observations = nil
	save(t, s, other, store.Unchanged)
	gone := look(t, s)
	if gone.Changed["Hà Nội"] <= changed.Changed["Hà Nội"] {
		t.Errorf("a figure went: %v, then %v", changed.Changed, gone.Changed)
	}
	equal(t, "digests without the place", len(eachDigest(t, s, store.DigestFilter{})), 2)

	// Another digester makes all anew; a program with the former one is told.
	s.SetDigester(Digester("2"))
	if err := s.EachDigest(ctx, store.DigestFilter{}, func(store.Digest) error { return nil }); !errors.Is(err, store.ErrOtherDigests) {
		t.Errorf("digests of another version: %v", err)
	}
	state = look(t, s)
	if state.Version != "2" || state.Changed["Sóc Trăng"] <= gone.Changed["Sóc Trăng"] {
		t.Errorf("after another digester: %+v, before %+v", state, gone)
	}
	equal(t, "digests of the second version", eachDigest(t, s, store.DigestFilter{}), digestsOf(t, s, Digester("2")))
	if err := s.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	sameDerived(t, s, Digester("2"))
}

// look asks for the digests of a small store, of which none waits then.
func look(t testing.TB, s *store.Store) store.DigestState {
	t.Helper()
	state, err := s.Digests(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if state.Waiting != 0 {
		t.Errorf("of a small store wait %+v", state.WaitingIn)
	}
	return state
}

// newest asks for figures by the time of their articles, a page after the other.
func newest(t *testing.T, s *store.Store) {
	w := &world{t: t, s: s, random: rand.New(rand.NewPCG(9, 3))} //nolint:gosec // the same each time
	for range 40 {
		w.step()
	}
	for _, filter := range []store.FigureFilter{
		{},
		{Province: "Hà Nội"},
		{Province: "Cà Mau"},
		{Province: "Hà Nội", Indicator: "party_members"},
		{Indicator: "party_members", Period: "2022"},
		{Site: "b.vn"},
		{Ambiguous: store.Only},
		{Ambiguous: store.Without, CheckFailed: store.Without},
		{CheckFailed: store.Only},
		{Corrected: store.Only},
		{Corrected: store.Without, Province: "Hà Nội"},
		{Rejected: true},
		{Kind: indicator.Actual, Province: "Sóc Trăng"},
		{History: true, Province: "Hà Nội"},
	} {
		want := figures(t, s, filter)
		for _, limit := range []int{1, 3, len(want)} {
			first := filter
			first.Limit = max(1, limit)
			equal(t, fmt.Sprintf("the first of %+v", filter), figures(t, s, first), append([]store.Figure(nil), want[:min(first.Limit, len(want))]...))
		}
		latest, ids := filter, []int64{}
		latest.Latest, latest.Limit = true, 4
		for _, f := range want {
			ids = append(ids, f.ID)
		}
		slices.SortFunc(ids, func(a, b int64) int { return cmp.Compare(b, a) })
		got := []int64{}
		for _, f := range figures(t, s, latest) {
			got = append(got, f.ID)
		}
		equal(t, fmt.Sprintf("the latest of %+v", filter), got, ids[:min(4, len(ids))])
		if len(ids) > 2 {
			byID := filter
			byID.IDs = ids[:2]
			equal(t, "figures by ids", len(figures(t, s, byID)), 2)
		}
		slices.SortStableFunc(want, func(a, b store.Figure) int {
			return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(b.ArticleID, a.ArticleID))
		})
		if filter.History {
			continue // of two texts of an article the order is not said
		}
		filter.Newest, filter.Limit = true, 3
		for len(want) > 0 {
			page := figures(t, s, filter)
			equal(t, fmt.Sprintf("the newest of %+v", filter), page, want[:min(3, len(want))])
			if t.Failed() {
				return
			}
			want = want[len(page):]
			filter.After = page[len(page)-1].Cursor()
		}
		equal(t, "after the last", len(figures(t, s, filter)), 0)
	}
}
