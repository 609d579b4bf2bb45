package reporting_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// crowded makes many figures of few things.
func crowded(random *rand.Rand, n int) []store.Figure {
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	var figures []store.Figure
	for i := range n {
		f := store.Figure{
			ID: int64(i + 1), Key: fmt.Sprint(random.IntN(1 << 30)), ArticleID: int64(i + 1), // an article says a thing once
			Site:      pick("baosoctrang.org.vn", "nhandan.vn"),
			Published: time.Date(2024, 10, 1, 5, 0, 0, 0, time.UTC).Add(time.Duration(random.IntN(400*24)) * time.Hour),
			Observation: indicator.Observation{
				Indicator: "party_members_admitted", Kind: indicator.Kind(pick("actual", "actual", "actual", "target", "attainment")), Province: "Sóc Trăng",
				Period: vietnamese.Period(pick("2024", "2024-Q4", "2025", "2025-Q1", "2021..2025")), Value: float64(1231 + random.IntN(2)),
				Qualifier: indicator.Qualifier(pick("", "", "over", "about")), Derived: pick("", "", "", "", "previous_period"),
				Ambiguous: pick("", "", "", "", "", "", "", "place"),
			},
		}
		if random.IntN(3) == 0 {
			f.Indicator, f.Kind, f.Period = "party_members", indicator.Actual, ""
			f.AsOf = vietnamese.Date{Year: 2024 + random.IntN(2), Month: time.Month(3 + 3*random.IntN(3)), Day: 30}
		}
		if random.IntN(100) == 0 {
			f.Corrected = store.Accepted
		}
		figures = append(figures, f)
	}
	return figures
}

// said is what a review comes to, without what does not show.
func said(review reporting.Review) (lines []string) {
	for _, f := range review.Current {
		lines = append(lines, fmt.Sprintf("%s %s %s %s: %v of %d, %d disagree, %v to %v", f.Indicator, f.Kind, f.Period, f.AsOf, f.Value, f.ID, f.Conflicts, f.Lowest, f.Highest))
	}
	for _, o := range review.Owed {
		lines = append(lines, fmt.Sprintf("%s %s %s came %s", o.Report, o.Province, o.Period, o.Published))
	}
	for _, s := range review.Standings {
		lines = append(lines, fmt.Sprintf("%s %s %s %v %v", s.Indicator, s.Period, s.Source, s.Attainment, s.Pace))
	}
	return lines
}

// What a review says does not depend on whether figures were thinned, at
// once or little by little.
func TestThinChangesNothing(t *testing.T) {
	now := time.Date(2026, 1, 20, 3, 0, 0, 0, time.UTC)
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	desk, err := reporting.NewDesk(reporting.Config{Reports: []reporting.Report{
		{Name: "admissions", Title: "a", Indicators: []string{"party_members_admitted"}, Frequency: reporting.Quarterly, Since: "2024-Q4"},
		{Name: "members", Title: "m", Indicators: []string{"party_members"}, Frequency: reporting.Yearly, Since: "2024"},
	}}, catalogue, g, map[string][]string{"baosoctrang.org.vn": {"Sóc Trăng"}})
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 1))
		all := crowded(random, 1+random.IntN(600))
		want := said(desk.Review(all, now))
		var thinned []store.Figure
		for _, f := range all {
			if thinned = append(thinned, f); len(thinned) > 40 && random.IntN(40) == 0 {
				thinned = reporting.Thin(thinned)
			}
		}
		thinned = reporting.Thin(thinned)
		got := said(desk.Review(thinned, now))
		if !slices.Equal(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("seed %d, %d of %d figures: got\n%s, want\n%s", seed, len(thinned), len(all), got[i], want[i])
				}
			}
			t.Fatalf("%d lines, want %d", len(got), len(want))
		}
		if len(all) > 300 && len(thinned) > len(all)*9/10 {
			t.Errorf("%d of %d figures were kept", len(thinned), len(all))
		}
	}
}

// A thing that a hundred thousand articles tell takes the room of a few.
func TestThinIsBounded(t *testing.T) {
	var kept []store.Figure
	published := time.Date(2024, 2, 1, 5, 0, 0, 0, time.UTC)
	const articles = 20_000
	for i := range articles {
		kept = append(kept, store.Figure{
			ID: int64(i + 1), Key: fmt.Sprint(i), ArticleID: int64(i + 1), Site: "nhandan.vn", Published: published.Add(time.Duration(i) * time.Minute),
			Observation: indicator.Observation{Indicator: "party_members_admitted", Kind: indicator.Actual, Province: "Sóc Trăng", Period: "2023", Value: float64(i % 977)},
		})
		if len(kept) > 20 {
			kept = reporting.Thin(kept)
		}
	}
	stand := 0
	for _, f := range kept {
		stand += 1 + f.Repeats
	}
	if len(kept) > 20 || stand != articles {
		t.Errorf("%d figures are kept for %d of %d articles", len(kept), stand, articles)
	}
}
