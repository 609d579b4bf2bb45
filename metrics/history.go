package metrics

import (
	"cmp"
	"math"
	"slices"
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

// forever is when the series end that the window does not pass.
const forever = int64(1) << 62
