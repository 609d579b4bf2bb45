package doctor_test

import (
	"context"
	"errors"
	"io"
	"maps"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/doctor"
	"github.com/baotinh/baotinh/internal/store"
)

var now = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

func clock() time.Time { return now }

// answers plays servers: the body for each address, or 404; the clock of the
// host "late" goes an hour behind, and the host "gone" is not there.
type answers map[string]string

func (a answers) RoundTrip(request *http.Request) (*http.Response, error) {
	if request.URL.Host == "gone" {
		return nil, errors.New("connection refused")
	}
	date := now
	if request.URL.Host == "late" {
		date = now.Add(-time.Hour)
	}
	status := http.StatusNotFound
	body, ok := a[request.URL.Path]
	if ok {
		status = http.StatusOK
	}
	if token := request.Header.Get("Authorization"); token != "" && token != "Bearer good" {
		status = http.StatusUnauthorized
	}
	return &http.Response{
		StatusCode: status, Status: http.StatusText(status), Body: io.NopCloser(strings.NewReader(body)),
		Header: http.Header{"Date": {date.Format(http.TimeFormat)}},
	}, nil
}

// with is a with other answers to some addresses; "" takes one away.
func (a answers) with(pairs ...string) answers {
	b := maps.Clone(a)
	for i := 0; i < len(pairs); i += 2 {
		b[pairs[i]] = pairs[i+1]
		if pairs[i+1] == "" {
			delete(b, pairs[i])
		}
	}
	return b
}

func rules(health string, names ...string) string {
	var list []string
	for _, name := range names {
		list = append(list, `{"name":"`+name+`","health":"`+health+`","lastError":"many-to-many"}`)
	}
	return `{"data":{"groups":[{"rules":[` + strings.Join(list, ",") + `]}]}}`
}

var alerts = []string{"TargetMissed", "ReportOverdue", "FigureConflict", "SiteStale", "ExporterDown"}

var well = answers{
	"/-/ready":              "ready",
	"/api/v1/query":         `{"data":{"result":[{"metric":{"instance":"b:9817"},"value":[1,"1"]}]}}`,
	"/api/v1/rules":         rules("ok", alerts...),
	"/api/v1/alertmanagers": `{"data":{"activeAlertmanagers":[{"url":"http://a:9093"}]}}`,
	"/api/v2/status":        `{"config":{"original":"smtp_smarthost: mail.gov.vn:587"}}`,
	"/api/health":           `{"database":"ok","version":"13.2.3"}`,
	"/api/search":           `[{"uid":"baotinh-tinh"}]`,
}

func TestServices(t *testing.T) {
	all := doctor.Services{Baotinh: "http://b", Prometheus: "http://p", Alertmanager: "http://a", Grafana: "http://g", GrafanaToken: "good"}
	for name, test := range map[string]struct {
		ask     doctor.Services
		answers answers
		state   doctor.State
		found   string // in the finding of that state
	}{
		"all well":               {all, well, doctor.Good, "1 dashboards"},
		"nobody there":           {doctor.Services{Baotinh: "http://gone"}, well, doctor.Fault, "http://gone does not answer"},
		"not ready":              {all, well.with("/-/ready", ""), doctor.Fault, "http://b/-/ready answers Not Found"},
		"clocks apart":           {doctor.Services{Prometheus: "http://late"}, well, doctor.Fault, "1h0m0s apart"},
		"not scraped":            {all, well.with("/api/v1/query", `{"data":{"result":[]}}`), doctor.Fault, "does not scrape baotinh"},
		"scrape fails":           {all, well.with("/api/v1/query", `{"data":{"result":[{"metric":{"instance":"b:1"},"value":[1,"0"]}]}}`), doctor.Fault, "cannot scrape b:1"},
		"no rules":               {all, well.with("/api/v1/rules", rules("ok", alerts[1:]...)), doctor.Fault, "not loaded: TargetMissed"},
		"rules that fail":        {all, well.with("/api/v1/rules", rules("err", alerts...)), doctor.Fault, "many-to-many"},
		"no Alertmanager":        {all, well.with("/api/v1/alertmanagers", `{"data":{}}`), doctor.Fault, "knows no Alertmanager"},
		"receivers not filled":   {all, well.with("/api/v2/status", `{"config":{"original":"smtp_smarthost: mail.example:587"}}`), doctor.Warning, "mail.example"},
		"Grafana's database":     {all, well.with("/api/health", `{"database":"failing"}`), doctor.Fault, "failing"},
		"no dashboards":          {all, well.with("/api/search", `[]`), doctor.Fault, "no dashboard"},
		"a page in place of API": {all, well.with("/api/health", `<html>`), doctor.Fault, "not what was expected"},
		"no addresses":           {doctor.Services{}, well, doctor.Skipped, "no address"},
		"no token":               {doctor.Services{Grafana: "http://g"}, well, doctor.Skipped, "BAOTINH_GRAFANA_TOKEN"},
	} {
		t.Run(name, func(t *testing.T) {
			test.ask.Transport, test.ask.Now = test.answers, clock
			wants(t, doctor.Examine(t.Context(), time.Minute, test.ask.Checks()...), test.state, test.found)
		})
	}
}

func TestATokenIsNeverShown(t *testing.T) {
	ask := doctor.Services{Transport: well, Now: clock, Grafana: "http://g", GrafanaToken: "secret"}
	for _, finding := range doctor.Examine(t.Context(), time.Minute, ask.Checks()...) {
		if strings.Contains(finding.Found+finding.Advice, "secret") {
			t.Errorf("%+v", finding)
		}
	}
}

func TestSites(t *testing.T) {
	for name, test := range map[string]struct {
		urls  []string
		state doctor.State
		found string
	}{
		"all answer":        {[]string{"http://a/", "http://b/", "http://c/"}, doctor.Good, "3 sites answer"},
		"one is gone":       {[]string{"http://a/", "http://gone/", "http://c/"}, doctor.Warning, "1 of 3 sites cannot be reached: http://gone/"},
		"none is there":     {[]string{"http://gone/", "http://gone/x"}, doctor.Fault, "none of 2 sites"},
		"this clock is off": {[]string{"http://late/", "http://late/1", "http://late/2", "http://a/"}, doctor.Fault, "-1h0m0s more than this one"},
		"one site's clock":  {[]string{"http://late/", "http://a/1", "http://b/2", "http://c/"}, doctor.Good, "4 sites answer"},
		"not asked":         {nil, doctor.Skipped, "not asked for"},
	} {
		t.Run(name, func(t *testing.T) {
			sites := doctor.Sites{Transport: answers{}, Now: clock, URLs: test.urls}
			wants(t, doctor.Examine(t.Context(), time.Minute, sites.Checks()...), test.state, test.found)
		})
	}
}

func TestStore(t *testing.T) {
	for name, test := range map[string]struct {
		runs  []time.Duration // how long ago
		fail  int             // so many of them failed
		state doctor.State
		found string
	}{
		"never visited":   {nil, 0, doctor.Warning, "no site was ever visited"},
		"visited":         {[]time.Duration{time.Hour, 48 * time.Hour}, 0, doctor.Good, "2 sites were visited"},
		"long ago":        {[]time.Duration{48 * time.Hour}, 0, doctor.Fault, "the newest run was at"},
		"one failed":      {[]time.Duration{time.Hour, time.Hour}, 1, doctor.Warning, "the last run of 1 of 2 sites failed"},
		"all failed":      {[]time.Duration{time.Hour, time.Hour}, 2, doctor.Fault, "2 sites were visited, and the last run of each failed"},
		"from the future": {[]time.Duration{-time.Hour}, 0, doctor.Fault, "begins in the future"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "baotinh.db")
			kept, err := store.Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			for i, ago := range test.runs {
				run := store.Run{Site: string(rune('a'+i)) + ".vn", Started: now.Add(-ago)}
				if run.ID, err = kept.BeginRun(t.Context(), run); err != nil {
					t.Fatal(err)
				}
				if i < test.fail {
					run.Outcome, run.Finished = store.FailedRun, run.Started.Add(time.Second)
					if err := kept.FinishRun(t.Context(), run); err != nil {
						t.Fatal(err)
					}
				}
			}
			if err := kept.Close(); err != nil {
				t.Fatal(err)
			}
			home := doctor.Store{Path: path, Now: clock}
			wants(t, doctor.Examine(t.Context(), time.Minute, home.Checks()...), test.state, test.found)
		})
	}
	missing := doctor.Store{Path: filepath.Join(t.TempDir(), "none.db"), Now: clock}
	wants(t, doctor.Examine(t.Context(), time.Minute, missing.Checks()...), doctor.Warning, "is not there yet")
}

func TestDisk(t *testing.T) {
	for name, test := range map[string]struct {
		path  string
		free  uint64
		err   error
		state doctor.State
		found string
	}{
		"room":      {"/d/b.db", 5 << 30, nil, doctor.Good, "5 GB are left in /d"},
		"scarce":    {"/d/b.db", 5 << 20, nil, doctor.Warning, "5 MB are left"},
		"no folder": {"/d/b.db", 0, errors.New("no such folder"), doctor.Fault, "no such folder"},
		"a server":  {"postgres://db/baotinh", 0, nil, doctor.Skipped, "kept by a server"},
	} {
		t.Run(name, func(t *testing.T) {
			home := doctor.Store{Path: test.path, Now: clock, Free: func(string) (uint64, error) { return test.free, test.err }}
			wants(t, doctor.Examine(t.Context(), time.Minute, home.Checks()[1]), test.state, test.found)
		})
	}
	if free, err := doctor.FreeSpace(t.TempDir()); err != nil || free == 0 {
		t.Errorf("here: %d bytes, %v", free, err)
	}
}

func TestACheckThatHangsEnds(t *testing.T) {
	hang := doctor.Check{Name: "hang", Look: func(ctx context.Context) []doctor.Finding {
		<-ctx.Done()
		return []doctor.Finding{{State: doctor.Fault, Found: ctx.Err().Error(), Advice: "-"}}
	}}
	wants(t, doctor.Examine(t.Context(), time.Millisecond, hang), doctor.Fault, "deadline")
}

// wants the worst finding to be of that state, one of that state to say what
// was found, and each that is not good to say what to do.
func wants(t *testing.T, findings []doctor.Finding, state doctor.State, found string) {
	t.Helper()
	if worst := doctor.Worst(findings); worst != state && state != doctor.Skipped {
		t.Errorf("the worst is %s, want %s: %+v", worst, state, findings)
	}
	seen := false
	for _, finding := range findings {
		seen = seen || finding.State == state && strings.Contains(finding.Found, found)
		if (finding.State == doctor.Fault || finding.State == doctor.Warning) && finding.Advice == "" {
			t.Errorf("no advice: %+v", finding)
		}
		if finding.Check == "" {
			t.Errorf("of no check: %+v", finding)
		}
	}
	if !seen {
		t.Errorf("no %s finding with %q: %+v", state, found, findings)
	}
}
