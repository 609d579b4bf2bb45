package board

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What the longer queries work out, held to figures that were worked out by
// hand. promtool evaluates them on series that are written here.
func TestArithmetic(t *testing.T) {
	binary, err := exec.LookPath("promtool")
	if err != nil {
		if os.Getenv("BAOTINH_INTEGRATION") != "" {
			t.Fatal("promtool is not installed, and BAOTINH_INTEGRATION is set")
		}
		t.Skip("promtool is not installed")
	}
	const (
		target = `indicator="a", province="X", period="2024"`
		day    = 86400
	)
	of := func(family, more string) string {
		return family + `{job="baotinh", instance="i", ` + more + `}`
	}
	// standing is a target with its attainment and the moment of it.
	standing := func(attained, elapsed float64, source string, more ...string) map[string]float64 {
		series := map[string]float64{
			of("baotinh_target_attainment_ratio", target+`, source="`+source+`"`): attained,
			of("baotinh_target_elapsed_ratio", target+`, source="`+source+`"`):    elapsed,
		}
		for _, s := range more {
			switch s {
			case "ceiling":
				series[of("baotinh_target_ceiling", target)] = 1
			case "pace":
				series[of("baotinh_target_pace_ratio", target)] = attained / elapsed
			}
		}
		return series
	}
	report := func(due, published float64) map[string]float64 {
		const labels = `report="r", province="X", period="2024"`
		series := map[string]float64{of("baotinh_report_due_timestamp_seconds", labels): due}
		if published > 0 {
			series[of("baotinh_report_published_timestamp_seconds", labels)] = published
		}
		return series
	}
	both := func(a, b map[string]float64) map[string]float64 {
		maps.Copy(a, b)
		return a
	}
	twice := func(a map[string]float64) map[string]float64 {
		for k, v := range a {
			a[strings.Replace(k, `instance="i"`, `instance="k"`, 1)] = v
		}
		return a
	}
	const v = `{indicator="a", province="X", period="2024"}`
	const r = `{report="r", province="X", period="2024"}`
	cases := []struct {
		name   string
		series map[string]float64
		expr   string
		want   map[string]float64
	}{
		{"reached before the end", standing(1.02, 0.75, "computed", "pace"), verdict(), map[string]float64{v: metTarget}},
		{"reached exactly", standing(1, 1, "reported", "pace"), verdict(), map[string]float64{v: metTarget}},
		{"not reached at the end", standing(0.99, 1, "computed", "pace"), verdict(), map[string]float64{v: missedTarget}},
		{"behind", standing(0.6, 0.75, "computed", "pace"), verdict(), map[string]float64{v: behindTarget}},
		{"on pace", standing(0.8, 0.75, "computed", "pace"), verdict(), map[string]float64{v: onPaceTarget}},
		{"a share half way has no pace", standing(0.8, 0.5, "computed"), verdict(), map[string]float64{v: openTarget}},
		{"under the ceiling half way", standing(0.5, 0.5, "computed", "ceiling"), verdict(), map[string]float64{v: onPaceTarget}},
		{"under the ceiling at the end", standing(0.9, 1, "computed", "ceiling"), verdict(), map[string]float64{v: metTarget}},
		{"over the ceiling half way", standing(1.1, 0.5, "computed", "ceiling"), verdict(), map[string]float64{v: missedTarget}},
		{"over the ceiling at the end", standing(1.1, 1, "computed", "ceiling"), verdict(), map[string]float64{v: missedTarget}},
		{"three replicas are one", twice(standing(0.6, 0.75, "computed", "pace")), verdict(), map[string]float64{v: behindTarget}},
		{"nothing known", map[string]float64{of("baotinh_party_members_admitted_target", `province="X", period="2024"`): 10}, verdict(), nil},
		{"the article's word at the same moment", both(standing(0.5, 0.5, "computed"), standing(0.51, 0.5, "reported")), attainment(), map[string]float64{v: 0.51}},
		{"the later moment wins", both(standing(0.9, 0.75, "computed"), standing(0.51, 0.5, "reported")), attainment(), map[string]float64{v: 0.9}},
		{"parts do not mix with the whole", both(standing(0.5, 0.5, "computed"), map[string]float64{
			of("baotinh_target_attainment_ratio", target+`, source="computed", breakdown="group", part="women"`): 3,
		}), attainment(), map[string]float64{v: 0.5}},

		{"on time", report(10*day, 9*day), reportState(), map[string]float64{r: reportOnTime}},
		{"late", report(10*day, 11*day), reportState(), map[string]float64{r: reportLate}},
		{"not yet due", report(100*day, 0), reportState(), map[string]float64{r: reportPending}},
		{"missing", report(10*day, 0), reportState(), map[string]float64{r: reportMissing}},
		{"overdue by twenty days", report(10*day, 0), overdue() + " / 86400", map[string]float64{r: 20}},
		{"a late report is not overdue", report(10*day, 29*day), overdue(), nil},

		{"the year before", map[string]float64{
			of("baotinh_a", `province="X", period="2023-H1"`): 40, of("baotinh_a", `province="X", period="2024-H1"`): 50,
			of("baotinh_observation_timestamp_seconds", `indicator="a", province="X", period="2023-H1"`): 1688144399, // 30 June 2023
			of("baotinh_observation_timestamp_seconds", `indicator="a", province="X", period="2024-H1"`): 1719766799,
		}, yearLater(actual([]string{"a", "b"}, "")), map[string]float64{
			`{indicator="a", province="X", period="2024-H1"}`: 40, `{indicator="a", province="X", period="2025-H1"}`: 50,
		}},
		{"the last day of the year in Vietnam", map[string]float64{
			of("baotinh_a", `province="X", period="2023"`):                                            40,
			of("baotinh_observation_timestamp_seconds", `indicator="a", province="X", period="2023"`): 1704041999, // 23:59:59 in Hanoi
		}, yearLater(actual([]string{"a"}, "")), map[string]float64{v: 40}},
		{
			"a target's id has the ending of its unit",
			map[string]float64{
				of("baotinh_sipas_target_ratio", `province="X", period="2024"`): 0.9, of("baotinh_gifts_target", `province="X", period="2024"`): 7,
				of("baotinh_rated_by_grade_target_ratio", `province="X", period="2024", grade="good"`): 0.5,
			},
			targets(),
			map[string]float64{`{indicator="sipas_ratio", province="X", period="2024"}`: 0.9, `{indicator="gifts", province="X", period="2024"}`: 7},
		},

		{"old provinces become the new one", map[string]float64{
			of("baotinh_a", `province="Hà Giang", period="2024"`):                                    3,
			of("baotinh_a", `province="Tuyên Quang", period="2024"`):                                 4,
			of("baotinh_province_info", `province="Hà Giang", era="before", successor="T"`):          1,
			of("baotinh_province_info", `province="Tuyên Quang", era="before", successor="T"`):       1,
			of("baotinh_province_info", `province="Tuyên Quang", era="after", successor="not this"`): 1,
		}, merged(once("province, period", metric("a", oldPeriods))), map[string]float64{`{successor="T", period="2024"}`: 7}},
		{"what the old provinces reported on", map[string]float64{
			of("baotinh_a", `period="2024-9M"`): 1, of("baotinh_a", `period="2025-H1"`): 1, of("baotinh_a", `period="2019"`): 1,
			of("baotinh_a", `period="2025"`): 1, of("baotinh_a", `period="2025-Q3"`): 1, of("baotinh_a", `period="2020-2025"`): 1,
		}, "sum(" + metric("a", oldPeriods) + ")", map[string]float64{"{}": 3}},
		{"a place has one marker, the new province's", map[string]float64{
			of("baotinh_province_info", `province="X", era="before", latitude="1", longitude="2"`): 1,
			of("baotinh_province_info", `province="X", era="after", latitude="3", longitude="4"`):  1,
			of("baotinh_province_info", `province="Y", era="before", latitude="5", longitude="6"`): 1,
		}, place(), map[string]float64{`{province="X", latitude="3", longitude="4"}`: 1, `{province="Y", latitude="5", longitude="6"}`: 1}},
		{"nothing is counted as 0", map[string]float64{}, countOf(verdict() + " == 1"), map[string]float64{"{}": 0}},
	}
	var file strings.Builder
	file.WriteString("evaluation_interval: 1h\ntests:\n")
	for _, c := range cases {
		file.WriteString("- name: " + c.name + "\n  interval: 1h\n  input_series:\n")
		file.WriteString("  - {series: 'unused', values: '1x800'}\n")
		for s, value := range c.series {
			fmt.Fprintf(&file, "  - {series: '%s', values: '%gx800'}\n", s, value)
		}
		expr := fill(c.expr, picks{"job": ".+", "instance": ".+", "province": ".*", "period": ".*", "report": ".*"})
		fmt.Fprintf(&file, "  promql_expr_test:\n  - eval_time: 30d\n    expr: '%s'\n", strings.ReplaceAll(expr, "'", "''"))
		if len(c.want) > 0 {
			file.WriteString("    exp_samples:\n")
		}
		for s, value := range c.want {
			fmt.Fprintf(&file, "    - {labels: '%s', value: %g}\n", s, value)
		}
	}
	name := filepath.Join(t.TempDir(), "arithmetic.yml")
	if err := os.WriteFile(name, []byte(file.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(binary, "test", "rules", name).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
