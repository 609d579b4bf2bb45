package reporting

import (
	"errors"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// Desk answers all questions of this package with one configuration. It does
// not change and is safe for concurrent use.
type Desk struct {
	config    Config
	catalogue *indicator.Catalogue
	places    *Places
	order     Order
	ledger    *Ledger
	version   string // of digests
}

// Review is what the figures come to.
type Review struct {
	Current   []Figure // with what stood earlier
	Goals     []Goal
	Standings []Standing
	Forecasts []Forecast
	Owed      []Owed
	// Expected are the forecasts of Forecasts and those that wait for the pool, in the
	// order of Standings.
	Expected []Expected
	// Learns says whether a forecast, of now or of earlier, follows from the pool.
	Learns bool
}

// NewDesk prepares a desk. sites names for each site the provinces that it
// speaks for; a site of the whole country has none. Everything wrong with the
// configuration is in the error, as values of type Fault.
func NewDesk(config Config, catalogue *indicator.Catalogue, g *gazetteer.Gazetteer, sites map[string][]string) (*Desk, error) {
	places := NewPlaces(g)
	var problems []error
	for _, fault := range config.Faults(catalogue, places) {
		problems = append(problems, fault)
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	ledger, err := NewLedger(config, places)
	if err != nil {
		return nil, err
	}
	own := func(site, province string) bool {
		return slices.ContainsFunc(sites[site], func(name string) bool { return places.Own(name, province) })
	}
	return &Desk{config, catalogue, places, Order{Own: own, Places: places}, ledger, digestVersion(places, sites)}, nil
}

// Places returns the provinces of both eras.
func (d *Desk) Places() *Places { return d.places }

// Order returns how current values are chosen.
func (d *Desk) Order() Order { return d.order }

// Review works everything out as of now. figures are all that the store
// holds; the Review points into them.
func (d *Desk) Review(figures []store.Figure, now time.Time) Review {
	order := d.order
	order.KeepEarlier = true // the plan of last year is measured at last year's end
	current := order.Current(figures)
	pool := NewPool(newCourses(newActuals(current)).all)
	review := d.review(current, d.config.Targets, pool)
	review.Owed = d.ledger.Owed(figures, now)
	return review
}

// review works out all but what is owed.
func (d *Desk) review(current []Figure, targets []Target, pool *Pool) Review {
	review := Review{Current: current, Goals: Goals(current, targets, d.catalogue, d.places)}
	index := newActuals(current)
	review.Standings, review.Expected, review.Learns = workOut(current, review.Goals, d.catalogue, index, newCourses(index), pool)
	for i := range review.Standings {
		if f := review.Standings[i].Forecast; f != nil {
			review.Forecasts = append(review.Forecasts, *f)
		}
	}
	return review
}

// Past returns the reporting calendar as it was on every day of so many years
// back: what is owed, and what was.
func (d *Desk) Past(figures []store.Figure, now time.Time, years int) []Owed {
	return d.ledger.Past(figures, now, years)
}
