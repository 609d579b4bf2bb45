package web

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// scope names a part of the store that can be reviewed alone: a partition
// (see reporting.Places.Partition), an indicator, or an indicator in a partition.
type scope struct {
	territory string // the partition's first name; "" for all of them
	indicator string // "" for all of them
}

// cell reports whether the scope is one indicator in one partition. Only there
// the contradicting figures are kept, and the values of all days.
func (sc scope) cell() bool { return sc.territory != "" && sc.indicator != "" }

// keep says what is read of the scope's digests.
func (sc scope) keep() reporting.Keep {
	switch {
	case sc.cell():
		return reporting.Keep{Others: true, Days: math.MaxInt}
	case sc.territory != "":
		return reporting.Keep{Days: maxDrawn + 1}
	}
	return reporting.Keep{}
}

// view is what the reporting room makes of a scope. It is never changed after
// it was made. Its figures have no sentence, title and URL; see dress.
type view struct {
	current   []reporting.Figure // the values that stand, with what stood earlier
	days      []reporting.Figure // of stocks the values of days: all of a cell, the last of a partition
	goals     []reporting.Goal
	standings []reporting.Standing // one for each goal
	computed  []reporting.Standing // worked out, where an article reports another attainment
	expected  []reporting.Expected
	owed      []reporting.Owed // of a partition only
	courses   reporting.Courses

	currentOf map[string][]int // province → indexes of current
	goalsOf   map[aim][]int    // indexes of goals
	lastDays  bool             // days has the last of each stock only
	weight    int              // figures held
}

// aim is what goals and values have in common.
type aim struct {
	indicator string
	by        indicator.Breakdown
	territory string
}

// read makes a view anew.
func (s *server) read(ctx context.Context, sc scope, now time.Time) (*view, error) {
	filter := store.DigestFilter{Indicator: sc.indicator}
	if sc.territory != "" {
		filter.Provinces = s.places.Partition(sc.territory)
	}
	chosen, err := s.Desk.Read(ctx, s.Store, filter, sc.keep())
	if err != nil {
		return nil, fmt.Errorf("read figures: %w", err)
	}
	review := s.Desk.ReviewOf(chosen, nil, now)
	v := &view{
		current: review.Current, days: chosen.Days, goals: review.Goals, expected: review.Expected, owed: review.Owed,
		courses: chosen.Courses(), currentOf: map[string][]int{}, goalsOf: map[aim][]int{}, lastDays: !sc.cell(), weight: len(chosen.Days),
	}
	v.standings, v.computed = firstSources(review.Standings)
	for i := range v.current {
		f := &v.current[i]
		v.currentOf[f.Province] = append(v.currentOf[f.Province], i)
		v.weight += 1 + len(f.Earlier) + len(f.Others)
	}
	for i := range v.goals {
		g := &v.goals[i]
		k := aim{g.Indicator, g.By, g.Territory}
		v.goalsOf[k] = append(v.goalsOf[k], i)
	}
	return v, nil
}

// of returns the value that stands for the thing that a figure speaks of; nil
// where none does, or the figure itself may not stand.
func (v *view) of(order reporting.Order, f *store.Figure) *reporting.Figure {
	for _, i := range v.currentOf[f.Province] {
		one := &v.current[i]
		if one.Indicator == f.Indicator && one.Kind == f.Kind && one.By == f.By && order.Same(*one, *f) {
			return one
		}
	}
	return nil
}

// noticeable is how far a reported and a computed attainment may lie apart
// before the pages say so.
const noticeable = 0.005

// firstSources keeps one standing for each goal: the latest, what an article
// reports before what was worked out for the same moment. Worked out ones that
// differ from what is kept come apart.
func firstSources(all []reporting.Standing) (kept, differing []reporting.Standing) {
	type thing struct {
		indicator string
		by        indicator.Breakdown
		territory string
		period    vietnamese.Period
	}
	at := map[thing]int{}
	keyOf := func(s reporting.Standing) thing { return thing{s.Indicator, s.By, s.Territory, s.Period} }
	for _, standing := range all {
		k := keyOf(standing)
		i, exists := at[k]
		switch {
		case !exists:
			at[k] = len(kept)
			kept = append(kept, standing)
		case standing.At.After(kept[i].At), standing.At.Equal(kept[i].At) && standing.Source == reporting.Reported:
			kept[i] = standing
		}
	}
	for _, standing := range all {
		first := kept[at[keyOf(standing)]]
		if standing.Source == reporting.Computed && first.Source == reporting.Reported && math.Abs(standing.Attainment-first.Attainment) > noticeable {
			differing = append(differing, standing)
		}
	}
	return kept, differing
}

// stamp tells whether what was made of the store is still what would be made:
// the numbers of its last changes by province, and the day, for a new period is
// owed from its first day.
type stamp struct {
	store.DigestState
	day vietnamese.Date
	all string // of all provinces
}

func newStamp(state store.DigestState, day vietnamese.Date) stamp {
	st := stamp{DigestState: state, day: day}
	newest, sum := int64(0), int64(0)
	for _, number := range state.Changed {
		newest, sum = max(newest, number), sum+number
	}
	st.all = fmt.Sprint(state.Version, day, len(state.Changed), newest, sum)
	return st
}

// of returns the stamp of some provinces.
func (st stamp) of(names []string) string {
	var b strings.Builder
	_, _ = fmt.Fprint(&b, st.Version, st.day)
	for _, name := range names {
		_, _ = fmt.Fprint(&b, " ", st.Changed[name])
	}
	return b.String()
}

// ofIndicator returns the stamp of an indicator in all provinces.
func (st stamp) ofIndicator(id string) string {
	return fmt.Sprint(st.Version, st.day, st.ChangedIndicators[id])
}

// stampKept holds the newest stamp until something is written to the store.
type stampKept struct {
	mu         sync.Mutex
	generation uint64
	state      store.DigestState
	known      bool
}

// stamp asks the store how its digests stand, if anything was written since.
// While another replica, of another version, makes all digests in another way, what
// was read before holds.
func (k *stampKept) stamp(ctx context.Context, from Store, day vietnamese.Date) (stamp, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	generation := from.Generation()
	if !k.known || k.generation != generation {
		state, err := from.Digests(ctx)
		switch {
		case err == nil:
			k.state, k.generation, k.known = state, generation, true
		case !k.known || !errors.Is(err, store.ErrOtherDigests):
			return stamp{}, fmt.Errorf("read figures: %w", err)
		}
	}
	return newStamp(k.state, day), nil
}

// maxViews bounds the views that are kept, in figures held: some ten megabytes.
const maxViews = 15_000

// views keeps the views that were asked for last.
type views struct {
	mu      sync.Mutex
	entries map[scope]*viewEntry
	clock   uint64
	weight  int
}

type viewEntry struct {
	mu    sync.Mutex // held while the view is made
	stamp string
	view  *view

	// Under the mutex of views.
	used   uint64
	weight int
}

// get returns the view of a scope as of a stamp; who asks while it is made waits.
func (c *views) get(sc scope, stamp string, build func() (*view, error)) (*view, error) {
	c.mu.Lock()
	if c.entries == nil {
		c.entries = map[scope]*viewEntry{}
	}
	entry := c.entries[sc]
	if entry == nil {
		entry = &viewEntry{}
		c.entries[sc] = entry
	}
	c.clock++
	entry.used = c.clock
	c.mu.Unlock()

	entry.mu.Lock()
	defer entry.mu.Unlock()
	if entry.view != nil && entry.stamp == stamp {
		return entry.view, nil
	}
	fresh, err := build()
	if err != nil {
		return nil, err
	}
	entry.view, entry.stamp = fresh, stamp
	c.keep(sc, entry, fresh.weight)
	return fresh, nil
}

// keep notes what an entry weighs, and lets those go that were not asked for
// the longest.
func (c *views) keep(sc scope, entry *viewEntry, weight int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.entries[sc] == entry {
		c.weight += weight - entry.weight
		entry.weight = weight
	}
	for c.weight > maxViews && len(c.entries) > 1 {
		var oldest scope
		first := uint64(math.MaxUint64)
		for key, other := range c.entries {
			if other != entry && other.used < first {
				oldest, first = key, other.used
			}
		}
		c.weight -= c.entries[oldest].weight
		delete(c.entries, oldest)
	}
}

// view returns the view of a scope as the store is now.
func (q *request) view(sc scope) (*view, error) {
	at := q.stamp.ofIndicator(sc.indicator)
	if sc.territory != "" {
		at = q.stamp.of(q.places.Partition(sc.territory))
	}
	return q.cache.get(sc, at, func() (*view, error) { return q.read(q.r.Context(), sc, q.made) })
}

// territory is the partition that a province belongs to, by its first name.
func (s *server) territory(province string) string { return s.places.Partition(province)[0] }
