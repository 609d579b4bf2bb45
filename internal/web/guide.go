package web

import (
	"cmp"
	"context"
	"fmt"
	"maps"
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

// guide knows the provinces of both eras as they are on a day. It is never
// changed after it was made.
type guide struct {
	day   vietnamese.Date
	known map[string]place // province by name
	slugs map[string]string
}

// place is what pages show of a province: both eras under one name.
type place struct {
	Name, English, Slug, Region string
	Exists                      bool   // today
	Successor                   string // name; "" while it exists
	Predecessors                []string
}

// guideOf returns the guide of a day.
func (s *server) guideOf(day vietnamese.Date) *guide {
	if g := s.guide.Load(); g != nil && g.day == day {
		return g
	}
	g := &guide{day: day, known: map[string]place{}, slugs: map[string]string{}}
	for _, province := range s.places.All() {
		p := place{
			Name: province.Name, English: province.NameEnglish, Slug: province.Slug, Region: province.Region,
			Exists: !s.places.Gone(province.Name, day),
		}
		if !p.Exists {
			p.Successor = s.places.Successor(province.Name)
		}
		if old := s.places.Predecessors(province.Name); len(old) > 1 {
			p.Predecessors = old
		}
		g.known[p.Name] = p // the newer era, entered last, stands
		g.slugs[p.Slug] = p.Name
	}
	s.guide.Store(g)
	return g
}

// everyPlace returns the provinces of both eras, by slug.
func (g *guide) everyPlace() []place {
	return slices.SortedFunc(maps.Values(g.known), func(a, b place) int { return cmp.Compare(a.Slug, b.Slug) })
}

// dayOf returns the day of an instant in Vietnam.
func dayOf(t time.Time) vietnamese.Date { return vietnamese.DateOf(t.In(reporting.Zone)) }

// visits is how the sites did, as of one moment.
type visits struct {
	runs    map[string]store.Run // the last one of each site
	success map[string]time.Time
	stats   map[string]store.SiteStat
}

// visitsKept holds the newest visits until something is written to the store.
type visitsKept struct {
	mu         sync.Mutex
	generation uint64
	visits     *visits
}

func (s *server) visits(ctx context.Context) (*visits, error) {
	kept := &s.kept
	kept.mu.Lock()
	defer kept.mu.Unlock()
	generation := s.Store.Generation()
	if kept.visits != nil && kept.generation == generation {
		return kept.visits, nil
	}
	v := &visits{stats: map[string]store.SiteStat{}}
	var err error
	if v.runs, err = s.Store.LastRuns(ctx); err != nil {
		return nil, fmt.Errorf("read runs: %w", err)
	}
	if v.success, err = s.Store.LastSuccess(ctx); err != nil {
		return nil, fmt.Errorf("read runs: %w", err)
	}
	stats, err := s.Store.SiteStats(ctx)
	if err != nil {
		return nil, fmt.Errorf("read sites: %w", err)
	}
	for _, stat := range stats {
		v.stats[stat.Site] = stat
	}
	kept.visits, kept.generation = v, generation
	return v, nil
}

// figures is how many figures were read.
func (v *visits) figures() int {
	count := 0
	for _, stat := range v.stats {
		count += stat.Observations
	}
	return count
}

// troubled reports whether the last run of a site went wrong, or met pages
// that its layout does not fit any more.
func (v *visits) troubled(site string) bool {
	run, ran := v.runs[site]
	return ran && (run.Outcome == store.FailedRun || run.Outcome == store.PartlyDone || run.Outcome == store.Interrupted || drifting(run))
}

// drifting reports whether a run met pages that the site's layout does not fit.
func drifting(run store.Run) bool {
	return run.Counts.Drifted+run.Counts.NoBody+run.Counts.NoDate > 0
}

// doubtful reports whether a figure stands aside until somebody has looked.
func doubtful(f store.Figure) bool {
	return f.Corrected == "" && (f.Ambiguous != "" || f.Check == indicator.CheckFailed)
}

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
