package reporting

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/store"
)

// ledgerOf gives one line for each owed report: "province period state due".
func ledgerOf(t *testing.T, report Report, now string, figures ...store.Figure) []string {
	t.Helper()
	if report.Name == "" {
		report.Name = "admissions"
	}
	if report.Indicators == nil {
		report.Indicators = []string{admitted}
	}
	ledger, err := NewLedger(Config{Reports: []Report{report}}, testPlaces(t))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, o := range ledger.Owed(figures, instant(now)) {
		lines = append(lines, fmt.Sprintf("%s %s %s %s", o.Province, o.Period, o.State(instant(now)), o.Due.Format("2006-01-02")))
	}
	return lines
}

func TestOwed(t *testing.T) {
	quarterly := Report{Provinces: []string{"Hậu Giang"}, Frequency: Quarterly, GraceDays: 10, WorkingDays: true, Since: "2024-Q1"}
	with := func(r Report, change func(*Report)) Report { change(&r); return r }
	came := func(period, published string, value float64) store.Figure {
		return fig(1, "Hậu Giang", admitted, actual, period, value, published)
	}
	for _, c := range []struct {
		why     string
		report  Report
		now     string
		figures []store.Figure
		want    []string
	}{
		{"before the deadline nothing is late", quarterly, "2024-04-12 23:59", nil, []string{
			"Hậu Giang 2024-Q1 not_due 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13",
		}},
		{"at the first instant after it, it is", quarterly, "2024-04-13 00:00", nil, []string{
			"Hậu Giang 2024-Q1 missing 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13",
		}},
		{"it stays late when the next period begins", quarterly, "2024-07-13 00:00", []store.Figure{came("2024-Q2", "2024-07-05", 5)}, []string{
			"Hậu Giang 2024-Q1 missing 2024-04-13", "Hậu Giang 2024-Q2 on_time 2024-07-13", "Hậu Giang 2024-Q3 not_due 2024-10-15",
		}},
		{"what comes late is late", quarterly, "2024-05-01 00:00", []store.Figure{came("2024-Q1", "2024-04-20", 5)}, []string{
			"Hậu Giang 2024-Q1 late 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13",
		}},
		{"the first of several articles is the delivery", quarterly, "2024-05-01 00:00", []store.Figure{came("2024-Q1", "2024-04-20", 5), came("2024-Q1", "2024-04-10", 6)}, []string{
			"Hậu Giang 2024-Q1 on_time 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13",
		}},
		{"six months answer the second quarter, not the first", quarterly, "2024-07-10 00:00", []store.Figure{came("2024-H1", "2024-07-05", 5)}, []string{
			"Hậu Giang 2024-Q1 missing 2024-04-13", "Hậu Giang 2024-Q2 on_time 2024-07-13", "Hậu Giang 2024-Q3 not_due 2024-10-15",
		}},
		{"a year to date answers the quarter that ended last", quarterly, "2024-07-10 00:00", []store.Figure{came("2024-YTD", "2024-07-05", 5)}, []string{
			"Hậu Giang 2024-Q1 missing 2024-04-13", "Hậu Giang 2024-Q2 on_time 2024-07-13", "Hậu Giang 2024-Q3 not_due 2024-10-15",
		}},
		{"a target, a month or another indicator answers nothing", quarterly, "2024-04-13 00:00", []store.Figure{
			fig(1, "Hậu Giang", admitted, target, "2024-Q1", 5, "2024-04-05"), came("2024-03", "2024-04-05", 5),
			fig(2, "Hậu Giang", "party_members_disciplined", actual, "2024-Q1", 5, "2024-04-05"),
			fig(3, "Sóc Trăng", admitted, actual, "2024-Q1", 5, "2024-04-05"),
			fig(4, "Hậu Giang", admitted, actual, "2024-Q1", 5, "2024-04-05", derived("previous_period")),
			fig(5, "Hậu Giang", admitted, actual, "2024-Q1", 5, "2024-04-05", func(f *store.Figure) { f.Ambiguous = "period" }),
		}, []string{"Hậu Giang 2024-Q1 missing 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13"}},
		{"a share of the year's plan in April answers the first quarter, not the fourth", with(quarterly, func(r *Report) { r.Since = "2023-Q4" }), "2024-10-02 00:00", []store.Figure{
			fig(1, "Hậu Giang", admitted, attainment, "2024", 0.12, "2024-04-03"), came("2024", "2024-05-03", 5),
		}, []string{
			"Hậu Giang 2023-Q4 missing 2024-01-16", "Hậu Giang 2024-Q1 on_time 2024-04-13", "Hậu Giang 2024-Q2 missing 2024-07-13",
			"Hậu Giang 2024-Q3 not_due 2024-10-15", "Hậu Giang 2024-Q4 not_due 2025-01-16",
		}},
		{"part of a figure is an answer", quarterly, "2024-04-13 00:00", []store.Figure{
			fig(1, "Hậu Giang", admitted, actual, "2024-Q1", 5, "2024-04-05", part("group", "women")),
		}, []string{
			"Hậu Giang 2024-Q1 on_time 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13",
		}},
		{"all of the indicators, where all are asked for", with(quarterly, func(r *Report) { r.Require, r.Indicators = "all", []string{admitted, members} }), "2024-05-01 00:00", []store.Figure{
			came("2024-Q1", "2024-04-05", 5), fig(2, "Hậu Giang", members, actual, "2024-03-31", 30000, "2024-04-20"),
		}, []string{
			"Hậu Giang 2024-Q1 late 2024-04-13", "Hậu Giang 2024-Q2 not_due 2024-07-13",
		}},
		{"a stock answers one period only", with(quarterly, func(r *Report) { r.Indicators = []string{members} }), "2024-07-13 00:00", []store.Figure{
			fig(2, "Hậu Giang", members, actual, "2024-04-20", 30000, "2024-04-20"),
		}, []string{
			"Hậu Giang 2024-Q1 late 2024-04-13", "Hậu Giang 2024-Q2 missing 2024-07-13", "Hậu Giang 2024-Q3 not_due 2024-10-15",
		}},
		{"years", with(quarterly, func(r *Report) { r.Frequency, r.Since, r.GraceDays, r.WorkingDays = Yearly, "2022", 45, false }), "2024-02-16 00:00", []store.Figure{
			came("2022", "2023-02-01", 5), came("2020-2022", "2023-02-01", 5),
		}, []string{
			"Hậu Giang 2022 on_time 2023-02-15", "Hậu Giang 2023 missing 2024-02-16", "Hậu Giang 2024 not_due 2025-02-15",
		}},
		{"terms", with(quarterly, func(r *Report) { r.Provinces, r.Frequency, r.Since = []string{"Hà Nội"}, PerTerm, "2015-2020" }), "2024-02-01 00:00", []store.Figure{
			fig(1, "Hà Nội", admitted, actual, "2015-2020", 5, "2020-10-12"),
		}, []string{
			"Hà Nội 2015-2020 on_time 2021-01-16", "Hà Nội 2020-2025 not_due 2026-01-16",
		}},
		{"nine months", with(quarterly, func(r *Report) { r.Frequency, r.Since = NineMonths, "2023-9M" }), "2024-02-01 00:00", []store.Figure{
			came("2023-9M", "2023-10-12", 5),
		}, []string{
			"Hậu Giang 2023-9M on_time 2023-10-14", "Hậu Giang 2024-9M not_due 2024-10-15",
		}},
	} {
		if got := ledgerOf(t, c.report, c.now, c.figures...); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

func TestOwedAcrossTheMerger(t *testing.T) {
	report := Report{Provinces: []string{"Sóc Trăng", "Hậu Giang", "Cần Thơ"}, Frequency: Quarterly, GraceDays: 10, Since: "2025-Q1"}
	of := func(province, period, published string) store.Figure {
		return fig(1, province, admitted, actual, period, 100, published)
	}
	for _, c := range []struct {
		why     string
		now     string
		figures []store.Figure
		want    []string
	}{
		{"on 30 June three provinces owe the first quarter", "2025-06-30 23:00", []store.Figure{of("Cần Thơ", "2025-Q1", "2025-04-08")}, []string{
			"Cần Thơ 2025-Q1 on_time 2025-04-11", "Hậu Giang 2025-Q1 missing 2025-04-11", "Sóc Trăng 2025-Q1 missing 2025-04-11",
			"Cần Thơ 2025-Q2 not_due 2025-07-11",
		}},
		{"on 1 July one owes the second, and the debts of the first are gone", "2025-07-01 00:00", []store.Figure{of("Cần Thơ", "2025-Q1", "2025-04-08")}, []string{
			"Cần Thơ 2025-Q2 not_due 2025-07-11", "Cần Thơ 2025-Q3 not_due 2025-10-11",
		}},
		{"one predecessor does not deliver for three", "2025-08-01 00:00", []store.Figure{of("Sóc Trăng", "2025-Q2", "2025-06-30"), of("Cần Thơ", "2025-H1", "2025-06-29")}, []string{
			"Cần Thơ 2025-Q2 missing 2025-07-11", "Cần Thơ 2025-Q3 not_due 2025-10-11",
		}},
		{"all three do, with the last of them", "2025-08-01 00:00", []store.Figure{of("Sóc Trăng", "2025-Q2", "2025-06-30"), of("Cần Thơ", "2025-H1", "2025-06-29"), of("Hậu Giang", "2025-H1", "2025-07-20")}, []string{
			"Cần Thơ 2025-Q2 late 2025-07-11", "Cần Thơ 2025-Q3 not_due 2025-10-11",
		}},
		{"the new province delivers for itself", "2025-08-01 00:00", []store.Figure{of("Cần Thơ", "2025-H1", "2025-07-08")}, []string{
			"Cần Thơ 2025-Q2 on_time 2025-07-11", "Cần Thơ 2025-Q3 not_due 2025-10-11",
		}},
	} {
		got := ledgerOf(t, report, c.now, c.figures...)
		slices.Sort(got)
		want := slices.Sorted(slices.Values(c.want))
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
	all := ledgerOf(t, Report{Frequency: Quarterly, GraceDays: 10, Since: "2025-Q1"}, "2025-06-01 00:00")
	if n := len(slices.DeleteFunc(all, func(l string) bool { return !strings.Contains(l, "2025-Q1") })); n != 63 {
		t.Errorf("%d provinces owe the first quarter of 2025, want 63", n)
	}
	all = ledgerOf(t, Report{Frequency: Quarterly, GraceDays: 10, Since: "2025-Q1"}, "2025-09-01 00:00")
	if n := len(slices.DeleteFunc(all, func(l string) bool { return !strings.Contains(l, "2025-Q2") })); n != 34 {
		t.Errorf("%d provinces owe the second quarter of 2025, want 34", n)
	}
}

func TestConfigFaults(t *testing.T) {
	places, catalogue := testPlaces(t), testCatalogue(t)
	good := Report{Name: "a", Indicators: []string{admitted}, Frequency: Quarterly}
	report := func(change func(*Report)) Config { r := good; change(&r); return Config{Reports: []Report{r}} }
	for _, c := range []struct {
		config Config
		want   string // path: words; "" for no fault
	}{
		{report(func(*Report) {}), ""},
		{report(func(r *Report) { r.Name = "Kết nạp" }), "reports[0].name: lower-case"},
		{report(func(r *Report) { r.Indicators = nil }), "reports[0].indicators: at least one"},
		{report(func(r *Report) { r.Indicators = []string{"x"} }), "reports[0].indicators[0]: catalogue"},
		{report(func(r *Report) { r.Provinces = []string{"Soc Trang"} }), "reports[0].provinces[0]: no province"},
		{report(func(r *Report) { r.Frequency = "weekly" }), "reports[0].frequency: want one of month"},
		{report(func(r *Report) { r.Since = "2024" }), "reports[0].since: \"2024-Q4\" would be"},
		{report(func(r *Report) { r.GraceDays = -1 }), "reports[0].grace_days: 0 to 366"},
		{report(func(r *Report) { r.Require = "some" }), "reports[0].require: any or all"},
		{Config{Reports: []Report{good, good}}, "reports[1].name: second report"},
		{Config{Targets: []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", Value: 1}}}, ""},
		{Config{Targets: []Target{{Province: "Hanoi", Indicator: admitted, Period: "2024", Value: 1}}}, "targets[0].province: official name"},
		{Config{Targets: []Target{{Province: "Hà Nội", Indicator: admitted, Period: "năm 2024", Value: 1}}}, "targets[0].period: want a code"},
		{Config{Targets: []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024-YTD", Value: 1}}}, "targets[0].period: no end"},
		{Config{Targets: []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", Value: -1}}}, "targets[0].value: negative"},
		{Config{Targets: []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", By: map[string]string{"group": "robots"}}}}, "targets[0].by: known: women"},
		{Config{Targets: []Target{{Province: "Hà Nội", Indicator: admitted, Period: "2024", By: map[string]string{"form": "warning"}}}}, "targets[0].by: not broken down"},
		{Config{Holidays: HolidayConfig{Off: []string{"Tết"}}}, "holidays: Tết"},
	} {
		faults := c.config.Faults(catalogue, places)
		if c.want == "" {
			if len(faults) > 0 {
				t.Errorf("%+v: %v, want no fault", c.config, faults)
			}
			continue
		}
		path, words, _ := strings.Cut(c.want, ": ")
		if len(faults) != 1 || faults[0].Path != "$."+path || !strings.Contains(faults[0].Err.Error(), words) {
			t.Errorf("%v: want one fault at %s with %q", faults, path, words)
		}
	}
}
