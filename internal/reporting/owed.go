package reporting

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Owed is one report that one province owes for one period.
type Owed struct {
	Report    string
	Title     string
	Province  string
	Period    vietnamese.Period
	Due       time.Time // the first instant at which it is late
	Ended     time.Time // when it was no longer watched, of Past only; zero while it is
	Published time.Time // zero until it came
	// Delivery is the figure that it came with; nil until then. A report that all
	// predecessors of a merged province delivered came with the last of theirs.
	Delivery *store.Figure
}

// State is what has become of an owed report.
type State string

// The states of an owed report.
const (
	NotDue  State = "not_due" // there is time left, and it has not come
	Missing State = "missing" // it is overdue
	OnTime  State = "on_time"
	Late    State = "late" // it came after the deadline
)

// State returns what has become of the report as of now.
func (o Owed) State(now time.Time) State {
	switch {
	case o.Delivery == nil && now.Before(o.Due):
		return NotDue
	case o.Delivery == nil:
		return Missing
	case o.Published.Before(o.Due):
		return OnTime
	}
	return Late
}

// Ledger is the reporting calendar: what is owed by whom for which period.
type Ledger struct {
	reports  []Report
	calendar *Calendar
	places   *Places
}

// NewLedger builds the reporting calendar. The configuration must be without
// faults (Config.Faults); what is wrong with the days off is an error here too.
func NewLedger(config Config, places *Places) (*Ledger, error) {
	calendar, err := NewCalendar(config.Holidays)
	if err != nil {
		return nil, fmt.Errorf("reporting calendar: %w", err)
	}
	return &Ledger{reports: config.Reports, calendar: calendar, places: places}, nil
}

// Calendar returns the calendar of working days.
func (l *Ledger) Calendar() *Calendar { return l.calendar }

// Owed returns what is owed as of now, in the order of the configuration, for
// every period from the report's first one to the one that runs now. Each
// period stays in the list when the next begins. figures are all that were ever
// read, not only the current ones: the first article is the delivery.
func (l *Ledger) Owed(figures []store.Figure, now time.Time) []Owed {
	return l.standing(l.deliveries(figures), now, everywhere)
}

// everywhere is a choice of all provinces.
func everywhere(string) bool { return true }

// standing returns what the provinces chosen by within owe as of now.
func (l *Ledger) standing(d deliveries, now time.Time, within func(province string) bool) []Owed {
	return slices.DeleteFunc(l.owed(d, now, 0, within), func(o Owed) bool { return !o.Ended.IsZero() })
}

// Past returns what Owed returns and what it has returned on any day of so many
// years before.
func (l *Ledger) Past(figures []store.Figure, now time.Time, years int) []Owed {
	return l.owed(l.deliveries(figures), now, years, everywhere)
}

func (l *Ledger) owed(deliveries deliveries, now time.Time, years int, within func(province string) bool) []Owed {
	today := dayOf(now)
	earliest := today
	earliest.Year -= years
	var owed []Owed
	for _, report := range l.reports {
		for _, period := range periodsFrom(report.Frequency, firstPeriod(report, earliest), today) {
			due := l.calendar.Deadline(period.End(), report.GraceDays, report.WorkingDays)
			for _, province := range l.places.On(due) {
				if !within(province.Name) || len(report.Provinces) > 0 && !l.names(report.Provinces, province.Name, due) {
					continue
				}
				one := Owed{
					Report: report.Name, Title: report.Title, Province: province.Name, Period: period, Due: EndOf(due),
					Ended: l.ended(report, province.Name, period, due, today),
				}
				if one.Delivery = l.delivered(deliveries, report, province.Name, period, due); one.Delivery != nil {
					one.Published = one.Delivery.Published
				}
				owed = append(owed, one)
			}
		}
	}
	return owed
}

// names reports whether a list of provinces means the province that exists on
// the day: by its name, or by that of a predecessor.
func (l *Ledger) names(list []string, province string, on vietnamese.Date) bool {
	if slices.Contains(list, province) {
		return true
	}
	return !on.Before(Merger) && slices.ContainsFunc(l.places.Predecessors(province), func(old string) bool {
		return slices.Contains(list, old)
	})
}

// delivered returns the figure with which the report came that the province of
// the day due owes; nil when it has not come.
func (l *Ledger) delivered(d deliveries, report Report, province string, period vietnamese.Period, due vietnamese.Date) *store.Figure {
	came := d.first(report, l.places.Territory(province, due), period)
	if due.Before(Merger) || !period.End().Before(Merger) {
		return came
	}
	return sooner(came, l.ofPredecessors(d, report, province, period))
}

// sooner returns the figure that was published first, nil when there is none.
func sooner(a, b *store.Figure) *store.Figure {
	if a == nil || b != nil && cmp.Or(b.Published.Compare(a.Published), cmp.Compare(b.Key, a.Key)) < 0 {
		return b
	}
	return a
}

// lastOf returns the figure that was published last.
func lastOf(a, b *store.Figure) *store.Figure {
	if a == nil || cmp.Or(b.Published.Compare(a.Published), cmp.Compare(b.Key, a.Key)) > 0 {
		return b
	}
	return a
}

// ended returns the first day on which nobody watched for the report any more:
// who owed it on the day due has become part of another province, or it is a year
// past and the configuration names no first period. It is zero when that is still to come.
func (l *Ledger) ended(report Report, province string, period vietnamese.Period, due, today vietnamese.Date) time.Time {
	if due.Before(Merger) && !today.Before(Merger) &&
		(l.places.Gone(province, today) || l.places.Territory(province, due) != l.places.Territory(province, today)) {
		return Merger.In(Zone)
	}
	if report.Since == "" {
		last := after(report.Frequency, period)
		if last.Year++; !today.Before(last) {
			return last.In(Zone)
		}
	}
	return time.Time{}
}

// ofPredecessors returns the figure with which the last of all predecessors
// delivered, nil while one is missing.
func (l *Ledger) ofPredecessors(d deliveries, report Report, province string, period vietnamese.Period) *store.Figure {
	var last *store.Figure
	for _, old := range l.places.Predecessors(province) {
		came := d.first(report, l.places.Territory(old, period.End()), period)
		if came == nil {
			return nil
		}
		last = lastOf(last, came)
	}
	return last
}

// firstPeriod returns the first period that a report is watched for.
func firstPeriod(report Report, today vietnamese.Date) vietnamese.Period {
	if report.Since != "" {
		return vietnamese.Period(report.Since)
	}
	return periodAt(report.Frequency, vietnamese.Date{Year: today.Year - 1, Month: today.Month, Day: 1})
}

// periodsFrom returns the periods of a frequency from the first to the one
// that runs on the day.
func periodsFrom(frequency string, first vietnamese.Period, today vietnamese.Date) []vietnamese.Period {
	var periods []vietnamese.Period
	for period := first; !today.Before(period.Start()) && len(periods) < 1000; period = following(frequency, period) {
		periods = append(periods, period)
	}
	return periods
}

// following returns the period after the given one.
func following(frequency string, period vietnamese.Period) vietnamese.Period {
	return periodAt(frequency, after(frequency, period))
}

// after returns the first day after a period. Nine months are followed by those
// of the next year.
func after(frequency string, period vietnamese.Period) vietnamese.Date {
	if frequency == NineMonths {
		return vietnamese.Date{Year: period.Year() + 1, Month: time.January, Day: 1}
	}
	return period.End().AddDays(1)
}

// termStart is the year of a Party congress; one is held every fifth year.
const termStart = 2020

// periodAt returns the period of a frequency that the day lies in; of nine
// months the one of its year; of terms the one whose congress was held last,
// counted from the year after it.
func periodAt(frequency string, day vietnamese.Date) vietnamese.Period {
	switch frequency {
	case Monthly:
		return vietnamese.MonthPeriod(day.Year, day.Month)
	case Quarterly:
		return vietnamese.QuarterPeriod(day.Year, (int(day.Month)+2)/3)
	case HalfYearly:
		return vietnamese.HalfPeriod(day.Year, (int(day.Month)+5)/6)
	case NineMonths:
		return vietnamese.FirstMonths(day.Year, 9)
	case PerTerm:
		past := (day.Year - 1 - termStart) % 5
		if past < 0 {
			past += 5
		}
		return vietnamese.YearsPeriod(day.Year-1-past, day.Year+4-past)
	}
	return vietnamese.YearPeriod(day.Year)
}

// deliveries holds what was published, by indicator and territory.
type deliveries map[deliveryKey][]delivery

type deliveryKey struct{ indicator, territory string }

type delivery struct {
	asOf   vietnamese.Date // of a stock, or the day that a year to date reaches
	figure *store.Figure
}

func (l *Ledger) deliveries(figures []store.Figure) deliveries {
	watched := map[string]bool{}
	for _, report := range l.reports {
		for _, id := range report.Indicators {
			watched[id] = true
		}
	}
	d := deliveries{}
	for i := range figures {
		f := &figures[i]
		if !watched[f.Indicator] {
			continue
		}
		asOf, reports := reportable(f)
		if !reports {
			continue
		}
		k := deliveryKey{f.Indicator, l.places.Territory(f.Province, dayOf(f.Published))}
		d[k] = append(d[k], delivery{asOf, f})
	}
	return d
}

// speaksOf returns the day that a figure speaks of, zero for all of its period,
// and whether it can be a report: nobody can report on a period that has not
// happened.
func speaksOf(f *store.Figure) (asOf vietnamese.Date, reports bool) {
	published := dayOf(f.Published)
	running := f.Period != "" && reaches(f.Period.End(), published) != f.Period.End()
	if f.Period.Kind() == vietnamese.Years {
		running = published.Year < f.Period.End().Year // congresses report in the last year of a term
	}
	switch {
	case f.Period.Kind() == vietnamese.YearToDate:
		return f.Period.EndAt(published), true
	case running && f.Kind == indicator.Attainment && f.Period.Kind() != vietnamese.Years:
		return published, true // "12 % of the year's plan" in April speaks of the year until then
	}
	return f.AsOf, !running
}

// first returns the figure with which the report for the period came first;
// with "require: all" the one that made it complete; nil when it has not come.
func (d deliveries) first(report Report, territory string, period vietnamese.Period) *store.Figure {
	var result *store.Figure
	for _, id := range report.Indicators {
		var came *store.Figure
		for _, delivery := range d[deliveryKey{id, territory}] {
			if delivery.answers(report.Frequency, period) {
				came = sooner(delivery.figure, came)
			}
		}
		switch {
		case report.Require != "all":
			result = sooner(result, came)
		case came == nil:
			return nil
		default:
			result = lastOf(result, came)
		}
	}
	return result
}

// answers reports whether the figure answers for the period; see the package's
// documentation.
func (d delivery) answers(frequency string, period vietnamese.Period) bool {
	if !d.asOf.IsZero() {
		next := following(frequency, period)
		return !d.asOf.Before(period.End().AddDays(-sameMoment)) && d.asOf.Before(next.End().AddDays(-sameMoment)) &&
			(d.figure.Period == "" || d.asOf.Year == period.End().Year)
	}
	own := d.figure.Period
	if (own.Kind() == vietnamese.Years) != (period.Kind() == vietnamese.Years) {
		return false
	}
	return own.End() == period.End() && !period.Start().Before(own.Start())
}
