package web

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// indicatorsPage lists the catalogue.
type indicatorsPage struct {
	Rows []indicatorRow
}

type indicatorRow struct {
	indicator.Indicator
	Provinces int // that have a value
	Figures   int
	Goals     int
}

func (s *server) indicators(q *request) error {
	provinces, figures, goals := map[string]map[string]bool{}, map[string]int{}, map[string]int{}
	for _, f := range q.current {
		figures[f.Indicator]++
		if provinces[f.Indicator] == nil {
			provinces[f.Indicator] = map[string]bool{}
		}
		provinces[f.Indicator][f.Province] = true
	}
	for _, g := range q.goals {
		goals[g.Indicator]++
	}
	var page indicatorsPage
	for _, known := range s.Catalogue.Indicators() {
		page.Rows = append(page.Rows, indicatorRow{known, len(provinces[known.ID]), figures[known.ID], goals[known.ID]})
	}
	return q.show(http.StatusOK, "indicators", q.word("nav.indicators"), page)
}

// indicatorPage compares the provinces by one indicator.
type indicatorPage struct {
	Indicator indicator.Indicator
	Part      indicator.Breakdown
	Parts     []indicator.Breakdown
	Period    vietnamese.Period // "" for the newest value of a stock
	Periods   []vietnamese.Period
	Rows      []compareRow
}

// compareRow is one province on the page of an indicator.
type compareRow struct {
	place
	Figure   reporting.Figure
	Share    float64 // of the largest value, for the bar; 0 where a bar means nothing
	Goal     *reporting.Goal
	Standing *reporting.Standing
}

func (s *server) indicator(q *request) error {
	known, ok := s.Catalogue.Lookup(q.r.PathValue("id"))
	if !ok {
		return errNotFound
	}
	asked, err := q.question()
	if err != nil {
		return err
	}
	page := indicatorPage{Indicator: known, Part: asked.By, Period: asked.Period}
	for _, def := range known.Breakdowns {
		for _, value := range def.Values {
			page.Parts = append(page.Parts, indicator.Breakdown{Label: def.Label, Value: value})
		}
	}
	var fitting []reporting.Figure
	for _, f := range q.current {
		if f.Indicator == known.ID && f.By == page.Part && f.Kind == indicator.Actual && !f.PerYear {
			fitting = append(fitting, f)
		}
	}
	page.Periods = periodsOf(fitting)
	if page.Period == "" && len(page.Periods) > 0 {
		page.Period = fullest(fitting, page.Periods)
	}
	page.Rows = q.compare(fitting, page.Period, known)
	return q.show(http.StatusOK, "indicator", s.indicatorName(known.ID, q.choice.lang), page)
}

// compare returns the provinces with a value for the period, the best first
// where that means something: ranks ascend, everything else descends.
func (q *request) compare(fitting []reporting.Figure, period vietnamese.Period, known indicator.Indicator) []compareRow {
	var rows []compareRow
	largest := 0.0
	for _, f := range fitting {
		if f.Period != period {
			continue
		}
		row := compareRow{place: q.known[f.Province], Figure: f, Goal: q.goalOf(f)}
		row.Name = f.Province
		for i := range q.standings {
			s := &q.standings[i]
			if s.Indicator == f.Indicator && s.By == f.By && s.Territory == f.Territory && s.Period == f.Period {
				row.Standing = s
			}
		}
		largest = max(largest, f.Value)
		rows = append(rows, row)
	}
	for i := range rows {
		if largest > 0 && known.Unit != "rank" {
			rows[i].Share = rows[i].Figure.Value / largest
		}
	}
	slices.SortStableFunc(rows, func(a, b compareRow) int {
		order := cmp.Compare(b.Figure.Value, a.Figure.Value)
		if known.Unit == "rank" {
			order = -order
		}
		return cmp.Or(order, cmp.Compare(a.Slug, b.Slug))
	})
	return rows
}

// periodsOf returns the periods that have values, the newest first.
func periodsOf(figures []reporting.Figure) []vietnamese.Period {
	var periods []vietnamese.Period
	for _, f := range figures {
		if f.Period != "" && !slices.Contains(periods, f.Period) {
			periods = append(periods, f.Period)
		}
	}
	slices.SortFunc(periods, func(a, b vietnamese.Period) int {
		x, y := a.End(), b.End()
		return cmp.Or(-cmp.Compare(x.Year, y.Year), -cmp.Compare(x.Month, y.Month), cmp.Compare(a, b))
	})
	return periods
}

// fullest returns the period with values of the most provinces, the newest
// among equals: a page should open on something to compare.
func fullest(figures []reporting.Figure, periods []vietnamese.Period) vietnamese.Period {
	best, most := periods[0], 0
	for _, period := range periods {
		n := 0
		for _, f := range figures {
			if f.Period == period {
				n++
			}
		}
		if n > most {
			best, most = period, n
		}
	}
	return best
}
