package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const evidencePerPage = 40

// question asks for the evidence of values; empty fields ask for all.
type question struct {
	Indicator string
	Province  string // official name
	Period    vietnamese.Period
	By        indicator.Breakdown
	Whole     bool // the whole only, no parts
	Kind      indicator.Kind
	Part      string    // value of a part, whatever it is a part by
	Successor string    // official name: the former provinces that are part of it since, and itself
	At        time.Time // what stood then, of what differs from day to day; zero for now
}

// evidencePage lists the values that fit a question, each with its sentence.
type evidencePage struct {
	Question question
	Figures  []reporting.Figure
	Total    int
	Pages    pager
}

func (s *server) evidence(q *request) error {
	asked, err := q.question()
	if err != nil {
		return err
	}
	fitting := q.fitting(asked)
	fitting = append(fitting, q.behindAttainment(asked)...)
	if len(fitting) == 0 && asked.Period.Kind() == vietnamese.Year {
		fitting = q.within(asked) // the year runs: what is known of it
	}
	if one, ok := single(fitting, asked); ok && q.r.URL.Query().Get("list") == "" {
		http.Redirect(q.w, q.r, q.choice.link(figureAddress(one.Figure)), http.StatusSeeOther)
		return nil
	}
	pages, from, to := q.pager(len(fitting), evidencePerPage)
	page := evidencePage{Question: asked, Figures: fitting[from:to], Total: len(fitting), Pages: pages}
	return q.show(http.StatusOK, "evidence", q.word("evidence.title"), page)
}

func (q *request) fitting(asked question) []reporting.Figure {
	var fitting []reporting.Figure
	for _, f := range q.current {
		if asked.fits(f) && (asked.Successor == "" || f.Province == asked.Successor || q.known[f.Province].Successor == asked.Successor) {
			fitting = append(fitting, stoodAt(f, asked.At))
		}
	}
	return fitting
}

// stoodAt returns the figure, or of what differs from day to day the one that
// stood at a moment: the last one that was true or published by then.
func stoodAt(f reporting.Figure, at time.Time) reporting.Figure {
	if at.IsZero() || len(f.Earlier) == 0 {
		return f
	}
	for _, one := range append([]reporting.Figure{f}, f.Earlier...) {
		if !one.Published.After(at) || f.Period == "" && !reporting.EndOf(one.AsOf).After(at) {
			return one
		}
	}
	return f.Earlier[len(f.Earlier)-1]
}

// behindAttainment returns what an attainment was worked out from, where no
// article reports it: the value and the goal.
func (q *request) behindAttainment(asked question) []reporting.Figure {
	if asked.Kind != indicator.Attainment {
		return nil
	}
	var behind []reporting.Figure
	for _, s := range q.standings {
		as := reporting.Figure{Figure: store.Figure{Observation: indicator.Observation{
			Indicator: s.Indicator, By: s.By, Kind: indicator.Attainment, Province: s.Province, Period: s.Period,
		}}}
		if s.Source != reporting.Computed || !asked.fits(as) {
			continue
		}
		for _, f := range []*store.Figure{s.Actual, s.Goal.Figure} {
			if f == nil {
				continue
			}
			if at, stands := q.group[f.ID]; stands {
				behind = append(behind, q.current[at])
			}
		}
	}
	return behind
}

// within returns the values of parts of the year that was asked for, the
// newest first.
func (q *request) within(asked question) []reporting.Figure {
	year := asked.Period.Year()
	asked.Period = ""
	parts := slices.DeleteFunc(q.fitting(asked), func(f reporting.Figure) bool { return f.Period.Year() != year })
	slices.SortStableFunc(parts, func(a, b reporting.Figure) int { return cmp.Compare(moment(b), moment(a)) })
	return parts
}

// single returns the one value that a complete question means, unless somebody
// should see that articles disagree on it.
func single(fitting []reporting.Figure, asked question) (reporting.Figure, bool) {
	if asked.Indicator == "" || asked.Province == "" {
		return reporting.Figure{}, false
	}
	// Before and after the merger one name can mean two territories; the newer
	// one is meant.
	slices.SortStableFunc(fitting, func(a, b reporting.Figure) int { return b.Published.Compare(a.Published) })
	switch {
	case len(fitting) == 0 || fitting[0].Conflicts > 0:
		return reporting.Figure{}, false
	case len(fitting) > 1 && !sameThing(fitting):
		return reporting.Figure{}, false
	}
	return fitting[0], true
}

func sameThing(figures []reporting.Figure) bool {
	first := figures[0]
	for _, f := range figures[1:] {
		if f.Indicator != first.Indicator || f.By != first.By || f.Kind != first.Kind || f.Period != first.Period || f.PerYear != first.PerYear || f.Base != first.Base {
			return false
		}
	}
	return true
}

func (asked question) fits(f reporting.Figure) bool {
	return (asked.Indicator == "" || f.Indicator == asked.Indicator) &&
		(asked.Province == "" || f.Province == asked.Province) &&
		(asked.Period == "" || f.Period == asked.Period || f.Period == "" && vietnamese.YearPeriod(f.AsOf.Year) == asked.Period) &&
		(asked.By == (indicator.Breakdown{}) && !asked.Whole || f.By == asked.By) &&
		(asked.Part == "" || f.By.Value == asked.Part) &&
		(asked.Kind == "" || f.Kind == asked.Kind)
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
