package metrics

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Label is one label of a past series.
type Label struct{ Name, Value string }

// Point is a value from a moment on.
type Point struct {
	Time  int64 // milliseconds since 1970
	Value float64
}

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
	if i < 0 {
		return 0, false
	}
	return p.Points[i].Value, true
}

// Archive is all that is known of the past, under the names and labels of the
// live page: what /metrics would have shown at any moment, had all been known
// then that is known now. A figure stands from the moment that it is true
// for (or was published, when that is earlier), a target from the start of its
// period, and each leaves when the live window passes it.
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
	if a := e.archive; a != nil && a.generation == generation && a.config == config && a.day == today {
		return a.Archive, nil
	}
	figures, _, _, err := e.allFigures(ctx)
	if err != nil {
		return nil, err
	}
	archive := &Archive{}
	b := archivist{
		view:  newView(e.catalogue, config.desk.Places(), config.settings, now),
		desk:  config.desk,
		now:   now,
		index: map[string]int{},
	}
	b.figures(figures)
	b.review(config.desk.Review(figures, now))
	b.constants()
	archive.series = b.done()
	e.archive = &archived{archive, generation, config, today}
	return archive, nil
}

// archived is an archive with what it was built from.
type archived struct {
	*Archive
	generation uint64
	config     *configuration
	day        vietnamese.Date
}

// archivist builds an archive.
type archivist struct {
	view   *view
	desk   *reporting.Desk
	now    time.Time
	series []Past
	index  map[string]int
}

// record adds a point to a series. A moment ahead of now counts as now: it is live already.
func (b *archivist) record(name string, from time.Time, value float64, end int64, labels ...string) {
	if from.After(b.now) {
		from = b.now
	}
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
	s := &b.series[i]
	s.Points = append(s.Points, Point{from.UnixMilli(), value})
	s.End = max(s.End, end)
}

// leaves returns when the live window passes a period; a stock stays.
func (b *archivist) leaves(period vietnamese.Period) int64 {
	if period == "" {
		return forever
	}
	year := period.End().Year + b.view.settings.LiveYears + 1
	return time.Date(year, time.January, 1, 0, 0, 0, 0, reporting.Zone).UnixMilli()
}

// figures records actual values: of what differs from day to day one for each
// moment, of all else one for each period.
func (b *archivist) figures(figures []store.Figure) {
	moments := b.desk.Order().Moments(figures)
	shown := moments[:0]
	for _, f := range moments {
		if f.PerYear || f.Kind == indicator.Change || f.Kind == indicator.Target || f.Period != "" && f.Period.Kind() == 0 {
			continue
		}
		if _, ok := b.view.known(f.Indicator, f.By, f.Province); ok {
			shown = append(shown, f)
		}
	}
	for i := range shown {
		f := &shown[i]
		ind, _ := b.view.catalogue.Lookup(f.Indicator)
		if !b.view.meant(f.Province, f.Territory, endOf(f)) && b.rivalled(shown, i) {
			continue
		}
		at, end := trueAt(f), b.leaves(f.Period)
		from := at
		if f.Published.Before(from) {
			from = f.Published
		}
		if f.Kind == indicator.Attainment {
			b.record("baotinh_target_attainment_ratio", from, f.Value, end, "indicator", f.Indicator, "province", f.Province,
				"period", string(f.Period), "breakdown", f.By.Label, "part", f.By.Value, "source", string(reporting.Reported))
		} else if (ind.Nature == indicator.Stock) == (f.Period == "") {
			b.record(FamilyName(ind, f.By.Label, indicator.Actual), from, f.Value, end,
				"province", f.Province, "period", string(f.Period), f.By.Label, f.By.Value)
		}
		b.record("baotinh_observation_timestamp_seconds", from, float64(at.Unix()), end,
			"indicator", f.Indicator, "province", f.Province, "period", string(f.Period))
	}
}

// rivalled reports whether another territory of the same name has the figure
// that the name stands for; neighbours in the list are the same thing.
func (b *archivist) rivalled(list []reporting.Figure, i int) bool {
	same := func(j int) bool {
		x, y := &list[i], &list[j]
		return x.Indicator == y.Indicator && x.By == y.By && x.Kind == y.Kind && x.Province == y.Province && x.Period == y.Period
	}
	for j := i - 1; j >= 0 && same(j); j-- {
		if b.view.meant(list[j].Province, list[j].Territory, endOf(&list[j])) && list[i].Period != "" {
			return true
		}
	}
	for j := i + 1; j < len(list) && same(j); j++ {
		if b.view.meant(list[j].Province, list[j].Territory, endOf(&list[j])) && list[i].Period != "" {
			return true
		}
	}
	return false
}

// review records targets, attainments worked out and the reporting calendar.
func (b *archivist) review(r reporting.Review) {
	for i := range r.Goals {
		g := &r.Goals[i]
		ind, ok := b.view.known(g.Indicator, g.By, g.Province)
		if !ok || g.Period.Kind() == 0 {
			continue
		}
		from := g.Period.Start().In(reporting.Zone)
		if g.Figure != nil && g.Figure.Published.Before(from) {
			from = g.Figure.Published
		}
		end, period := b.leaves(g.Period), string(g.Period)
		if ind.Nature == indicator.Stock {
			period, end = "", forever
		}
		b.record(FamilyName(ind, g.By.Label, indicator.Target), from, g.Value, end, "province", g.Province, "period", period, g.By.Label, g.By.Value)
		b.record("baotinh_target_end_timestamp_seconds", from, float64(reporting.EndOf(g.End).Unix()), b.leaves(g.Period),
			"indicator", g.Indicator, "province", g.Province, "period", string(g.Period))
	}
	for i := range r.Standings {
		s := &r.Standings[i]
		if _, ok := b.view.known(s.Indicator, s.By, s.Province); !ok || s.Source != reporting.Computed {
			continue
		}
		from := s.At
		if s.Actual != nil && s.Actual.Published.Before(from) {
			from = s.Actual.Published
		}
		b.record("baotinh_target_attainment_ratio", from, s.Attainment, b.leaves(s.Period), "indicator", s.Indicator, "province", s.Province,
			"period", string(s.Period), "breakdown", s.By.Label, "part", s.By.Value, "source", string(s.Source))
	}
	for _, o := range r.Owed {
		labels := []string{"report", o.Report, "province", o.Province, "period", string(o.Period)}
		b.record("baotinh_report_due_timestamp_seconds", o.Period.Start().In(reporting.Zone), float64(o.Due.Unix()), forever, labels...)
		if o.Delivery != nil {
			b.record("baotinh_report_published_timestamp_seconds", o.Published, float64(o.Published.Unix()), forever, labels...)
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
			b.record(f.name, time.Date(2000, time.January, 1, 0, 0, 0, 0, reporting.Zone), s.value, forever, labels...)
		}
	}
}

// done puts points and series in order; of two points of one moment the last stands.
func (b *archivist) done() []Past {
	for i := range b.series {
		s := &b.series[i]
		slices.SortStableFunc(s.Points, func(x, y Point) int { return cmp.Compare(x.Time, y.Time) })
		kept := s.Points[:0]
		for j, p := range s.Points {
			if j+1 < len(s.Points) && s.Points[j+1].Time == p.Time {
				continue
			}
			kept = append(kept, p)
		}
		s.Points = kept
	}
	slices.SortFunc(b.series, func(x, y Past) int {
		return cmp.Or(strings.Compare(x.Name, y.Name), slices.CompareFunc(x.Labels, y.Labels, func(l, m Label) int {
			return cmp.Or(strings.Compare(l.Name, m.Name), strings.Compare(l.Value, m.Value))
		}))
	})
	return b.series
}
