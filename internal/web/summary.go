package web

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// A summary is what the pages say of all provinces at once. It is joined from
// one sketch for each partition, so that a change of one province makes one
// sketch anew; it grows with provinces, indicators and periods, not with articles.
type summary struct {
	stamp      string
	provinces  map[string]*standingPlace // by name
	tallies    map[tallyKey]int          // values that stand
	states     map[stateKey]int          // standings
	spread     map[string]int            // indicator → provinces that have a value
	goals      map[string]int            // indicator → goals
	values     int
	standings  int
	conflicts  []conflict // the last published first
	owed       []reporting.Owed
	pool       *reporting.Pool
	unfinished bool // some sketches are still those of before a change
}

// standingPlace is one province in a summary.
type standingPlace struct {
	newest    time.Time // publication of the newest article with a value that stands
	conflicts int
	stock     *reporting.Figure             // the newest value of the first stock, without parts; may be nil
	years     map[string]reporting.Standing // indicator → towards the newest goal of a year, without parts
	counts    map[vietnamese.Period]stateCounts
}

// stateCounts says how the goals of a period stand.
type stateCounts struct{ Met, OnPace, Behind, Missed int }

func (c *stateCounts) add(state progress) {
	switch state {
	case met:
		c.Met++
	case onPace:
		c.OnPace++
	case behind:
		c.Behind++
	case missed:
		c.Missed++
	}
}

// tallyKey is what questions without a province ask for.
type tallyKey struct {
	indicator string
	by        indicator.Breakdown
	kind      indicator.Kind
	period    vietnamese.Period // of what has none the year of its day
}

type stateKey struct {
	indicator string
	period    vietnamese.Period
	state     progress
	whole     bool
}

// conflict is a value that articles disagree on.
type conflict struct {
	figure              int64 // the chosen one
	article             int64
	published           int64 // seconds since 1970
	province, indicator string
	period              vietnamese.Period // of the place; "" for none
}

// sketch is what one partition adds to a summary.
type sketch struct {
	stamp     string
	provinces map[string]*standingPlace
	tallies   map[tallyKey]int
	states    map[stateKey]int
	spread    map[string]int
	goals     map[string]int
	conflicts []conflict
	owed      []reporting.Owed
	courses   reporting.Courses
}

// sketchOf keeps of a view what a summary needs; nothing in it holds on to the view.
func (s *server) sketchOf(v *view, stamp string) *sketch {
	k := &sketch{
		stamp: stamp, provinces: map[string]*standingPlace{}, tallies: map[tallyKey]int{}, states: map[stateKey]int{},
		spread: map[string]int{}, goals: map[string]int{}, courses: v.courses,
	}
	at := func(province string) *standingPlace {
		p := k.provinces[province]
		if p == nil {
			p = &standingPlace{years: map[string]reporting.Standing{}, counts: map[vietnamese.Period]stateCounts{}}
			k.provinces[province] = p
		}
		return p
	}
	type pair struct{ province, indicator string }
	seen, stock := map[pair]bool{}, s.firstStock()
	for i := range v.current {
		f := &v.current[i]
		p := at(f.Province)
		if f.Published.After(p.newest) {
			p.newest = f.Published
		}
		if f.Conflicts > 0 {
			p.conflicts++
			k.conflicts = append(k.conflicts, conflict{f.ID, f.ArticleID, f.Published.Unix(), f.Province, f.Indicator, f.Period})
		}
		if one := (pair{f.Province, f.Indicator}); !seen[one] {
			seen[one] = true
			k.spread[f.Indicator]++
		}
		k.tallies[tallyKey{f.Indicator, f.By, f.Kind, spokenPeriod(f)}]++
		whole := f.By == indicator.Breakdown{}
		if f.Indicator == stock && f.Kind == indicator.Actual && whole && (p.stock == nil || p.stock.AsOf.Before(f.AsOf)) {
			kept := *f
			kept.Others, kept.Earlier = nil, nil
			p.stock = &kept
		}
	}
	for _, g := range v.goals {
		k.goals[g.Indicator]++
	}
	for i := range v.standings {
		one := &v.standings[i]
		p, state := at(one.Province), judged(*one)
		whole := one.By == indicator.Breakdown{}
		k.states[stateKey{one.Indicator, one.Period, state, whole}]++
		counts := p.counts[one.Period]
		counts.add(state)
		p.counts[one.Period] = counts
		if old, exists := p.years[one.Indicator]; whole && one.Period.Kind() == vietnamese.Year && (!exists || old.Period < one.Period) {
			p.years[one.Indicator] = lone(*one)
		}
	}
	for _, o := range v.owed {
		if o.Delivery != nil {
			o.Delivery = &store.Figure{ID: o.Delivery.ID, ArticleID: o.Delivery.ArticleID, Published: o.Delivery.Published}
		}
		k.owed = append(k.owed, o)
	}
	return k
}

// spokenPeriod is the period that questions find a value by: of a stock the
// year of its day.
func spokenPeriod(f *reporting.Figure) vietnamese.Period {
	if f.Period == "" && !f.AsOf.IsZero() {
		return vietnamese.YearPeriod(f.AsOf.Year)
	}
	return f.Period
}

// lone returns a standing that holds on to nothing but what a link needs.
func lone(s reporting.Standing) reporting.Standing {
	s.Earlier, s.Forecast, s.Figure = nil, nil, nil
	if s.Actual != nil {
		s.Actual = &store.Figure{ID: s.Actual.ID, ArticleID: s.Actual.ArticleID}
	}
	if s.Goal != nil {
		goal := *s.Goal
		goal.Figure = nil
		s.Goal = &goal
	}
	return s
}

// sketches keeps the sketch of each partition.
type sketches struct {
	mu      sync.Mutex
	of      map[string]*sketch // by the partition's first name
	summary *summary
	busy    bool // somebody brings the rest up to date behind the pages
}

// promptly is how many partitions a page brings up to date before it answers.
// More have changed at once only after much was read at once: then the page is
// of the moment before for some of them, and the rest follows behind it.
const promptly = 4

// summary returns the summary as the store is now; the first one waits for all
// partitions.
func (q *request) summary() (*summary, error) {
	kept := &q.sketches
	kept.mu.Lock()
	defer kept.mu.Unlock()
	if kept.summary != nil && kept.summary.stamp == q.stamp.all && !kept.summary.unfinished {
		return kept.summary, nil
	}
	if kept.of == nil {
		kept.of = map[string]*sketch{}
	}
	var stale []string
	for _, names := range q.partitions(q.stamp) {
		old := kept.of[names[0]]
		switch {
		case old != nil && old.stamp == q.stamp.of(names):
		case old == nil:
			stale = slices.Insert(stale, 0, names[0]) // those that have none come first
		default:
			stale = append(stale, names[0])
		}
	}
	now := stale
	if kept.summary != nil {
		now = stale[:min(len(stale), promptly)]
	}
	for _, name := range now {
		if err := q.server.sketch(q.r.Context(), name, q.stamp, q.made); err != nil {
			return nil, err
		}
	}
	kept.summary = q.join(kept.of, q.stamp)
	kept.summary.unfinished = len(now) < len(stale)
	if kept.summary.unfinished && !kept.busy {
		kept.busy = true
		go q.server.follow(context.WithoutCancel(q.r.Context()), stale[len(now):], q.stamp, q.made)
	}
	return kept.summary, nil
}

// patience bounds what goes on behind the pages.
const patience = 5 * time.Minute

// follow brings partitions up to date behind the pages. What goes wrong is met
// and told again by the next page.
func (s *server) follow(ctx context.Context, names []string, at stamp, now time.Time) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for _, name := range names {
		s.sketches.mu.Lock()
		err := s.sketch(ctx, name, at, now)
		s.sketches.mu.Unlock()
		if err != nil {
			break
		}
	}
	s.sketches.mu.Lock()
	s.sketches.busy = false
	s.sketches.mu.Unlock()
}

// sketch makes the sketch of a partition anew; sketches.mu is held.
func (s *server) sketch(ctx context.Context, name string, at stamp, now time.Time) error {
	v, err := s.read(ctx, scope{territory: name}, now)
	if err != nil {
		return err
	}
	s.sketches.of[name] = s.sketchOf(v, at.of(s.places.Partition(name)))
	return nil
}

// partitions returns those of all provinces, and of the other names that the
// store has figures of.
func (s *server) partitions(at stamp) [][]string {
	all := s.places.Partitions()
	for _, name := range slices.Sorted(maps.Keys(at.Changed)) {
		if _, known := s.provinces[name]; !known {
			all = append(all, []string{name})
		}
	}
	return all
}

// join makes a summary of sketches.
func (s *server) join(of map[string]*sketch, at stamp) *summary {
	sum := &summary{
		stamp: at.all, provinces: map[string]*standingPlace{}, tallies: map[tallyKey]int{}, states: map[stateKey]int{},
		spread: map[string]int{}, goals: map[string]int{},
	}
	var courses []reporting.Courses
	for _, name := range slices.Sorted(maps.Keys(of)) {
		k := of[name]
		maps.Copy(sum.provinces, k.provinces)
		add(sum.tallies, k.tallies)
		add(sum.states, k.states)
		add(sum.spread, k.spread)
		add(sum.goals, k.goals)
		sum.conflicts = append(sum.conflicts, k.conflicts...)
		sum.owed = append(sum.owed, k.owed...)
		courses = append(courses, k.courses)
	}
	for _, n := range sum.tallies {
		sum.values += n
	}
	for _, n := range sum.states {
		sum.standings += n
	}
	sum.pool = reporting.NewPool(courses...)
	slices.SortFunc(sum.conflicts, func(a, b conflict) int {
		return cmp.Or(cmp.Compare(b.published, a.published), cmp.Compare(b.article, a.article), cmp.Compare(a.figure, b.figure))
	})
	s.inCalendarOrder(sum.owed, at.day)
	return sum
}

// inCalendarOrder puts what is owed in the order of the configuration, then by
// period and province, as one review of all provinces would.
func (s *server) inCalendarOrder(owed []reporting.Owed, day vietnamese.Date) {
	type cell struct {
		report, province string
		period           vietnamese.Period
	}
	order := map[cell]int{}
	for i, o := range s.Desk.Review(nil, day.In(reporting.Zone)).Owed {
		order[cell{o.Report, o.Province, o.Period}] = i
	}
	slices.SortStableFunc(owed, func(a, b reporting.Owed) int {
		return cmp.Compare(order[cell{a.Report, a.Province, a.Period}], order[cell{b.Report, b.Province, b.Period}])
	})
}

func add[K comparable](to, from map[K]int) {
	for k, n := range from {
		to[k] += n
	}
}

// overdue returns the reports that are late now, the last due first.
func (sum *summary) overdue(now time.Time) []reporting.Owed {
	var late []reporting.Owed
	for _, o := range sum.owed {
		if o.State(now) == reporting.Missing {
			late = append(late, o)
		}
	}
	slices.SortStableFunc(late, func(a, b reporting.Owed) int { return b.Due.Compare(a.Due) })
	return late
}

// headline returns the indicator with the most goals without parts, the first
// of the catalogue among equals.
func (sum *summary) headline(catalogue *indicator.Catalogue) string {
	count := map[string]int{}
	for key, n := range sum.states {
		if key.whole {
			count[key.indicator] += n
		}
	}
	best := ""
	for _, known := range catalogue.Indicators() {
		if count[known.ID] > count[best] {
			best = known.ID
		}
	}
	return best
}
