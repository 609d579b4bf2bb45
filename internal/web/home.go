package web

import (
	"cmp"
	"net/http"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const (
	homeFigures = 12 // newest figures on the home page
	homeOverdue = 12 // provinces with overdue reports
)

// homePage is the state of all provinces at a glance.
type homePage struct {
	Headline string // the indicator that most provinces have a goal for
	Stock    string // the first stock of the catalogue
	Rows     []provinceRow
	Old      []provinceRow
	Empty    []place
	Newest   []store.Figure
	Overdue  []overdueRow
	Late     int // all that are overdue
	Doubts   doubts
}

// provinceRow is one province on the home page.
type provinceRow struct {
	place
	Standing *reporting.Standing // towards the headline's newest goal; may be nil
	Stock    *reporting.Figure   // may be nil
	Met      int                 // goals of the same year, by how they stand
	OnPace   int
	Behind   int
	Missed   int
	Overdue  int
	Doubts   int
	Newest   time.Time // publication of the newest article with figures
}

// doubts counts what somebody should look at.
type doubts struct {
	Conflicts, Failed, Ambiguous, Sites int
}

// Any reports whether there is something to look at.
func (d doubts) Any() bool { return d != doubts{} }

func (s *server) home(q *request) error {
	page := homePage{Headline: q.headline(), Stock: q.firstStock()}
	rows := q.provinceRows(page.Headline, page.Stock)
	for _, row := range rows {
		switch {
		case row.Newest.IsZero() && row.Exists:
			page.Empty = append(page.Empty, row.place)
		case row.Newest.IsZero():
		case row.Exists:
			page.Rows = append(page.Rows, row)
		default:
			page.Old = append(page.Old, row)
		}
	}
	for _, i := range q.newest {
		if f := q.figures[i]; f.Derived == "" && f.By == (indicator.Breakdown{}) && !doubtful(f) {
			if page.Newest = append(page.Newest, f); len(page.Newest) == homeFigures {
				break
			}
		}
	}
	late := q.overdue()
	page.Late, page.Overdue = len(late), byProvince(late)
	page.Overdue = page.Overdue[:min(len(page.Overdue), homeOverdue)]
	page.Doubts = q.countDoubts()
	return q.show(http.StatusOK, "home", q.word("home.title"), page)
}

// headline returns the indicator with the most goals, the first of the
// catalogue among equals.
func (q *request) headline() string {
	count := map[string]int{}
	for _, s := range q.standings {
		if s.By == (indicator.Breakdown{}) {
			count[s.Indicator]++
		}
	}
	best := ""
	for _, known := range q.Catalogue.Indicators() {
		if count[known.ID] > count[best] {
			best = known.ID
		}
	}
	return best
}

func (q *request) firstStock() string {
	for _, known := range q.Catalogue.Indicators() {
		if known.Nature == indicator.Stock {
			return known.ID
		}
	}
	return ""
}

// overdueRow is a province with the reports that it has not delivered.
type overdueRow struct {
	Province string
	Reports  []overdueReport
}

type overdueReport struct {
	Title string
	Owed  []reporting.Owed // the last due first
}

// byProvince groups overdue reports, the province with the last due first.
func byProvince(late []reporting.Owed) []overdueRow {
	var rows []overdueRow
	at := map[string]int{}
	for _, o := range late {
		i, exists := at[o.Province]
		if !exists {
			i = len(rows)
			at[o.Province] = i
			rows = append(rows, overdueRow{Province: o.Province})
		}
		reports := &rows[i].Reports
		j := slices.IndexFunc(*reports, func(r overdueReport) bool { return r.Title == o.Title })
		if j < 0 {
			j = len(*reports)
			*reports = append(*reports, overdueReport{Title: o.Title})
		}
		(*reports)[j].Owed = append((*reports)[j].Owed, o)
	}
	return rows
}

// overdue returns the reports that are late now, the last due first.
func (q *request) overdue() []reporting.Owed {
	var late []reporting.Owed
	for _, o := range q.owed {
		if o.State(q.Now()) == reporting.Missing {
			late = append(late, o)
		}
	}
	slices.SortStableFunc(late, func(a, b reporting.Owed) int { return b.Due.Compare(a.Due) })
	return late
}

func (q *request) countDoubts() doubts {
	var d doubts
	for _, f := range q.current {
		if f.Conflicts > 0 {
			d.Conflicts++
		}
	}
	for _, i := range q.doubts {
		if q.figures[i].Ambiguous != "" {
			d.Ambiguous++
		} else {
			d.Failed++
		}
	}
	for _, site := range q.Sites {
		if q.troubled(site.ID) {
			d.Sites++
		}
	}
	return d
}

// troubled reports whether the last run of a site went wrong, or met pages
// that its layout does not fit any more.
func (q *request) troubled(site string) bool {
	switch run, ran := q.runs[site]; {
	case !ran:
		return false
	default:
		return run.Outcome == store.FailedRun || run.Outcome == store.PartlyDone || run.Outcome == store.Interrupted || drifting(run)
	}
}

// drifting reports whether a run met pages that the site's layout does not fit.
func drifting(run store.Run) bool {
	return run.Counts.Drifted+run.Counts.NoBody+run.Counts.NoDate > 0
}

func (q *request) provinceRows(headline, stock string) []provinceRow {
	rows := map[string]*provinceRow{}
	for name, p := range q.known {
		rows[name] = &provinceRow{place: p}
	}
	for i := range q.current {
		f := &q.current[i]
		row := rows[f.Province]
		if row == nil {
			continue
		}
		if f.Published.After(row.Newest) {
			row.Newest = f.Published
		}
		if f.Conflicts > 0 {
			row.Doubts++
		}
		if f.Indicator == stock && f.Kind == indicator.Actual && f.By == (indicator.Breakdown{}) && (row.Stock == nil || row.Stock.AsOf.Before(f.AsOf)) {
			row.Stock = f
		}
	}
	for _, i := range q.doubts {
		if row := rows[q.figures[i].Province]; row != nil {
			row.Doubts++
		}
	}
	q.putStandings(rows, headline)
	for _, o := range q.overdue() {
		if row := rows[o.Province]; row != nil {
			row.Overdue++
		}
	}
	sorted := make([]provinceRow, 0, len(rows))
	for _, row := range rows {
		sorted = append(sorted, *row)
	}
	slices.SortFunc(sorted, func(a, b provinceRow) int { return cmp.Compare(a.Slug, b.Slug) })
	return sorted
}

// putStandings enters the newest goal of the headline, and how all goals of
// its period stand.
func (q *request) putStandings(rows map[string]*provinceRow, headline string) {
	for i := range q.standings {
		s := &q.standings[i]
		row := rows[s.Province]
		if row == nil || s.Indicator != headline || s.By != (indicator.Breakdown{}) || s.Period.Kind() != vietnamese.Year {
			continue
		}
		if row.Standing == nil || row.Standing.Period < s.Period {
			row.Standing = s
		}
	}
	for _, s := range q.standings {
		row := rows[s.Province]
		if row == nil || row.Standing == nil || row.Standing.Period != s.Period {
			continue
		}
		switch judged(s) {
		case met:
			row.Met++
		case onPace:
			row.OnPace++
		case behind:
			row.Behind++
		case missed:
			row.Missed++
		}
	}
}
