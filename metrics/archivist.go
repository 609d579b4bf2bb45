package metrics

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// archivist builds an archive from one review. Wherever the live page chooses
// (between territories of one name, between sources of a pace, between targets
// of a stock) it makes the same choice, at every moment.
type archivist struct {
	view   *view
	now    time.Time
	series []Past
	index  map[string]int

	reported map[*reporting.Figure]*reporting.Standing // by the figure they were read from
	moments  map[moment][]trueFrom
	disagree map[seen]*tally
	paces    map[thing][]paced
	stocks   map[thing][]*reporting.Goal
}

// seen is what conflicts are counted by.
type seen struct{ indicator, province string }

// moment is what the time of a value is told for.
type moment struct {
	seen
	period vietnamese.Period
}

// tally is a number that grows and shrinks over time.
type tally struct {
	changes []Point
	end     int64
}

// trueFrom is when a value of a thing was true, told from a moment on.
type trueFrom struct {
	from  int64
	thing thing
	at    float64
}

// paced is a standing that says a pace from a moment on.
type paced struct {
	from int64
	of   *reporting.Standing
}

// at returns the place of a series in the list, made at its first use.
func (b *archivist) at(name string, labels ...string) int {
	list := make([]Label, 0, len(labels)/2)
	for i := 0; i+1 < len(labels); i += 2 {
		if labels[i+1] != "" {
			list = append(list, Label{labels[i], labels[i+1]})
		}
	}
	slices.SortFunc(list, func(x, y Label) int { return strings.Compare(x.Name, y.Name) })
	var key strings.Builder
	key.WriteString(name)
	for _, l := range list {
		key.WriteByte(0xff)
		key.WriteString(l.Name)
		key.WriteByte(0xfe)
		key.WriteString(l.Value)
	}
	i, known := b.index[key.String()]
	if !known {
		i = len(b.series)
		b.index[key.String()] = i
		b.series = append(b.series, Past{Name: name, Labels: list})
	}
	return i
}

// put adds a point to a series. What stands over others is put first: a later
// call says only what was true before.
func (b *archivist) put(series int, from int64, value float64, end int64) {
	s := &b.series[series]
	if n := len(s.Points); n > 0 && s.Points[n-1].Time <= from {
		return
	}
	s.Points = append(s.Points, Point{from, value})
	s.End = max(s.End, end)
}

// follow adds a point that comes after all others of the series.
func (b *archivist) follow(series int, from int64, value float64, end int64) {
	s := &b.series[series]
	if n := len(s.Points); n > 0 && (s.Points[n-1].Value == value || s.Points[n-1].none() && math.IsNaN(value)) {
		s.End = max(s.End, end)
		return
	}
	s.Points = append(s.Points, Point{from, value})
	s.End = max(s.End, end)
}

// since is a moment as the archive counts it. A moment ahead of now counts as
// now: it is live already.
func (b *archivist) since(t time.Time) int64 {
	if t.After(b.now) {
		t = b.now
	}
	return t.UnixMilli()
}

// leaves returns when the live window passes a period; a stock stays.
func (b *archivist) leaves(period vietnamese.Period) int64 {
	if period == "" {
		return forever
	}
	year := period.End().Year + b.view.settings.LiveYears + 1
	return time.Date(year, time.January, 1, 0, 0, 0, 0, reporting.Zone).UnixMilli()
}

// ever reports whether a period is live at some moment up to now.
func (b *archivist) ever(period vietnamese.Period) bool {
	return period.Kind() != 0 && period.Year() <= b.view.today.Year+plansAhead
}

// review records everything that a review says.
func (b *archivist) review(r reporting.Review) {
	b.reported = map[*reporting.Figure]*reporting.Standing{}
	b.moments, b.disagree = map[moment][]trueFrom{}, map[seen]*tally{}
	b.paces, b.stocks = map[thing][]paced{}, map[thing][]*reporting.Goal{}
	for i := range r.Standings {
		if s := &r.Standings[i]; s.Source == reporting.Reported {
			b.reported[s.Figure] = s
		}
	}
	b.goals(r.Goals)
	b.standings(r.Standings)
	b.figures(r.Current)
	b.timestamps()
	b.conflicts()
	b.pace()
	b.stockTargets()
}

// figures records what was read: of what differs from day to day one value for
// each moment, of all else one for each period.
func (b *archivist) figures(current []reporting.Figure) {
	shown := make([]*reporting.Figure, 0, len(current))
	for i := range current {
		f := &current[i]
		if p := planned(f); f.PerYear || f.Kind == indicator.Change || p != "" && !b.ever(p) {
			continue
		}
		if _, ok := b.view.known(f.Indicator, f.By, f.Province); ok {
			shown = append(shown, f)
		}
	}
	for i := 0; i < len(shown); {
		j := i + 1
		for j < len(shown) && thingOf(shown[j]) == thingOf(shown[i]) {
			j++
		}
		group := shown[i:j]
		oneTerritory(group, func(f **reporting.Figure) thing { return thingOf(*f) }, b.view.standsFor,
			func(f **reporting.Figure) { b.course(*f, group) })
		i = j
	}
}

// stood is a figure with the moment from which it stood.
type stood struct {
	from int64
	of   *reporting.Figure
}

// course records one thing over time; chosen is what the live page shows of
// the group. Of a stock the territories that bore its name before follow, each
// for its time.
func (b *archivist) course(chosen *reporting.Figure, group []*reporting.Figure) {
	list := []*reporting.Figure{chosen}
	before := func(f *reporting.Figure) {
		for k := range f.Earlier {
			list = append(list, &f.Earlier[k])
		}
	}
	before(chosen)
	if chosen.Period == "" && chosen.Kind != indicator.Target {
		for _, other := range group {
			if other != chosen && b.view.meant(other.Province, other.Territory, endOf(other)) {
				list = append(list, other)
				before(other)
			}
		}
		slices.SortStableFunc(list[1:], func(x, y *reporting.Figure) int { return cmp.Compare(day(y.AsOf), day(x.AsOf)) })
	}
	steps := make([]stood, 0, len(list))
	for _, f := range list {
		if from := b.from(f); len(steps) == 0 || from < steps[len(steps)-1].from {
			steps = append(steps, stood{from, f})
		}
	}
	b.disagreement(steps)
	ind, _ := b.view.catalogue.Lookup(chosen.Indicator)
	end := b.leaves(chosen.Period)
	switch {
	case chosen.Kind == indicator.Attainment:
		for _, s := range steps {
			b.reportedStanding(s.of, chosen, s.from, end)
		}
	case chosen.Kind != indicator.Actual:
		return
	case (ind.Nature == indicator.Stock) == (chosen.Period == ""):
		at := b.at(FamilyName(ind, chosen.By.Label, indicator.Actual),
			"province", chosen.Province, "period", string(chosen.Period), chosen.By.Label, chosen.By.Value)
		for _, s := range steps {
			b.put(at, s.from, s.of.Value, end)
		}
	}
	k := moment{seen{chosen.Indicator, chosen.Province}, chosen.Period}
	for _, s := range steps {
		b.moments[k] = append(b.moments[k], trueFrom{s.from, thingOf(chosen), float64(trueAt(s.of).Unix())})
	}
}

// from returns the moment from which a figure stood.
func (b *archivist) from(f *reporting.Figure) int64 {
	at := trueAt(f)
	if f.Kind == indicator.Target {
		at = planned(f).Start().In(reporting.Zone)
	}
	if f.Published.Before(at) {
		at = f.Published
	}
	return b.since(at)
}

// disagreement records conflicts; the best step comes first.
func (b *archivist) disagreement(steps []stood) {
	f := steps[0].of
	period := planned(f)
	k := seen{f.Indicator, f.Province}
	t := b.disagree[k]
	if t == nil {
		t = &tally{}
		b.disagree[k] = t
	}
	end := b.leaves(period)
	t.end = max(t.end, end)
	last := 0
	any := false
	for _, s := range slices.Backward(steps) {
		t.changes = append(t.changes, Point{s.from, float64(s.of.Conflicts - last)})
		last = s.of.Conflicts
		any = any || last > 0
	}
	if end != forever {
		t.changes = append(t.changes, Point{end, float64(-last)})
	}
	if !any {
		return
	}
	for bound, value := range bounds {
		at := b.at("baotinh_observation_conflicting_value", "indicator", f.Indicator, "province", f.Province, "period", string(period),
			"kind", string(f.Kind), "breakdown", f.By.Label, "part", f.By.Value, "bound", bound)
		for _, s := range steps {
			if s.of.Conflicts > 0 {
				b.put(at, s.from, value(s.of), end)
			} else {
				b.put(at, s.from, absent, end)
			}
		}
	}
}

// conflicts adds up the disagreements of each moment.
func (b *archivist) conflicts() {
	for k, t := range b.disagree {
		at := b.at("baotinh_observation_conflicts", "indicator", k.indicator, "province", k.province)
		slices.SortStableFunc(t.changes, func(x, y Point) int { return cmp.Compare(x.Time, y.Time) })
		sum := 0.0
		for i, c := range t.changes {
			sum += c.Value
			if i+1 == len(t.changes) || t.changes[i+1].Time > c.Time {
				b.follow(at, c.Time, sum, t.end)
			}
		}
	}
}

// timestamps records when values were true: of all that a series speaks for the
// latest of what stands at the moment.
func (b *archivist) timestamps() {
	for k, list := range b.moments {
		at := b.at("baotinh_observation_timestamp_seconds", "indicator", k.indicator, "province", k.province, "period", string(k.period))
		slices.SortStableFunc(list, func(x, y trueFrom) int { return cmp.Compare(x.from, y.from) })
		standing := map[thing]float64{}
		for i, one := range list {
			standing[one.thing] = one.at
			if i+1 < len(list) && list[i+1].from == one.from {
				continue
			}
			b.follow(at, one.from, slices.Max(slices.Collect(maps.Values(standing))), b.leaves(k.period))
		}
	}
}

// owed records the reporting calendar.
func (b *archivist) owed(owed []reporting.Owed) {
	for _, o := range owed {
		end := forever
		if !o.Ended.IsZero() {
			end = o.Ended.UnixMilli()
		}
		labels := []string{"report", o.Report, "province", o.Province, "period", string(o.Period)}
		b.put(b.at("baotinh_report_due_timestamp_seconds", labels...), b.since(o.Period.Start().In(reporting.Zone)), float64(o.Due.Unix()), end)
		if o.Delivery != nil {
			b.put(b.at("baotinh_report_published_timestamp_seconds", labels...), b.since(o.Published), float64(o.Published.Unix()), end)
		}
	}
}

// constants records what does not change, for joins at any time.
func (b *archivist) constants() {
	b.view.provinces()
	b.view.names()
	for _, f := range b.view.order {
		for _, s := range f.series {
			labels := make([]string, 0, 2*len(f.labels))
			for i, name := range f.labels {
				labels = append(labels, name, s.values[i])
			}
			b.put(b.at(f.name, labels...), time.Date(2000, time.January, 1, 0, 0, 0, 0, reporting.Zone).UnixMilli(), s.value, forever)
		}
	}
}

// done puts points and series in order and drops what says nothing.
func (b *archivist) done() []Past {
	for i := range b.series {
		s := &b.series[i]
		slices.SortStableFunc(s.Points, func(x, y Point) int { return cmp.Compare(x.Time, y.Time) })
		first := slices.IndexFunc(s.Points, func(p Point) bool { return !p.none() })
		if first < 0 {
			first = len(s.Points)
		}
		s.Points = s.Points[first:]
	}
	b.series = slices.DeleteFunc(b.series, func(s Past) bool { return len(s.Points) == 0 })
	slices.SortFunc(b.series, func(x, y Past) int {
		return cmp.Or(strings.Compare(x.Name, y.Name), compareLabels(x.Labels, y.Labels))
	})
	return b.series
}
