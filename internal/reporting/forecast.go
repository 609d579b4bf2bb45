package reporting

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Forecast is where a flow is expected to stand at the end of its year.
type Forecast struct {
	Indicator string
	By        indicator.Breakdown
	Province  string
	Territory string
	Period    vietnamese.Period // the year
	Value     float64           // expected at the end, in the indicator's unit
	Error     float64           // one standard error of Value, same unit
	Ratio     float64           // Value ÷ goal
	RatioErr  float64           // Error ÷ goal
	Years     int               // years that the course was learnt from
	Pooled    bool              // learnt from all provinces, because the province's own past is too short
}

const (
	forecastYears = 5 // how far back the course is learnt from
	ownYears      = 2 // fewer years of its own do not make a course
	pooledYears   = 8 // neither do fewer provinces' years
)

// course is the share of a year's result that had been reached after some
// months, in one past year.
type course struct {
	year  int
	share float64
}

// courses is how the years went of each thing.
type courses struct {
	own map[thing]map[int][]course // thing → months → courses
	all Courses
}

// cut is a part of the year, of one indicator in all provinces.
type cut struct {
	indicator string
	by        indicator.Breakdown
	months    int
}

func newCourses(index actuals) *courses {
	c := &courses{own: map[thing]map[int][]course{}}
	for _, k := range slices.SortedFunc(maps.Keys(index), compareThings) { // the sum of a pool must not depend on the map's order
		byPeriod := map[vietnamese.Period]float64{}
		for _, f := range index[k] {
			if monthsOf(f.Period) > 0 {
				byPeriod[f.Period] = f.Value
			}
		}
		for _, period := range slices.Sorted(maps.Keys(byPeriod)) {
			part, months := byPeriod[period], monthsOf(period)
			whole := byPeriod[vietnamese.YearPeriod(period.Year())]
			if months == 12 || whole <= 0 || part <= 0 || part > whole {
				continue
			}
			if c.own[k] == nil {
				c.own[k] = map[int][]course{}
			}
			one := course{period.Year(), part / whole}
			c.own[k][months] = append(c.own[k][months], one)
			c.all = append(c.all, pooled{cut{k.indicator, k.by, months}, k.territory, period, one})
		}
	}
	return c
}

func compareThings(a, b thing) int {
	return cmp.Or(cmp.Compare(a.indicator, b.indicator), cmp.Compare(a.by.Label, b.by.Label), cmp.Compare(a.by.Value, b.by.Value), cmp.Compare(a.territory, b.territory))
}

// expect extrapolates the running year of a flow that has a goal and a part of
// the year behind it: result = reached so far ÷ the share that had been reached
// after the same months in the last five years. The error is that of predicting one
// more year from the spread of these shares. It is open where the thing's own past
// is too short, and nil where there can be no forecast.
func (c *courses) expect(goal *Goal, so reached, nature indicator.Nature) *Expected {
	if goal.Period.Kind() != vietnamese.Year || goal.Value <= 0 || goal.Ceiling || nature != indicator.Flow ||
		so.figure == nil || so.figure.Period == goal.Period {
		return nil
	}
	months := monthsOf(so.figure.Period)
	if months == 0 {
		return nil
	}
	e := &Expected{
		Forecast: Forecast{Indicator: goal.Indicator, By: goal.By, Province: goal.Province, Territory: goal.Territory, Period: goal.Period},
		reached:  so.value, goal: goal.Value, cut: cut{goal.Indicator, goal.By, months},
	}
	mean, deviation, n := learn(c.own[thing{goal.Indicator, goal.By, goal.Territory}][months], func(c course) course { return c }, goal.Period.Year())
	if e.open = n < ownYears; !e.open {
		e.expect(e.reached, e.goal, mean, deviation, n)
	}
	return e
}

// expect works the forecast out.
func (f *Forecast) expect(reached, goal, mean, deviation float64, n int) {
	f.Value, f.Years = reached/mean, n
	f.Error = f.Value * deviation / mean * math.Sqrt(1+1/float64(n))
	f.Ratio, f.RatioErr = f.Value/goal, f.Error/goal
}

// learn returns the mean of the shares of the last years before year, their
// standard deviation and their number.
func learn[T any](list []T, of func(T) course, year int) (mean, deviation float64, n int) {
	for _, one := range list {
		if c := of(one); c.year < year && c.year >= year-forecastYears {
			mean += c.share
			n++
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	mean /= float64(n)
	for _, one := range list {
		if c := of(one); c.year < year && c.year >= year-forecastYears {
			deviation += (c.share - mean) * (c.share - mean)
		}
	}
	if n > 1 {
		deviation = math.Sqrt(deviation / float64(n-1))
	}
	return mean, deviation, n
}

// monthsOf returns how many months of its year a period holds from January on;
// 0 when it starts later or its length is not a number of months.
func monthsOf(period vietnamese.Period) int {
	switch period.Kind() {
	case vietnamese.Years, vietnamese.YearToDate, 0:
		return 0
	}
	if start := period.Start(); start.Month != 1 {
		return 0
	}
	return int(period.End().Month)
}
