package web

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const (
	calendarPeriods = 6 // columns at a time
	calendarReports = 1 // tables at a time, unless all are short
	calendarRows    = 80
)

// calendarPage shows what is owed, province by period, one table a report.
type calendarPage struct {
	Reports []calendarReport
	Only    reporting.State // shows only provinces with a report in this state
	States  []reporting.State
	Pages   pager // of the reports, where their tables are long
}

type calendarReport struct {
	Name, Title string
	Periods     []vietnamese.Period // the newest first
	Rows        []calendarRow
	Counts      map[reporting.State]int
}

type calendarRow struct {
	Province string
	Cells    []*reporting.Owed // by period; nil where nothing is owed
}

func (s *server) calendar(q *request) error {
	page := calendarPage{
		Only:   reporting.State(q.r.URL.Query().Get("xem")),
		States: []reporting.State{reporting.Missing, reporting.Late, reporting.OnTime, reporting.NotDue},
	}
	byReport := map[string][]*reporting.Owed{}
	var names []string
	report, province := q.r.URL.Query().Get("report"), q.r.URL.Query().Get("province")
	province = cmp.Or(q.slugs[province], province)
	sum, err := q.summary()
	if err != nil {
		return err
	}
	for i := range sum.owed {
		o := &sum.owed[i]
		if report != "" && o.Report != report || province != "" && o.Province != province {
			continue
		}
		if !slices.Contains(names, o.Report) {
			names = append(names, o.Report)
		}
		byReport[o.Report] = append(byReport[o.Report], o)
	}
	rows := 0
	for _, name := range names {
		table := q.reportTable(byReport[name], page.Only)
		rows += len(table.Rows)
		page.Reports = append(page.Reports, table)
	}
	if rows > calendarRows {
		var from, to int
		page.Pages, from, to = q.pager(len(page.Reports), calendarReports)
		page.Reports = page.Reports[from:to]
	}
	return q.show(http.StatusOK, "calendar", q.word("nav.calendar"), page)
}

func (q *request) reportTable(owed []*reporting.Owed, only reporting.State) calendarReport {
	report := calendarReport{Name: owed[0].Report, Title: cmp.Or(owed[0].Title, owed[0].Report), Counts: map[reporting.State]int{}}
	for _, o := range owed {
		if !slices.Contains(report.Periods, o.Period) {
			report.Periods = append(report.Periods, o.Period)
		}
		report.Counts[o.State(q.Now())]++
	}
	slices.SortFunc(report.Periods, func(a, b vietnamese.Period) int {
		x, y := a.End(), b.End()
		return cmp.Or(-cmp.Compare(x.Year, y.Year), -cmp.Compare(x.Month, y.Month))
	})
	report.Periods = report.Periods[:min(len(report.Periods), calendarPeriods)]
	rows := map[string]*calendarRow{}
	keep := map[string]bool{}
	for _, o := range owed {
		column := slices.Index(report.Periods, o.Period)
		if column < 0 {
			continue
		}
		row := rows[o.Province]
		if row == nil {
			row = &calendarRow{Province: o.Province, Cells: make([]*reporting.Owed, len(report.Periods))}
			rows[o.Province] = row
		}
		row.Cells[column] = o
		if only == "" || o.State(q.Now()) == only {
			keep[o.Province] = true
		}
	}
	for province, row := range rows {
		if keep[province] {
			report.Rows = append(report.Rows, *row)
		}
	}
	slices.SortFunc(report.Rows, func(a, b calendarRow) int {
		return cmp.Compare(q.known[a.Province].Slug, q.known[b.Province].Slug)
	})
	return report
}
