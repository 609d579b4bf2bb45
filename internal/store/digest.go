package store

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// A Digester makes of all figures of one place (a province, an indicator and a
// period, as the figures hold now) what later questions need of them, so that
// these need not read every figure again.
type Digester struct {
	// Version names what Digest makes: with another one all digests are made anew.
	Version string
	// Digest is given the figures of one place by article and position in the
	// text, people's corrections applied and rejected ones left out. They come
	// without URL, Title and Sentence; ask for those by FigureFilter.IDs when they
	// are shown. What it returns is kept as it is; nil keeps nothing. It must
	// give the same for the same figures and is called from several goroutines.
	Digest func(figures []Figure) []byte
}

// WithDigester has the store keep a digest of each place, see Digests.
func WithDigester(d Digester) Option { return func(s *Store) { s.digester = d } }

// Digest is what the Digester made of the figures of a place. Province is ""
// for figures that belong to none.
type Digest struct {
	Province  string
	Indicator string
	Period    vietnamese.Period
	Data      []byte
}

// DigestFilter restricts EachDigest; zero fields do not.
type DigestFilter struct {
	Provinces []string
	Indicator string
	Period    vietnamese.Period
}

// DigestState says how the digests stand.
type DigestState struct {
	Version string // of the Digester that made them
	// Changed is the number of the last change of any digest of a province, or of
	// an indicator: it grows when one is made, becomes another or goes, and
	// never shrinks. Every one that has or had a digest is there.
	Changed           map[string]int64 // by province
	ChangedIndicators map[string]int64
	// Waiting is how many places are not digested as they are now: an estimate
	// while all are made anew, but 0 only when nothing waits. WaitingIn is the same
	// by province; the sum is Waiting.
	Waiting   int64
	WaitingIn map[string]int64
}

// ErrNoDigester is what asking for digests fails with when the store was opened
// without WithDigester.
var ErrNoDigester = errors.New("the store was opened without a digester")

// SetDigester puts another Digester in the place of the former one, as after
// a changed configuration.
func (s *Store) SetDigester(d Digester) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.digester = d
}

func (s *Store) digests() (Digester, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.digester.Digest == nil {
		return Digester{}, ErrNoDigester
	}
	return s.digester, nil
}

// Digests brings the digests up to date and says how they stand. A few places
// that changed are digested in the call; many, as after an upgrade or for another
// Digester, in the background of the store, which goes on until Close, and Waiting
// says how many are left.
func (s *Store) Digests(ctx context.Context) (DigestState, error) {
	d, err := s.digests()
	if err != nil {
		return DigestState{}, err
	}
	state := DigestState{Version: d.Version, Changed: map[string]int64{}, ChangedIndicators: map[string]int64{}, WaitingIn: map[string]int64{}}
	number := int64(s.Generation())
	err = s.EachDigest(ctx, DigestFilter{}, func(one Digest) error {
		state.Changed[one.Province], state.ChangedIndicators[one.Indicator] = number, number
		return nil
	})
	return state, err
}

// EachDigest calls fn for each digest that the filter asks for, by province,
// indicator and period, until fn fails; that error is returned as it is. All
// belong to one moment, and are at least as new as the last Digests said. Places that
// still wait after an upgrade have none.
func (s *Store) EachDigest(ctx context.Context, filter DigestFilter, fn func(Digest) error) error {
	d, err := s.digests()
	if err != nil {
		return err
	}
	at := map[place][]Figure{}
	err = s.EachFigure(ctx, FigureFilter{Indicator: filter.Indicator, Period: filter.Period}, func(f Figure) error {
		if len(filter.Provinces) == 0 || slices.Contains(filter.Provinces, f.Province) {
			f.URL, f.Title, f.Sentence = "", "", ""
			where := place{f.Province, f.Indicator, string(f.Period)}
			at[where] = append(at[where], f)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, where := range slices.SortedFunc(maps.Keys(at), place.compare) {
		if data := d.Digest(at[where]); data != nil {
			if err := fn(Digest{where.province, where.indicator, vietnamese.Period(where.period), data}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.province, q.province), cmp.Compare(p.indicator, q.indicator), cmp.Compare(p.period, q.period))
}
