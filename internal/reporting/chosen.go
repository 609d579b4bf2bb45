package reporting

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Digests gives the digests that a Digester has made, at one moment, by province,
// indicator and period. *store.Store does; Digested makes one of figures.
type Digests interface {
	EachDigest(ctx context.Context, filter store.DigestFilter, fn func(store.Digest) error) error
}

// Chosen is what digests say: the values that stand, and what may have delivered
// reports. Its figures have all that store.Figure has but Sentence, Title, URL,
// Evidence and Read; these are found by the figure's id.
type Chosen struct {
	Current []Figure // with what stood earlier, ordered as Order.Current has it
	Days    []Figure // of stocks the value of each day, each thing's latest first; none unless Keep.Days

	deliveries []store.Figure
	scope      scope
}

// scope is what digests were asked for.
type scope struct {
	provinces []string // nil: all
	indicator string   // "": all
}

func (s scope) province(name string) bool {
	return s.provinces == nil || slices.Contains(s.provinces, name)
}

// Read takes in the digests that the filter asks for: of all provinces of a
// partition (Places.Partition) for a review of it, of one indicator in all
// provinces for a review of that, or of everything. A filter by period leaves out what
// another period says of the same thing (the targets of a stock).
func (d *Desk) Read(ctx context.Context, source Digests, filter store.DigestFilter, keep Keep) (*Chosen, error) {
	chosen := &Chosen{scope: scope{filter.Provinces, filter.Indicator}}
	at := map[key]digestThing{}
	same := &interner{}
	err := source.EachDigest(ctx, filter, func(place store.Digest) error {
		place.Province, place.Indicator = same.text([]byte(place.Province)), same.text([]byte(place.Indicator))
		place.Period = vietnamese.Period(same.text([]byte(place.Period)))
		one, err := decodeDigest(place, keep, same)
		if err != nil {
			return err
		}
		for _, thing := range one.things {
			k := d.order.keyOf(&thing.links[0].figure)
			if other, exists := at[k]; exists {
				if thing.links[0].figure.Period == "" {
					thing = d.order.crossed(thing, other)
				} else {
					thing = d.order.crossed(other, thing)
				}
			}
			at[k] = thing
		}
		chosen.deliveries = append(chosen.deliveries, one.deliveries...)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read digests: %w", err)
	}
	keys := make([]key, 0, len(at))
	for k := range at {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compareKeys)
	chosen.Current = make([]Figure, 0, len(keys))
	for _, k := range keys {
		thing := at[k]
		f := thing.links[0].value(k)
		if len(thing.links) > 1 {
			f.Earlier = make([]Figure, 0, len(thing.links)-1)
		}
		for _, one := range thing.links[1:] {
			f.Earlier = append(f.Earlier, one.value(k))
		}
		chosen.Current = append(chosen.Current, f)
		for _, one := range thing.days {
			chosen.Days = append(chosen.Days, one.value(k))
		}
	}
	return chosen, nil
}

// value returns the link as a current value of the thing.
func (l *link) value(k key) Figure {
	return Figure{Figure: l.figure, Territory: k.territory, Conflicts: l.conflicts, Lowest: l.lowest, Highest: l.highest, Others: l.others}
}

// ReviewOf works everything out as of now that the digests tell. pool is what
// forecasts of short pasts are learnt from: nil leaves these out and lists in
// Expected what can be worked out once there is one. Of one indicator, whose pool is its own
// (NewPool(chosen.Courses())), nothing is owed: reports may ask for several.
func (d *Desk) ReviewOf(chosen *Chosen, pool *Pool, now time.Time) Review {
	current := chosen.Current
	var targets []Target
	for _, target := range d.config.Targets {
		if chosen.scope.province(target.Province) && (chosen.scope.indicator == "" || target.Indicator == chosen.scope.indicator) {
			targets = append(targets, target)
		}
	}
	review := d.review(current, targets, pool)
	if chosen.scope.indicator == "" {
		review.Owed = d.ledger.standing(d.ledger.deliveries(chosen.deliveries), now, chosen.scope.province)
	}
	return review
}

// PastOf is Past of digests that were read without naming an indicator.
func (d *Desk) PastOf(chosen *Chosen, now time.Time, years int) []Owed {
	return d.ledger.owed(d.ledger.deliveries(chosen.deliveries), now, years, chosen.scope.province)
}

// Digested is a source of the digests of figures, for tests and for stores that keep
// none: figures as Figures returns them.
func Digested(figures []store.Figure, digester store.Digester) Digests {
	return &digested{figures, digester}
}

type digested struct {
	figures  []store.Figure
	digester store.Digester
}

// EachDigest makes the digests that the filter asks for.
func (s *digested) EachDigest(ctx context.Context, filter store.DigestFilter, fn func(store.Digest) error) error {
	type place struct {
		province, indicator string
		period              vietnamese.Period
	}
	of := map[place][]store.Figure{}
	var places []place
	for i := range s.figures {
		f := &s.figures[i]
		if f.Corrected == store.Rejected || filter.Indicator != "" && f.Indicator != filter.Indicator ||
			len(filter.Provinces) > 0 && !slices.Contains(filter.Provinces, f.Province) {
			continue
		}
		p := place{f.Province, f.Indicator, f.Period}
		if of[p] == nil {
			places = append(places, p)
		}
		of[p] = append(of[p], *f)
	}
	slices.SortFunc(places, func(a, b place) int {
		return slices.Compare([]string{a.province, a.indicator, string(a.period)}, []string{b.province, b.indicator, string(b.period)})
	})
	for _, p := range places {
		if err := ctx.Err(); err != nil {
			return err
		}
		if data := s.digester.Digest(of[p]); data != nil {
			if err := fn(store.Digest{Province: p.province, Indicator: p.indicator, Period: p.period, Data: data}); err != nil {
				return err
			}
		}
	}
	return nil
}
