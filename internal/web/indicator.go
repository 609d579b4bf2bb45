package web

import (
	"cmp"
	"math"
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
	sum, err := q.summary()
	if err != nil {
		return err
	}
	figures := map[string]int{}
	for key, n := range sum.tallies {
		figures[key.indicator] += n
	}
	var page indicatorsPage
	for _, known := range s.Catalogue.Indicators() {
		page.Rows = append(page.Rows, indicatorRow{known, sum.spread[known.ID], figures[known.ID], sum.goals[known.ID]})
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
	Sorted    string // "muc-dat": by attainment
	Rows      []compareRow
}

// compareRow is one province on the page of an indicator.
type compareRow struct {
	place
	Period   vietnamese.Period // asked for; the figure's own may be a part of it
	Figure   *reporting.Figure
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
	v, err := q.view(scope{indicator: known.ID})
	if err != nil {
		return err
	}
	var fitting []*reporting.Figure
	for i := range v.current {
		if f := &v.current[i]; f.Indicator == known.ID && f.By == page.Part && f.Kind == indicator.Actual && !f.PerYear {
			fitting = append(fitting, f)
		}
	}
	page.Rows = q.compare(v, fitting, page.Part, known)
	page.Periods = periodsOf(page.Rows)
	if page.Period == "" && len(page.Periods) > 0 {
		page.Period = opening(page.Periods)
	}
	page.Rows = slices.DeleteFunc(page.Rows, func(row compareRow) bool { return row.Period != page.Period })
	if page.Sorted = q.r.URL.Query().Get("sap"); page.Sorted != "muc-dat" {
		page.Sorted = ""
	}
	sortRows(page.Rows, known, page.Sorted == "muc-dat")
	return q.show(http.StatusOK, "indicator", s.indicatorName(known.ID, q.choice.lang), page)
}

// compare returns a row for each province and period with a value, and for
// each running year with a goal how far the province has come.
func (q *request) compare(v *view, fitting []*reporting.Figure, part indicator.Breakdown, known indicator.Indicator) []compareRow {
	type cell struct {
		territory string
		period    vietnamese.Period
	}
	var rows []compareRow
	at := map[cell]int{}
	newest := map[cell]*reporting.Figure{} // territory and year → how far it has come
	for _, f := range fitting {
		at[cell{f.Territory, f.Period}] = len(rows)
		rows = append(rows, compareRow{place: q.placeOf(f.Province), Period: f.Period, Figure: f, Goal: goalOf(v, f)})
		year := cell{f.Territory, vietnamese.YearPeriod(f.Period.Year())}
		if old, exists := newest[year]; f.Period.Kind() != vietnamese.Years && (!exists || moment(*old) < moment(*f)) {
			newest[year] = f
		}
	}
	for i := range v.standings {
		s := &v.standings[i]
		if s.Indicator != known.ID || s.By != part {
			continue
		}
		where := cell{s.Territory, s.Period}
		if j, exists := at[where]; exists {
			rows[j].Standing = s
		} else if f, exists := newest[where]; exists {
			rows = append(rows, compareRow{place: q.placeOf(s.Province), Period: s.Period, Figure: f, Goal: s.Goal, Standing: s})
		}
	}
	largest := map[vietnamese.Period]float64{}
	for _, row := range rows {
		largest[row.Period] = max(largest[row.Period], row.Figure.Value)
	}
	for i := range rows {
		if top := largest[rows[i].Period]; top > 0 && known.Unit != indicator.UnitRank {
			rows[i].Share = rows[i].Figure.Value / top
		}
	}
	return rows
}

// placeOf returns the province of a name, also one that no gazetteer knows.
func (q *request) placeOf(name string) place {
	p := q.known[name]
	p.Name = name
	return p
}

// sortRows orders the best first: ranks ascend, everything else descends; by
// attainment the one furthest behind comes first.
func sortRows(rows []compareRow, known indicator.Indicator, byAttainment bool) {
	slices.SortStableFunc(rows, func(a, b compareRow) int {
		order := cmp.Compare(b.Figure.Value, a.Figure.Value)
		if known.Unit == indicator.UnitRank {
			order = -order
		}
		if byAttainment {
			order = cmp.Compare(attained(a), attained(b))
		}
		return cmp.Or(order, cmp.Compare(a.Slug, b.Slug))
	})
}

// attained is a row's attainment; those without come last.
func attained(row compareRow) float64 {
	if row.Standing == nil {
		return math.Inf(1)
	}
	return row.Standing.Attainment
}

// periodsOf returns the periods that have rows, the newest first.
func periodsOf(rows []compareRow) []vietnamese.Period {
	var periods []vietnamese.Period
	for _, row := range rows {
		if row.Period != "" && !slices.Contains(periods, row.Period) {
			periods = append(periods, row.Period)
		}
	}
	slices.SortFunc(periods, func(a, b vietnamese.Period) int {
		x, y := a.End(), b.End()
		return cmp.Or(-cmp.Compare(x.Year, y.Year), -cmp.Compare(x.Month, y.Month), cmp.Compare(a, b))
	})
	return periods
}

// opening returns the period that the page opens on: the newest year, for it
// is where goals stand; else the newest period.
func opening(periods []vietnamese.Period) vietnamese.Period {
	for _, period := range periods {
		if period.Kind() == vietnamese.Year {
			return period
		}
	}
	return periods[0]
}
