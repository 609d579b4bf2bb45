package reporting

import (
	"math"

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

// Forecasts extrapolates the running year of every flow that has a goal and a
// part of the year behind it: result = reached so far ÷ the share that had
// been reached after the same months in the last five years. The error is that of
// predicting one more year from the spread of these shares. Without a past
// there is no forecast.
func Forecasts(current []Figure, goals []Goal, catalogue *indicator.Catalogue) []Forecast {
	index := newActuals(current)
	type cut struct {
		indicator string
		by        indicator.Breakdown
		months    int
	}
	own := map[thing]map[int][]course{} // thing → months → courses
	pool := map[cut][]course{}
	for k, figures := range index {
		byPeriod := map[vietnamese.Period]float64{}
		for _, f := range figures {
			byPeriod[f.Period] = f.Value
		}
		own[k] = map[int][]course{}
		for period, part := range byPeriod {
			months := monthsOf(period)
			whole := byPeriod[vietnamese.YearPeriod(period.Year())]
			if months == 0 || months == 12 || whole <= 0 || part <= 0 || part > whole {
				continue
			}
			c := course{period.Year(), part / whole}
			own[k][months] = append(own[k][months], c)
			pool[cut{k.indicator, k.by, months}] = append(pool[cut{k.indicator, k.by, months}], c)
		}
	}
	var forecasts []Forecast
	for i := range goals {
		goal := &goals[i]
		if goal.Period.Kind() != vietnamese.Year || goal.Value <= 0 || goal.Ceiling || natureOf(catalogue, goal.Indicator) != indicator.Flow {
			continue
		}
		k := thing{goal.Indicator, goal.By, goal.Territory}
		so, ok := index.towards(k, goal, indicator.Flow)
		if !ok || so.figure == nil || so.figure.Period == goal.Period {
			continue
		}
		months := monthsOf(so.figure.Period)
		if months == 0 {
			continue
		}
		year := goal.Period.Year()
		mean, deviation, n := learn(own[k][months], year)
		pooled := false
		if n < ownYears {
			mean, deviation, n = learn(pool[cut{k.indicator, k.by, months}], year)
			if pooled = true; n < pooledYears {
				continue
			}
		}
		f := Forecast{
			Indicator: goal.Indicator, By: goal.By, Province: goal.Province, Territory: goal.Territory, Period: goal.Period,
			Value: so.value / mean, Years: n, Pooled: pooled,
		}
		f.Error = f.Value * deviation / mean * math.Sqrt(1+1/float64(n))
		f.Ratio, f.RatioErr = f.Value/goal.Value, f.Error/goal.Value
		forecasts = append(forecasts, f)
	}
	return forecasts
}

// learn returns the mean of the shares of the last years before year, their
// standard deviation and their number.
func learn(courses []course, year int) (mean, deviation float64, n int) {
	for _, c := range courses {
		if c.year < year && c.year >= year-forecastYears {
			mean += c.share
			n++
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	mean /= float64(n)
	for _, c := range courses {
		if c.year < year && c.year >= year-forecastYears {
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
