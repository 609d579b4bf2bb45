package reporting

import (
	"math"
	"strconv"
	"strings"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// interval is the set of values that a figure may mean.
type interval struct{ low, high float64 }

// stockDrift is how far two figures of a stock with different days of the
// same moment may lie apart, as a share: members come and go within a month.
const stockDrift = 0.02

// Agree reports whether one value fits both figures, each taken as exactly as
// it is said:
//   - "hơn 2.000" means anything from 2.000 to the next step of its last
//     digit that is not zero; "gần" the step below it; "khoảng" half a step on
//     both sides; "ít nhất" and "không quá" are open on one side; "90 - 100" is
//     what lies between;
//   - a share or a sum of money is as exact as its last digit; a count that
//     ends with two zeros or more is taken as rounded, any other as exact;
//   - two figures of a stock for different days may differ by 2 % more.
func Agree(a, b store.Figure) bool {
	x, y := meant(a), meant(b)
	if !a.AsOf.IsZero() && a.AsOf != b.AsOf {
		drift := stockDrift * math.Max(math.Abs(a.Value), math.Abs(b.Value))
		x.low, x.high = x.low-drift, x.high+drift
	}
	slack := 1e-9 * math.Max(1, math.Max(math.Abs(a.Value), math.Abs(b.Value)))
	return x.low <= y.high+slack && y.low <= x.high+slack
}

func meant(f store.Figure) interval {
	v := f.Value
	if f.Max > v {
		return interval{v, f.Max}
	}
	step := step(v)
	switch f.Qualifier {
	case indicator.Over:
		return interval{v, v + step}
	case indicator.AtLeast:
		return interval{v, math.Inf(1)}
	case indicator.Under, indicator.AtMost:
		return interval{math.Inf(-1), v}
	case indicator.Nearly:
		return interval{v - step, v}
	case indicator.About:
		return interval{v - step/2, v + step/2}
	}
	if v == math.Trunc(v) && step < 100 {
		return interval{v, v} // a count to the last digit
	}
	return interval{v - step/2, v + step/2}
}

// step returns the worth of the last digit of v that is not zero: 100 for
// 2.300, 0.001 for 0.125; 1 for 0.
func step(v float64) float64 {
	if v == 0 {
		return 1
	}
	text := strconv.FormatFloat(math.Abs(v), 'e', 11, 64) // beyond the noise of percentages made shares
	mantissa, exponent, _ := strings.Cut(text, "e")
	digits := strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0")
	e, _ := strconv.Atoi(exponent)
	return math.Pow(10, float64(e-len(digits)+1))
}

// rounded reports whether the figure is said less exactly than it could be.
func rounded(f store.Figure) bool {
	switch f.Qualifier {
	case indicator.Exact:
		return f.Max != 0
	case indicator.AtLeast, indicator.AtMost:
		return f.Kind != indicator.Target
	}
	return true
}
