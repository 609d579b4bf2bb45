package deploy

import (
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/metrics"
)

type rule struct {
	Record      string            `yaml:"record"`
	Alert       string            `yaml:"alert"`
	Expr        string            `yaml:"expr"`
	For         string            `yaml:"for"`
	Labels      map[string]string `yaml:"labels"`
	Annotations map[string]string `yaml:"annotations"`
}

// rules returns all rules that are shipped.
func rules(t *testing.T) []rule {
	t.Helper()
	names, err := fs.Glob(Files, "prometheus/rules/*.yml")
	if err != nil || len(names) == 0 {
		t.Fatal("no rules are embedded", err)
	}
	var all []rule
	for _, name := range names {
		data, err := Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var file struct {
			Groups []struct {
				Name  string `yaml:"name"`
				Rules []rule `yaml:"rules"`
			} `yaml:"groups"`
		}
		if err := yaml.UnmarshalWithOptions(data, &file, yaml.Strict()); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, g := range file.Groups {
			all = append(all, g.Rules...)
		}
	}
	return all
}

// Every alert says in both languages what is wrong, how bad it is and what to do,
// has a runbook and a test, and a Vietnamese title in the messages.
func TestAlertsAreWhole(t *testing.T) {
	titles, err := os.ReadFile("alertmanager/templates/baotinh.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	tests := ""
	files, _ := filepath.Glob("prometheus/tests/*.yml")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tests += string(data)
	}
	alerts := 0
	for _, r := range rules(t) {
		if r.Alert == "" {
			if !strings.HasPrefix(r.Record, "baotinh:") {
				t.Errorf("the recorded %s does not begin with baotinh:", r.Record)
			}
			continue
		}
		alerts++
		switch r.Labels["severity"] {
		case "critical", "warning", "info":
		default:
			t.Errorf("%s: severity %q", r.Alert, r.Labels["severity"])
		}
		for _, key := range []string{"summary", "description", "summary_en", "description_en", "runbook_url"} {
			if r.Annotations[key] == "" {
				t.Errorf("%s has no %s", r.Alert, key)
			}
		}
		page := path.Base(r.Annotations["runbook_url"])
		if page != r.Alert+".md" {
			t.Errorf("%s: its runbook is called %s", r.Alert, page)
		}
		if text, err := os.ReadFile("../docs/runbooks/" + page); err != nil || !strings.Contains(string(text), "## Làm gì") || !strings.Contains(string(text), "## What to do") {
			t.Errorf("%s: the runbook in both languages is missing: %v", r.Alert, err)
		}
		if strings.Contains(r.Expr, "province") && r.Annotations["evidence_url"] == "" {
			t.Errorf("%s has no evidence_url", r.Alert)
		}
		fires := `alertname="` + r.Alert + `", alertstate="firing"`
		if !strings.Contains(tests, fires) {
			t.Errorf("%s is never tested", r.Alert)
		}
		if !strings.Contains(string(titles), `"`+r.Alert+`"`) {
			t.Errorf("%s has no Vietnamese title in the messages", r.Alert)
		}
	}
	if alerts < 13 {
		t.Errorf("%d alerts, want 13 or more", alerts)
	}
}

// tool runs a command of Prometheus or Alertmanager, if this machine has it.
func tool(t *testing.T, name string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed here", name)
	}
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Errorf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
}

func TestPromtoolAccepts(t *testing.T) {
	tool(t, "promtool", "check", "config", "prometheus/prometheus.yml")
	files, _ := filepath.Glob("prometheus/rules/*.yml")
	tool(t, "promtool", append([]string{"check", "rules", "--lint=all", "--lint-fatal"}, files...)...)
}

func TestAmtoolAccepts(t *testing.T) {
	tool(t, "amtool", "check-config", "alertmanager/alertmanager.yml")
}

func TestRulesOnRealDates(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	files, _ := filepath.Glob("prometheus/tests/*.yml")
	for _, name := range files {
		// One after the other: many at once on two cores once gave no alert where
		// each alone always does.
		t.Run(filepath.Base(name), func(t *testing.T) {
			tool(t, "promtool", "test", "rules", name)
		})
	}
}

// Each province of either era belongs to exactly one part of the country that
// messages are sent to.
func TestEveryProvinceHasAReader(t *testing.T) {
	data, err := os.ReadFile("alertmanager/alertmanager.yml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	lists := regexp.MustCompile(`province=~"([^"]+)"`).FindAllStringSubmatch(string(data), -1)
	count := map[string]int{}
	for _, list := range lists {
		for name := range strings.SplitSeq(list[1], "|") {
			count[name]++
		}
	}
	for _, p := range g.All() {
		if count[p.Name] != 1 {
			t.Errorf("%s stands in %d lists, want 1", p.Name, count[p.Name])
		}
	}
}

// What is rolled up is every flow and every stock of the catalogue, and nothing else:
// shares and ranks do not add up.
func TestRollUpKnowsTheCatalogue(t *testing.T) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	recorded := map[string]string{}
	for _, r := range rules(t) {
		recorded[r.Record] += r.Expr
	}
	listed := map[string]bool{}
	list := regexp.MustCompile(`baotinh_\(([^)]+)\)`).FindStringSubmatch(recorded["baotinh:flow"])
	for name := range strings.SplitSeq(list[1], "|") {
		listed[name] = true
	}
	for _, stock := range regexp.MustCompile(`"indicator", "(\w+)"`).FindAllStringSubmatch(recorded["baotinh:stock"], -1) {
		listed[stock[1]] = true
	}
	for _, i := range catalogue.Indicators() {
		if want := i.Nature != indicator.Ratio; listed[i.ID] != want {
			t.Errorf("%s (%s): listed %v, want %v", i.ID, i.Nature, listed[i.ID], want)
		}
		if want := "baotinh_" + i.ID; listed[i.ID] && metrics.FamilyName(i, "", indicator.Actual) != want {
			t.Errorf("%s: the rules look for %s, the family is %s", i.ID, want, metrics.FamilyName(i, "", indicator.Actual))
		}
		delete(listed, i.ID)
	}
	for name := range listed {
		t.Errorf("%s is not in the catalogue", name)
	}
}

// Three replicas on one database show what the store remembers three times: no
// rule may add it up before it has chosen one.
func TestRulesCountReplicasOnce(t *testing.T) {
	for _, r := range rules(t) {
		for _, family := range metrics.CountedTwice(r.Expr) {
			t.Errorf("%s%s counts %s once for each replica; take max by (…) of it first", r.Alert, r.Record, family)
		}
	}
}

// Nor may a dashboard.
func TestDashboardsCountReplicasOnce(t *testing.T) {
	names, err := filepath.Glob("../grafana/dashboards/*/*.json")
	if err != nil || len(names) == 0 {
		t.Fatal("no dashboards", err)
	}
	queries := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`"expr": ("(?:[^"\\]|\\.)*")`).FindAllStringSubmatch(string(text), -1) {
			expr, err := strconv.Unquote(found[1])
			if err != nil {
				t.Fatalf("%s: %v", found[1], err)
			}
			queries++
			for _, family := range metrics.CountedTwice(expr) {
				t.Errorf("%s counts %s once for each replica: %s", name, family, expr)
			}
		}
	}
	if queries < 100 {
		t.Errorf("%d queries found, want 100 or more", queries)
	}
}
