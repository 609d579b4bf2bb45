package deploy

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/metrics"
)

// TestAlertsAreDelivered runs a real Prometheus and a real Alertmanager with the
// shipped rules, routes and messages on a store of ours: the reports that are
// missing arrive as one message with a list, what a dead site explains does not
// arrive, and the past is asked from baotinh itself.
func TestAlertsAreDelivered(t *testing.T) {
	if os.Getenv("BAOTINH_INTEGRATION") == "" {
		t.Skip("BAOTINH_INTEGRATION is not set: it needs Prometheus and Alertmanager")
	}
	dir, own, alertmanager := t.TempDir(), trial.FreeAddress(t), trial.FreeAddress(t)
	messages, mails := webhook(t), mailServer(t)
	serveStore(t, own)
	prometheus := startPrometheus(t, dir, own, alertmanager)
	// Alertmanager hears of all at once, however long it takes to find out.
	firing := func(alert string, provinces ...string) {
		trial.Until(t, alert+" does not fire for "+strings.Join(provinces, ", "), func() bool {
			var answer struct {
				Data struct {
					Result []struct{ Metric map[string]string }
				}
			}
			ask(t, prometheus+"/api/v1/query?query="+url.QueryEscape(`ALERTS{alertstate="firing",alertname="`+alert+`"}`), &answer)
			var found []string
			for _, r := range answer.Data.Result {
				found = append(found, r.Metric["province"])
			}
			slices.Sort(found)
			return slices.Equal(found, provinces)
		})
	}
	firing("ReportOverdue", "Cà Mau", "Cần Thơ", "Vĩnh Long")
	firing("SiteStale", "Cà Mau")
	startAlertmanager(t, dir, alertmanager, map[string]string{
		`group_wait: \S+`: "group_wait: 15s", `group_interval: \S+`: "group_interval: 4s",
		`http://zalo-gateway.example/baotinh`: messages.url, `mail.example:587`: mails.address,
	})

	// Cần Thơ and Vĩnh Long owe the last quarter; Cà Mau owes it too, but its site is dead; An Giang delivered.
	got := messages.wait(t, "ReportOverdue", 2)
	if names := strings.Join(got.provinces(), ", "); names != "Cần Thơ, Vĩnh Long" {
		t.Errorf("the message lists %s", names)
	}
	if len(got.Alerts) == 2 && !strings.Contains(got.Alerts[0].Annotations["evidence_url"], "http://baotinh.test/lich-bao-cao?report=admissions") {
		t.Errorf("no link to the evidence: %v", got.Alerts[0].Annotations)
	}
	mail := mails.wait(t, "Quá hạn báo cáo")
	for _, want := range []string{"Đang cảnh báo (2): Cần Thơ, Vĩnh Long", "Kết nạp đảng viên của Vĩnh Long", "Cách xử lý: https://"} {
		if !strings.Contains(mail, want) {
			t.Errorf("%q is not in the mail:\n%s", want, mail)
		}
	}

	var rules struct {
		Data struct {
			Groups []struct {
				Rules []struct{ Name, Health, LastError string }
			}
		}
	}
	ask(t, prometheus+"/api/v1/rules", &rules)
	count := 0
	for _, g := range rules.Data.Groups {
		for _, r := range g.Rules {
			if count++; r.Health != "ok" {
				t.Errorf("rule %s is %s: %s", r.Name, r.Health, r.LastError)
			}
		}
	}
	if count < 23 {
		t.Errorf("%d rules are evaluated, want all", count)
	}
	pastIsAsked(t, prometheus, own)
}

// pastIsAsked checks the history through Prometheus: a staircase over ten years,
// and for now the same as from the scrape.
func pastIsAsked(t *testing.T, prometheus, own string) {
	var answer struct {
		Data struct {
			Result []struct {
				Metric map[string]string
				Values [][2]any
				Value  [2]any
			}
		}
	}
	query := url.QueryEscape(`baotinh_party_members{province="An Giang"}`)
	now := time.Now().Unix()
	ask(t, fmt.Sprintf("%s/api/v1/query_range?query=%s&start=%d&end=%d&step=30d", prometheus, query, now-10*366*86400, now), &answer)
	if len(answer.Data.Result) != 1 {
		t.Fatalf("%d series over ten years, want past and live as one: %v", len(answer.Data.Result), answer.Data.Result)
	}
	steps := map[any]int{}
	for _, v := range answer.Data.Result[0].Values {
		steps[v[1]]++
	}
	if len(steps) != 9 || steps["60003"] < 11 {
		t.Errorf("steps of the staircase: %v, want nine values of a year each", steps)
	}
	if got := answer.Data.Result[0].Metric["instance"]; got != own {
		t.Errorf("instance %s, want %s", got, own)
	}
	ask(t, prometheus+"/api/v1/query?query="+query, &answer)
	if len(answer.Data.Result) != 1 || answer.Data.Result[0].Value[1] != "60009" {
		t.Errorf("now: %v", answer.Data.Result)
	}
}

func ask(t *testing.T, address string, into any) {
	t.Helper()
	response, err := http.Get(address) //nolint:forbidigo // asks a program on this machine
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(into); err != nil {
		t.Fatal(err)
	}
}

// shelf is a store of fixed figures.
type shelf struct {
	figures []store.Figure
	success map[string]time.Time
	last    map[string]store.Run
}

func (s shelf) Generation() uint64         { return 1 }
func (s shelf) SetDigester(store.Digester) {}
func (s shelf) Digests(context.Context) (store.DigestState, error) {
	return store.DigestState{}, store.ErrNoDigester
}

func (s shelf) EachDigest(context.Context, store.DigestFilter, func(store.Digest) error) error {
	return store.ErrNoDigester
}

func (s shelf) Figures(context.Context, store.FigureFilter) ([]store.Figure, error) {
	return s.figures, nil
}
func (s shelf) Citations(context.Context) ([]store.CitationCount, error)  { return nil, nil }
func (s shelf) RunTotals(context.Context) ([]store.RunTotal, error)       { return nil, nil }
func (s shelf) LastRuns(context.Context) (map[string]store.Run, error)    { return s.last, nil }
func (s shelf) LastSuccess(context.Context) (map[string]time.Time, error) { return s.success, nil }
func (s shelf) SiteStats(context.Context) ([]store.SiteStat, error)       { return nil, nil }

// serveStore serves the metrics and the past of the test's store.
func serveStore(t *testing.T, address string) {
	t.Helper()
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now().In(reporting.Zone)
	quarter := lastQuarter(now)
	figure := func(province, id string, value float64, published time.Time) store.Figure {
		return store.Figure{Site: "baoangiang.com.vn", Published: published, Observation: indicator.Observation{
			Indicator: id, Kind: indicator.Actual, Province: province, Value: value,
		}}
	}
	delivered := figure("An Giang", "party_members_admitted", 500, quarter.End().AddDays(3).In(reporting.Zone))
	delivered.Period = quarter
	kept := shelf{
		figures: []store.Figure{delivered},
		success: map[string]time.Time{"alive.test": now, "dead.test": now.Add(-48 * time.Hour)},
		last:    map[string]store.Run{"alive.test": {Started: now}, "dead.test": {Started: now}},
	}
	for year := now.Year() - 9; year < now.Year(); year++ {
		stock := figure("An Giang", "party_members", float64(60000+year-now.Year()+10), time.Date(year+1, 1, 1, 0, 0, 0, 0, reporting.Zone))
		stock.AsOf = vietnamese.Date{Year: year, Month: time.December, Day: 31}
		kept.figures = append(kept.figures, stock)
	}
	for i := range kept.figures {
		kept.figures[i].ID, kept.figures[i].ArticleID = int64(i+1), int64(i+1)
	}
	exporter, err := metrics.New(metrics.Options{
		Store: kept, Catalogue: catalogue, Gazetteer: g, Next: func(string) time.Time { return now.Add(time.Hour) },
		Settings: metrics.Settings{
			ExternalURL: "http://baotinh.test",
			Sites: []metrics.Site{
				{ID: "alive.test", Name: "Báo Cần Thơ", Province: "Cần Thơ"}, {ID: "dead.test", Name: "Báo Cà Mau", Province: "Cà Mau"},
			},
			Reporting: reporting.Config{Reports: []reporting.Report{{
				Name: "admissions", Title: "Kết nạp đảng viên", Indicators: []string{"party_members_admitted"}, Frequency: reporting.Quarterly, GraceDays: graceDays,
				Provinces: []string{"Cần Thơ", "Vĩnh Long", "Cà Mau", "An Giang"}, Since: string(quarter),
			}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/metrics", exporter.Handler())
	mux.Handle("/api/v1/read", exporter.RemoteRead())
	listener, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.Server{Listener: listener, Config: &http.Server{Handler: mux, ReadHeaderTimeout: time.Second}}
	server.Start()
	t.Cleanup(server.Close)
}

// graceDays after its end the report of a quarter is due.
const graceDays = 10

// lastQuarter is the last one whose report is due by now.
func lastQuarter(now time.Time) vietnamese.Period {
	day := vietnamese.DateOf(now.AddDate(0, -3, -graceDays))
	return vietnamese.QuarterPeriod(day.Year, (int(day.Month)+2)/3)
}

func startPrometheus(t *testing.T, dir, own, alertmanager string) string {
	t.Helper()
	rules := filepath.Join(dir, "rules")
	if err := os.Mkdir(rules, 0o700); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("prometheus/rules/*.yml")
	for _, name := range files {
		text := string(file(t, name))
		write(t, filepath.Join(rules, filepath.Base(name)), regexp.MustCompile(`for: [0-9]+[mh]`).ReplaceAllString(text, "for: 0s"))
	}
	config := string(file(t, "prometheus/prometheus.yml"))
	for old, new := range map[string]string{
		"scrape_interval: 30s": "scrape_interval: 3s", "evaluation_interval: 30s": "evaluation_interval: 1s", "scrape_timeout: 15s": "scrape_timeout: 3s",
		"baotinh:9817": own, "alertmanager:9093": alertmanager,
	} {
		config = strings.ReplaceAll(config, old, new)
	}
	write(t, filepath.Join(dir, "prometheus.yml"), config)
	address := trial.FreeAddress(t)
	start(t, "prometheus", "http://"+address+"/-/ready", "--config.file="+filepath.Join(dir, "prometheus.yml"),
		"--storage.tsdb.path="+filepath.Join(dir, "tsdb"), "--web.listen-address="+address,
		"--rules.alert.resend-delay=1s") // the first alerts fire before Alertmanager is discovered
	return "http://" + address
}

// startAlertmanager starts it on the shipped configuration, at any hour, without
// TLS, and with what else the patterns replace.
func startAlertmanager(t *testing.T, dir, address string, patterns map[string]string) {
	t.Helper()
	config := string(file(t, "alertmanager/alertmanager.yml"))
	for _, changes := range []map[string]string{patterns, {
		` +active_time_intervals: .*\n`: "",
		`smtp_require_tls: true`:        "smtp_require_tls: false", `- templates/`: "- " + filepath.Join(absolute(t, "alertmanager"), "templates") + "/",
	}} {
		for pattern, new := range changes {
			config = regexp.MustCompile(pattern).ReplaceAllString(config, new)
		}
	}
	write(t, filepath.Join(dir, "alertmanager.yml"), config)
	name := "alertmanager"
	if _, err := exec.LookPath(name); err != nil {
		name = "prometheus-alertmanager" // as Debian calls it
	}
	start(t, name, "http://"+address+"/-/ready", "--config.file="+filepath.Join(dir, "alertmanager.yml"),
		"--storage.path="+filepath.Join(dir, "alerts"), "--web.listen-address="+address, "--cluster.listen-address=")
}

// start runs a program until the test ends and waits until it is ready.
func start(t *testing.T, name, ready string, args ...string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	var said strings.Builder
	command.Stderr = &said
	if err := command.Start(); err != nil {
		t.Fatalf("BAOTINH_INTEGRATION is set, and %s does not start: %v", name, err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
		if t.Failed() {
			t.Logf("%s said:\n%s", name, said.String())
		}
	})
	trial.Until(t, name+" is not ready", func() bool {
		response, err := http.Get(ready) //nolint:forbidigo // asks a program on this machine
		if err != nil {
			return false
		}
		response.Body.Close()
		return response.StatusCode == http.StatusOK
	})
}

// notice is what Alertmanager posts.
type notice struct {
	Status       string
	CommonLabels map[string]string
	Alerts       []struct {
		Status              string
		Labels, Annotations map[string]string
	}
}

func (n notice) provinces() []string {
	var names []string
	for _, a := range n.Alerts {
		names = append(names, a.Labels["province"])
	}
	return names
}

type received struct {
	url string
	mu  sync.Mutex
	all []notice
}

func webhook(t *testing.T) *received {
	r := &received{}
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, request *http.Request) {
		var n notice
		if err := json.NewDecoder(request.Body).Decode(&n); err != nil {
			t.Errorf("webhook: %v", err)
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		r.all = append(r.all, n)
	}))
	t.Cleanup(server.Close)
	r.url = server.URL
	return r
}

// wait returns the first message of an alert with so many entries.
func (r *received) wait(t *testing.T, alert string, entries int) (found notice) {
	t.Helper()
	trial.Until(t, alert+" is not delivered", func() bool {
		r.mu.Lock()
		defer r.mu.Unlock()
		for _, n := range r.all {
			if n.CommonLabels["alertname"] == alert && len(n.Alerts) >= entries {
				found = n
				return true
			}
		}
		return false
	})
	return found
}

// mailbox is a mail server that keeps what it gets.
type mailbox struct {
	address string
	mu      sync.Mutex
	mails   []string
}

func mailServer(t *testing.T) *mailbox {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	m := &mailbox{address: listener.Addr().String()}
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go m.receive(connection)
		}
	}()
	return m
}

func (m *mailbox) receive(connection net.Conn) {
	defer connection.Close()
	lines := bufio.NewScanner(connection)
	say := func(text string) { _, _ = io.WriteString(connection, text+"\r\n") }
	say("220 test")
	var mail strings.Builder
	inside := false
	for lines.Scan() {
		line := lines.Text()
		switch {
		case inside && line == ".":
			inside = false
			m.mu.Lock()
			m.mails = append(m.mails, mail.String())
			m.mu.Unlock()
			mail.Reset()
			say("250 kept")
		case inside:
			mail.WriteString(line + "\n")
		case strings.HasPrefix(line, "DATA"):
			inside = true
			say("354 go on")
		case strings.HasPrefix(line, "QUIT"):
			say("221 bye")
			return
		default:
			say("250 ok")
		}
	}
}

// wait returns the text of the first mail that has the words in it.
func (m *mailbox) wait(t *testing.T, words string) (found string) {
	t.Helper()
	trial.Until(t, "no mail about "+words+" arrives", func() bool {
		m.mu.Lock()
		defer m.mu.Unlock()
		for _, mail := range m.mails {
			if text := plain(mail); strings.Contains(text, words) {
				found = text
				return true
			}
		}
		return false
	})
	return found
}

// plain undoes the quoted-printable form of a mail.
func plain(mail string) string {
	mail = strings.ReplaceAll(mail, "=\n", "")
	return regexp.MustCompile(`(=[0-9A-F]{2})+`).ReplaceAllStringFunc(mail, func(code string) string {
		text, err := url.PathUnescape(strings.ReplaceAll(code, "=", "%"))
		if err != nil {
			return code
		}
		return text
	})
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func absolute(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}
