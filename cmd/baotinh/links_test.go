package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/grafana"
	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// board is what the test reads of a dashboard's JSON.
type board struct{ Panels []boardPanel }

type boardPanel struct {
	Type, Title string
	Panels      []boardPanel
	Targets     []struct{ RefID, Expr, LegendFormat string }
	FieldConfig struct {
		Defaults  struct{ Links []boardLink }
		Overrides []struct {
			Matcher    struct{ Options any }
			Properties []struct {
				ID    string
				Value json.RawMessage
			}
		}
	}
	Transformations []struct {
		ID      string
		Options struct{ RowField, ColumnField string }
	}
}

type boardLink struct{ URL string }

// openings are the choices with which each dashboard is looked at.
var openings = map[string][]map[string]string{
	"tong-quan": {{"province": ".+", "period": "2024"}, {"province": ".+", "period": "2026"}},
	"tinh":      {{"province": "Hà Tĩnh", "period": "2026"}, {"province": "Hậu Giang", "period": "2024-H1"}},
	"chi-tieu": {
		{"province": ".+", "indicator": "party_members_admitted", "period": "2024"},
		{"province": ".+", "indicator": "party_members_disciplined", "period": "2024-H1"},
	},
	"bao-cao": {{"province": ".+", "report": "admissions", "period": ".+"}},
}

// unspoken are the panels of values that nobody has said in a sentence: what a
// report is late by. Their links must still lead to a page.
var unspoken = map[string]bool{
	"Báo cáo quá hạn": true, "Báo cáo sắp đến hạn": true, "Báo cáo của tỉnh": true, "Tình trạng báo cáo: ${report}": true, "Số ngày muộn: ${report}": true,
}

// TestEveryValueLeadsToItsSentence asks the queries of every panel of a real
// Prometheus over the demo, fills the panel's links with each value's labels as
// Grafana does, and follows them: behind each there must be a sentence with the
// figure marked in it.
func TestEveryValueLeadsToItsSentence(t *testing.T) {
	if os.Getenv("BAOTINH_INTEGRATION") == "" {
		t.Skip("BAOTINH_INTEGRATION is not set: it needs Prometheus")
	}
	prometheus, err := exec.LookPath("prometheus")
	if err != nil {
		t.Fatal("BAOTINH_INTEGRATION is set, and prometheus is not installed")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*trial.Patience)
	defer cancel()
	var clock clock
	clock.set(time.Date(2026, 10, 20, 12, 0, 0, 0, reporting.Zone))
	documents, err := replica.Own()
	if err != nil {
		t.Fatal(err)
	}
	sites, err := replica.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	settings, err := config.Parse("the demo's configuration", demoConfig)
	if err != nil {
		t.Fatal(err)
	}
	settings.Targets = nil // a plan of the configuration stands in no article
	settings.Store = filepath.Join(t.TempDir(), "links.db")
	address := trial.FreeAddress(t)
	program := &program{stdout: io.Discard, stderr: io.Discard, log: slog.New(slog.DiscardHandler), now: clock.now}
	serving, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- demonstrate(serving, program, sites, nil, settings, address, 2*time.Second, 0) }()
	defer func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("the program ended with %v", err)
		}
	}()
	server := startPrometheus(ctx, t, prometheus, address, "127.0.0.1:9", clock.serve(t))
	// A page that fails on a busy machine is asked again in an hour. A later scrape that
	// fails changes no answer: all is asked as of one moment.
	query := fmt.Sprintf(`sum(baotinh_articles_total{result="new"}) >= %d and on () count(baotinh:province_gone) > 0 and on () up{job="baotinh"} == 1`, len(documents)*4/5)
	trial.Until(t, "Prometheus does not know the articles", func() bool {
		server.at = time.Now()
		known, err := server.labels(ctx, query)
		return err == nil && len(known) > 0
	})

	way := follower{T: t, ctx: ctx, base: "http://" + address, seen: map[string]bool{}}
	for name, choices := range openings {
		data, err := fs.ReadFile(grafana.Dashboards, "dashboards/vi/"+name+".json")
		if err != nil {
			t.Fatal(err)
		}
		var b board
		if err := json.Unmarshal(data, &b); err != nil {
			t.Fatal(err)
		}
		for _, chosen := range choices {
			for _, p := range flat(b.Panels) {
				way.panel(server, name, p, chosen)
			}
		}
	}
	t.Logf("%d values, %d addresses", way.values, len(way.seen))
	if way.values < 300 || len(way.seen) < 150 {
		t.Errorf("%d values and %d addresses were tried, too few to say anything", way.values, len(way.seen))
	}
}

func flat(panels []boardPanel) (all []boardPanel) {
	for _, p := range panels {
		all = append(append(all, p), flat(p.Panels)...)
	}
	return all
}

// follower goes the ways from values to sentences.
type follower struct {
	*testing.T
	ctx    context.Context
	base   string
	seen   map[string]bool
	values int
}

// links returns the links of the values of one query: those of its column,
// else those of the panel.
func (p boardPanel) links(query string) []boardLink {
	for _, o := range p.FieldConfig.Overrides {
		if o.Matcher.Options != "Value #"+query {
			continue
		}
		for _, property := range o.Properties {
			var links []boardLink
			if property.ID == "links" && json.Unmarshal(property.Value, &links) == nil {
				return links
			}
		}
	}
	return p.FieldConfig.Defaults.Links
}

func (f *follower) panel(server promServer, dashboard string, p boardPanel, chosen map[string]string) {
	row, column := "", ""
	for _, change := range p.Transformations {
		if change.ID == "groupingToMatrix" {
			row, column = change.Options.RowField, change.Options.ColumnField
		}
	}
	for _, target := range p.Targets {
		for _, link := range p.links(target.RefID) {
			path, ok := strings.CutPrefix(link.URL, "${baotinh}")
			if !ok || !strings.HasPrefix(path, "/bang-chung") {
				continue
			}
			results, err := server.labels(f.ctx, fillIn(target.Expr, chosen))
			if err != nil {
				f.Fatalf("%s, %s: %v", dashboard, p.Title, err)
			}
			for _, labels := range results {
				f.values++
				none := unspoken[p.Title] || p.Type == "stat" && labels[valueLabel] == "0" // counted nothing
				f.follow(fmt.Sprintf("%s %v, %s, %s %v", dashboard, chosen, p.Title, target.RefID, labels), none, fillLink(path, func(what string) (string, bool) {
					switch what {
					case "__data.fields[0]":
						return labels[row], row != ""
					case "__field.name":
						return labels[column], column != ""
					case "__field.displayName":
						return target.LegendFormat, target.LegendFormat != ""
					case "__value.time":
						return fmt.Sprint(time.Date(2026, 10, 20, 12, 0, 0, 0, reporting.Zone).UnixMilli()), true
					}
					if label, ok := strings.CutPrefix(what, "__data.fields."); ok {
						return labels[label], true
					}
					return chosen[what], chosen[what] != "" && chosen[what] != ".+"
				}, func(what string) {
					f.Errorf("%s %v, %s: the link names %s, which the value does not have: %v", dashboard, chosen, p.Title, what, labels)
				}))
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\$\{([^}]+)\}`)

// fillLink puts values into a link, escaped as Grafana does.
func fillLink(path string, value func(string) (string, bool), missing func(string)) string {
	return placeholder.ReplaceAllStringFunc(path, func(found string) string {
		text, ok := value(found[2 : len(found)-1])
		if !ok {
			missing(found)
		}
		return url.QueryEscape(text)
	})
}

// fillIn puts the chosen variables into a query.
func fillIn(expr string, chosen map[string]string) string {
	return regexp.MustCompile(`\$\{?(__\w+|[a-z]+)(?::\w+)?\}?`).ReplaceAllStringFunc(expr, func(found string) string {
		name, _, _ := strings.Cut(strings.Trim(found, "${}"), ":")
		switch name {
		case "__interval", "__rate_interval", "__range":
			return "1d"
		case "job", "instance", "era", "region":
			return ".+"
		}
		if v, ok := chosen[name]; ok {
			return v
		}
		return found // $1 of label_replace
	})
}

// follow goes to an address once.
func (f *follower) follow(where string, unspoken bool, path string) {
	if f.seen[path] {
		return
	}
	f.seen[path] = true
	request, err := http.NewRequestWithContext(f.ctx, http.MethodGet, f.base+path, nil)
	if err != nil {
		f.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request) //nolint:forbidigo // asks a program on this machine
	if err != nil {
		f.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		f.Fatal(err)
	}
	readable, _ := url.QueryUnescape(path)
	switch {
	case response.StatusCode != http.StatusOK:
		f.Errorf("%s: %s answers %d", where, readable, response.StatusCode)
	case !unspoken && !strings.Contains(string(body), "<mark") && !strings.Contains(string(body), `class="fig`):
		f.Errorf("%s: %s shows no sentence", where, readable)
	}
}

// valueLabel is where labels puts the value beside them.
const valueLabel = "value"

// labels returns the labels of each series that answers, with its value.
func (s promServer) labels(ctx context.Context, query string) ([]map[string]string, error) {
	var answer struct {
		Status, Error string
		Data          struct {
			Result []struct {
				Metric map[string]string
				Value  []any
			}
		}
	}
	err := s.get(ctx, fmt.Sprintf("/api/v1/query?query=%s&time=%.3f", url.QueryEscape(query), float64(s.at.UnixMilli())/1000), &answer)
	if err == nil && answer.Status != "success" {
		err = fmt.Errorf("%s: %s", answer.Error, query)
	}
	var all []map[string]string
	for _, one := range answer.Data.Result {
		one.Metric[valueLabel] = fmt.Sprint(one.Value[1])
		all = append(all, one.Metric)
	}
	return all, err
}
