package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// clock runs as fast as the machine's, from whatever moment it is set to.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time  { return time.Now().Add(time.Duration(c.ahead.Load())) }
func (c *clock) set(t time.Time) { c.ahead.Store(int64(time.Until(t))) }

// serve tells the clock to Prometheus, and returns its address: the rules of the
// test take this metric for time().
func (c *clock) serve(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprintf(w, "%s %d\n", clockMetric, c.now().Unix())
	}))
	t.Cleanup(server.Close)
	return strings.TrimPrefix(server.URL, "http://")
}

// TestAlertFromArticleToMessage follows one report through its life, by a clock
// of the test in baotinh and in the rules: the evening before the deadline nothing
// is wrong, a minute after midnight the alert fires and is delivered, and when
// the article appears on the province's site the message says that it is done.
func TestAlertFromArticleToMessage(t *testing.T) {
	if os.Getenv("BAOTINH_INTEGRATION") == "" {
		t.Skip("BAOTINH_INTEGRATION is not set: it needs Prometheus and Alertmanager")
	}
	prometheus, err := exec.LookPath("prometheus")
	if err != nil {
		t.Fatal("BAOTINH_INTEGRATION is set, and prometheus is not installed")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*trial.Patience)
	defer cancel()
	var clock clock
	// The third quarter is due twenty days after its end: on 20 October, at midnight.
	clock.set(time.Date(2026, 10, 20, 23, 0, 0, 0, reporting.Zone))

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
	settings.Store = filepath.Join(t.TempDir(), "life.db")
	address := trial.FreeAddress(t)
	var said bytes.Buffer
	program := &program{stdout: io.Discard, stderr: io.Discard, log: slog.New(slog.NewTextHandler(&said, &slog.HandlerOptions{Level: slog.LevelWarn})), now: clock.now}
	serving, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- demonstrate(serving, program, sites, nil, settings, address, 2*time.Second, 0) }()
	defer func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("the program ended with %v:\n%s", err, said.String())
		}
	}()
	messages := make(chan string, 1000)
	server := startPrometheus(ctx, t, prometheus, address, startAlertmanager(ctx, t, messages), clock.serve(t))

	const late = `report="admissions",province="Khánh Hòa",period="2026-Q3"`
	// Not due: the report is watched, the rules work (another one is overdue), and nothing fires.
	server.await(ctx, t, `count(baotinh_party_members_admitted) > 0`)
	server.await(ctx, t, `baotinh_report_due_timestamp_seconds{`+late+`} > scalar(`+clockMetric+`)`)
	server.await(ctx, t, `ALERTS{alertname="ReportOverdue",alertstate="firing",report="discipline",period="2025"}`)
	if server.ask(ctx, t, `ALERTS{alertname="ReportOverdue",period="2026-Q3"}`) != 0 {
		t.Error("an hour before the deadline the report is overdue")
	}
	// Overdue: the deadline passes, and the message names the province and the quarter.
	clock.set(time.Date(2026, 10, 21, 0, 1, 0, 0, reporting.Zone))
	awaitMessage(ctx, t, messages, "firing", "Khánh Hòa", "2026-Q3", "Khánh Hòa: quá hạn báo cáo Kết nạp đảng viên theo quý, kỳ 2026-Q3")
	// The article arrives: found on the site's list, read, measured, and the alert is over.
	err = sites.Publish(corpus.Document{
		Site: "tinhuykhanhhoa.vn", Province: "Khánh Hòa", Published: clock.now().Truncate(time.Minute),
		Title: "Khánh Hòa: Công tác phát triển đảng viên quý III năm 2026", Author: "Lê Phương",
		Body: "Ngày 20/10/2026, Ban Tổ chức Tỉnh ủy Khánh Hòa báo cáo kết quả công tác xây dựng Đảng quý III năm 2026.\n\n" +
			"Trong quý III năm 2026, toàn Đảng bộ tỉnh đã kết nạp 512 đảng viên mới.\n\nCác đảng ủy trực thuộc tiếp tục tạo nguồn cho quý sau.",
	})
	if err != nil {
		t.Fatal(err)
	}
	server.await(ctx, t, `baotinh_party_members_admitted{province="Khánh Hòa",period="2026-Q3"} == 512`)
	server.await(ctx, t, `baotinh_report_published_timestamp_seconds{`+late+`}`)
	server.await(ctx, t, `absent(ALERTS{alertname="ReportOverdue",`+late+`})`)
	awaitMessage(ctx, t, messages, "resolved", "Khánh Hòa", "2026-Q3", "")
	for province, want := range map[string]int{
		"Cần Thơ": 1, // owes it for Sóc Trăng and Hậu Giang, and has not delivered
		"Hà Tĩnh": 0, // its nine months came in time and answer for the quarter
	} {
		if got := server.ask(ctx, t, `ALERTS{alertname="ReportOverdue",alertstate="firing",province="`+province+`",period="2026-Q3"}`); got != want {
			t.Errorf("%d alerts for %s in the end, want %d", got, province, want)
		}
	}
	server.rulesAreHealthy(ctx, t)
}

// awaitMessage waits for a delivered message in which the overdue report of a
// province and period has the status, and the summary when one is given.
func awaitMessage(ctx context.Context, t *testing.T, messages <-chan string, status, province, period, summary string) {
	t.Helper()
	for {
		select {
		case text := <-messages:
			var message struct {
				Alerts []struct {
					Status              string
					Labels, Annotations map[string]string
				}
			}
			if err := json.Unmarshal([]byte(text), &message); err != nil {
				t.Fatalf("the message is not JSON: %v\n%s", err, text)
			}
			for _, a := range message.Alerts {
				if a.Status == status && a.Labels["alertname"] == "ReportOverdue" && a.Labels["province"] == province && a.Labels["period"] == period {
					if !strings.Contains(a.Annotations["summary"], summary) {
						t.Errorf("the message says %q, want %q", a.Annotations["summary"], summary)
					}
					return
				}
			}
		case <-ctx.Done():
			t.Fatalf("no message says %s for %s %s", status, province, period)
		}
	}
}
