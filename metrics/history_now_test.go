package metrics

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// momentary are the families that only Prometheus's own scrapes have a past of:
// what the machine did, and what cites what.
func momentary(family string) bool {
	return slices.ContainsFunc([]string{"crawl_", "articles_", "article_", "observations_", "site_", "document", "web_"}, func(prefix string) bool {
		return strings.HasPrefix(family, "baotinh_"+prefix)
	})
}

// livePage returns the series of the page that have a past, by their text.
func livePage(t *testing.T, e *Exporter) map[string]float64 {
	t.Helper()
	live := map[string]float64{}
	for _, f := range e.refresh(t.Context()).families {
		if momentary(f.name) {
			continue
		}
		f.each(func(s *series) {
			line := string(appendSeries(nil, &f.head, s, plainText))
			key := line[:strings.LastIndexByte(line, ' ')+1]
			if _, twice := live[key]; twice {
				t.Errorf("%s is twice on the page", key)
			}
			live[key] = s.value
		})
	}
	return live
}

// pastAt returns what the archive has at a moment.
func pastAt(t *testing.T, e *Exporter, moment time.Time) map[string]float64 {
	t.Helper()
	archive, err := e.History(t.Context())
	must(t, err)
	past := map[string]float64{}
	must(t, archive.each("", nil, func(s *Past) error {
		if v, ok := s.at(moment.UnixMilli()); ok {
			past[string(appendPast(nil, s, nil))] = v
		}
		for j := 1; j < len(s.Points); j++ {
			if s.Points[j].Time <= s.Points[j-1].Time {
				t.Errorf("%s: two points at %d", s.Name, s.Points[j].Time)
			}
		}
		return nil
	}))
	return past
}

// compare names the series in which the page and the archive differ.
func compare(live, past map[string]float64) (differences []string) {
	for _, line := range slices.Sorted(maps.Keys(live)) {
		if got, ok := past[line]; !ok || got != live[line] && !(math.IsNaN(got) && math.IsNaN(live[line])) {
			differences = append(differences, fmt.Sprintf("%s live %v, in the history %v (%v)", line, live[line], got, ok))
		}
	}
	for _, line := range slices.Sorted(maps.Keys(past)) {
		if _, ok := live[line]; !ok {
			differences = append(differences, line+" is in the history only")
		}
	}
	return differences
}

// The archive at now is the live page: same series, same values, of every
// family that has a past.
func TestHistoryAtNowIsThePage(t *testing.T) {
	for name, m := range map[string]*memory{"fixture": fixture(), "decade": decade()} {
		now := at("2024-03-20 08:00")
		e := exporter(t, m, fixtureSettings(), now)
		live := livePage(t, e)
		for _, difference := range compare(live, pastAt(t, e, now)) {
			t.Errorf("%s: %s", name, difference)
		}
		if name == "fixture" {
			for _, family := range []string{"observation_conflicts", "observation_conflicting_value", "target_pace_ratio", "target_elapsed_ratio", "target_ceiling"} {
				if !slices.ContainsFunc(slices.Collect(maps.Keys(live)), func(line string) bool { return strings.HasPrefix(line, "baotinh_"+family+"{") }) {
					t.Errorf("the fixture has no %s to compare", family)
				}
			}
		}
	}
}

// haphazard is a store of some hundred figures that agree, disagree, are put right, are
// said early and late, of provinces that share a name, ended with the merger or did not.
func haphazard(seed uint64, orderly bool) *memory {
	r := rand.New(rand.NewPCG(seed, 5))
	provinces := []string{"Tuyên Quang", "Hà Giang", "Hà Nội", "Bình Thuận"}[:1+r.IntN(4)]
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	var f figures
	for range 60 + r.IntN(200) {
		year := 2021 + r.IntN(6)
		id, period, value := "party_members_admitted", fmt.Sprint(year), float64(100*(1+r.IntN(12)))
		kind := indicator.Kind(pick("actual", "actual", "actual", "target", "attainment"))
		end := vietnamese.Date{Year: year, Month: 12, Day: 31}
		change := []func(*store.Figure){from(pick("baosoctrang.org.vn", "nhandan.vn"))}
		switch n := r.IntN(10); {
		case n < 3 && kind != "attainment":
			id = "party_members"
			end.Month, end.Day = time.Month(1+r.IntN(12)), 1+r.IntN(28)
			if orderly { // figures of one month stand for one moment
				end.Month, end.Day = time.Month(2+3*r.IntN(4)), 15
			}
			period = end.String()
			value *= 100
		case n < 4 && kind != "target":
			id, value = "party_members_rated_ratio", value/2000
			change = append(change, by("grade", pick("good_or_better", "excellent")))
		case (n < 8 || year >= 2025) && kind == "actual":
			part := pick("H1", "H1", "H1", "9M", "Q1", "Q2", "05")
			period += "-" + part
			end = vietnamese.Period(period).End()
		case n < 9 && kind == "target":
			period, end = "2020-2025", vietnamese.Date{Year: 2025, Month: 12, Day: 31}
			if r.IntN(2) == 0 {
				change = append(change, perYear)
			}
		}
		if kind == "attainment" {
			value /= 1000
		}
		published := end.AddDays(1 + r.IntN(25))
		if kind == "target" {
			published = vietnamese.Date{Year: end.Year, Month: 1, Day: 1}.AddDays(r.IntN(20))
			if period == "2020-2025" {
				published.Year = 2020
			}
		}
		if !orderly {
			published = end.AddDays(r.IntN(500) - 100)
			switch r.IntN(12) {
			case 0:
				change = append(change, func(f *store.Figure) { f.Corrected = store.Accepted })
			case 1:
				change = append(change, func(f *store.Figure) { f.Corrected = store.Rejected })
			case 2:
				change = append(change, func(f *store.Figure) { f.Derived = "previous_year" })
			case 3:
				change = append(change, qualified(indicator.Over))
			}
		}
		province := pick(provinces...)
		if orderly && kind == "target" && (period == "2020-2025") != (province == "Hà Giang") {
			continue // a year's own target would stand over the term's, from its year on
		}
		f.add(id, province, period, kind, value, published.String(), change...)
		f[len(f)-1].Key = fmt.Sprintf("k%03d", len(f))
	}
	return &memory{generation: 1, figures: f}
}

// Whatever the figures are, and whenever it is, the archive at now is the page.
func TestHistoryAtNowIsThePageForAnyFigures(t *testing.T) {
	forecasts := 0
	for seed := range uint64(200) {
		m := haphazard(seed, false)
		now := at("2022-06-01 08:00").AddDate(0, int(seed*7%50), int(seed%28))
		if seed%10 == 0 {
			now = now.AddDate(10, 0, 0) // the live window has passed most
		}
		e := exporter(t, m, fixtureSettings(), now)
		live := livePage(t, e)
		for line := range live {
			if strings.HasPrefix(line, "baotinh_target_forecast_ratio") {
				forecasts++
			}
		}
		if differences := compare(live, pastAt(t, e, now)); len(differences) > 0 {
			t.Fatalf("seed %d at %v: %d differences:\n%s", seed, now, len(differences), strings.Join(differences[:min(6, len(differences))], "\n"))
		}
	}
	if forecasts < 30 {
		t.Errorf("%d forecasts were compared, too few to say anything", forecasts)
	}
}

// The archive at a past moment is the page that was served then, where
// everything had been published in order: what was known is what was true.
func TestHistoryThenIsThePageThen(t *testing.T) {
	now := at("2026-12-31 08:00")
	for seed := range uint64(40) {
		all := haphazard(seed, true)
		settings := fixtureSettings()
		settings.Reporting.Targets = nil // the page shows them from when they were written down, which nobody knows
		late := exporter(t, all, settings, now)
		for month := range 20 {
			then := at("2021-03-01 12:00").AddDate(0, 3*month, 0)
			known := &memory{generation: 1}
			for _, f := range all.figures {
				figure := reporting.Figure{Figure: f}
				from := trueAt(&figure)
				if f.Kind == indicator.Target {
					from = planned(&figure).Start().In(reporting.Zone)
				}
				if !from.After(then) || !f.Published.After(then) {
					known.figures = append(known.figures, f)
				}
			}
			early := exporter(t, known, settings, then)
			live, past := livePage(t, early), pastAt(t, late, then)
			if differences := compare(live, past); len(differences) > 0 {
				t.Fatalf("seed %d at %v: %d differences:\n%s", seed, then, len(differences), strings.Join(differences[:min(6, len(differences))], "\n"))
			}
		}
	}
}
