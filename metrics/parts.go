package metrics

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// part is what a page has of one partition of provinces (reporting.Places):
// made of its digests alone and kept until one of them changes. It holds none of the
// figures that it was made of.
type part struct {
	basis
	blocks   map[string]*block // families by name, all but those of forecasts
	expected []reporting.Expected
	courses  reporting.Courses

	forecasts map[string]*block // families of forecasts, as learnt from pool
	pool      *reporting.Pool
	settled   bool // whether they are made
}

// basis is what a part follows from.
type basis struct {
	changed []int64 // of each of its provinces
	config  *configuration
	day     vietnamese.Date
}

func (b basis) equal(other basis) bool {
	return b.config == other.config && b.day == other.day && slices.Equal(b.changed, other.changed)
}

// figurePart is the part of a snapshot that follows from figures, targets and
// reports.
type figurePart struct {
	parts   map[string]*part // by the first name of the partition
	pool    *reporting.Pool  // nil while a partition has no part
	waiting int64            // places that the store still digests
}

// digests is how a store's digests stand, and where they are read.
type digests struct {
	store.DigestState
	source reporting.Digests
}

// digested has the store bring its digests up to date. Of a store that keeps none,
// or for a command that cannot wait, figures stand in for the digests that are not there.
func (e *Exporter) digested(ctx context.Context, config *configuration) (digests, error) {
	state, err := e.store.Digests(ctx)
	switch {
	case err == nil && (!e.once || state.Waiting == 0):
		return digests{state, e.store}, nil
	case err == nil:
		source := &ofFigures{e.store, config.desk, state.WaitingIn}
		state.Waiting, state.WaitingIn = 0, nil
		return digests{state, source}, nil
	case !e.once && !errors.Is(err, store.ErrNoDigester) && !errors.Is(err, store.ErrOtherDigests):
		return digests{}, err
	}
	all := map[string]int64{}
	for _, names := range config.desk.Places().Partitions() {
		for _, name := range names {
			all[name] = 1 + int64(e.store.Generation())
		}
	}
	if !e.once && errors.Is(err, store.ErrOtherDigests) { // another replica's, upgraded before this one: what was read holds
		e.log.Warn("the figures of the page are those last read", "err", err)
		return digests{store.DigestState{Changed: all, WaitingIn: all, Waiting: int64(len(all))}, e.store}, nil
	}
	return digests{store.DigestState{Changed: all}, &ofFigures{e.store, config.desk, all}}, nil
}

// ofFigures makes the digests of some provinces of their figures, one province at
// a time, and takes those of all others from the store.
type ofFigures struct {
	store Store
	desk  *reporting.Desk
	some  map[string]int64
}

// EachDigest gives the digests of the provinces that the filter names.
func (o *ofFigures) EachDigest(ctx context.Context, filter store.DigestFilter, fn func(store.Digest) error) error {
	for _, province := range filter.Provinces {
		one := filter
		one.Provinces = []string{province}
		var source reporting.Digests = o.store
		if _, made := o.some[province]; made {
			figures, err := o.store.Figures(ctx, store.FigureFilter{Province: province, Indicator: filter.Indicator, Period: filter.Period})
			if err != nil {
				return err
			}
			source = reporting.Digested(figures, o.desk.Digester())
		}
		if err := source.EachDigest(ctx, one, fn); err != nil {
			return err
		}
	}
	return nil
}

// partitions returns the partitions of all provinces, and of every other name that
// has digests: their years count for forecasts.
func (d digests) partitions(places *reporting.Places) [][]string {
	partitions := places.Partitions()
	var unknown []string
	for name := range d.Changed {
		if !places.Known(name) {
			unknown = append(unknown, name)
		}
	}
	slices.Sort(unknown)
	for _, name := range unknown {
		partitions = append(partitions, []string{name})
	}
	return partitions
}

// basis is what a part of these provinces would follow from now; waits is whether
// some of its places have no digest of what they hold.
func (d digests) basis(names []string, config *configuration, day vietnamese.Date) (b basis, waits bool) {
	b = basis{config: config, day: day}
	for _, name := range names {
		b.changed = append(b.changed, d.Changed[name])
		waits = waits || d.WaitingIn[name] > 0
	}
	return b, waits
}

// figures returns the parts of all partitions, the old ones where nothing has changed
// that they follow from. A partition with places that wait keeps its old part, or
// has none: half of its figures would be wrong numbers.
func (e *Exporter) figures(ctx context.Context, old *figurePart, config *configuration, now time.Time) (*figurePart, error) {
	state, err := e.digested(ctx, config)
	if err != nil {
		return nil, err
	}
	next := &figurePart{parts: map[string]*part{}, waiting: state.Waiting}
	if old == nil {
		old = &figurePart{}
	}
	partitions := state.partitions(config.desk.Places())
	parts := make([]*part, len(partitions))
	day := vietnamese.DateOf(now.In(reporting.Zone))
	// Two at a time: while one reads the other works out.
	var group sync.WaitGroup
	room := make(chan struct{}, 2)
	faults := make([]error, len(partitions))
	for i, names := range partitions {
		before := old.parts[names[0]]
		basis, waits := state.basis(names, config, day)
		if parts[i] = before; waits || before != nil && basis.equal(before.basis) {
			continue
		}
		room <- struct{}{}
		group.Go(func() {
			defer func() { <-room }()
			parts[i], faults[i] = e.part(ctx, state.source, names, basis, before, now)
		})
	}
	group.Wait()
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	complete, same := true, true
	for i, names := range partitions {
		one, before := parts[i], old.parts[names[0]]
		if one == nil {
			complete = false
			continue
		}
		same = same && (one == before || before != nil && one.courses.Equal(before.courses))
		next.parts[names[0]] = one
	}
	if complete {
		next.pool = old.pool
		if !same || next.pool == nil || len(old.parts) != len(next.parts) {
			next.pool = next.learn()
		}
	}
	for _, one := range next.parts {
		e.forecasts(one, next.pool, config, now)
	}
	return next, nil
}

// learn makes the pool of all parts.
func (p *figurePart) learn() *reporting.Pool {
	courses := make([]reporting.Courses, 0, len(p.parts))
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		courses = append(courses, p.parts[name].courses)
	}
	return reporting.NewPool(courses...)
}

// part makes the part of one partition.
func (e *Exporter) part(ctx context.Context, source reporting.Digests, names []string, basis basis, before *part, now time.Time) (*part, error) {
	desk := basis.config.desk
	chosen, err := desk.Read(ctx, source, store.DigestFilter{Provinces: names}, reporting.Keep{})
	if err != nil {
		return nil, fmt.Errorf("figures of %s: %w", names[0], err)
	}
	review := desk.ReviewOf(chosen, nil, now)
	v := newView(e.catalogue, desk.Places(), basis.config.settings, now)
	v.figures(review.Current)
	v.goals(review.Goals)
	v.standings(review.Standings)
	v.owed(review.Owed)
	one := &part{basis: basis, expected: review.Expected, courses: chosen.Courses()}
	var old map[string]*block
	if before != nil {
		old = before.blocks
	}
	one.blocks = pressed(v.done(), e.symbols, old)
	if before != nil {
		one.forecasts = before.forecasts
	}
	return one, nil
}

// forecasts makes the families of forecasts of a part by what all provinces have
// taught.
func (e *Exporter) forecasts(one *part, pool *reporting.Pool, config *configuration, now time.Time) {
	if one.settled && one.pool == pool {
		return
	}
	var forecasts []reporting.Forecast
	for i := range one.expected {
		if f, known := one.expected[i].Settle(pool); known {
			forecasts = append(forecasts, f)
		}
	}
	v := newView(e.catalogue, config.desk.Places(), config.settings, now)
	v.forecasts(forecasts)
	one.forecasts, one.pool, one.settled = pressed(v.done(), e.symbols, one.forecasts), pool, true
}
