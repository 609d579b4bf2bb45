package metrics

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// goalFrom returns the moment from which a goal stood: its period's start, or
// its publication when that is earlier.
func (b *archivist) goalFrom(g *reporting.Goal) int64 {
	from := g.Period.Start().In(reporting.Zone)
	if g.Figure != nil && g.Figure.Published.Before(from) {
		from = g.Figure.Published
	}
	return b.since(from)
}

// goals records targets; those of stocks are kept for stockTargets.
func (b *archivist) goals(goals []reporting.Goal) {
	told := map[[3]string]bool{}
	oneTerritory(goals, thingOfGoal, b.view.goalStandsFor, func(g *reporting.Goal) {
		ind, ok := b.view.known(g.Indicator, g.By, g.Province)
		if !ok || !b.ever(g.Period) {
			return
		}
		from, end := b.goalFrom(g), b.leaves(g.Period)
		if k := [3]string{g.Indicator, g.Province, string(g.Period)}; !told[k] {
			told[k] = true
			b.put(b.at("baotinh_target_end_timestamp_seconds", "indicator", g.Indicator, "province", g.Province, "period", string(g.Period)),
				from, float64(reporting.EndOf(g.End).Unix()), end)
		}
		if g.Ceiling {
			b.put(b.at("baotinh_target_ceiling", "indicator", g.Indicator, "province", g.Province, "period", string(g.Period),
				"breakdown", g.By.Label, "part", g.By.Value), from, 1, end)
		}
		if ind.Nature == indicator.Stock {
			k := thing{g.Indicator, g.By, indicator.Target, g.Province, ""}
			b.stocks[k] = append(b.stocks[k], g)
			return
		}
		b.put(b.at(FamilyName(ind, g.By.Label, indicator.Target), "province", g.Province, "period", string(g.Period), g.By.Label, g.By.Value), from, g.Value, end)
	})
}

// stockTargets records for each stock the target that the live page would have
// shown: at every moment at which another may take its place it is chosen anew.
func (b *archivist) stockTargets() {
	for k, goals := range b.stocks {
		ind, _ := b.view.catalogue.Lookup(k.indicator)
		at := b.at(FamilyName(ind, k.by.Label, indicator.Target), "province", k.province, k.by.Label, k.by.Value)
		var turns []int64
		for _, g := range goals {
			turns = append(turns, b.goalFrom(g), reporting.EndOf(g.End).UnixMilli(), b.leaves(g.Period))
		}
		slices.Sort(turns)
		for _, t := range slices.Compact(turns) {
			if t > b.now.UnixMilli() {
				break
			}
			today := vietnamese.DateOf(time.UnixMilli(t).In(reporting.Zone))
			var chosen *reporting.Goal
			for _, g := range goals {
				if b.goalFrom(g) <= t && t < b.leaves(g.Period) && (chosen == nil || nearer(g, chosen, today)) {
					chosen = g
				}
			}
			if chosen == nil {
				b.follow(at, t, absent, forever)
			} else {
				b.follow(at, t, chosen.Value, forever)
			}
		}
	}
}

// standings records attainments worked out, and their forecasts.
func (b *archivist) standings(standings []reporting.Standing) {
	oneTerritory(standings, thingOfStanding, b.view.standingStandsFor, func(s *reporting.Standing) {
		if _, ok := b.view.known(s.Indicator, s.By, s.Province); !ok || !b.ever(s.Period) || s.Source != reporting.Computed {
			return
		}
		end := b.leaves(s.Period)
		earliest := b.goalFrom(s.Goal)
		list := append([]*reporting.Standing{s}, pointers(s.Earlier)...)
		course, times := list[:0], make([]int64, 0, len(list))
		for _, one := range list {
			from := one.At
			if one.Actual != nil && one.Actual.Published.Before(from) {
				from = one.Actual.Published
			}
			t := max(b.since(from), earliest)
			if len(times) > 0 && t >= times[len(times)-1] {
				continue
			}
			course, times = append(course, one), append(times, t)
			b.standing(one, t, end)
		}
		if !slices.ContainsFunc(course, func(s *reporting.Standing) bool { return s.Forecast != nil }) {
			return
		}
		labels := standingLabels(s)
		ratio, ratioError := b.at("baotinh_target_forecast_ratio", labels...), b.at("baotinh_target_forecast_error_ratio", labels...)
		for i, one := range course {
			value, spread := absent, absent
			if one.Forecast != nil {
				value, spread = one.Forecast.Ratio, one.Forecast.RatioErr
			}
			b.put(ratio, times[i], value, end)
			b.put(ratioError, times[i], spread, end)
		}
	})
}

func pointers(list []reporting.Standing) []*reporting.Standing {
	result := make([]*reporting.Standing, len(list))
	for i := range list {
		result[i] = &list[i]
	}
	return result
}

func standingLabels(s *reporting.Standing) []string {
	return []string{"indicator", s.Indicator, "province", s.Province, "period", string(s.Period), "breakdown", s.By.Label, "part", s.By.Value}
}

// standing records attainment and elapsed time, and keeps the pace.
func (b *archivist) standing(s *reporting.Standing, from, end int64) {
	labels := append(standingLabels(s), "source", string(s.Source))
	b.put(b.at("baotinh_target_attainment_ratio", labels...), from, s.Attainment, end)
	b.put(b.at("baotinh_target_elapsed_ratio", labels...), from, s.Elapsed, end)
	k := thing{s.Indicator, s.By, "", s.Province, s.Period}
	b.paces[k] = append(b.paces[k], paced{from, s})
}

// reportedStanding records what an article says of an attainment; now is the
// figure that stands now.
func (b *archivist) reportedStanding(f, now *reporting.Figure, from, end int64) {
	if f.Period == "" {
		return
	}
	var goal *reporting.Goal
	if s := b.reported[now]; s != nil {
		goal = s.Goal
	}
	s := reporting.ReportedStanding(f, goal, b.view.catalogue)
	b.standing(&s, from, end)
}

// pace records the pace of each moment, by the source that the live page takes.
func (b *archivist) pace() {
	for k, list := range b.paces {
		slices.SortStableFunc(list, func(x, y paced) int { return cmp.Compare(x.from, y.from) })
		at := -1
		current := map[reporting.Source]*reporting.Standing{}
		for i, p := range list {
			current[p.of.Source] = p.of
			if i+1 < len(list) && list[i+1].from == p.from {
				continue
			}
			chosen := current[reporting.Computed]
			if other := current[reporting.Reported]; other != nil && fasterThan(other, chosen) {
				chosen = other
			}
			value := absent
			if chosen != nil && !math.IsNaN(chosen.Pace) {
				value = chosen.Pace
			} else if at < 0 {
				continue
			}
			if at < 0 {
				at = b.at("baotinh_target_pace_ratio", "indicator", k.indicator, "province", k.province, "period", string(k.period), "breakdown", k.by.Label, "part", k.by.Value)
			}
			b.follow(at, p.from, value, b.leaves(k.period))
		}
	}
}
