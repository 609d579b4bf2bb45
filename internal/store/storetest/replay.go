package storetest

import (
	"fmt"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// keptArticles reads articles as a replay does, and holds what is said to
// differ to what ReplaceReading writes.
func keptArticles(t *testing.T, s *store.Store) {
	var savings []store.Saving
	for i := range 7 {
		numbers := []Number{{"1", 1}, {"2", 2}, {"2", 2}}[:i%4]
		savings = append(savings, Sample("a.vn", fmt.Sprint(i), "Sóc Trăng", "2023", numbers...))
		save(t, s, savings[i], store.New)
	}
	savings[3].Article.Title = "Tên khác"
	save(t, s, savings[3], store.Revised)
	judge(t, s, figures(t, s, store.FigureFilter{})[0].ID, store.Rejected, indicator.Observation{})

	var all []store.AsKept
	for after := int64(0); ; {
		last, err := s.ArticlesUpTo(t.Context(), after, 3)
		must(t, err)
		if last == 0 {
			break
		}
		some, err := s.KeptArticles(t.Context(), after, last)
		must(t, err)
		if len(some) == 0 || len(some) > 3 || some[len(some)-1].ID != last {
			t.Errorf("%d articles behind %d up to %d", len(some), after, last)
		}
		all, after = append(all, some...), last
	}
	if len(all) != len(savings) {
		t.Fatalf("%d articles, want %d", len(all), len(savings))
	}
	change := func(i int, fn func(o *indicator.Observation)) func(indicator.Reading) indicator.Reading {
		return func(r indicator.Reading) indicator.Reading {
			r.Observations = append([]indicator.Observation{}, r.Observations...)
			fn(&r.Observations[i])
			return r
		}
	}
	for i, a := range all {
		equal(t, "text", a.Article.Title+a.Body, savings[i].Article.Title+savings[i].Article.Body)
		equal(t, "documents", a.Reading.Documents, savings[i].Reading.Documents)
		equal(t, "observations", a.Reading.Observations, savings[i].Reading.Observations)
	}
	three := all[3]
	for name, other := range map[string]func(indicator.Reading) indicator.Reading{
		"the same":     func(r indicator.Reading) indicator.Reading { return r },
		"none":         func(indicator.Reading) indicator.Reading { return indicator.Reading{} },
		"one less":     func(r indicator.Reading) indicator.Reading { r.Observations = r.Observations[1:]; return r },
		"no documents": func(r indicator.Reading) indicator.Reading { r.Documents = nil; return r },
		"value":        change(0, func(o *indicator.Observation) { o.Value = 0.1 }),
		"rule":         change(2, func(o *indicator.Observation) { o.Evidence.Rule = "other" }),
		"place":        change(1, func(o *indicator.Observation) { o.Evidence.Start++ }),
		"most of it":   change(0, func(o *indicator.Observation) { o.Province = "Huế" }),
		"all that is in no index": change(1, func(o *indicator.Observation) {
			o.Kind, o.AsOf, o.Value, o.Max, o.Qualifier = indicator.Target, mustDate(t, "2023-12-31"), -1, 2, indicator.Over
			o.PerYear, o.RatioUnit, o.Base, o.Evidence.End, o.Evidence.SentenceEnd, o.Evidence.Rule = true, true, "2022", o.Evidence.End+1, o.Evidence.SentenceEnd-1, "other"
			o.Evidence.SentenceStart++
		}),
		"period":     change(0, func(o *indicator.Observation) { o.Period = "2022" }),
		"arithmetic": change(0, func(o *indicator.Observation) { o.Check = indicator.CheckFailed }),
		"doubt":      change(0, func(o *indicator.Observation) { o.Ambiguous = "place" }),
		"other order": func(r indicator.Reading) indicator.Reading {
			o := r.Observations
			r.Observations = []indicator.Observation{o[1], o[0], o[2]}
			return r
		},
		"other province": func(r indicator.Reading) indicator.Reading {
			return change(1, func(o *indicator.Observation) { o.Province = "Huế" })(change(0, func(o *indicator.Observation) { o.Province = "Huế" })(r))
		},
	} {
		reading := other(three.Reading)
		differs := three.Differs(reading)
		changed, err := s.ReplaceReading(t.Context(), three.ID, reading)
		must(t, err)
		if differs != changed || changed == (name == "the same") {
			t.Errorf("%s: said to differ %t, changed %t", name, differs, changed)
		}
		again, err := s.KeptArticles(t.Context(), three.ID-1, three.ID)
		must(t, err)
		if len(again) != 1 || len(again[0].Reading.Observations) != len(reading.Observations) || len(again[0].Reading.Documents) != len(reading.Documents) {
			t.Fatalf("%s: kept as %+v", name, again)
		}
		for i, o := range again[0].Reading.Observations {
			equal(t, name, o, reading.Observations[i])
		}
		_, err = s.ReplaceReading(t.Context(), three.ID, three.Reading)
		must(t, err)
	}
	bad := change(0, func(o *indicator.Observation) { o.Evidence.Start = 1 << 40 })(three.Reading)
	if !three.Differs(bad) {
		t.Error("a reading that cannot be kept is said to be the same")
	}
	if last, err := s.ArticlesUpTo(t.Context(), 1<<40, 3); last != 0 || err != nil {
		t.Errorf("behind all: %d, %v", last, err)
	}
}
