package board

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/trial"
)

// Every query of every panel and variable is asked of a real Prometheus that
// scrapes a page of baotinh. None may fail, and none may come back empty unless
// its panel says why that can be right.
//
// Three pages stand for it: a made-up one with figures of every indicator; the
// page that package metrics is held to, which may lack figures; and, if
// BAOTINH_METRICS_URL names one, that of a running baotinh.
func TestEveryQueryAnswers(t *testing.T) {
	binary, err := exec.LookPath("prometheus")
	if err != nil {
		if os.Getenv("BAOTINH_INTEGRATION") != "" {
			t.Fatal("prometheus is not installed, and BAOTINH_INTEGRATION is set")
		}
		t.Skip("prometheus is not installed")
	}
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	indicators := catalogue.Indicators()
	t.Run("made up", func(t *testing.T) {
		t.Parallel()
		page := httptest.NewServer(&fixture{catalogue: indicators, now: time.Now()})
		defer page.Close()
		askAll(t, startPrometheus(t, binary, page.URL+"/metrics"), indicators, true)
	})
	t.Run("of package metrics", func(t *testing.T) {
		t.Parallel()
		content, err := os.ReadFile("../../metrics/testdata/page.txt")
		if err != nil {
			t.Skip(err)
		}
		page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/plain; version=0.0.4")
			_, _ = w.Write(content)
		}))
		defer page.Close()
		askAll(t, startPrometheus(t, binary, page.URL+"/metrics"), indicators, false)
	})
	t.Run("running", func(t *testing.T) {
		t.Parallel()
		address := os.Getenv("BAOTINH_METRICS_URL")
		if address == "" {
			t.Skip("BAOTINH_METRICS_URL names no running baotinh")
		}
		askAll(t, startPrometheus(t, binary, address), indicators, false)
	})
}

// askAll asks every query of every panel and variable. When strict, emptiness
// is a failure.
func askAll(t *testing.T, server promServer, indicators []indicator.Indicator, strict bool) {
	t.Helper()
	described := map[string]panel{}
	for _, b := range boards(indicators) {
		for _, s := range b.sections {
			for _, p := range s.panels {
				described[b.uid+"/"+p.title.Vietnamese] = p
			}
		}
	}
	asked := 0
	for name, d := range decoded(t) {
		if !strings.HasPrefix(name, string(Vietnamese)+"/") {
			continue // the English queries are the same: another test holds that
		}
		uid := strings.TrimSuffix(filepath.Base(name), ".json")
		for _, first := range openings[uid] {
			chosen := server.variables(t, d, first, strict)
			for _, p := range panelsOf(d) {
				where := fmt.Sprintf("%s %v, %s", uid, first, *p.Title)
				empty := server.askPanel(t, where, p, chosen)
				asked += len(p.Targets)
				want := described[uid+"/"+*p.Title]
				allowed := !strict || want.mayBeEmpty != "" || len(first) > 0 || (want.anyWillDo && len(empty) < len(p.Targets))
				if slices.Contains(wanted[first["indicator"]], *p.Title) {
					allowed = !strict || len(empty) < len(p.Targets)
				}
				for _, q := range empty {
					if allowed {
						t.Logf("%s is empty: %.30s", where, q)
					} else {
						t.Errorf("%s is empty:\n%s", where, q)
					}
				}
			}
		}
	}
	t.Logf("%d queries asked", asked)
}

// openings are the choices with which each dashboard is tried, beside its own
// defaults: an indicator of every nature and unit.
var openings = map[string][]picks{
	"tong-quan": {{}}, "bao-cao": {{}}, "nguon-tin": {{}},
	"tinh":     {{}, {"province": "Sóc Trăng"}},
	"chi-tieu": {{}, {"indicator": "party_members"}, {"indicator": "party_members_rated_ratio"}, {"indicator": "charity_value_dong"}, {"indicator": "pci_rank"}},
}

// wanted are the panels that must have data for an indicator beside the
// default one.
var wanted = map[string][]string{
	"party_members":             {"Cộng các tỉnh", "Từng tỉnh, thành phố", "Phân bố giữa các tỉnh", "Chia theo thành phần trong kỳ"},
	"party_members_rated_ratio": {"Cộng các tỉnh", "Từng tỉnh, thành phố", "Cộng các tỉnh, từng kỳ", "Kết quả qua các kỳ", "Chia theo thành phần trong kỳ"},
	"charity_value_dong":        {"Cộng các tỉnh", "Từng tỉnh, thành phố", "Cộng các tỉnh, từng kỳ", "63 tỉnh cũ gộp theo 34 tỉnh mới"},
	"pci_rank":                  {"Cộng các tỉnh", "Từng tỉnh, thành phố"},
}

// askPanel asks all queries of a panel and gives back those without an answer.
// The labels that the panel's links name must be there in every answer.
func (s promServer) askPanel(t *testing.T, where string, p dashboard.Panel, chosen picks) []string {
	t.Helper()
	named := map[string]bool{}
	for _, k := range p.FieldConfig.Defaults.Links {
		for _, m := range linkLabels.FindAllStringSubmatch(*k.Url, -1) {
			named[m[1]] = true
		}
	}
	var empty []string
	for i, target := range p.Targets {
		q := target.(*prometheus.Dataquery)
		expr := fill(q.Expr, chosen)
		got, err := s.ask(expr, q.Range != nil && *q.Range)
		if err != nil {
			t.Errorf("%s, query %s: %v\n%s", where, refID(i), err, expr)
		} else if len(got) == 0 {
			empty = append(empty, refID(i)+": "+expr)
		}
		for label := range named {
			for _, series := range got {
				// An empty value is no label: a stock has no period.
				if _, ok := series[label]; !ok && label != "period" {
					t.Errorf("%s, query %s: a link names the label %s, which %v does not have", where, refID(i), label, series)
					break
				}
			}
		}
	}
	return empty
}

var linkLabels = regexp.MustCompile(`__(?:data\.fields|field\.labels)\.([a-z_]+)`)

// promServer is a running Prometheus, asked as of one moment: a later scrape that fails
// on a busy machine changes no answer.
type promServer struct {
	url string
	at  time.Time
}

func startPrometheus(t *testing.T, binary, target string) promServer {
	t.Helper()
	u, err := url.Parse(target)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	configuration := filepath.Join(folder, "prometheus.yml")
	content := fmt.Sprintf("global: {scrape_interval: 2s, scrape_timeout: 2s}\nscrape_configs:\n- job_name: baotinh\n  metrics_path: %s\n  static_configs: [{targets: ['%s']}]\n", u.Path, u.Host)
	if err := os.WriteFile(configuration, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	address := trial.FreeAddress(t)
	ctx, cancel := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, binary, "--config.file="+configuration, "--storage.tsdb.path="+filepath.Join(folder, "data"),
		"--web.listen-address="+address, "--log.level=error")
	command.Stderr = os.Stderr
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.WaitDelay = 10 * time.Second
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cancel(); _ = command.Wait() })
	server := promServer{url: "http://" + address}
	// Three scrapes, so that rates have something to stand on.
	trial.Until(t, "Prometheus has not scraped the page", func() bool {
		server.at = time.Now()
		n, err := server.ask(`sum_over_time(up{job="baotinh"}[5m]) >= 4 and up{job="baotinh"} == 1`, false)
		return err == nil && len(n) > 0
	})
	return server
}

// ask gives back the labels of the series that answer a query, of those whose
// value is a number.
func (s promServer) ask(expr string, overTime bool) ([]map[string]string, error) {
	form := url.Values{"query": {expr}, "time": {fmt.Sprintf("%.3f", float64(s.at.UnixMilli())/1000)}}
	path := "/api/v1/query"
	if overTime {
		path = "/api/v1/query_range"
		form.Set("start", fmt.Sprint(s.at.Add(-5*time.Minute).Unix()))
		form.Set("end", fmt.Sprint(s.at.Unix()))
		form.Set("step", "15")
	}
	var answer struct {
		Data struct {
			Result []json.RawMessage `json:"result"`
		} `json:"data"`
	}
	if err := s.call(path, form, &answer); err != nil {
		return nil, err
	}
	var all []map[string]string
	for _, r := range answer.Data.Result {
		var series struct {
			Metric map[string]string `json:"metric"`
		}
		if err := json.Unmarshal(r, &series); err != nil {
			return nil, err
		}
		if !strings.Contains(string(r), `"NaN"`) {
			all = append(all, series.Metric)
		}
	}
	return all, nil
}

func (s promServer) call(path string, form url.Values, into any) error {
	client := http.Client{Timeout: trial.Patience}
	response, err := client.PostForm(s.url+path, form)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	var status struct {
		Status, Error string
		Data          json.RawMessage
	}
	if err := json.NewDecoder(response.Body).Decode(&status); err != nil {
		return fmt.Errorf("%s: %w", response.Status, err)
	}
	if status.Status != "success" {
		return fmt.Errorf("%s", status.Error)
	}
	return json.Unmarshal([]byte(`{"data":`+string(status.Data)+`}`), into)
}

// picks are the values of the variables as a dashboard opens.
type picks map[string]string

var labelValues = regexp.MustCompile(`^label_values\((?s:(.+)), ([a-z_0-9]+)\)$`)

// variables asks for the choices of a dashboard, each with those before it, as
// Grafana does.
func (s promServer) variables(t *testing.T, d dashboard.Dashboard, first picks, strict bool) picks {
	t.Helper()
	p := picks{}
	for _, v := range d.Templating.List {
		var options []string
		switch v.Type {
		case dashboard.VariableTypeDatasource:
			continue
		case dashboard.VariableTypeCustom:
			if v.IncludeAll == nil || !*v.IncludeAll {
				options = append(options, *v.Current.Value.String)
			}
			for _, o := range v.Options {
				options = append(options, *o.Value.String)
			}
		case dashboard.VariableTypeQuery:
			var err error
			if m := labelValues.FindStringSubmatch(*v.Query.String); m != nil {
				options, err = s.labelValues(m[2], fill(m[1], p))
			} else if m := queryResult.FindStringSubmatch(*v.Query.String); m != nil {
				options, err = s.queryResult(fill(m[1], p), *v.Regex)
			} else {
				t.Fatalf("%s: variable %s: unknown form of query: %s", *d.Uid, v.Name, *v.Query.String)
			}
			if err != nil {
				t.Errorf("%s: variable %s: %v", *d.Uid, v.Name, err)
			}
			if *v.Sort == dashboard.VariableSortAlphabeticalDesc {
				slices.Reverse(options)
			}
		}
		if value, ok := first[v.Name]; ok {
			p[v.Name] = value
			continue
		}
		if len(options) == 0 {
			if strict && len(first) == 0 {
				t.Errorf("%s: variable %s has no choices", *d.Uid, v.Name)
			}
			continue
		}
		p[v.Name] = options[0]
		if v.IncludeAll != nil && *v.IncludeAll {
			if v.AllValue != nil {
				p[v.Name] = *v.AllValue
			} else {
				quoted := make([]string, len(options))
				for i, o := range options {
					quoted[i] = strings.ReplaceAll(regexp.QuoteMeta(o), `\`, `\\`)
				}
				p[v.Name] = "(" + strings.Join(quoted, "|") + ")"
			}
		}
	}
	return p
}

var queryResult = regexp.MustCompile(`^query_result\((?s:(.+))\)$`)

// queryResult cuts choices out of an answer written as Grafana writes it, in
// the order of their texts.
func (s promServer) queryResult(expr, pattern string) ([]string, error) {
	got, err := s.ask(expr, false)
	if err != nil {
		return nil, err
	}
	cut, err := regexp.Compile(strings.ReplaceAll(strings.Trim(pattern, "/"), "(?<", "(?P<"))
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, series := range got {
		var labels []string
		for _, name := range slices.Sorted(maps.Keys(series)) {
			labels = append(labels, fmt.Sprintf("%s=%q", name, series[name]))
		}
		m := cut.FindStringSubmatch("{" + strings.Join(labels, ",") + "} 1 1")
		if m == nil {
			continue // as Grafana does: a stock has no period
		}
		text := m[1]
		if i := cut.SubexpIndex("text"); i > 0 {
			text = m[i]
		}
		texts[text] = m[cut.SubexpIndex("value")]
	}
	var options []string
	for _, text := range slices.Sorted(maps.Keys(texts)) {
		options = append(options, texts[text])
	}
	return options, nil
}

func (s promServer) labelValues(label, selector string) ([]string, error) {
	var answer struct {
		Data []string `json:"data"`
	}
	form := url.Values{"match[]": {selector}, "start": {fmt.Sprint(time.Now().Add(-time.Hour).Unix())}}
	client := http.Client{Timeout: trial.Patience}
	response, err := client.Get(s.url + "/api/v1/label/" + label + "/values?" + form.Encode())
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s for %s", response.Status, selector)
	}
	err = json.NewDecoder(response.Body).Decode(&answer)
	return answer.Data, err
}

var reference = regexp.MustCompile(`\$\{?([a-z_]+)\}?`)

// fill puts values in the place of variables.
func fill(expr string, values map[string]string) string {
	expr = strings.NewReplacer("$__rate_interval", "1m", "$__interval", "1m", "$__range", "5m").Replace(expr)
	return reference.ReplaceAllStringFunc(expr, func(r string) string {
		return values[reference.FindStringSubmatch(r)[1]]
	})
}
