package web

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// paceBehind is the pace below which a province counts as behind its target.
const paceBehind = 0.9

// state is all that the pages show, taken at one moment. It is never changed
// after it was made.
type state struct {
	generation uint64
	version    uint64 // of the figures
	made       time.Time
	figures    []store.Figure     // of the newest revisions, by id
	current    []reporting.Figure // the values that stand
	goals      []reporting.Goal
	standings  []reporting.Standing // one for each goal
	computed   []reporting.Standing // worked out, where an article reports another attainment
	forecasts  []reporting.Forecast
	owed       []reporting.Owed
	runs       map[string]store.Run
	success    map[string]time.Time
	stats      map[string]store.SiteStat

	group  map[int64]int    // figure → index in current of the value it stands for or beside
	byID   map[int64]int    // figure → index in figures
	newest []int            // indexes of figures, the last published first
	doubts []int            // indexes of figures that failed a check or are ambiguous, the last published first
	known  map[string]place // province by name
	slugs  map[string]string

	byProvince map[string][]int // province → indexes of figures
	currentOf  map[string][]int // province → indexes of current
}

// place is what pages show of a province: both eras under one name.
type place struct {
	Name, English, Slug, Region string
	Exists                      bool   // today
	Successor                   string // name; "" while it exists
	Predecessors                []string
}

// cache keeps the newest state until the store or the day changes: a new
// period is owed from its first day.
type cache struct {
	mu    sync.Mutex
	state *state
}

func (s *server) state(ctx context.Context) (*state, error) {
	s.cache.mu.Lock()
	defer s.cache.mu.Unlock()
	generation, now := s.Store.Generation(), s.Now()
	if old := s.cache.state; old != nil && old.generation == generation && dayOf(old.made) == dayOf(now) {
		return old, nil
	}
	fresh, err := s.read(ctx, now, s.cache.state)
	if err != nil {
		return nil, err
	}
	fresh.generation = generation
	s.cache.state = fresh
	return fresh, nil
}

// read makes the state anew; what follows from figures alone is taken from the
// old one when none has changed. old may be nil.
func (s *server) read(ctx context.Context, now time.Time, old *state) (*state, error) {
	figures, version, err := s.Store.CurrentFigures(ctx)
	if err != nil {
		return nil, fmt.Errorf("read figures: %w", err)
	}
	var st *state
	if old != nil && old.version == version && dayOf(old.made) == dayOf(now) {
		same := *old
		st = &same
	} else {
		st = &state{version: version, figures: figures, group: map[int64]int{}, byID: map[int64]int{}, byProvince: map[string][]int{}, currentOf: map[string][]int{}}
		s.place(st, now)
		s.judge(st, now)
		s.index(st)
	}
	st.made, st.stats = now, map[string]store.SiteStat{}
	if st.runs, err = s.Store.LastRuns(ctx); err != nil {
		return nil, fmt.Errorf("read runs: %w", err)
	}
	if st.success, err = s.Store.LastSuccess(ctx); err != nil {
		return nil, fmt.Errorf("read runs: %w", err)
	}
	stats, err := s.Store.SiteStats(ctx)
	if err != nil {
		return nil, fmt.Errorf("read sites: %w", err)
	}
	for _, stat := range stats {
		st.stats[stat.Site] = stat
	}
	return st, nil
}

// judge has the reporting room say what stands, what was reached and what is owed.
func (s *server) judge(st *state, now time.Time) {
	review := s.Desk.Review(st.figures, now)
	order := s.Desk.Order()
	order.KeepOthers, order.KeepEarlier = true, true
	st.current = order.Current(st.figures)
	st.goals = review.Goals
	st.standings, st.computed = firstSources(review.Standings)
	st.forecasts = review.Forecasts
	st.owed = review.Owed
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

func (s *server) index(st *state) {
	for i, f := range st.current {
		st.group[f.ID] = i
		st.currentOf[f.Province] = append(st.currentOf[f.Province], i)
		for _, other := range f.Others {
			st.group[other.ID] = i
		}
	}
	for i, f := range st.figures {
		st.byID[f.ID] = i
		st.byProvince[f.Province] = append(st.byProvince[f.Province], i)
		st.newest = append(st.newest, i)
		if doubtful(f) {
			st.doubts = append(st.doubts, i)
		}
	}
	newestFirst := func(a, b int) int {
		x, y := &st.figures[a], &st.figures[b]
		return cmp.Or(y.Published.Compare(x.Published), cmp.Compare(y.ArticleID, x.ArticleID), cmp.Compare(x.ID, y.ID))
	}
	slices.SortFunc(st.newest, newestFirst)
	slices.SortFunc(st.doubts, newestFirst)
}

// pick returns the figures at some indexes.
func (st *state) pick(indexes []int) []store.Figure {
	picked := make([]store.Figure, len(indexes))
	for i, at := range indexes {
		picked[i] = st.figures[at]
	}
	return picked
}

// doubtful reports whether a figure stands aside until somebody has looked.
func doubtful(f store.Figure) bool {
	return f.Corrected == "" && (f.Ambiguous != "" || f.Check == indicator.CheckFailed)
}

// place enters the provinces of both eras.
func (s *server) place(st *state, now time.Time) {
	st.known, st.slugs = map[string]place{}, map[string]string{}
	today := dayOf(now)
	for _, province := range s.places.All() {
		p := place{
			Name: province.Name, English: province.NameEnglish, Slug: province.Slug, Region: province.Region,
			Exists: !s.places.Gone(province.Name, today),
		}
		if !p.Exists {
			p.Successor = s.places.Successor(province.Name)
		}
		if old := s.places.Predecessors(province.Name); len(old) > 1 {
			p.Predecessors = old
		}
		st.known[p.Name] = p // the newer era, entered last, stands
		st.slugs[p.Slug] = p.Name
	}
}

// dayOf returns the day of an instant in Vietnam.
func dayOf(t time.Time) vietnamese.Date { return vietnamese.DateOf(t.In(reporting.Zone)) }

// progress is how a standing is called.
type progress string

const (
	met     progress = "met"
	onPace  progress = "onpace"
	behind  progress = "behind"
	missed  progress = "missed"
	unclear progress = "unknown"
)

// judged names the state of a standing.
func judged(s reporting.Standing) progress {
	reached := s.Attainment >= 1
	if s.Ceiling {
		reached = s.Attainment <= 1
	}
	switch {
	case reached && (s.Elapsed >= 1 || !s.Ceiling):
		return met
	case s.Elapsed >= 1:
		return missed
	case s.Pace != s.Pace: // NaN: pace means nothing here
		return unclear
	case s.Pace < paceBehind:
		return behind
	}
	return onPace
}
