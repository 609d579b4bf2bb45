package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestDemoUnderPrometheus is the main job end to end: the demo on replica
// sites, a real Prometheus that scrapes it with the shipped rules, and a real
// Alertmanager that delivers the alert for the province whose report is late.
func TestDemoUnderPrometheus(t *testing.T) {
	if os.Getenv("BAOTINH_INTEGRATION") == "" {
		t.Skip("BAOTINH_INTEGRATION is not set: it needs Prometheus")
	}
	prometheus, err := exec.LookPath("prometheus")
	if err != nil {
		t.Fatal("BAOTINH_INTEGRATION is set, and prometheus is not installed")
	}
	folders := map[string]string{"own articles": ""}
	if seeds, err := filepath.Abs("../../../shared/corpus/seeds"); err == nil {
		if _, err := os.Stat(seeds); err == nil {
			folders["the five real articles"] = seeds
		}
	}
	for name, folder := range folders {
		t.Run(name, func(t *testing.T) { demoUnderPrometheus(t, prometheus, folder) })
	}
}

func demoUnderPrometheus(t *testing.T, prometheus, articles string) {
	ctx, cancel := context.WithTimeout(t.Context(), 3*trial.Patience)
	defer cancel()
	address, store := trial.FreeAddress(t), filepath.Join(t.TempDir(), "demo.db")
	args := []string{"demo", "--web.listen-address=" + address, "--every=2s", "--store=" + store, "--log.level=warn"}
	if articles != "" {
		args = append(args, "--articles="+articles)
	}
	demoContext, stopDemo := context.WithCancel(ctx)
	ended := make(chan int, 1)
	var said bytes.Buffer
	go func() { ended <- run(demoContext, args, strings.NewReader(""), io.Discard, &said) }()
	defer func() {
		stopDemo()
		if code := <-ended; code != 0 {
			t.Errorf("the demo ended with %d:\n%s", code, said.String())
		}
	}()

	messages := make(chan string, 100)
	server := startPrometheus(ctx, t, prometheus, address, startAlertmanager(ctx, t, messages), "")
	// The figures of the articles arrive through the whole path.
	server.await(ctx, t, `count(baotinh_party_members_admitted) > 0 or count(baotinh_party_members_admitted_target) > 0`)
	server.await(ctx, t, `sum(baotinh_articles_total{result="new"}) >= 5 and sum(baotinh_pages_fetched_total{code="200"}) >= 10`)
	// The third quarter of 2026, or a later one, is over, and no article reports on it for
	// Khánh Hòa; three others were merged before it began and owe nothing.
	quarter := lastDue(time.Now())
	server.await(ctx, t, `ALERTS{alertname="ReportOverdue",alertstate="firing",province="Khánh Hòa",report="admissions",period="`+quarter+`"}`)
	if got := server.ask(ctx, t, `ALERTS{alertname="ReportOverdue",province="Sóc Trăng",period="`+quarter+`"}`); got != 0 {
		t.Errorf("a merged province is asked for a report of %s", quarter)
	}
	server.rulesAreHealthy(ctx, t)
	// From the article to the message, in the words of the staff.
	for {
		select {
		case message := <-messages:
			if strings.Contains(message, "ReportOverdue") && strings.Contains(message, "Khánh Hòa: quá hạn báo cáo Kết nạp đảng viên theo quý, kỳ "+quarter) {
				return
			}
		case <-ctx.Done():
			t.Fatal("the alert was not delivered")
		}
	}
}

// lastDue is the last quarter whose report the demo has to have by now, twenty days after
// its end.
func lastDue(now time.Time) string {
	day := now.In(reporting.Zone).AddDate(0, -3, -20)
	return fmt.Sprintf("%d-Q%d", day.Year(), (day.Month()+2)/3)
}

// startAlertmanager starts the real one on the shipped configuration, with its
// webhook led here and its waiting times cut, and returns its address.
func startAlertmanager(ctx context.Context, t *testing.T, messages chan<- string) string {
	t.Helper()
	binary, err := exec.LookPath("prometheus-alertmanager") // as Debian calls it
	if err != nil {
		if binary, err = exec.LookPath("alertmanager"); err != nil {
			t.Fatal("BAOTINH_INTEGRATION is set, and Alertmanager is not installed")
		}
	}
	hook := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err == nil {
			select {
			case messages <- string(body):
			default: // the test has seen enough
			}
		}
	}))
	t.Cleanup(hook.Close)
	shipped, err := filepath.Abs("../../deploy/alertmanager")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(shipped, "alertmanager.yml"))
	if err != nil {
		t.Fatal(err)
	}
	settings := string(data)
	for pattern, replacement := range map[string]string{
		`group_wait: \S+`: "group_wait: 1s", `group_interval: \S+`: "group_interval: 1s",
		` +active_time_intervals: .*\n`: "", `http://zalo-gateway.example/baotinh`: hook.URL, `- templates/`: "- " + shipped + "/templates/",
	} {
		settings = regexp.MustCompile(pattern).ReplaceAllString(settings, replacement)
	}
	folder, address := t.TempDir(), trial.FreeAddress(t)
	config := filepath.Join(folder, "alertmanager.yml")
	if err := os.WriteFile(config, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	startServer(ctx, t, binary, "--config.file="+config, "--storage.path="+filepath.Join(folder, "data"), "--web.listen-address="+address, "--cluster.listen-address=", "--log.level=error")
	return address
}

// startServer runs a program until the test ends.
func startServer(ctx context.Context, t *testing.T, binary string, args ...string) {
	t.Helper()
	command := exec.CommandContext(ctx, binary, args...)
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.WaitDelay = 10 * time.Second
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Signal(os.Interrupt); _ = command.Wait() })
}

type promServer struct {
	url string
	at  time.Time // for labels
}

// clockMetric is the clock of a test as Prometheus scrapes it.
const clockMetric = "test_clock_seconds"

// startPrometheus starts the real server with the shipped rules. Their "for" is
// cut to nothing: the test does not wait for hours. Where a clock is given, the rules
// go by it.
func startPrometheus(ctx context.Context, t *testing.T, binary, target, alertmanager, clock string) promServer {
	t.Helper()
	folder := t.TempDir()
	shipped, err := filepath.Glob("../../deploy/prometheus/rules/*.yml")
	if err != nil || len(shipped) == 0 {
		t.Fatalf("no shipped rules: %v", err)
	}
	pause := regexp.MustCompile(`(?m)^(\s+for:) .*$`)
	for _, name := range shipped {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data = pause.ReplaceAll(data, []byte("$1 0s"))
		if clock != "" {
			data = bytes.ReplaceAll(data, []byte("time()"), []byte("scalar("+clockMetric+")"))
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(name)), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	settings := fmt.Sprintf("global: {scrape_interval: 3s, scrape_timeout: 3s, evaluation_interval: 1s}\nrule_files: ['%s/*.yml']\nscrape_configs:\n- {job_name: baotinh, static_configs: [{targets: ['%s']}]}\nalerting: {alertmanagers: [{static_configs: [{targets: ['%s']}]}]}\n", folder, target, alertmanager)
	if clock != "" {
		settings = strings.Replace(settings, "scrape_configs:\n", fmt.Sprintf("scrape_configs:\n- {job_name: clock, static_configs: [{targets: ['%s']}]}\n", clock), 1)
	}
	config := filepath.Join(folder, "prometheus.yaml")
	if err := os.WriteFile(config, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	address := trial.FreeAddress(t)
	startServer(ctx, t, binary, "--config.file="+config, "--storage.tsdb.path="+filepath.Join(folder, "data"), "--web.listen-address="+address, "--log.level=error",
		"--rules.alert.resend-delay=1s") // the first alerts fire before Alertmanager is found
	return promServer{url: "http://" + address}
}

// await asks until the query has an answer.
func (s promServer) await(ctx context.Context, t *testing.T, query string) {
	t.Helper()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	last := ""
	for {
		count, err := s.query(ctx, query)
		if err == nil && count > 0 {
			return
		}
		last = fmt.Sprint(err)
		select {
		case <-ctx.Done():
			t.Fatalf("no answer to %s (%s)", query, last)
		case <-tick.C:
		}
	}
}

// ask returns how many series answer.
func (s promServer) ask(ctx context.Context, t *testing.T, query string) int {
	t.Helper()
	count, err := s.query(ctx, query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return count
}

func (s promServer) query(ctx context.Context, query string) (int, error) {
	var answer struct {
		Status, Error string
		Data          struct{ Result []json.RawMessage }
	}
	err := s.get(ctx, "/api/v1/query?query="+url.QueryEscape(query), &answer)
	if err == nil && answer.Status != "success" {
		err = fmt.Errorf("%s", answer.Error)
	}
	return len(answer.Data.Result), err
}

// rulesAreHealthy wants every rule evaluated without an error.
func (s promServer) rulesAreHealthy(ctx context.Context, t *testing.T) {
	t.Helper()
	var answer struct {
		Data struct {
			Groups []struct {
				Rules []struct{ Name, Health, LastError string }
			}
		}
	}
	if err := s.get(ctx, "/api/v1/rules", &answer); err != nil {
		t.Fatal(err)
	}
	rules := 0
	for _, group := range answer.Data.Groups {
		for _, rule := range group.Rules {
			rules++
			if rule.Health == "err" {
				t.Errorf("rule %s: %s", rule.Name, rule.LastError)
			}
		}
	}
	if rules == 0 {
		t.Error("no rule was loaded")
	}
}

func (s promServer) get(ctx context.Context, path string, into any) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+path, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	return json.NewDecoder(response.Body).Decode(into)
}
