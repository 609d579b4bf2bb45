package board

import (
	"fmt"
	"slices"
	"strings"
)

// Matchers on the variables of the dashboards.
const (
	inProvince  = `province=~"$province"`
	ofPeriod    = `period=~"$period"`
	ofMoment    = `period=~"$period|"` // stocks have no period
	ofIndicator = `indicator="$indicator"`
	ofReport    = `report=~"$report"`
)

// metric selects the family baotinh_NAME of the chosen jobs and instances.
func metric(name string, matchers ...string) string {
	return raw("baotinh_"+name, matchers...)
}

// raw selects a family that is not ours by prefix, such as up.
func raw(family string, matchers ...string) string {
	all := append([]string{`job=~"$job"`, `instance=~"$instance"`}, matchers...)
	return family + "{" + strings.Join(all, ", ") + "}"
}

// figures selects families by a regular expression over their names.
func figures(names string, matchers ...string) string {
	return raw("", append([]string{fmt.Sprintf(`__name__=~"%s"`, names)}, matchers...)...)
}

// once takes the replicas out: one series for each value of the labels.
func once(labels, vector string) string {
	return "max by (" + labels + ") (" + vector + ")"
}

// name copies the label indicator to another label, which a table maps to the
// indicator's name while the id stays at hand for links.
func name(vector, label string) string {
	return fmt.Sprintf(`label_replace(%s, "%s", "$1", "indicator", "(.+)")`, vector, label)
}

// family turns the metric name of an actual figure into the label indicator.
func family(vector string) string {
	return fmt.Sprintf(`label_replace(%s, "indicator", "$1", "__name__", "baotinh_(.+)")`, vector)
}

// familyOfTarget does the same for a target: the catalogue's id is the stem
// and the unit ending without the word target between them.
func familyOfTarget(vector string) string {
	return fmt.Sprintf(`label_replace(%s, "indicator", "$1$2", "__name__", "baotinh_(.+)_target(_ratio|_dong)?")`, vector)
}

const targetLabels = "indicator, province, period"

// whole keeps the parts of an indicator out of the families of targets.
const whole = `breakdown=""`

// attainmentAt is the share of a target that was reached, by indicator,
// province and period. Of what an article says and what follows from the
// figures, the one that is true for the later moment counts, the article's word
// where both are. suffix is an offset or empty.
func attainmentAt(suffix string, matchers ...string) string {
	of := func(family, source string) string {
		return once(targetLabels, metric(family, append(slices.Clip(matchers), whole, `source="`+source+`"`)...)+suffix)
	}
	const value, moment = "target_attainment_ratio", "target_elapsed_ratio"
	return "(" + of(value, "reported") + " unless " + of(moment, "computed") + " > " + of(moment, "reported") + " or " + of(value, "computed") + ")"
}

func attainment(matchers ...string) string { return attainmentAt("", matchers...) }

// pace is attainment over the share of the period that has passed.
func pace(matchers ...string) string {
	return once(targetLabels, metric("target_pace_ratio", append(matchers, whole)...))
}

// The verdicts on a target, as values of verdict.
const (
	missedTarget = 1 // not reached at the end, or a ceiling passed
	behindTarget = 2 // on the way, less reached than time passed
	onPaceTarget = 3 // on the way, keeping up; or a ceiling not passed yet
	metTarget    = 4
	openTarget   = 5 // on the way, of a kind that has no pace
)

// verdict judges each target by what is known of it: a province that was on
// pace when it last reported is late with its report, not behind its target.
func verdict(matchers ...string) string {
	own := append(slices.Clip(matchers), whole)
	reached := attainment(matchers...)
	elapsed := once(targetLabels, metric("target_elapsed_ratio", own...))
	ceiling := once(targetLabels, metric("target_ceiling", own...))
	return "(" + strings.Join([]string{
		fmt.Sprintf("%d * (%s >= 1 unless %s) ^ 0", metTarget, reached, ceiling),
		fmt.Sprintf("%d * (%s > 1 and %s) ^ 0", missedTarget, reached, ceiling),
		fmt.Sprintf("%d + ((%s and %s) >= bool 1)", onPaceTarget, elapsed, ceiling),
		fmt.Sprintf("%d * (%s >= 1) ^ 0", missedTarget, elapsed),
		fmt.Sprintf("%d + (%s >= bool 1)", behindTarget, pace(matchers...)),
		fmt.Sprintf("%d * %s ^ 0", openTarget, elapsed),
	}, " or ") + ")"
}

// forecast is the attainment expected at the end of the running year.
func forecast(matchers ...string) string {
	return once(targetLabels, metric("target_forecast_ratio", append(matchers, whole)...))
}

// targets are the stated targets of whole indicators, by indicator, province
// and period.
func targets(matchers ...string) string {
	return once(targetLabels, familyOfTarget(figures("baotinh_.+_target(_ratio|_dong)?",
		append(matchers, `__name__!~".+_by_.+"`)...)))
}

// Endings of the families of an indicator, by what its unit is shown as.
var endings = []struct {
	ending, unit string
	heading      Text
}{
	{"", count, T("Số lượng", "Number")},
	{"_ratio", ratio, T("Tỷ lệ", "Share")},
	{"_dong", dong, T("Số tiền", "Amount")},
}

// chosen selects the actual figures of the chosen indicator, if its unit has
// that ending.
func chosen(ending string, matchers ...string) string {
	all := append([]string{`__name__="baotinh_$indicator"`}, matchers...)
	if ending == "" {
		return raw("", append(all, `__name__!~".+_(ratio|dong)"`)...)
	}
	return raw("", append(all, `__name__=~".+`+ending+`"`)...)
}

// isChosen keeps the series of the chosen indicator.
func isChosen(vector string) string {
	return vector + ` and on (indicator) label_replace(vector(1), "indicator", "$indicator", "", "")`
}

// actual are the figures of indicators with one kind of ending, by indicator,
// province and period.
func actual(stems []string, ending string, matchers ...string) string {
	return once(targetLabels, family(figures("baotinh_("+strings.Join(stems, "|")+")"+ending, matchers...)))
}

// planned are their targets.
func planned(stems []string, ending string, matchers ...string) string {
	return once(targetLabels, familyOfTarget(figures("baotinh_("+strings.Join(stems, "|")+")_target"+ending, matchers...)))
}

// yearLater moves figures by indicator, province and period to the same period
// of the next year. A label cannot be added to, so the number of the year comes
// from the time at which the figure was true.
func yearLater(vector string) string {
	moment := once(targetLabels, metric("observation_timestamp_seconds", inProvince, `period!=""`))
	next := "count_values by (" + targetLabels + `) ("next", year(` + moment + ") + 1)"
	rest := "label_replace(" + next + `, "rest", "$1", "period", "....(.*)")`
	return once(targetLabels, "label_join("+vector+" * on ("+targetLabels+") group_left (next, rest) "+rest+`, "period", "", "next", "rest")`)
}

// oldPeriods are those that the 63 provinces of before July 2025 reported on.
const oldPeriods = `period=~"20([01][0-9]|2[0-4])(-[^2].*)?|2025-(H1|Q1|Q2|0[1-6]|[1-5]M)"`

// merged sums figures by province and period over the provinces that became one.
func merged(vector string) string {
	return "sum by (successor, period) (" + vector + " * on (province) group_left (successor) " +
		once("province, successor", metric("province_info", `era="before"`)) + ")"
}

// The states of a report, as values of reportState.
const (
	reportOnTime  = 1
	reportLate    = 2
	reportPending = 3
	reportMissing = 4
)

const reportLabels = "report, province, period"

func due(matchers ...string) string {
	return once(reportLabels, metric("report_due_timestamp_seconds", matchers...))
}

func published(matchers ...string) string {
	return once(reportLabels, metric("report_published_timestamp_seconds", matchers...))
}

// reportState says of each report whether it came on time, late, is not yet
// due, or is missing.
func reportState(matchers ...string) string {
	return fmt.Sprintf("(1 + (%[2]s > bool %[1]s) or 3 + (%[1]s < bool time()))", due(matchers...), published(matchers...))
}

// overdue are the reports that are missing after their date, with the seconds
// since it.
func overdue(matchers ...string) string {
	return fmt.Sprintf("(time() - %[1]s > 0 unless %[2]s)", due(matchers...), published(matchers...))
}

// titled gives a vector with the label report the titles of the reports.
func titled(vector string) string {
	return vector + " * on (report) group_left (title) " + once("report, title", metric("report_info"))
}

// countOf counts series and says 0, not nothing, where there are none.
func countOf(vector string) string { return "count(" + vector + ") or vector(0)" }

// place is province with its coordinates, once each: a name that lives on
// after July 2025 stands where the new province's seat is.
func place() string {
	at := func(era string) string {
		return once("province, latitude, longitude", metric("province_info", inProvince, `era="`+era+`"`))
	}
	return "(" + at("after") + " or on (province) " + at("before") + ")"
}

// onMap gives a vector by province the coordinates of its provinces.
func onMap(byProvince string) string {
	return fmt.Sprintf("%s * on (province) group_left (latitude, longitude) %s", byProvince, place())
}
