package web

import (
	"cmp"
	"net/http"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
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
	Standing    *reporting.Standing // towards the headline's newest goal; may be nil
	Stock       *reporting.Figure   // may be nil
	stateCounts                     // of the goals of the same year
	Overdue     int
	Doubts      int
	Newest      time.Time // publication of the newest article with figures
}

// doubts counts what somebody should look at.
type doubts struct {
	Conflicts, Failed, Ambiguous, Sites int
}

// Any reports whether there is something to look at.
func (d doubts) Any() bool { return d != doubts{} }

func (s *server) home(q *request) error {
	sum, err := q.summary()
	if err != nil {
		return err
	}
	page := homePage{Headline: sum.headline(s.Catalogue), Stock: q.firstStock()}
	late := sum.overdue(q.made)
	doubtful, err := q.doubtCounts()
	if err != nil {
		return err
	}
	for _, row := range q.provinceRows(sum, page.Headline, late, doubtful) {
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
	if page.Newest, err = q.newest(homeFigures); err != nil {
		return err
	}
	page.Late, page.Overdue = len(late), byProvince(late)
	page.Overdue = page.Overdue[:min(len(page.Overdue), homeOverdue)]
	v, err := s.visits(q.r.Context())
	if err != nil {
		return err
	}
	page.Doubts.Conflicts = len(sum.conflicts)
	for _, count := range doubtful {
		page.Doubts.Ambiguous += int(count.Ambiguous)
		page.Doubts.Failed += int(count.Failed)
	}
	for _, site := range s.Sites {
		if v.troubled(site.ID) {
			page.Doubts.Sites++
		}
	}
	return q.show(http.StatusOK, "home", q.word("home.title"), page)
}

// newestAtOnce is how many figures are asked for at a time while the newest
// whole, stated ones without doubt are looked for, and newestTries how often.
const (
	newestAtOnce = 60
	newestTries  = 8
)

// newest returns the newest figures of the whole that the text states and nobody doubts.
func (q *request) newest(count int) ([]store.Figure, error) {
	var newest []store.Figure
	filter := store.FigureFilter{Newest: true, Limit: newestAtOnce}
	for range newestTries {
		figures, err := q.Store.Figures(q.r.Context(), filter)
		if err != nil {
			return nil, err
		}
		for _, f := range figures {
			if f.Derived == "" && f.By == (indicator.Breakdown{}) && !doubtful(f) {
				if newest = append(newest, f); len(newest) == count {
					return newest, nil
				}
			}
		}
		if len(figures) < newestAtOnce {
			break
		}
		filter.After = figures[len(figures)-1].Cursor()
	}
	return newest, nil
}

// firstStock is the stock that home shows of each province.
func (s *server) firstStock() string {
	for _, known := range s.Catalogue.Indicators() {
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

// doubtCounts returns how many figures of each province failed a check or are ambiguous.
func (q *request) doubtCounts() (map[string]store.DoubtCount, error) {
	counts, err := q.Store.Doubts(q.r.Context())
	if err != nil {
		return nil, err
	}
	of := make(map[string]store.DoubtCount, len(counts))
	for _, count := range counts {
		of[count.Province] = count
	}
	return of, nil
}

func (q *request) provinceRows(sum *summary, headline string, late []reporting.Owed, doubtful map[string]store.DoubtCount) []provinceRow {
	overdue := map[string]int{}
	for _, o := range late {
		overdue[o.Province]++
	}
	rows := make([]provinceRow, 0, len(q.known))
	for name, p := range q.known {
		row := provinceRow{place: p, Overdue: overdue[name], Doubts: int(doubtful[name].Ambiguous + doubtful[name].Failed)}
		if standing := sum.provinces[name]; standing != nil {
			row.Newest, row.Stock = standing.newest, standing.stock
			row.Doubts += standing.conflicts
			if headlined, exists := standing.years[headline]; exists {
				row.Standing = &headlined
				row.stateCounts = standing.counts[headlined.Period]
			}
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b provinceRow) int { return cmp.Compare(a.Slug, b.Slug) })
	return rows
}
