package reporting

import (
	"fmt"
	"math"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// standingsOf works figures out to one line each: "province indicator period source attainment elapsed pace".
func standingsOf(t *testing.T, figures []store.Figure, configured ...Target) []string {
	t.Helper()
	places, catalogue := testPlaces(t), testCatalogue(t)
	current := Order{Places: places}.Current(figures)
	goals := Goals(current, configured, catalogue, places)
	var lines []string
	for _, s := range Standings(current, goals, catalogue) {
		pace := "-"
		if !math.IsNaN(s.Pace) {
			pace = fmt.Sprintf("%.3f", s.Pace)
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %s %.4f of %.3f pace %s", s.Province, s.Indicator, s.Period, s.Source, s.Attainment, s.Elapsed, pace))
	}
	return lines
}

func TestStandings(t *testing.T) {
	for _, c := range []struct {
		why        string
		figures    []store.Figure
		configured []Target
		want       []string
	}{
		{
			"a year's result against its target",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, actual, "2024", 1837, "2025-01-10"), fig(2, "Hà Nội", admitted, target, "2024", 2000, "2024-01-10"),
			},
			nil,
			[]string{"Hà Nội party_members_admitted 2024 computed 0.9185 of 1.000 pace 0.918"},
		},
		{
			"December's report already speaks of the year",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, actual, "2024", 2051, "2024-12-20"), fig(2, "Hà Nội", admitted, target, "2024", 2000, "2024-01-10"),
			},
			nil,
			[]string{"Hà Nội party_members_admitted 2024 computed 1.0255 of 1.000 pace 1.026"},
		},
		{
			"the longest part of a running year, paced at its own end",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, actual, "2024-Q1", 300, "2024-04-05"), fig(2, "Hà Nội", admitted, actual, "2024-H1", 900, "2024-07-05"),
				fig(3, "Hà Nội", admitted, actual, "2024-Q3", 10, "2024-10-05"), fig(4, "Hà Nội", admitted, target, "2024", 2000, "2024-01-10"),
			},
			nil,
			[]string{"Hà Nội party_members_admitted 2024 computed 0.4500 of 0.497 pace 0.905"}, // 182 of 366 days
		},
		{
			"reported and computed side by side",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, actual, "2024", 1837, "2025-01-10"), fig(2, "Hà Nội", admitted, target, "2024", 2000, "2024-01-10"),
				fig(3, "Hà Nội", admitted, attainment, "2024", 0.92, "2025-01-10"),
			},
			nil,
			[]string{
				"Hà Nội party_members_admitted 2024 computed 0.9185 of 1.000 pace 0.918",
				"Hà Nội party_members_admitted 2024 reported 0.9200 of 1.000 pace 0.920",
			},
		},
		{
			"a reported attainment needs no target, and speaks of the day it was published",
			[]store.Figure{
				fig(1, "Hà Tĩnh", admitted, attainment, "2026", 0.563, "2026-10-05"),
			},
			nil,
			[]string{"Hà Tĩnh party_members_admitted 2026 reported 0.5630 of 0.762 pace 0.739"},
		},
		{
			"the configuration stands over the article",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, actual, "2024", 1000, "2025-01-10"), fig(2, "Hà Nội", admitted, target, "2024", 2000, "2024-01-10"),
			},
			[]Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", Value: 4000}},
			[]string{"Hà Nội party_members_admitted 2024 computed 0.2500 of 1.000 pace 0.250"},
		},
		{
			"a term's yearly demand holds for each of its years, a year's own target stands over it",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, target, "2020-2025", 2000, "2020-11-01", yearly),
				fig(2, "Hà Nội", admitted, actual, "2020", 500, "2021-01-10"), fig(3, "Hà Nội", admitted, actual, "2021", 1000, "2022-01-10"),
				fig(4, "Hà Nội", admitted, actual, "2023", 2200, "2024-01-10"), fig(5, "Hà Nội", admitted, target, "2023", 2200, "2023-01-10"),
			},
			nil,
			[]string{
				"Hà Nội party_members_admitted 2021 computed 0.5000 of 1.000 pace 0.500",
				"Hà Nội party_members_admitted 2023 computed 1.0000 of 1.000 pace 1.000",
			},
		},
		{
			"a term's total is compared with the sum of its years so far",
			[]store.Figure{
				fig(1, "Hà Nội", admitted, target, "2020-2025", 10000, "2020-11-01"), fig(2, "Hà Nội", admitted, actual, "2021", 2000, "2022-01-10"),
				fig(3, "Hà Nội", admitted, actual, "2022", 2500, "2023-01-10"), fig(4, "Hà Nội", admitted, actual, "2024", 9999, "2025-01-10"),
			},
			nil,
			[]string{"Hà Nội party_members_admitted 2020-2025 computed 0.4500 of 0.400 pace 1.126"},
		},
		{
			"a share has no pace",
			[]store.Figure{
				fig(1, "Hà Nội", "party_members_rated_ratio", actual, "2024", 0.88, "2025-01-10", part("grade", "good_or_better")),
				fig(2, "Hà Nội", "party_members_rated_ratio", target, "2024", 0.8, "2024-01-10", part("grade", "good_or_better"), says(indicator.AtLeast)),
				fig(3, "Hà Nội", "party_members_rated_ratio", target, "2024", 0.5, "2024-01-10", part("grade", "excellent")),
			},
			nil,
			[]string{"Hà Nội party_members_rated_ratio 2024 computed 1.1000 of 1.000 pace -"},
		},
		{
			"a stock against the target of its year's end",
			[]store.Figure{
				fig(1, "Hà Nội", members, actual, "2025-12-15", 470000, "2025-12-20"),
			},
			[]Target{{Province: "Hà Nội", Indicator: members, Period: "2025", Value: 500000}},
			[]string{"Hà Nội party_members 2025 computed 0.9400 of 1.000 pace -"},
		},
		{"a target of nothing divides nothing", []store.Figure{
			fig(1, "Hà Nội", "corruption_cases", actual, "2024", 1, "2025-01-10"), fig(2, "Hà Nội", "corruption_cases", target, "2024", 0, "2024-01-10"),
		}, nil, nil},
		{"Cần Thơ before the merger does not fill the target of Cần Thơ after it", []store.Figure{
			fig(1, "Cần Thơ", admitted, actual, "2025-Q1", 500, "2025-04-10"),
		}, []Target{{Province: "Cần Thơ", Indicator: admitted, Period: "2025", Value: 5000}}, nil},
	} {
		got := standingsOf(t, c.figures, c.configured...)
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

func TestCeilings(t *testing.T) {
	places, catalogue := testPlaces(t), testCatalogue(t)
	for _, c := range []struct {
		goal Goal
		want bool
	}{
		{Goals(nil, []Target{{Province: "Hà Nội", Indicator: "pci_rank", Period: "2024", Value: 10}}, catalogue, places)[0], true},
		{Goals(nil, []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", Value: 10}}, catalogue, places)[0], false},
		{Goals(nil, []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", Value: 10, Qualifier: "at_most"}}, catalogue, places)[0], true},
	} {
		if c.goal.Ceiling != c.want {
			t.Errorf("%s: ceiling %v, want %v", c.goal.Indicator, c.goal.Ceiling, c.want)
		}
	}
}

func TestForecast(t *testing.T) {
	places, catalogue := testPlaces(t), testCatalogue(t)
	past := []store.Figure{
		fig(1, "Hà Nội", admitted, actual, "2021-H1", 400, "2021-07-05"), fig(2, "Hà Nội", admitted, actual, "2021", 1000, "2022-01-05"),
		fig(3, "Hà Nội", admitted, actual, "2022-H1", 500, "2022-07-05"), fig(4, "Hà Nội", admitted, actual, "2022", 1000, "2023-01-05"),
		fig(5, "Hà Nội", admitted, actual, "2023-H1", 600, "2023-07-05"), fig(6, "Hà Nội", admitted, actual, "2023", 1000, "2024-01-05"),
	}
	run := func(figures ...store.Figure) []Forecast {
		current := Order{Places: places}.Current(append(append([]store.Figure{}, past...), figures...))
		var forecasts []Forecast
		for _, s := range Standings(current, Goals(current, nil, catalogue, places), catalogue) {
			if s.Forecast != nil {
				forecasts = append(forecasts, *s.Forecast)
			}
		}
		return forecasts
	}
	goal := fig(7, "Hà Nội", admitted, target, "2024", 1200, "2024-01-10")
	got := run(goal, fig(8, "Hà Nội", admitted, actual, "2024-H1", 450, "2024-07-05"))
	if len(got) != 1 {
		t.Fatalf("%d forecasts, want 1", len(got))
	}
	// The mean share after six months is 0.5, its deviation 0.1: 450 ÷ 0.5 = 900, error 900 × 0.2 × √(4/3).
	f := got[0]
	if f.Value != 900 || math.Abs(f.Error-207.846) > 0.001 || f.Ratio != 0.75 || f.Years != 3 || f.Pooled {
		t.Errorf("forecast %+v, want 900 ± 207.846", f)
	}
	for why, figures := range map[string][]store.Figure{
		"the year is over":                {goal, fig(8, "Hà Nội", admitted, actual, "2024", 1100, "2025-01-05")},
		"no target":                       {fig(8, "Hà Nội", admitted, actual, "2024-H1", 450, "2024-07-05")},
		"no past after five months":       {goal, fig(8, "Hà Nội", admitted, actual, "2024-5M", 450, "2024-06-05")},
		"too few provinces to learn from": {fig(7, "Huế", admitted, target, "2025", 1200, "2025-01-10"), fig(8, "Huế", admitted, actual, "2025-H1", 450, "2025-07-05")},
	} {
		if got := run(figures...); len(got) != 0 {
			t.Errorf("%s: forecast %+v, want none", why, got)
		}
	}
}
