package web

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

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

// scope is the smallest part of the store that holds the whole answer.
func (s *server) scope(asked question) scope {
	sc := scope{indicator: asked.Indicator}
	if name := cmp.Or(asked.Province, asked.Successor); name != "" {
		sc.territory = s.territory(name)
	}
	return sc
}

// everywhere reports whether the question is about all provinces and
// indicators, so that the answer is put together indicator by indicator.
func (sc scope) everywhere() bool { return sc == scope{} }

func (asked question) fits(f reporting.Figure) bool {
	return (asked.Indicator == "" || f.Indicator == asked.Indicator) &&
		(asked.Province == "" || f.Province == asked.Province) &&
		(asked.Period == "" || f.Period == asked.Period || f.Period == "" && vietnamese.YearPeriod(f.AsOf.Year) == asked.Period) &&
		(asked.By == (indicator.Breakdown{}) && !asked.Whole || f.By == asked.By) &&
		(asked.Part == "" || f.By.Value == asked.Part) &&
		(asked.Kind == "" || f.Kind == asked.Kind)
}

// fitting returns the values of a view that fit, in the view's order.
func (q *request) fitting(v *view, asked question) []reporting.Figure {
	var fitting []reporting.Figure
	for _, f := range v.current {
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

// list is a part of a long list, and how long that is.
type list[T any] struct {
	part  []T
	total int
}

// values returns a part of the values that stand and fit the question, by
// indicator: counts of the summary tell which indicators that part is in, so that
// only their views are made.
func (q *request) values(asked question, from, limit int) (list[reporting.Figure], error) {
	if sc := q.scope(asked); !sc.everywhere() {
		v, err := q.view(sc)
		if err != nil {
			return list[reporting.Figure]{}, err
		}
		return cut(q.fitting(v, asked), from, limit), nil
	}
	sum, err := q.summary()
	if err != nil {
		return list[reporting.Figure]{}, err
	}
	count := map[string]int{}
	for key, n := range sum.tallies {
		f := reporting.Figure{Figure: store.Figure{Observation: indicator.Observation{Indicator: key.indicator, By: key.by, Kind: key.kind, Period: key.period}}}
		if asked.fits(f) {
			count[key.indicator] += n
		}
	}
	return assemble(count, from, limit, func(id string) ([]reporting.Figure, error) {
		v, err := q.view(scope{indicator: id})
		if err != nil {
			return nil, err
		}
		return q.fitting(v, asked), nil
	})
}

// standings returns a part of the standings that fit the question and state;
// "" for any state.
func (q *request) standings(asked question, state progress, from, limit int) (list[reporting.Standing], error) {
	fitting := func(v *view) []reporting.Standing {
		var found []reporting.Standing
		for _, one := range v.standings {
			if (asked.Indicator == "" || one.Indicator == asked.Indicator) && (asked.Province == "" || one.Province == asked.Province) &&
				(asked.Period == "" || one.Period == asked.Period) && (state == "" || judged(one) == state) {
				found = append(found, one)
			}
		}
		return found
	}
	asked.Successor = ""
	if sc := q.scope(asked); !sc.everywhere() {
		v, err := q.view(sc)
		if err != nil {
			return list[reporting.Standing]{}, err
		}
		return cut(fitting(v), from, limit), nil
	}
	sum, err := q.summary()
	if err != nil {
		return list[reporting.Standing]{}, err
	}
	count := map[string]int{}
	for key, n := range sum.states {
		if (asked.Period == "" || key.period == asked.Period) && (state == "" || key.state == state) {
			count[key.indicator] += n
		}
	}
	return assemble(count, from, limit, func(id string) ([]reporting.Standing, error) {
		v, err := q.view(scope{indicator: id})
		if err != nil {
			return nil, err
		}
		return fitting(v), nil
	})
}

// cut returns a part of a list.
func cut[T any](all []T, from, limit int) list[T] {
	from = min(from, len(all))
	return list[T]{all[from:min(len(all), from+limit)], len(all)}
}

// assemble returns a part of a list that is put together indicator by
// indicator, of which the counts are known.
func assemble[T any](count map[string]int, from, limit int, load func(indicator string) ([]T, error)) (list[T], error) {
	var l list[T]
	for _, id := range slices.Sorted(maps.Keys(count)) {
		n := count[id]
		l.total += n
		if from >= n {
			from -= n
			continue
		}
		if len(l.part) == limit {
			continue
		}
		found, err := load(id)
		if err != nil {
			return list[T]{}, err
		}
		l.part = append(l.part, cut(found, from, limit-len(l.part)).part...)
		from = 0
	}
	return l, nil
}

// behindAttainment returns what an attainment was worked out from, where no
// article reports it: the value and the goal.
func (q *request) behindAttainment(v *view, asked question) []reporting.Figure {
	if asked.Kind != indicator.Attainment {
		return nil
	}
	var behind []reporting.Figure
	order := q.Desk.Order()
	for _, s := range v.standings {
		as := reporting.Figure{Figure: store.Figure{Observation: indicator.Observation{
			Indicator: s.Indicator, By: s.By, Kind: indicator.Attainment, Province: s.Province, Period: s.Period,
		}}}
		if s.Source != reporting.Computed || !asked.fits(as) {
			continue
		}
		for _, f := range []*store.Figure{s.Actual, goalFigure(s)} {
			if f == nil {
				continue
			}
			if stands := v.of(order, f); stands != nil {
				behind = append(behind, *stands)
			}
		}
	}
	return behind
}

func goalFigure(s reporting.Standing) *store.Figure {
	if s.Goal == nil {
		return nil
	}
	return s.Goal.Figure
}

// within returns the values of parts of the year that was asked for, the
// newest first.
func (q *request) within(v *view, asked question) []reporting.Figure {
	year := asked.Period.Year()
	asked.Period = ""
	parts := slices.DeleteFunc(q.fitting(v, asked), func(f reporting.Figure) bool { return f.Period.Year() != year })
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
