package web

import (
	_ "embed"
	"strconv"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/store"
)

//go:embed openapi.yaml
var openAPI []byte

type gazetteerProvince = gazetteer.Province

// listed answers with a list that the store pages; one item more than asked
// tells whether there is another page.
func listed[T, U any](q *request, offset, limit int, found []T, item func(T) U) apiList[U] {
	list := apiList[U]{Data: []U{}}
	if len(found) > limit {
		found = found[:limit]
		list.Next = q.nextPage(offset + limit)
	}
	for _, one := range found {
		list.Data = append(list.Data, item(one))
	}
	return list
}

func (s *server) apiArticles(q *request) (any, error) {
	offset, limit, err := q.window()
	if err != nil {
		return nil, err
	}
	values := q.r.URL.Query()
	filter := store.ArticleFilter{
		Site: values.Get("site"), Province: values.Get("province"), Document: values.Get("document"), Search: values.Get("q"),
		Limit: limit + 1, Offset: offset,
	}
	if name, ok := q.slugs[filter.Province]; ok {
		filter.Province = name
	}
	found, err := s.Store.Articles(q.r.Context(), filter)
	if err != nil {
		return nil, err
	}
	return listed(q, offset, limit, found, wireArticle), nil
}

func (s *server) apiArticle(q *request) (any, error) {
	id, err := strconv.ParseInt(q.r.PathValue("id"), 10, 64)
	if err != nil {
		return nil, errNotFound
	}
	stored, err := s.Store.Article(q.r.Context(), id)
	if err != nil {
		return nil, err
	}
	figures, err := s.Store.Figures(q.r.Context(), store.FigureFilter{ArticleID: id})
	if err != nil {
		return nil, err
	}
	whole := apiArticleWhole{apiArticle: wireArticle(stored), Body: stored.Body, Figures: []apiFigure{}}
	for _, f := range figures {
		whole.Figures = append(whole.Figures, q.wireFigure(f))
	}
	if s.Explain != nil {
		whole.Numbers = wireNumbers(s.Explain(stored.Article), figures)
	}
	return whole, nil
}

func (s *server) apiSites(q *request) (any, error) {
	v, err := s.visits(q.r.Context())
	if err != nil {
		return nil, err
	}
	return paged(q, q.siteRows(v), func(row siteRow) apiSite {
		wire := apiSite{
			ID: row.ID, Name: row.Name, Province: row.Province, Family: row.Family, State: row.State, Schedule: row.Schedule,
			Articles: row.Stat.Articles, Figures: row.Stat.Observations, LastSuccess: known(row.Success), NextRun: known(row.Next),
		}
		if row.Ran {
			run := wireRun(row.Run)
			wire.LastRun = &run
		}
		return wire
	})
}

func (s *server) apiRuns(q *request) (any, error) {
	offset, limit, err := q.window()
	if err != nil {
		return nil, err
	}
	runs, err := s.Store.Runs(q.r.Context(), q.r.URL.Query().Get("site"), offset+limit+1)
	if err != nil {
		return nil, err
	}
	return listed(q, offset, limit, runs[min(offset, len(runs)):], wireRun), nil
}

func (s *server) apiCorrections(q *request) (any, error) {
	corrections, err := s.Store.Corrections(q.r.Context(), store.CorrectionFilter{InForce: q.r.URL.Query().Get("in_force") == "true"})
	if err != nil {
		return nil, err
	}
	return paged(q, corrections, wireCorrection)
}
