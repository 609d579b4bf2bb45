package reporting

import (
	"cmp"
	"slices"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Origin says where a goal comes from.
type Origin string

// The origins of a goal, the strongest first.
const (
	Configured Origin = "configured" // written by a person in the configuration
	Stated     Origin = "stated"     // read from an article
	Inherited  Origin = "inherited"  // one year of a term's yearly demand
)

// Goal is the one target that stands for a thing and a period.
type Goal struct {
	Indicator string
	By        indicator.Breakdown
	Province  string
	Territory string
	Period    vietnamese.Period // of a stock the year of its day
	End       vietnamese.Date   // last day: of the period, or the stock's day
	Value     float64
	Ceiling   bool // a value that must not be passed: "không quá", a rank
	Origin    Origin
	Source    string        // Configured: where the plan stands
	Figure    *store.Figure // what it was read from; nil when Configured
	Conflicts int           // articles that state another target
}

// thing names what actuals, goals and reported attainments have in common.
type thing struct {
	indicator string
	by        indicator.Breakdown
	territory string
}

// Goals returns the goals that stand: the configured ones, then those stated for the
// very period, then the years of a term inherited from a yearly demand. current
// is what Order.Current returned.
func Goals(current []Figure, configured []Target, catalogue *indicator.Catalogue, places *Places) []Goal {
	standing := map[goalKey]Goal{}
	put := func(g Goal) {
		k := goalKey{thing{g.Indicator, g.By, g.Territory}, g.Period}
		if old, exists := standing[k]; !exists || rank(g.Origin) < rank(old.Origin) || rank(g.Origin) == rank(old.Origin) && later(g, old) {
			standing[k] = g
		}
	}
	for _, target := range configured {
		by := indicator.Breakdown{}
		for by.Label, by.Value = range target.By {
		}
		period := vietnamese.Period(target.Period)
		goal := Goal{
			Indicator: target.Indicator, By: by, Province: target.Province,
			Period: period, End: period.End(), Value: target.Value, Origin: Configured, Source: target.Source,
			Ceiling: target.Qualifier == string(indicator.AtMost) || isRank(catalogue, target.Indicator),
		}
		goal.Territory = places.Territory(goal.Province, goal.End)
		spread(goal, target.PerYear, put)
	}
	for i := range current {
		f := &current[i]
		if f.Kind != indicator.Target || f.Derived != "" && f.Derived != impliedTarget {
			continue
		}
		goal := Goal{
			Indicator: f.Indicator, By: f.By, Province: f.Province, Territory: f.Territory,
			Period: f.Period, End: f.AsOf, Value: f.Value, Origin: Stated, Figure: &f.Figure, Conflicts: f.Conflicts,
			Ceiling: f.Qualifier == indicator.AtMost || f.Qualifier == indicator.Under || isRank(catalogue, f.Indicator),
		}
		if goal.Period == "" {
			if goal.End.IsZero() {
				continue
			}
			goal.Period = vietnamese.YearPeriod(goal.End.Year)
		} else {
			goal.End = goal.Period.End()
		}
		spread(goal, f.PerYear, put)
	}
	goals := make([]Goal, 0, len(standing))
	for _, g := range standing {
		goals = append(goals, g)
	}
	slices.SortFunc(goals, func(a, b Goal) int {
		return cmp.Or(cmp.Compare(a.Indicator, b.Indicator), cmp.Compare(a.By.Label, b.By.Label), cmp.Compare(a.By.Value, b.By.Value),
			cmp.Compare(a.Province, b.Province), cmp.Compare(a.Period, b.Period), cmp.Compare(a.Territory, b.Territory))
	})
	return goals
}

// impliedTarget is the Derived mark of a target that follows from an actual and
// its reported attainment.
const impliedTarget = "implied_target"

type goalKey struct {
	thing
	period vietnamese.Period
}

func rank(o Origin) int { return slices.Index([]Origin{Configured, Stated, Inherited}, o) }

// later prefers, among goals of one origin, the later published one (the
// narrower term, the newer plan), and the later line of the configuration.
func later(a, b Goal) bool {
	if a.Figure == nil || b.Figure == nil {
		return a.Figure == nil
	}
	return cmp.Or(a.Figure.Published.Compare(b.Figure.Published), cmp.Compare(b.Figure.Key, a.Figure.Key), cmp.Compare(a.Figure.ID, b.Figure.ID)) > 0
}

// spread puts the goal itself, or of a yearly demand one goal for each of its
// years. A demand inside a single year is the goal of that year.
func spread(goal Goal, perYear bool, put func(Goal)) {
	if !perYear || goal.Period.Kind() != vietnamese.Years {
		put(goal)
		return
	}
	for _, year := range termYears(goal.Period) {
		yearly := goal
		yearly.Period = vietnamese.YearPeriod(year)
		yearly.End = yearly.Period.End()
		if yearly.Origin != Configured {
			yearly.Origin = Inherited
		}
		put(yearly)
	}
}

// termYears returns the years that a yearly demand is meant for. A Party term is
// named by its two congresses, five years apart: the first year belongs to the
// term before ("2020-2025" demands from 2021 to 2025). Any other span means all
// its years.
func termYears(term vietnamese.Period) []int {
	first, last := term.Start().Year, term.End().Year
	if last-first == 5 {
		first++
	}
	years := make([]int, 0, last-first+1)
	for year := first; year <= last; year++ {
		years = append(years, year)
	}
	return years
}

// isRank reports whether less of the indicator is better because it is a place
// in a list.
func isRank(catalogue *indicator.Catalogue, id string) bool {
	known, ok := catalogue.Lookup(id)
	return ok && known.Unit == indicator.UnitRank
}
