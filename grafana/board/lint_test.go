package board

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"

	"github.com/baotinh/baotinh/internal/yamlfile"

	"github.com/baotinh/baotinh/internal/indicator"
)

// The rules of grafana/dashboard-linter 0.2.0, which does not build everywhere,
// by its own names; the release script runs the tool itself. A rule answers
// with its complaints.
var lintRules = map[string]func(dashboard.Dashboard) []string{
	"template-datasource-rule": func(d dashboard.Dashboard) []string {
		v, ok := variableOf(d, "datasource")
		if !ok || v.Type != dashboard.VariableTypeDatasource || *v.Query.String != "prometheus" {
			return []string{"no variable datasource of type prometheus"}
		}
		return labelIs(v, "Data source")
	},
	"template-job-rule":      func(d dashboard.Dashboard) []string { return scrapeVariable(d, "job", "Job") },
	"template-instance-rule": func(d dashboard.Dashboard) []string { return scrapeVariable(d, "instance", "Instance") },
	"template-label-promql-rule": eachQueryVariable(func(v dashboard.VariableModel) string {
		if !labelValues.MatchString(*v.Query.String) && !queryResult.MatchString(*v.Query.String) {
			return "is neither label_values(selector, label) nor query_result(expression)"
		}
		return ""
	}),
	"template-on-time-change-reload-rule": eachQueryVariable(func(v dashboard.VariableModel) string {
		if v.Refresh == nil || *v.Refresh != dashboard.VariableRefreshOnTimeRangeChanged {
			return "is not refreshed when the time range changes"
		}
		return ""
	}),
	"panel-datasource-rule": eachPanel(func(p dashboard.Panel) string {
		if p.Type != "text" && (p.Datasource == nil || *p.Datasource.Uid != "${datasource}") {
			return "does not use the variable datasource"
		}
		return ""
	}),
	"panel-title-description-rule": eachPanel(func(p dashboard.Panel) string {
		if *p.Title == "" || *p.Description == "" {
			return "has no title or no description"
		}
		return ""
	}),
	"panel-units-rule": eachPanel(func(p dashboard.Panel) string {
		known := []string{count, ratio, dong, duration, day, minute, moment, octets}
		if p.Type == "text" {
			return ""
		}
		// A list with labels has a unit for each value, not one for all.
		units := 0
		for _, o := range p.FieldConfig.Overrides {
			for _, property := range o.Properties {
				if u, ok := property.Value.(string); ok && property.Id == "unit" && slices.Contains(known, u) {
					units++
				}
			}
		}
		if p.FieldConfig.Defaults.Unit == nil && units < len(p.Targets) || p.FieldConfig.Defaults.Unit != nil && !slices.Contains(known, *p.FieldConfig.Defaults.Unit) {
			return "has no unit that Grafana knows"
		}
		return ""
	}),
	"panel-no-targets-rule": eachPanel(func(p dashboard.Panel) string {
		if p.Type != "text" && len(p.Targets) == 0 {
			return "asks nothing"
		}
		return ""
	}),
	// The data source is Prometheus: no LogQL anywhere.
	"target-logql-rule":      eachQuery(func(string) string { return "" }),
	"target-logql-auto-rule": eachQuery(func(string) string { return "" }),
	// That PromQL is valid is asked of Prometheus itself, by TestEveryQueryAnswers.
	"target-promql-rule": eachQuery(func(expr string) string {
		if strings.TrimSpace(expr) == "" {
			return "is empty"
		}
		return ""
	}),
	"target-rate-interval-rule": eachQuery(func(expr string) string {
		for _, m := range regexp.MustCompile(`\b(rate|irate)\([^[]*\[([^]]*)\]`).FindAllStringSubmatch(expr, -1) {
			if m[2] != "$__rate_interval" {
				return "takes a rate over " + m[2] + ", not over $__rate_interval"
			}
		}
		return ""
	}),
	"target-job-rule":      eachSelector(func(s string) bool { return strings.Contains(s, `job=~"$job"`) }, "has no job=~\"$job\""),
	"target-instance-rule": eachSelector(func(s string) bool { return strings.Contains(s, `instance=~"$instance"`) }, "has no instance=~\"$instance\""),
	"target-counter-agg-rule": eachQuery(func(expr string) string {
		for _, m := range regexp.MustCompile(`(\w*\(?)\bbaotinh_\w+_total\{[^}]*\}(\[?)`).FindAllStringSubmatch(expr, -1) {
			if !slices.Contains([]string{"rate(", "irate(", "increase("}, m[1]) || m[2] == "" {
				return "shows a counter as it is"
			}
		}
		return ""
	}),
	"uneditable-dashboard": func(d dashboard.Dashboard) []string {
		if d.Editable == nil || *d.Editable {
			return []string{"is editable"}
		}
		return nil
	},
}

// A unit of a whole table would be put on its labels too: the year 2025 would
// become 2,025, and so would the links.
func TestPeriodsAreNotNumbers(t *testing.T) {
	for name, d := range decoded(t) {
		for _, p := range panelsOf(d) {
			matrix := slices.ContainsFunc(p.Transformations, func(c dashboard.DataTransformerConfig) bool { return c.Id == "groupingToMatrix" })
			if (p.Type == "table" && !matrix || p.Type == "barchart") && p.FieldConfig.Defaults.Unit != nil {
				t.Errorf("%s, %s: the unit %s is on the labels too", name, *p.Title, *p.FieldConfig.Defaults.Unit)
			}
			for _, o := range p.FieldConfig.Overrides {
				if (p.Type == "table" || p.Type == "barchart") && o.Matcher.Id == "byFrameRefID" {
					t.Errorf("%s, %s: an override of query %v is on its labels too", name, *p.Title, o.Matcher.Options)
				}
			}
		}
	}
}

// Rules of our own: what makes a dashboard understood without explanation.
var houseRules = map[string]func(dashboard.Dashboard) []string{
	"every panel says what no data means": eachPanel(func(p dashboard.Panel) string {
		if p.Type != "text" && (p.FieldConfig.Defaults.NoValue == nil || *p.FieldConfig.Defaults.NoValue == "") {
			return "does not"
		}
		return ""
	}),
	"every value leads somewhere": eachPanel(func(p dashboard.Panel) string {
		if p.Type != "text" && len(p.FieldConfig.Defaults.Links) == 0 {
			return "has no data link"
		}
		return ""
	}),
	"every panel has thresholds": eachPanel(func(p dashboard.Panel) string {
		if p.Type != "text" && (p.FieldConfig.Defaults.Thresholds == nil || len(p.FieldConfig.Defaults.Thresholds.Steps) == 0) {
			return "has none"
		}
		return ""
	}),
	"panels have ids and places of their own": func(d dashboard.Dashboard) []string {
		var out []string
		ids, cells := map[uint32]bool{}, map[[2]uint32]string{}
		for _, p := range panelsOf(d) {
			if ids[*p.Id] {
				out = append(out, fmt.Sprintf("%s: id %d is taken", *p.Title, *p.Id))
			}
			ids[*p.Id] = true
			if p.GridPos.X+p.GridPos.W > 24 {
				out = append(out, *p.Title+": wider than the screen")
			}
			for x := p.GridPos.X; x < p.GridPos.X+p.GridPos.W; x++ {
				for y := p.GridPos.Y; y < p.GridPos.Y+p.GridPos.H; y++ {
					if other, taken := cells[[2]uint32{x, y}]; taken {
						out = append(out, *p.Title+" covers "+other)
					}
					cells[[2]uint32{x, y}] = *p.Title
				}
			}
		}
		return out
	},
	"variables that are named exist": func(d dashboard.Dashboard) []string {
		var out []string
		content := string(marshalled(d))
		for _, m := range regexp.MustCompile(`\$\{([a-z]+)(?::[a-z]+)?\}|"\$([a-z]+)\\"`).FindAllStringSubmatch(content, -1) {
			if _, ok := variableOf(d, m[1]+m[2]); !ok {
				out = append(out, "there is no variable "+m[1]+m[2])
			}
		}
		return slices.Compact(slices.Sorted(slices.Values(out)))
	},
	"nothing is loaded from outside": func(d dashboard.Dashboard) []string {
		if m := regexp.MustCompile(`https?://[^"]+`).FindAllString(string(marshalled(d)), -1); len(m) > 0 {
			return m
		}
		return nil
	},
}

func TestLinterRulesHold(t *testing.T) {
	if len(lintRules) != 17 {
		t.Errorf("%d rules of dashboard-linter, want all 17", len(lintRules))
	}
	for name, d := range decoded(t) {
		exceptions := lintExceptions(t, path.Dir(name))
		for rule, check := range lintRules {
			complaints := check(d)
			reason, excepted := exceptions[rule]
			switch {
			case excepted && reason == "":
				t.Errorf("%s: the exception from %s has no reason", name, rule)
			case excepted && len(complaints) == 0:
				t.Errorf("%s: the exception from %s is not needed any more", name, rule)
			case !excepted:
				for _, c := range complaints {
					t.Errorf("%s: %s: %s", name, rule, c)
				}
			}
		}
		for rule, check := range houseRules {
			for _, c := range check(d) {
				t.Errorf("%s: %s: %s", name, rule, c)
			}
		}
	}
}

// Links between dashboards lead to dashboards that exist, in the same
// language, and set variables that these have.
func TestDashboardLinksResolve(t *testing.T) {
	all := decoded(t)
	byUID := map[string]dashboard.Dashboard{}
	for _, d := range all {
		byUID[*d.Uid] = d
	}
	pages := []string{"/", "/bang-chung", "/tinh", "/chi-tieu/${indicator}", "/nguon", "/lich-bao-cao", "/ra-soat"}
	for name, d := range all {
		for _, p := range panelsOf(d) {
			for _, k := range linksOf(p) {
				address, query, _ := strings.Cut(*k.Url, "?")
				if uid, ok := strings.CutPrefix(address, "/d/"); ok {
					to, exists := byUID[uid]
					if !exists || strings.HasSuffix(uid, "-en") != strings.HasPrefix(name, "en/") {
						t.Errorf("%s, %s: leads to %s", name, *p.Title, uid)
					}
					for _, m := range regexp.MustCompile(`var-([a-z]+)=|\$\{([a-z]+):queryparam\}`).FindAllStringSubmatch(query, -1) {
						if _, ok := variableOf(to, m[1]+m[2]); !ok {
							t.Errorf("%s, %s: sets %s, which %s does not have", name, *p.Title, m[1]+m[2], uid)
						}
					}
					continue
				}
				page, _, _ := strings.Cut(strings.TrimPrefix(address, "${baotinh}"), "#")
				if !strings.HasPrefix(address, "${baotinh}/") || !slices.Contains(pages, page) {
					t.Errorf("%s, %s: leads to %s, which is no page of baotinh", name, *p.Title, *k.Url)
				}
				if strings.Contains(*k.Url, "lang=en") != strings.HasPrefix(name, "en/") {
					t.Errorf("%s, %s: leads to a page in the other language", name, *p.Title)
				}
			}
		}
	}
}

// linksOf returns the links of a panel and of its columns.
func linksOf(p dashboard.Panel) []dashboard.DashboardLink {
	links := slices.Clone(p.FieldConfig.Defaults.Links)
	for _, o := range p.FieldConfig.Overrides {
		for _, property := range o.Properties {
			if property.Id != "links" {
				continue
			}
			var own []dashboard.DashboardLink
			if data, err := json.Marshal(property.Value); err == nil && json.Unmarshal(data, &own) == nil {
				links = append(links, own...)
			}
		}
	}
	return links
}

// Every part and unit of the catalogue has a name for people.
func TestWordsForTheWholeCatalogue(t *testing.T) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	indicators := catalogue.Indicators()
	parts := map[string]bool{}
	for _, w := range partWords {
		parts[w.value] = true
	}
	for _, i := range indicators {
		if unitWords[i.Unit] == (Text{}) {
			t.Errorf("%s: the unit %s has no name", i.ID, i.Unit)
		}
		for _, b := range i.Breakdowns {
			for _, v := range b.Values {
				if b.Label != "years" && !parts[v] {
					t.Errorf("%s: the part %s=%s has no name", i.ID, b.Label, v)
				}
			}
		}
	}
}

func lintExceptions(t *testing.T, folder string) map[string]string {
	t.Helper()
	content, err := os.ReadFile(path.Join("..", "dashboards", folder, ".lint"))
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Exclusions map[string]struct {
			Reason string `yaml:"reason"`
		} `yaml:"exclusions"`
	}
	if _, err := yamlfile.Decode(folder+"/.lint", content, &file); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for rule, e := range file.Exclusions {
		if lintRules[rule] == nil {
			t.Errorf("%s/.lint: there is no rule %s", folder, rule)
		}
		out[rule] = e.Reason
	}
	return out
}

func variableOf(d dashboard.Dashboard, name string) (dashboard.VariableModel, bool) {
	for _, v := range d.Templating.List {
		if v.Name == name {
			return v, true
		}
	}
	return dashboard.VariableModel{}, false
}

func labelIs(v dashboard.VariableModel, want string) []string {
	if *v.Label != want {
		return []string{fmt.Sprintf("%s is labelled %q, want %q", v.Name, *v.Label, want)}
	}
	return nil
}

func scrapeVariable(d dashboard.Dashboard, name, label string) []string {
	v, ok := variableOf(d, name)
	if !ok || v.Type != dashboard.VariableTypeQuery || !*v.Multi || v.AllValue == nil || *v.AllValue != ".+" || *v.Datasource.Uid != "${datasource}" {
		return []string{name + " must be a query of the data source, for several values, with all = .+"}
	}
	return labelIs(v, label)
}

func eachPanel(check func(dashboard.Panel) string) func(dashboard.Dashboard) []string {
	return func(d dashboard.Dashboard) (out []string) {
		for _, p := range panelsOf(d) {
			if c := check(p); c != "" {
				out = append(out, fmt.Sprintf("%q %s", *p.Title, c))
			}
		}
		return out
	}
}

func eachQuery(check func(string) string) func(dashboard.Dashboard) []string {
	return eachPanel(func(p dashboard.Panel) string {
		for _, target := range p.Targets {
			if c := check(target.(*prometheus.Dataquery).Expr); c != "" {
				return c
			}
		}
		return ""
	})
}

func eachSelector(good func(string) bool, complaint string) func(dashboard.Dashboard) []string {
	bare := regexp.MustCompile(`\b(baotinh_\w+|up|process_\w+|scrape_\w+)\b[^{"_a-z]`)
	return eachQuery(func(expr string) string {
		for _, s := range regexp.MustCompile(`\{[^}]*\}`).FindAllString(expr, -1) {
			if !good(s) {
				return complaint + ": " + s
			}
		}
		quoted := regexp.MustCompile(`"[^"]*"`).ReplaceAllString(expr, `""`)
		if m := bare.FindString(quoted); m != "" {
			return complaint + ": " + m
		}
		return ""
	})
}

func eachQueryVariable(check func(dashboard.VariableModel) string) func(dashboard.Dashboard) []string {
	return func(d dashboard.Dashboard) (out []string) {
		for _, v := range d.Templating.List {
			if v.Type == dashboard.VariableTypeQuery {
				if c := check(v); c != "" {
					out = append(out, v.Name+" "+c)
				}
			}
		}
		return out
	}
}

func marshalled(d dashboard.Dashboard) []byte {
	content, err := json.Marshal(d)
	if err != nil {
		return []byte(err.Error())
	}
	return content
}
