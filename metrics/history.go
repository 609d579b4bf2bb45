package metrics

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Label is one label of a past series.
type Label struct{ Name, Value string }

// Point is a value from a moment on.
type Point struct {
	Time  int64 // milliseconds since 1970
	Value float64
}

// absent is the value of a point from which on a series has none: the
// NaN that Prometheus marks the end of a series with. Nobody outside sees it.
var absent = math.Float64frombits(0x7ff0000000000002)

// none reports whether the series has no value from the point on.
func (p Point) none() bool { return math.Float64bits(p.Value) == math.Float64bits(absent) }

// Past is one series over time. Each value holds from its point until the
// next one; the last one until End.
type Past struct {
	Name   string
	Labels []Label // sorted by name, without the name of the family
	Points []Point // sorted by time
	End    int64   // milliseconds; the series is no longer live from then on
}

// at returns the value that holds at the moment.
func (p *Past) at(moment int64) (float64, bool) {
	if moment >= p.End {
		return 0, false
	}
	i, exact := slices.BinarySearchFunc(p.Points, moment, func(point Point, t int64) int { return cmp.Compare(point.Time, t) })
	if !exact {
		i--
	}
	if i < 0 || p.Points[i].none() {
		return 0, false
	}
	return p.Points[i].Value, true
}

// Archive is all that is known of the past, under the names and labels of the
// live page: what /metrics would have shown at any moment, had all been known
// then that is known now. A figure stands from the moment that it is true
// for (or was published, when that is earlier), a target from the start of its
// period, what follows from both (attainment, pace, forecast, conflicts) from the
// later of them, and each leaves when the live window passes it.
type Archive struct {
	series []Past // by name, then labels
}

// forever is when the series end that the window does not pass.
const forever = int64(1) << 62

// History returns the archive of all figures in the store as of now, whatever
// their age. It is built once a change of the store.
func (e *Exporter) History(ctx context.Context) (*Archive, error) {
	generation, config := e.store.Generation(), e.config.Load()
	now := e.now()
	today := vietnamese.DateOf(now.In(reporting.Zone))
	e.archiving.Lock()
	defer e.archiving.Unlock()
	old := e.archive
	if old != nil && (old.config != config || old.day != today) {
		old = nil
	}
	if old != nil && old.generation == generation {
		return old.Archive, nil
	}
	figures, version, known, err := e.allFigures(ctx)
	if err != nil {
		return nil, err
	}
	if old != nil && known && old.version == version { // only runs were noted
		old.generation = generation
		return old.Archive, nil
	}
	archive := &Archive{}
	b := archivist{
		view:  newView(e.catalogue, config.desk.Places(), config.settings, now),
		now:   now,
		index: map[string]int{},
	}
	b.review(config.desk.Review(figures, now))
	b.owed(config.desk.Past(figures, now, config.settings.LiveYears))
	b.constants()
	archive.series = b.done()
	e.archive = &archived{archive, generation, version, config, today}
	return archive, nil
}

// archived is an archive with what it was built from.
type archived struct {
	*Archive
	generation uint64
	version    uint64 // of the figures, 0 when the store keeps none
	config     *configuration
	day        vietnamese.Date
}
