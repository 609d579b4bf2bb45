package web

import (
	"net/http"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

const recentRuns = 40

// sourcesPage shows the sites and how their runs went.
type sourcesPage struct {
	Sites []siteRow
	Runs  []store.Run
}

type siteRow struct {
	Site
	Ran     bool
	Run     store.Run // the last one
	Next    time.Time
	Success time.Time
	Stat    store.SiteStat
	Trouble bool
}

func (q *request) siteRows(v *visits) []siteRow {
	rows := make([]siteRow, 0, len(q.Sites))
	for _, site := range q.Sites {
		row := siteRow{Site: site, Success: v.success[site.ID], Stat: v.stats[site.ID], Trouble: v.troubled(site.ID)}
		row.Run, row.Ran = v.runs[site.ID]
		if q.Next != nil {
			row.Next = q.Next(site.ID)
		}
		rows = append(rows, row)
	}
	return rows
}

func (s *server) sources(q *request) error {
	v, err := s.visits(q.r.Context())
	if err != nil {
		return err
	}
	runs, err := s.Store.Runs(q.r.Context(), q.r.URL.Query().Get("site"), recentRuns)
	if err != nil {
		return err
	}
	return q.show(http.StatusOK, "sources", q.word("sources.title"), sourcesPage{q.siteRows(v), runs})
}
