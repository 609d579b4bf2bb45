package web

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const (
	evidencePerPage = 40
	evidenceOthers  = 80 // sentences beside all values of a page; a few each at least
)

// evidencePage lists the values that fit a question, each with its sentence.
type evidencePage struct {
	Question question
	Figures  []reporting.Figure
	Total    int
	Pages    pager
	Most     int // figures shown beside each
}

func (s *server) evidence(q *request) error {
	asked, err := q.question()
	if err != nil {
		return err
	}
	page := evidencePage{Question: asked}
	if sc := s.scope(asked); sc.everywhere() {
		if page, err = q.allEvidence(page); err != nil {
			return err
		}
	} else {
		v, err := q.view(sc)
		if err != nil {
			return err
		}
		fitting := q.fitting(v, asked)
		fitting = append(fitting, q.behindAttainment(v, asked)...)
		if len(fitting) == 0 && asked.Period.Kind() == vietnamese.Year {
			fitting = q.within(v, asked) // the year runs: what is known of it
		}
		if one, ok := single(fitting, asked); ok && q.r.URL.Query().Get("list") == "" {
			http.Redirect(q.w, q.r, q.choice.link(figureAddress(one.Figure)), http.StatusSeeOther)
			return nil
		}
		var from, to int
		page.Pages, from, to = q.pager(len(fitting), evidencePerPage)
		page.Figures, page.Total = fitting[from:to], len(fitting)
	}
	page.Most = max(2, evidenceOthers/max(1, len(page.Figures)))
	if err := q.tell(page.Figures, page.Most); err != nil {
		return err
	}
	return q.show(http.StatusOK, "evidence", q.word("evidence.title"), page)
}

// allEvidence is the evidence of a question that names neither province nor
// indicator.
func (q *request) allEvidence(page evidencePage) (evidencePage, error) {
	counted, err := q.values(page.Question, 0, 0)
	if err != nil {
		return page, err
	}
	var from, to int
	page.Total = counted.total
	page.Pages, from, to = q.pager(page.Total, evidencePerPage)
	found, err := q.values(page.Question, from, to-from)
	page.Figures = found.part
	return page, err
}

// tell gives the values of a page their sentences, and what else was said.
func (q *request) tell(figures []reporting.Figure, most int) (err error) {
	for i := range figures {
		if figures[i].Others, err = q.beside(figures[i], most); err != nil {
			return err
		}
	}
	return q.dress(q.r.Context(), pointers(figures)...)
}

// question reads the query of an address, as generous as it can be understood:
// names of metrics and slugs are taken as well.
func (q *request) question() (question, error) {
	values := q.r.URL.Query()
	asked := question{Kind: indicator.Kind(values.Get("kind"))}
	name := strings.TrimPrefix(values.Get("indicator"), "baotinh_")
	if name != "" {
		var err error
		if asked, err = q.asked(name, asked); err != nil {
			return asked, err
		}
	}
	if code := values.Get("period"); code != "" {
		period, err := vietnamese.ParsePeriod(code)
		if err != nil {
			return asked, fmt.Errorf("%w: period: %w", errQuery, err)
		}
		asked.Period = period
	}
	if part := values.Get("by"); part != "" {
		label, value, ok := strings.Cut(part, ":")
		if !ok {
			return asked, fmt.Errorf("%w: by=%q: want LABEL:VALUE", errQuery, part)
		}
		asked.By = indicator.Breakdown{Label: label, Value: value}
		asked.Whole = false
	}
	if part := values.Get("part"); part != "" {
		asked.Part, asked.Whole = part, false
	}
	asked.Successor = values.Get("successor")
	if text := values.Get("at"); text != "" {
		at, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return asked, fmt.Errorf("%w: at=%q: want milliseconds since 1970", errQuery, text)
		}
		asked.At = time.UnixMilli(at)
	}
	asked.Province = values.Get("province")
	if name, ok := q.slugs[asked.Province]; ok {
		asked.Province = name
	}
	switch asked.Kind {
	case "", indicator.Actual, indicator.Target, indicator.Attainment, indicator.Change:
	default:
		return asked, fmt.Errorf("%w: kind=%q", errQuery, asked.Kind)
	}
	if asked.Kind == "" && asked.Indicator != "" {
		asked.Kind = indicator.Actual
	}
	return asked, nil
}

// asked finds the indicator that a name means: its id, its id without the
// unit's ending, a metric of it, or the name that people see, which is all that
// a table in Grafana can hand on of its rows.
func (q *request) asked(name string, asked question) (question, error) {
	asked.Whole = true
	stem, breakdown, _ := strings.Cut(name, "_by_")
	if breakdown != "" {
		asked.Whole = false
	}
	if strings.HasSuffix(name, "_target") || strings.Contains(name, "_target_") {
		asked.Kind = indicator.Target
		stem = strings.TrimSuffix(strings.Replace(stem, "_target_", "_", 1), "_target")
	}
	for _, candidate := range []string{stem, stem + "_ratio", stem + "_dong", stem + "_rank"} {
		if known, ok := q.Catalogue.Lookup(candidate); ok {
			asked.Indicator = known.ID
			return asked, nil
		}
	}
	for _, known := range q.Catalogue.Indicators() {
		if name == known.Vietnamese || name == known.English {
			asked.Indicator = known.ID
			return asked, nil
		}
	}
	return asked, fmt.Errorf("%w: no indicator %q", errNotFound, name)
}

// pager leads through a long list.
type pager struct {
	Page, Last int
	Prev, Next string // addresses; "" at the ends
}

// pager reads ?trang= and returns which part of a list it means.
func (q *request) pager(total, size int) (p pager, from, to int) {
	values := q.r.URL.Query()
	p.Page, p.Last = 1, max(1, (total+size-1)/size)
	if _, err := fmt.Sscan(values.Get("trang"), &p.Page); err != nil || p.Page < 1 {
		p.Page = 1
	}
	p.Page = min(p.Page, p.Last)
	at := func(page int) string {
		values.Set("trang", fmt.Sprint(page))
		return q.r.URL.Path + "?" + values.Encode()
	}
	if p.Page > 1 {
		p.Prev = at(p.Page - 1)
	}
	if p.Page < p.Last {
		p.Next = at(p.Page + 1)
	}
	from = (p.Page - 1) * size
	return p, from, min(from+size, total)
}
