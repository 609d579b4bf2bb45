package reporting

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// sameMoment is how many days apart two figures of a stock may be and still
// speak of the same moment.
const sameMoment = 31

// Figure is the current value of one thing, with what stands beside it.
type Figure struct {
	store.Figure
	Territory string         // id of the province's territory, see Places.Territory
	Conflicts int            // articles that disagree with the value
	Lowest    float64        // the smallest value stated in the disagreement, the chosen one included
	Highest   float64        // the largest
	Others    []store.Figure // the figures not chosen, best first; nil unless Order.KeepOthers
	// Earlier is what stood before, of what differs from day to day (the members of
	// last year's end), the latest moment first; nil unless Order.KeepEarlier.
	Earlier []Figure
}

// Order chooses current values by the order that the package's documentation
// writes down. The zero Order knows no province-level sources and no eras.
type Order struct {
	// Own reports whether the site is a province-level source for the province.
	Own func(site, province string) bool
	// Places keeps figures of before and after the merger apart; may be nil.
	Places *Places
	// KeepOthers keeps the figures that were not chosen, for people to see.
	KeepOthers bool
	// KeepEarlier keeps what stood at earlier moments.
	KeepEarlier bool
}

// key names one thing that can have one current value.
type key struct {
	indicator string
	by        indicator.Breakdown
	kind      indicator.Kind
	province  string
	territory string
	period    vietnamese.Period
	base      string
	perYear   bool
	ratio     bool
}

// Current returns the value that stands for each thing by the zero Order with
// everything kept.
func Current(figures []store.Figure) []Figure { return Order{KeepOthers: true}.Current(figures) }

// Current returns one figure for each (indicator, part, kind, province,
// period), for stocks one without a period, ordered by these. A target of a stock
// stands for the year of its day.
func (o Order) Current(figures []store.Figure) []Figure {
	groups, keys := o.group(figures)
	result := make([]Figure, 0, len(keys))
	for _, k := range keys {
		chosen, earlier := o.choose(k, o.sorted(figures, groups[k]))
		for o.KeepEarlier && len(earlier) > 0 {
			var before Figure
			before, earlier = o.choose(k, earlier)
			chosen.Earlier = append(chosen.Earlier, before)
		}
		result = append(result, chosen)
	}
	return result
}

// group puts figures of the same thing together, and the things in order.
func (o Order) group(figures []store.Figure) (map[key][]int32, []key) {
	groups := make(map[key][]int32, len(figures)/2+1)
	for i := range figures {
		if f := &figures[i]; presentable(f) {
			k := o.keyOf(f)
			groups[k] = append(groups[k], int32(i))
		}
	}
	return groups, slices.SortedFunc(maps.Keys(groups), compareKeys)
}

// corrected reports whether a person has judged the figure right or put it right.
func corrected(f *store.Figure) bool {
	return f.Corrected == store.Accepted || f.Corrected == store.Corrected
}

// presentable reports whether the figure may stand at all.
func presentable(f *store.Figure) bool {
	if f.Corrected == store.Rejected || f.Province == "" {
		return false
	}
	return corrected(f) || f.Ambiguous == "" && f.Check != indicator.CheckFailed
}

func (o Order) keyOf(f *store.Figure) key {
	k := key{
		indicator: f.Indicator, by: f.By, kind: f.Kind, province: f.Province,
		period: f.Period, base: f.Base, perYear: f.PerYear, ratio: f.RatioUnit,
	}
	if f.Kind == indicator.Target && k.period == "" && !f.AsOf.IsZero() {
		k.period = vietnamese.YearPeriod(f.AsOf.Year)
	}
	if o.Places != nil {
		k.territory = o.Places.Territory(f.Province, dayOf(f.Published))
	}
	return k
}

// dayOf returns the day of an instant in Vietnam.
func dayOf(t time.Time) vietnamese.Date { return vietnamese.DateOf(t.In(Zone)) }

func compareKeys(a, b key) int {
	return cmp.Or(
		cmp.Compare(a.indicator, b.indicator), cmp.Compare(a.by.Label, b.by.Label), cmp.Compare(a.by.Value, b.by.Value),
		cmp.Compare(a.kind, b.kind), cmp.Compare(a.province, b.province), cmp.Compare(a.period, b.period),
		cmp.Compare(a.territory, b.territory), cmp.Compare(a.base, b.base), compareBools(a.perYear, b.perYear), compareBools(a.ratio, b.ratio))
}

// compareBools orders false before true.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// sorted returns the members of a group, what stands over others first.
func (o Order) sorted(figures []store.Figure, members []int32) []*store.Figure {
	candidates := make([]*store.Figure, len(members))
	for i, m := range members {
		candidates[i] = &figures[m]
	}
	slices.SortFunc(candidates, o.compare)
	return candidates
}

// choose returns the figure that stands for the latest moment, and the candidates
// of earlier ones.
func (o Order) choose(k key, candidates []*store.Figure) (Figure, []*store.Figure) {
	candidates, earlier := latestMoment(candidates)
	best := candidates[0]
	chosen := Figure{Figure: *best, Territory: k.territory}
	chosen.Lowest, chosen.Highest = best.Value, best.Value
	if !corrected(best) {
		chosen.disagree(candidates[1:])
	}
	if o.KeepOthers {
		for _, other := range slices.Concat(candidates[1:], earlier) {
			chosen.Others = append(chosen.Others, *other)
		}
	}
	return chosen, earlier
}

// compare orders a before b when a stands over b.
func (o Order) compare(a, b *store.Figure) int {
	return cmp.Or(
		compareBools(!corrected(a), !corrected(b)),
		compareBools(a.Derived != "", b.Derived != ""),
		compareBools(!o.own(a), !o.own(b)),
		compareBools(rounded(*a), rounded(*b)),
		compareDates(momentOf(b), momentOf(a)),
		b.Published.Compare(a.Published),
		cmp.Compare(a.Key, b.Key),
		cmp.Compare(b.ID, a.ID))
}

func (o Order) own(f *store.Figure) bool { return o.Own != nil && o.Own(f.Site, f.Province) }

func compareDates(a, b vietnamese.Date) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// momentOf returns the day that a figure speaks of, for what differs from day to
// day: the day of a stock; of a year to date and of the attainment of a running
// period the day of publication. It is zero for what is settled once the period is over.
func momentOf(f *store.Figure) vietnamese.Date {
	switch {
	case f.Period == "":
		return f.AsOf
	case f.Kind == indicator.Attainment:
		return reaches(f.Period.End(), dayOf(f.Published))
	case f.Kind == indicator.Actual && f.Period.Kind() == vietnamese.YearToDate:
		return f.Period.EndAt(dayOf(f.Published))
	}
	return vietnamese.Date{}
}

// latestMoment parts figures, already ordered, into those of the latest moment
// and the earlier ones. Derived figures set no moment where stated ones exist.
func latestMoment(ordered []*store.Figure) (latest, earlier []*store.Figure) {
	if len(ordered) == 1 || momentOf(ordered[0]).IsZero() {
		return ordered, nil
	}
	var last vietnamese.Date
	stated := slices.ContainsFunc(ordered, func(f *store.Figure) bool { return f.Derived == "" })
	for _, f := range ordered {
		if day := momentOf(f); (f.Derived == "" || !stated) && compareDates(day, last) > 0 {
			last = day
		}
	}
	since := last.AddDays(-sameMoment)
	for _, f := range ordered {
		if compareDates(momentOf(f), since) >= 0 {
			latest = append(latest, f)
		} else {
			earlier = append(earlier, f)
		}
	}
	return latest, earlier
}

// disagree counts the articles that state something else, and how far they go.
func (f *Figure) disagree(others []*store.Figure) {
	var articles []int64
	for _, other := range others {
		if !contradicts(&f.Figure, other) {
			continue
		}
		f.Lowest, f.Highest = min(f.Lowest, other.Value), max(f.Highest, other.Value)
		articles = append(articles, other.ArticleID)
	}
	slices.Sort(articles)
	f.Conflicts = len(slices.Compact(articles))
}

// contradicts reports whether a figure of the same thing and moment states something
// else than the chosen one. Derived figures are arithmetic of ours and contradict
// nobody; what grows from day to day is compared for the same day only.
func contradicts(chosen, other *store.Figure) bool {
	return other.Derived == "" && other.ArticleID != chosen.ArticleID &&
		(chosen.Period == "" || momentOf(other) == momentOf(chosen)) && !Agree(*chosen, *other)
}
