package metrics

import (
	"math"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// view turns a review of the figures into families.
type view struct {
	catalogue *indicator.Catalogue
	places    *reporting.Places
	settings  Settings
	today     vietnamese.Date
	families  map[string]*builder // figure families by name
	order     []*builder
}

func newView(catalogue *indicator.Catalogue, places *reporting.Places, settings Settings, now time.Time) *view {
	return &view{
		catalogue: catalogue, places: places, settings: settings,
		today:    vietnamese.DateOf(now.In(reporting.Zone)),
		families: map[string]*builder{},
	}
}

// day numbers days, for the budget.
func day(d vietnamese.Date) int { return int(d.In(time.UTC).Unix() / 86400) }

// known returns the indicator when the thing may be shown: indicator, part and
// province of the closed sets.
func (v *view) known(id string, by indicator.Breakdown, province string) (indicator.Indicator, bool) {
	i, ok := v.catalogue.Lookup(id)
	if !ok || !v.places.Known(province) {
		return i, false
	}
	if by.Label == "" {
		return i, true
	}
	return i, slices.ContainsFunc(i.Breakdowns, func(d indicator.BreakdownDef) bool {
		return d.Label == by.Label && slices.Contains(d.Values, by.Value)
	})
}

// plansAhead is how many years ahead of now plans are shown.
const plansAhead = 10

// live reports whether a period lies in the live window. Plans reach ahead.
func (v *view) live(period vietnamese.Period) bool {
	if period.Kind() == 0 {
		return false
	}
	return period.End().Year >= v.today.Year-v.settings.LiveYears && period.Year() <= v.today.Year+plansAhead
}

// meant reports whether, among figures that one province name has for several
// territories, this is the one that the name stands for on the period's last day.
func (v *view) meant(province, territory string, end vietnamese.Date) bool {
	return territory == v.places.Territory(province, end)
}

// standsFor reports whether the name of a figure's province stands for its
// territory: on the last day of its period, of a stock today.
func (v *view) standsFor(f **reporting.Figure) bool {
	end := endOf(*f)
	if (*f).Period == "" && (*f).Kind != indicator.Target {
		end = v.today
	}
	return v.meant((*f).Province, (*f).Territory, end)
}

func (v *view) goalStandsFor(g *reporting.Goal) bool { return v.meant(g.Province, g.Territory, g.End) }

func (v *view) standingStandsFor(s *reporting.Standing) bool {
	return v.meant(s.Province, s.Territory, s.End)
}

// family returns the builder of a figure family, made at its first series.
func (v *view) family(i indicator.Indicator, label string, kind indicator.Kind) *builder {
	name := FamilyName(i, label, kind)
	if b := v.families[name]; b != nil {
		return b
	}
	labels := []string{"province"}
	if i.Nature != indicator.Stock {
		labels = append(labels, "period")
	}
	if label != "" {
		labels = append(labels, label)
	}
	b := newFamily(gauge, name, familyHelp(i, label, kind), labels...)
	v.families[name] = b
	v.order = append(v.order, b)
	return b
}

func (v *view) put(i indicator.Indicator, by indicator.Breakdown, kind indicator.Kind, province string, period vietnamese.Period, value float64) {
	b := v.family(i, by.Label, kind)
	end := 0
	values := make([]string, 0, 3)
	values = append(values, province)
	if i.Nature != indicator.Stock {
		values = append(values, string(period))
		end = day(period.End())
	}
	if by.Label != "" {
		values = append(values, by.Value)
	}
	b.addUntil(end, value, values...)
}

// thing is what makes two figures the same series.
type thing struct {
	indicator string
	by        indicator.Breakdown
	kind      indicator.Kind
	province  string
	period    vietnamese.Period
}

func thingOf(f *reporting.Figure) thing {
	return thing{f.Indicator, f.By, f.Kind, f.Province, planned(f)}
}

func thingOfGoal(g *reporting.Goal) thing {
	return thing{g.Indicator, g.By, indicator.Target, g.Province, g.Period}
}

func thingOfStanding(s *reporting.Standing) thing {
	return thing{s.Indicator, s.By, indicator.Kind(s.Source), s.Province, s.Period}
}

// planned returns the period of a figure; of the target of a stock the year of its day.
func planned(f *reporting.Figure) vietnamese.Period {
	if f.Period == "" && f.Kind == indicator.Target {
		return vietnamese.YearPeriod(f.AsOf.Year)
	}
	return f.Period
}

// oneTerritory walks over a list in which figures of one thing stand side by
// side, and calls use for one of each: the one that the name stands for at
// the period's end, else the last.
func oneTerritory[T any](list []T, of func(*T) thing, meant func(*T) bool, use func(*T)) {
	for i := 0; i < len(list); {
		k := of(&list[i])
		chosen := &list[i]
		j := i + 1
		for ; j < len(list) && of(&list[j]) == k; j++ {
			if !meant(chosen) {
				chosen = &list[j]
			}
		}
		use(chosen)
		i = j
	}
}

// figures makes the families of actual values, with when they were true and
// how many articles disagree.
func (v *view) figures(current []reporting.Figure) {
	timestamps := newFamily(gauge, "baotinh_observation_timestamp_seconds",
		"When a current value was true: the day of a stock, else the end of its period; the day of publication for an attainment reported before its period ended.",
		"indicator", "province", "period")
	conflicts := newFamily(gauge, "baotinh_observation_conflicts",
		"Articles that disagree on a current value of the indicator, beyond rounding.", "indicator", "province")
	conflicting := newFamily(gauge, "baotinh_observation_conflicting_value",
		"Values in disagreement, in the indicator's unit: the chosen one, the lowest and the highest stated.",
		"indicator", "province", "period", "kind", "breakdown", "part", "bound")
	v.order = append(v.order, timestamps, conflicts, conflicting)

	latest := map[moment]time.Time{}
	disagree := map[seen]int{}
	shown := make([]*reporting.Figure, 0, len(current))
	for i := range current {
		f := &current[i]
		if p := planned(f); f.PerYear || f.Kind == indicator.Change || p != "" && !v.live(p) {
			continue
		}
		if _, ok := v.known(f.Indicator, f.By, f.Province); ok {
			shown = append(shown, f)
		}
	}
	oneTerritory(shown,
		func(f **reporting.Figure) thing { return thingOf(*f) }, v.standsFor,
		func(p **reporting.Figure) {
			f := *p
			i, _ := v.catalogue.Lookup(f.Indicator)
			k := seen{f.Indicator, f.Province}
			disagree[k] += f.Conflicts
			if f.Conflicts > 0 {
				for bound, value := range bounds {
					conflicting.add(value(f), f.Indicator, f.Province, string(planned(f)), string(f.Kind), f.By.Label, f.By.Value, bound)
				}
			}
			if f.Kind != indicator.Actual && f.Kind != indicator.Attainment {
				return
			}
			if f.Kind == indicator.Actual && (i.Nature == indicator.Stock) == (f.Period == "") {
				v.put(i, f.By, indicator.Actual, f.Province, f.Period, f.Value)
			}
			if at := trueAt(f); at.After(latest[moment{k, f.Period}]) {
				latest[moment{k, f.Period}] = at
			}
		})
	for m, at := range latest {
		end := 0
		if m.period != "" {
			end = day(m.period.End())
		}
		timestamps.addUntil(end, float64(at.Unix()), m.indicator, m.province, string(m.period))
	}
	for k, n := range disagree {
		conflicts.add(float64(n), k.indicator, k.province)
	}
}

// bounds are the values of the label "bound" of a disagreement.
var bounds = map[string]func(*reporting.Figure) float64{
	"chosen":  func(f *reporting.Figure) float64 { return f.Value },
	"lowest":  func(f *reporting.Figure) float64 { return f.Lowest },
	"highest": func(f *reporting.Figure) float64 { return f.Highest },
}

func endOf(f *reporting.Figure) vietnamese.Date {
	if f.Period == "" {
		return f.AsOf
	}
	return f.Period.End()
}

// trueAt returns the moment that a figure was true for.
func trueAt(f *reporting.Figure) time.Time {
	published := vietnamese.DateOf(f.Published.In(reporting.Zone))
	end := endOf(f)
	switch {
	case f.Period == "" || f.Period.Kind() == vietnamese.YearToDate:
		end = f.Period.EndAt(published)
		if f.Period == "" {
			end = f.AsOf
		}
	case f.Kind == indicator.Attainment && published.Before(end):
		end = published
	}
	return reporting.EndOf(end)
}

// goals makes the families of targets. Of a stock the goal that lies ahead is
// shown, the nearest; else the last one.
func (v *view) goals(goals []reporting.Goal) {
	ends := newFamily(gauge, "baotinh_target_end_timestamp_seconds",
		"End of the period of a target.", "indicator", "province", "period")
	ceilings := newFamily(gauge, "baotinh_target_ceiling",
		"1 where a target is a value that must not be passed (at most, a rank); its attainment is better when smaller.",
		"indicator", "province", "period", "breakdown", "part")
	v.order = append(v.order, ends, ceilings)
	type stock struct {
		indicator string
		by        indicator.Breakdown
		province  string
	}
	stocks := map[stock]*reporting.Goal{}
	seen := map[[3]string]bool{}
	oneTerritory(goals, thingOfGoal, v.goalStandsFor,
		func(g *reporting.Goal) {
			i, ok := v.known(g.Indicator, g.By, g.Province)
			if !ok || !v.live(g.Period) {
				return
			}
			if k := [3]string{g.Indicator, g.Province, string(g.Period)}; !seen[k] {
				seen[k] = true
				ends.addUntil(day(g.End), float64(reporting.EndOf(g.End).Unix()), k[:]...)
			}
			if g.Ceiling {
				ceilings.addUntil(day(g.End), 1, g.Indicator, g.Province, string(g.Period), g.By.Label, g.By.Value)
			}
			if i.Nature != indicator.Stock {
				v.put(i, g.By, indicator.Target, g.Province, g.Period, g.Value)
				return
			}
			k := stock{g.Indicator, g.By, g.Province}
			if old := stocks[k]; old == nil || nearer(g, old, v.today) {
				stocks[k] = g
			}
		})
	for k, g := range stocks {
		i, _ := v.catalogue.Lookup(k.indicator)
		v.put(i, k.by, indicator.Target, k.province, "", g.Value)
	}
}

// nearer reports whether goal a of a stock is to be shown today rather than b.
func nearer(a, b *reporting.Goal, today vietnamese.Date) bool {
	aheadA, aheadB := !a.End.Before(today), !b.End.Before(today)
	if aheadA != aheadB {
		return aheadA
	}
	return aheadA == a.End.Before(b.End)
}

// fasterThan reports whether the pace of a is to be shown rather than that of b,
// which may be nil: the one that says more of the period, else what was reported.
func fasterThan(a, b *reporting.Standing) bool {
	switch {
	case math.IsNaN(a.Pace):
		return false
	case b == nil || math.IsNaN(b.Pace):
		return true
	}
	return a.Elapsed > b.Elapsed || a.Elapsed == b.Elapsed && a.Source == reporting.Reported
}

// partLabels name one part of one indicator of one province and period.
var partLabels = []string{"indicator", "province", "period", "breakdown", "part"}

// standings makes the families of attainment and pace.
func (v *view) standings(standings []reporting.Standing) {
	attainment := newFamily(gauge, "baotinh_target_attainment_ratio",
		"Share of a target that is reached, 1 = reached: actual divided by target where computed, the article's own word where reported. breakdown and part are set for parts only.",
		append([]string{"source"}, partLabels...)...)
	elapsed := newFamily(gauge, "baotinh_target_elapsed_ratio",
		"Share of the target's period that had passed when the attainment was true, 1 = final.",
		append([]string{"source"}, partLabels...)...)
	pace := newFamily(gauge, "baotinh_target_pace_ratio",
		"Attainment divided by the share of the period elapsed, 1 = on pace; reported attainment where there is one, else computed; flows only.", partLabels...)
	v.order = append(v.order, attainment, elapsed, pace)

	paces := map[thing]*reporting.Standing{}
	oneTerritory(standings, thingOfStanding, v.standingStandsFor,
		func(s *reporting.Standing) {
			if _, ok := v.known(s.Indicator, s.By, s.Province); !ok || !v.live(s.Period) {
				return
			}
			end := day(s.End)
			values := []string{string(s.Source), s.Indicator, s.Province, string(s.Period), s.By.Label, s.By.Value}
			attainment.addUntil(end, s.Attainment, values...)
			elapsed.addUntil(end, s.Elapsed, values...)
			k := thing{s.Indicator, s.By, "", s.Province, s.Period}
			if fasterThan(s, paces[k]) {
				paces[k] = s
			}
		})
	for k, s := range paces {
		pace.addUntil(day(s.End), s.Pace, k.indicator, k.province, string(k.period), k.by.Label, k.by.Value)
	}
}

// forecasts makes the families of forecasts.
func (v *view) forecasts(forecasts []reporting.Forecast) {
	forecast := newFamily(gauge, "baotinh_target_forecast_ratio",
		"Expected attainment at the period's end, from the course of the last five years.", partLabels...)
	forecastError := newFamily(gauge, "baotinh_target_forecast_error_ratio",
		"Standard error of the forecast attainment.", partLabels...)
	v.order = append(v.order, forecast, forecastError)
	oneTerritory(forecasts,
		func(f *reporting.Forecast) thing {
			return thing{f.Indicator, f.By, "forecast", f.Province, f.Period}
		},
		func(f *reporting.Forecast) bool { return v.meant(f.Province, f.Territory, f.Period.End()) },
		func(f *reporting.Forecast) {
			if _, ok := v.known(f.Indicator, f.By, f.Province); !ok || !v.live(f.Period) {
				return
			}
			values := []string{f.Indicator, f.Province, string(f.Period), f.By.Label, f.By.Value}
			forecast.addUntil(day(f.Period.End()), f.Ratio, values...)
			forecastError.addUntil(day(f.Period.End()), f.RatioErr, values...)
		})
}

// owed makes the families of the reporting calendar.
func (v *view) owed(owed []reporting.Owed) {
	due := newFamily(gauge, "baotinh_report_due_timestamp_seconds",
		"When a report falls due: the first instant at which it is late. Each period keeps its own series.", "report", "province", "period")
	published := newFamily(gauge, "baotinh_report_published_timestamp_seconds",
		"When the article was published that a report came with.", "report", "province", "period")
	v.order = append(v.order, due, published)
	for _, o := range owed {
		end := day(o.Period.End())
		due.addUntil(end, float64(o.Due.Unix()), o.Report, o.Province, string(o.Period))
		if o.Delivery != nil {
			published.addUntil(end, float64(o.Published.Unix()), o.Report, o.Province, string(o.Period))
		}
	}
}
