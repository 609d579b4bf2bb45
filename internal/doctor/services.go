package doctor

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Services asks the programs around baotinh, which are the operator's own and
// on private addresses as a rule; so Transport is a plain one, not the one that
// visits sites.
type Services struct {
	Transport http.RoundTripper
	Now       func() time.Time
	// Baotinh, Prometheus, Alertmanager and Grafana are the addresses; "" skips.
	Baotinh, Prometheus, Alertmanager, Grafana string
	// GrafanaToken is of a service account that may see the dashboards; without
	// it only Grafana's health is asked.
	GrafanaToken string
}

// answerLimit bounds an answer in bytes; the rules of a big Prometheus are some
// hundred kB.
const answerLimit = 16 << 20

// clockTolerance is how far two clocks may stand apart; a scrape is each 30 s.
const clockTolerance = 30 * time.Second

// Checks are those of the services, in the order of the flow of data.
func (s Services) Checks() []Check {
	return []Check{
		{"baotinh", s.baotinh}, {"prometheus", s.prometheus}, {"alertmanager", s.alertmanager}, {"grafana", s.grafana},
	}
}

func (s Services) baotinh(ctx context.Context) []Finding {
	if s.Baotinh == "" {
		return skipped("no address given")
	}
	if _, err := s.get(ctx, s.Baotinh, "/-/ready", "", nil); err != nil {
		return fault("start it with baotinh serve, or name its address with --url; its log says why it is not ready", "%v", err)
	}
	return good("%s is ready", s.Baotinh)
}

func (s Services) prometheus(ctx context.Context) []Finding {
	if s.Prometheus == "" {
		return skipped("no address given")
	}
	clock, err := s.get(ctx, s.Prometheus, "/-/ready", "", nil)
	if err != nil {
		return fault("start Prometheus, or name its address with --prometheus.url", "%v", err)
	}
	findings := good("%s is ready", s.Prometheus)
	if apart := clock.Sub(s.Now()).Abs(); !clock.IsZero() && apart > clockTolerance {
		findings = append(findings, fault("set both clocks by NTP: a report would be called late or early", "its clock and this one stand %s apart", apart.Round(time.Second))...)
	}
	var up struct {
		Data struct {
			Result []struct {
				Metric map[string]string `json:"metric"`
				Value  [2]any            `json:"value"`
			} `json:"result"`
		} `json:"data"`
	}
	if _, err := s.get(ctx, s.Prometheus, "/api/v1/query?query="+url.QueryEscape(`up{job="baotinh"}`), "", &up); err != nil {
		return append(findings, fault("look at Prometheus' log", "%v", err)...)
	}
	if len(up.Data.Result) == 0 {
		findings = append(findings, fault("add the job of prometheus.yml that baotinh init writes; it must be called baotinh", "it does not scrape baotinh: no up{job=\"baotinh\"}")...)
	}
	for _, target := range up.Data.Result {
		if target.Value[1] == "1" {
			findings = append(findings, good("it scrapes %s", target.Metric["instance"])...)
			continue
		}
		findings = append(findings, fault("compare the target's address with --web.listen-address of serve; Prometheus shows the error under Status, Targets", "it cannot scrape %s", target.Metric["instance"])...)
	}
	return append(append(findings, s.rules(ctx)...), s.alertmanagers(ctx)...)
}

// rules looks for an alert of each file of rules.
func (s Services) rules(ctx context.Context) []Finding {
	var answer struct {
		Data struct {
			Groups []struct {
				Rules []struct {
					Name, LastError, Health string
				} `json:"rules"`
			} `json:"groups"`
		} `json:"data"`
	}
	if _, err := s.get(ctx, s.Prometheus, "/api/v1/rules", "", &answer); err != nil {
		return fault("look at Prometheus' log", "%v", err)
	}
	loaded, broken := map[string]bool{}, []string{}
	for _, group := range answer.Data.Groups {
		for _, rule := range group.Rules {
			loaded[rule.Name] = true
			if rule.Health == "err" {
				broken = append(broken, rule.Name+": "+rule.LastError)
			}
		}
	}
	var missing []string
	for _, name := range []string{"TargetMissed", "ReportOverdue", "FigureConflict", "SiteStale", "ExporterDown"} {
		if !loaded[name] {
			missing = append(missing, name)
		}
	}
	switch {
	case len(missing) > 0:
		return fault("name the files of prometheus/rules under rule_files and reload Prometheus", "alerts are not loaded: %s", strings.Join(missing, ", "))
	case len(broken) > 0:
		return fault("the rules and baotinh may be of different versions: baotinh init DIR --renew", "rules fail: %s", strings.Join(broken, "; "))
	}
	return good("the alerts are loaded")
}

func (s Services) alertmanagers(ctx context.Context) []Finding {
	var answer struct {
		Data struct {
			Active []struct {
				URL string `json:"url"`
			} `json:"activeAlertmanagers"`
		} `json:"data"`
	}
	if _, err := s.get(ctx, s.Prometheus, "/api/v1/alertmanagers", "", &answer); err != nil {
		return fault("look at Prometheus' log", "%v", err)
	}
	if len(answer.Data.Active) == 0 {
		return fault("name the Alertmanager under alerting: in prometheus.yml, and start it", "it knows no Alertmanager, so alerts reach nobody")
	}
	return good("it sends alerts to %s", answer.Data.Active[0].URL)
}

func (s Services) alertmanager(ctx context.Context) []Finding {
	if s.Alertmanager == "" {
		return skipped("no address given")
	}
	var status struct {
		Config struct {
			Original string `json:"original"`
		} `json:"config"`
	}
	if _, err := s.get(ctx, s.Alertmanager, "/api/v2/status", "", &status); err != nil {
		return fault("start Alertmanager, or name its address with --alertmanager.url", "%v", err)
	}
	findings := good("%s answers", s.Alertmanager)
	var unfilled []string
	for _, placeholder := range []string{"mail.example", "zalo-gateway.example"} {
		if strings.Contains(status.Config.Original, placeholder) {
			unfilled = append(unfilled, placeholder)
		}
	}
	if len(unfilled) > 0 {
		findings = append(findings, warning("fill them in in alertmanager.yml, or take their receivers out: what goes there reaches nobody", "its configuration still names %s", strings.Join(unfilled, ", "))...)
	}
	return findings
}

func (s Services) grafana(ctx context.Context) []Finding {
	if s.Grafana == "" {
		return skipped("no address given")
	}
	var health struct{ Database, Version string }
	if _, err := s.get(ctx, s.Grafana, "/api/health", "", &health); err != nil {
		return fault("start Grafana, or name its address with --grafana.url", "%v", err)
	}
	if health.Database != "ok" {
		return fault("look at Grafana's log", "%s: its database is %q", s.Grafana, health.Database)
	}
	findings := good("%s answers, version %s", s.Grafana, health.Version)
	if s.GrafanaToken == "" {
		return append(findings, skipped("its dashboards: give the token of a service account in BAOTINH_GRAFANA_TOKEN")...)
	}
	var dashboards []struct {
		UID string `json:"uid"`
	}
	if _, err := s.get(ctx, s.Grafana, "/api/search?type=dash-db&tag=baotinh", s.GrafanaToken, &dashboards); err != nil {
		return append(findings, fault("make a token that may view dashboards", "%v", err)...)
	}
	if len(dashboards) == 0 {
		return append(findings, fault("set GF_PATHS_PROVISIONING to grafana/provisioning of the folder that baotinh init writes", "it has no dashboard of baotinh")...)
	}
	return append(findings, good("%d dashboards", len(dashboards))...)
}

// get asks one service; into, when not nil, takes the JSON of the answer. It
// gives the service's clock, zero when it does not tell. Errors name the
// address, never the token.
func (s Services) get(ctx context.Context, base, path, token string, into any) (clock time.Time, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimSuffix(base, "/")+path, nil)
	if err != nil {
		return time.Time{}, err
	}
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := s.Transport.RoundTrip(request)
	if err != nil {
		return time.Time{}, fmt.Errorf("%s does not answer: %w", base, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, answerLimit))
	if err != nil {
		return time.Time{}, fmt.Errorf("%s: %w", base, err)
	}
	if response.StatusCode != http.StatusOK {
		return time.Time{}, fmt.Errorf("%s%s answers %s", base, path, response.Status)
	}
	if into != nil {
		if err := json.Unmarshal(body, into); err != nil {
			return time.Time{}, fmt.Errorf("%s%s: not what was expected there: %w", base, path, err)
		}
	}
	clock, err = http.ParseTime(response.Header.Get("Date"))
	if err != nil {
		return time.Time{}, nil // a service need not tell its time
	}
	return clock, nil
}
