package web

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const (
	provinceGoals     = 40 // a page
	provinceArticles  = 12
	provinceReports   = 12
	provinceDocuments = 15
)

// provincePage is all that is known of a province.
type provincePage struct {
	place
	Goals     []goalRow
	Pages     pager // of the goals
	Chart     *chart
	ChartOf   string // the indicator drawn
	Latest    []latestRow
	Owed      []reporting.Owed
	Articles  []store.Stored
	Documents []documentRow
	Doubts    int
}

// goalRow is one goal and how it stands.
type goalRow struct {
	Standing *reporting.Standing
	Forecast *reporting.Forecast // of a running year; nil when unknown
	Computed *reporting.Standing // where it differs from what is reported; nil elsewhere
}

// latestRow is the newest value of one indicator, with the one before it and
// the goal that it is measured by.
type latestRow struct {
	Indicator indicator.Indicator
	Figure    reporting.Figure
	Before    *reporting.Figure // the same part of the year before; the earlier day of a stock
	Goal      *reporting.Goal
	Parts     int // of the same time
}

// documentRow counts the articles of a province that cite a document.
type documentRow struct {
	Document string
	Articles int
}

// findProvince returns the province that an address names.
func (q *request) findProvince() (place, error) {
	slug := q.r.PathValue("slug")
	if p, ok := q.known[q.slugs[slug]]; ok {
		return p, nil
	}
	return place{}, errNotFound
}

// toProvince leads from a name to the province's page: dashboards know names,
// not slugs.
func (s *server) toProvince(q *request) error {
	values := q.r.URL.Query()
	name := cmp.Or(values.Get("ten"), values.Get("province"))
	if name == "" {
		http.Redirect(q.w, q.r, q.choice.link("/"), http.StatusSeeOther)
		return nil
	}
	if _, ok := q.known[name]; !ok {
		return errNotFound
	}
	http.Redirect(q.w, q.r, q.choice.link(s.provinceAddress(name)), http.StatusSeeOther)
	return nil
}

func (s *server) province(q *request) error {
	p, err := q.findProvince()
	if err != nil {
		return err
	}
	v, err := q.view(scope{territory: s.territory(p.Name)})
	if err != nil {
		return err
	}
	sum, err := q.summary()
	if err != nil {
		return err
	}
	page := provincePage{place: p, Latest: q.latest(v, p.Name)}
	goals := q.goalRows(v, sum.pool, p.Name)
	var from, to int
	page.Pages, from, to = q.pager(len(goals), provinceGoals)
	page.Goals = goals[from:to]
	if known, ok := s.Catalogue.Lookup(q.firstStock()); ok {
		series := q.series(v, p.Name, known, indicator.Breakdown{}, indicator.Actual)
		page.ChartOf = known.ID
		page.Chart = q.draw(s.indicatorName(known.ID, q.choice.lang), known, q.drawn(known, series, nil))
	}
	for _, o := range v.owed {
		if o.Province == p.Name {
			page.Owed = append(page.Owed, o)
		}
	}
	slices.SortStableFunc(page.Owed, func(a, b reporting.Owed) int { return b.Due.Compare(a.Due) })
	page.Owed = page.Owed[:min(len(page.Owed), provinceReports)]
	doubtful, err := q.doubtCounts()
	if err != nil {
		return err
	}
	page.Doubts = int(doubtful[p.Name].Ambiguous + doubtful[p.Name].Failed)
	for _, i := range v.currentOf[p.Name] {
		if v.current[i].Conflicts > 0 {
			page.Doubts++
		}
	}
	ctx := q.r.Context()
	if page.Articles, err = s.Store.Articles(ctx, store.ArticleFilter{Province: p.Name, Limit: provinceArticles}); err != nil {
		return err
	}
	citations, err := s.Store.Citations(ctx)
	if err != nil {
		return err
	}
	page.Documents = documentsOf(citations, p.Name)
	return q.show(http.StatusOK, "province", s.provinceName(p.Name, q.choice.lang), page)
}

func documentsOf(citations []store.CitationCount, province string) []documentRow {
	count := map[string]int{}
	for _, c := range citations {
		if c.Province == province {
			count[c.Document] += c.Articles
		}
	}
	rows := make([]documentRow, 0, len(count))
	for document, n := range count {
		rows = append(rows, documentRow{document, n})
	}
	slices.SortFunc(rows, func(a, b documentRow) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Document, b.Document))
	})
	return rows[:min(len(rows), provinceDocuments)]
}

// goalRows returns the goals of a province, the newest period first.
func (q *request) goalRows(v *view, pool *reporting.Pool, province string) []goalRow {
	var rows []goalRow
	for i := range v.standings {
		s := &v.standings[i]
		if s.Province != province {
			continue
		}
		row := goalRow{Standing: s}
		for _, e := range v.expected {
			if e.Indicator != s.Indicator || e.By != s.By || e.Territory != s.Territory || e.Period != s.Period || s.Elapsed >= 1 {
				continue
			}
			if f, known := e.Settle(pool); known {
				row.Forecast = &f
			}
		}
		for j := range v.computed {
			c := &v.computed[j]
			if c.Indicator == s.Indicator && c.By == s.By && c.Territory == s.Territory && c.Period == s.Period {
				row.Computed = c
			}
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b goalRow) int {
		return cmp.Or(
			cmp.Compare(b.Standing.Period.Year(), a.Standing.Period.Year()),
			cmp.Compare(q.rank(a.Standing.Indicator), q.rank(b.Standing.Indicator)),
			cmp.Compare(a.Standing.By.Value, b.Standing.By.Value))
	})
	return rows
}

// rank is where an indicator stands in the catalogue.
func (q *request) rank(id string) int {
	return slices.IndexFunc(q.Catalogue.Indicators(), func(i indicator.Indicator) bool { return i.ID == id })
}

// latest returns the newest value of every indicator that is known of a
// province, in the order of the catalogue.
func (q *request) latest(v *view, province string) []latestRow {
	newest := map[string]reporting.Figure{}
	for _, i := range v.currentOf[province] {
		f := v.current[i]
		if f.Kind != indicator.Actual || f.PerYear {
			continue
		}
		old, exists := newest[f.Indicator]
		whole, oldWhole := f.By == indicator.Breakdown{}, old.By == indicator.Breakdown{}
		if !exists || whole && !oldWhole || whole == oldWhole && moment(old) < moment(f) {
			newest[f.Indicator] = f
		}
	}
	var rows []latestRow
	for _, known := range q.Catalogue.Indicators() {
		f, ok := newest[known.ID]
		if !ok {
			continue
		}
		row := latestRow{Indicator: known, Figure: f, Before: q.before(v, known, f), Goal: goalOf(v, &f)}
		for _, j := range v.currentOf[province] {
			if part := &v.current[j]; part.Indicator == f.Indicator && part.Kind == f.Kind && part.By != f.By && part.Period == f.Period && part.Territory == f.Territory {
				row.Parts++
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// before returns what to compare a value with: the same part of the year
// before, or the stock's earlier day.
func (q *request) before(v *view, known indicator.Indicator, f reporting.Figure) *reporting.Figure {
	series := q.series(v, f.Province, known, f.By, indicator.Actual)
	for i := len(series) - 1; i >= 0; i-- {
		other := &series[i]
		switch {
		case f.Period != "" && other.Period == f.Period.Previous() && other.Territory == f.Territory,
			f.Period == "" && other.AsOf.Before(f.AsOf) && other.Territory == f.Territory:
			return other
		}
	}
	return nil
}

// goalOf returns the goal of the year that a value belongs to.
func goalOf(v *view, f *reporting.Figure) *reporting.Goal {
	year := f.Period.Year()
	if f.Period == "" {
		year = f.AsOf.Year
	}
	for _, i := range v.goalsOf[aim{f.Indicator, f.By, f.Territory}] {
		if g := &v.goals[i]; g.Period == f.Period || g.Period == vietnamese.YearPeriod(year) {
			return g
		}
	}
	return nil
}

// seriesPage is one indicator of one province over time.
type seriesPage struct {
	place
	Indicator indicator.Indicator
	Part      indicator.Breakdown
	Parts     []indicator.Breakdown // that have values
	Chart     *chart
	Series    []seriesRow
	Pages     pager
}

const seriesPerPage = 40

// seriesRow is one period, or one day of a stock.
type seriesRow struct {
	Figure   reporting.Figure
	Goal     *reporting.Goal
	Standing *reporting.Standing
	Change   *reporting.Figure // as an article says it
}

func (s *server) provinceIndicator(q *request) error {
	p, err := q.findProvince()
	if err != nil {
		return err
	}
	known, ok := s.Catalogue.Lookup(q.r.PathValue("indicator"))
	if !ok {
		return errNotFound
	}
	asked, err := q.question()
	if err != nil {
		return err
	}
	v, err := q.view(scope{s.territory(p.Name), known.ID})
	if err != nil {
		return err
	}
	page := seriesPage{place: p, Indicator: known, Part: asked.By}
	for _, def := range known.Breakdowns {
		for _, value := range def.Values {
			by := indicator.Breakdown{Label: def.Label, Value: value}
			if slices.ContainsFunc(v.currentOf[p.Name], func(i int) bool { return v.current[i].By == by }) {
				page.Parts = append(page.Parts, by)
			}
		}
	}
	series := q.series(v, p.Name, known, page.Part, indicator.Actual)
	goals := map[vietnamese.Period]*reporting.Goal{}
	for i := range v.goals {
		if g := &v.goals[i]; g.Province == p.Name && g.By == page.Part {
			goals[g.Period] = g
		}
	}
	page.Chart = q.draw(s.indicatorName(known.ID, q.choice.lang), known, q.drawn(known, series, goals))
	changes := q.series(v, p.Name, known, page.Part, indicator.Change)
	slices.Reverse(series) // the newest on top
	var from, to int
	page.Pages, from, to = q.pager(len(series), seriesPerPage)
	series = series[from:to]
	if err := q.dress(q.r.Context(), pointers(series)...); err != nil {
		return err
	}
	for _, f := range series {
		row := seriesRow{Figure: f, Goal: goals[f.Period]}
		for i := range v.standings {
			if st := &v.standings[i]; st.Province == p.Name && st.By == page.Part && st.Period == f.Period && st.Territory == f.Territory {
				row.Standing = st
			}
		}
		for i := range changes {
			if c := &changes[i]; !c.RatioUnit && c.Period == f.Period && c.AsOf == f.AsOf {
				row.Change = c
			}
		}
		page.Series = append(page.Series, row)
	}
	title := s.indicatorName(known.ID, q.choice.lang) + " · " + s.provinceName(p.Name, q.choice.lang)
	return q.show(http.StatusOK, "series", title, page)
}
