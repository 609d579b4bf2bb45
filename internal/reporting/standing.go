package reporting

import (
	"math"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Source says who worked an attainment out; the values of the label "source".
type Source string

// The sources of an attainment.
const (
	Reported Source = "reported" // the article says "đạt 98% kế hoạch"
	Computed Source = "computed" // actual ÷ target
)

// Standing is how far a province has come towards a goal, by one source.
type Standing struct {
	Indicator  string
	By         indicator.Breakdown
	Province   string
	Territory  string
	Period     vietnamese.Period // of the goal
	End        vietnamese.Date   // last day of the goal
	Source     Source
	Attainment float64   // actual ÷ target, 1 = reached
	Ceiling    bool      // reached means not above 1
	At         time.Time // the moment that the attainment is true for
	// Elapsed is the share of the period that had passed at that moment; 1 when
	// the attainment is final. It is the moment of the figure, not of the
	// clock: a province that was on pace when it last reported is late with its
	// report, not behind its target.
	Elapsed float64
	Pace    float64       // Attainment ÷ Elapsed, for flows; NaN where it means nothing
	Actual  *store.Figure // nil when Reported, or a sum of years
	Goal    *Goal         // nil when only the attainment is known
	// Forecast is where the period is expected to end; nil when it has ended,
	// when Reported, or when there is no course to learn from.
	Forecast *Forecast
	// Earlier is where the province stood before, the latest moment first. A
	// Reported one has none: its figure has.
	Earlier []Standing
	Figure  *Figure // that a Reported one was read from
}

// finalDays is how long before a period's end an article may already report on
// the whole of it: December's reports speak of the year.
const finalDays = 31

// Standings works out attainment, pace and forecast for every goal, and takes
// over the reported attainments, with or without a known goal. What was known at
// earlier moments comes from the figures' Earlier.
func Standings(current []Figure, goals []Goal, catalogue *indicator.Catalogue) []Standing {
	index := newActuals(current)
	courses := newCourses(index)
	standings, _, _ := workOut(current, goals, catalogue, index, courses, NewPool(courses.all))
	return standings
}

// workOut is Standings with the pool of all provinces, which may be nil, and
// what is expected now.
func workOut(current []Figure, goals []Goal, catalogue *indicator.Catalogue, index actuals, courses *courses, pool *Pool) (standings []Standing, expected []Expected, learns bool) {
	known := make(map[goalKey]*Goal, len(goals))
	for i := range goals {
		goal := &goals[i]
		k := thing{goal.Indicator, goal.By, goal.Territory}
		known[goalKey{k, goal.Period}] = goal
		if goal.Value == 0 {
			continue
		}
		nature := natureOf(catalogue, goal.Indicator)
		var now *Standing
		for _, actual := range index.towards(k, goal, nature) {
			s := Standing{
				Indicator: goal.Indicator, By: goal.By, Province: goal.Province, Territory: goal.Territory,
				Period: goal.Period, End: goal.End, Source: Computed, Ceiling: goal.Ceiling,
				Attainment: actual.value / goal.Value, At: EndOf(actual.until), Actual: actual.figure, Goal: goal,
			}
			s.Elapsed = elapsed(goal.Period, actual.until)
			s.Pace = pace(s, nature)
			if e := courses.expect(goal, actual, nature); e != nil {
				if f, known := e.Settle(pool); known {
					s.Forecast = &f
				}
				learns = learns || e.open
				if now == nil {
					expected = append(expected, *e)
				}
			}
			if now != nil {
				now.Earlier = append(now.Earlier, s)
				continue
			}
			standings = append(standings, s)
			now = &standings[len(standings)-1]
		}
	}
	for i := range current {
		f := &current[i]
		if f.Kind != indicator.Attainment || f.Period == "" || f.PerYear {
			continue
		}
		goal := known[goalKey{thing{f.Indicator, f.By, f.Territory}, f.Period}]
		standings = append(standings, ReportedStanding(f, goal, catalogue))
	}
	return standings, expected, learns
}

// ReportedStanding is what the figure, an attainment, says of its province.
// goal may be nil.
func ReportedStanding(f *Figure, goal *Goal, catalogue *indicator.Catalogue) Standing {
	s := Standing{
		Indicator: f.Indicator, By: f.By, Province: f.Province, Territory: f.Territory,
		Period: f.Period, End: f.Period.End(), Source: Reported,
		Ceiling:    goal != nil && goal.Ceiling || isRank(catalogue, f.Indicator),
		Attainment: f.Value, Goal: goal, Figure: f,
	}
	until := reaches(s.End, dayOf(f.Published))
	s.At = EndOf(until)
	s.Elapsed = elapsed(f.Period, until)
	s.Pace = pace(s, natureOf(catalogue, f.Indicator))
	return s
}

func natureOf(catalogue *indicator.Catalogue, id string) indicator.Nature {
	known, _ := catalogue.Lookup(id)
	return known.Nature
}

// pace is attainment against time, for what adds up over time. At the end it is the
// attainment itself.
func pace(s Standing, nature indicator.Nature) float64 {
	if nature != indicator.Flow || s.Elapsed <= 0 || s.Ceiling {
		return math.NaN()
	}
	return s.Attainment / s.Elapsed
}

// elapsed returns the share of the period's days that have passed with the
// day, 0..1. A Party term counts from the end of its first year, as its yearly demands do.
func elapsed(period vietnamese.Period, day vietnamese.Date) float64 {
	start, end := period.Start(), period.End()
	if period.Kind() == vietnamese.Years {
		start.Year = termYears(period)[0]
	}
	share := float64(days(start, day)+1) / float64(days(start, end)+1)
	return math.Max(0, math.Min(1, share))
}

// days returns how many days b is after a.
func days(a, b vietnamese.Date) int {
	return int(b.In(time.UTC).Sub(a.In(time.UTC)) / (24 * time.Hour))
}

// actuals finds what was reached by thing, at any moment.
type actuals map[thing][]*Figure

func newActuals(current []Figure) actuals {
	index := actuals{}
	for i := range current {
		f := &current[i]
		if f.Kind != indicator.Actual || f.PerYear {
			continue
		}
		k := thing{f.Indicator, f.By, f.Territory}
		index[k] = append(index[k], f)
		for j := range f.Earlier {
			index[k] = append(index[k], &f.Earlier[j])
		}
	}
	return index
}

// reached is what was reached towards a goal, up to and including a day.
type reached struct {
	value  float64
	until  vietnamese.Date
	figure *store.Figure // nil for a sum of years
}

// towards returns what was reached towards the goal, what says most first, then
// what said most before that was known: the actual of the goal's own period,
// then of parts of it from its start on (2024-9M for 2024), the longest first; for
// a term then the sums of its years so far; of a stock the latest ones up to the
// goal's day.
func (a actuals) towards(k thing, goal *Goal, nature indicator.Nature) []reached {
	term := goal.Period.Kind() == vietnamese.Years
	var list []reached
	own := false
	for _, f := range a[k] {
		published := dayOf(f.Published)
		var until vietnamese.Date
		switch {
		case nature == indicator.Stock:
			if until = f.AsOf; !goal.End.Before(until) && days(until, goal.End) <= sameMoment {
				until = goal.End
			}
		case f.Period == goal.Period:
			if !own {
				own = true
				list = slices.Insert(list, 0, reached{f.Value, reaches(goal.End, published), &f.Figure})
			}
			continue
		case f.Period.Start() == goal.Period.Start() && term == (f.Period.Kind() == vietnamese.Years):
			until = f.Period.EndAt(published)
		}
		if until.IsZero() || goal.End.Before(until) {
			continue
		}
		list = append(list, reached{f.Value, until, &f.Figure})
	}
	rest := list
	if own {
		rest = list[1:]
	}
	slices.SortStableFunc(rest, func(x, y reached) int { return compareDates(y.until, x.until) })
	if term && nature == indicator.Flow {
		list = append(list, a.sumsOfYears(k, goal)...)
	}
	return list
}

// sumsOfYears adds up the years of a term from its first one on, without a gap;
// the longest sum first.
func (a actuals) sumsOfYears(k thing, goal *Goal) (sums []reached) {
	byPeriod := map[vietnamese.Period]float64{}
	for _, f := range a[k] {
		byPeriod[f.Period] = f.Value
	}
	total := 0.0
	for _, year := range termYears(goal.Period) {
		period := vietnamese.YearPeriod(year)
		value, known := byPeriod[period]
		if !known {
			break
		}
		total += value
		sums = append(sums, reached{total, period.End(), nil})
	}
	slices.Reverse(sums)
	return sums
}

// reaches returns the day up to which an article speaks of a period that ends
// on end: the day it was published, or the end once that is near.
func reaches(end, published vietnamese.Date) vietnamese.Date {
	if published.Before(end.AddDays(-finalDays)) {
		return published
	}
	return end
}
