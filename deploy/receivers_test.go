package deploy

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/trial"
)

// routed says for an alert of each kind who is told.
var routed = map[string]struct{ labels, receiver string }{
	"ExporterDown":          {`severity=critical job=baotinh`, "truc-he-thong"},
	"ReplicaDown":           {`severity=warning instance=x:9817 job=baotinh`, "van-hanh"},
	"StoreUnreadable":       {`severity=critical instance=x:9817`, "truc-he-thong"},
	"StoreNotWritable":      {`severity=critical instance=x:9817`, "truc-he-thong"},
	"QueueStalled":          {`severity=warning job=baotinh`, "van-hanh"},
	"ConfigReloadFailed":    {`severity=warning instance=x:9817`, "van-hanh"},
	"SeriesBudgetExceeded":  {`severity=info instance=x:9817`, "van-hanh"},
	"SiteStale":             {`severity=warning site=baocantho.com.vn province="Cần Thơ"`, "van-hanh"},
	"SiteSilent":            {`severity=info site=baocantho.com.vn province="Cần Thơ"`, "van-hanh"},
	"SiteDrifting":          {`severity=warning site=baocantho.com.vn province="Cần Thơ"`, "van-hanh"},
	"FetchedButNothingRead": {`severity=warning site=baocantho.com.vn province="Cần Thơ"`, "van-hanh"},
	"ReportOverdue":         {`severity=warning province="Vĩnh Long" report=admissions period=2026-Q3`, "mien-nam"},
	"ReportNeverSeen":       {`severity=info province="Vĩnh Long" report=admissions`, "theo-doi"},
	"TargetMissed":          {`severity=warning province="Hà Nội" indicator=party_members_admitted period=2025`, "mien-bac"},
	"TargetBehindPace":      {`severity=info province="Hà Nội" indicator=party_members_admitted period=2026`, "theo-doi"},
	"TargetForecastMiss":    {`severity=info province="Lào Cai" indicator=party_members_admitted period=2025`, "theo-doi"},
	"FigureConflict":        {`severity=info province="Bà Rịa - Vũng Tàu" indicator=party_members`, "theo-doi"},
	"FigureJump":            {`severity=warning province="Đắk Lắk" indicator=party_members`, "mien-trung"},
}

// Every alert of the rules, with its severity there, goes to whom the table says.
func TestEveryAlertIsRouted(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules(t) {
		if r.Alert == "" {
			continue
		}
		seen[r.Alert] = true
		want, ok := routed[r.Alert]
		if !ok {
			t.Errorf("nobody said who is told of %s", r.Alert)
			continue
		}
		if severity := "severity=" + r.Labels["severity"]; !strings.HasPrefix(want.labels, severity+" ") {
			t.Errorf("%s has %s, the table says %s", r.Alert, severity, want.labels)
		}
		arguments := []string{"config", "routes", "test", "--config.file=alertmanager/alertmanager.yml", "--verify.receivers=" + want.receiver, "alertname=" + r.Alert}
		tool(t, "amtool", append(arguments, fields(want.labels)...)...)
	}
	for alert := range routed {
		if !seen[alert] {
			t.Errorf("no rule raises %s", alert)
		}
	}
}

// fields parts labels at spaces outside of quotes.
func fields(labels string) []string {
	quoted := false
	return strings.FieldsFunc(labels, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
}

// telegram is the part of Telegram's interface that Alertmanager calls.
type telegram struct {
	url  string
	mu   sync.Mutex
	said []string // path and text of each message
}

func telegramServer(t *testing.T) *telegram {
	t.Helper()
	g := &telegram{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var message struct {
			Chat any    `json:"chat_id"`
			Text string `json:"text"`
		}
		if err := json.NewDecoder(r.Body).Decode(&message); err != nil {
			t.Errorf("telegram: %v", err)
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		g.said = append(g.said, r.URL.Path+"\n"+message.Text)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":-1,"type":"group"},"text":"x"}}`))
	}))
	t.Cleanup(server.Close)
	g.url = server.URL
	return g
}

func (g *telegram) wait(t *testing.T, words ...string) {
	t.Helper()
	trial.Until(t, "Telegram is not told "+strings.Join(words, ", "), func() bool {
		g.mu.Lock()
		defer g.mu.Unlock()
		return slices.ContainsFunc(g.said, func(message string) bool {
			for _, w := range words {
				if !strings.Contains(message, w) {
					return false
				}
			}
			return true
		})
	})
}

// TestEveryReceiverIsReached gives a real Alertmanager on the shipped
// configuration one alert for each receiver, and then its end: mail, Telegram and
// the gateway's webhook are servers of the test.
func TestEveryReceiverIsReached(t *testing.T) {
	if os.Getenv("BAOTINH_INTEGRATION") == "" {
		t.Skip("BAOTINH_INTEGRATION is not set: it needs Alertmanager")
	}
	hook, mails, bot := webhook(t), mailServer(t), telegramServer(t)
	alertmanager := trial.FreeAddress(t)
	startAlertmanager(t, t.TempDir(), alertmanager, map[string]string{
		`group_wait: \S+`: "group_wait: 1s", `group_interval: \S+`: "group_interval: 1s",
		`http://zalo-gateway.example/baotinh`: hook.url, `mail.example:587`: mails.address,
		`resolve_timeout: 15m`: "resolve_timeout: 15m\n  telegram_api_url: " + bot.url,
	})
	// Not at the same time what inhibits others.
	chosen := map[string]string{ // receiver → alert
		"van-hanh": "SiteDrifting", "mien-bac": "TargetMissed", "mien-trung": "FigureJump", "mien-nam": "ReportOverdue", "theo-doi": "ReportNeverSeen",
	}
	raise := func(alert string, more ...string) {
		t.Helper()
		arguments := append([]string{"alert", "add", "--alertmanager.url=http://" + alertmanager, "--annotation=description=\"Thử: " + alert + "\"", "alertname=" + alert}, fields(routed[alert].labels)...)
		if out, err := exec.CommandContext(t.Context(), "amtool", append(arguments, more...)...).CombinedOutput(); err != nil {
			t.Fatalf("amtool: %v\n%s", err, out)
		}
	}
	mailed := func(receiver, words string) {
		t.Helper()
		trial.Until(t, receiver+" gets no mail with "+words, func() bool {
			mails.mu.Lock()
			defer mails.mu.Unlock()
			return slices.ContainsFunc(mails.mails, func(mail string) bool {
				return strings.Contains(mail, "To: "+receiver+"@mail.example") && strings.Contains(plain(mail), words)
			})
		})
	}
	over := "--end=" + time.Now().Format("2006-01-02T15:04:05-07:00")
	for _, receiver := range slices.Sorted(maps.Keys(chosen)) {
		raise(chosen[receiver])
		mailed(receiver, "Thử: "+chosen[receiver])
	}
	for _, alert := range []string{"TargetMissed", "FigureJump", "ReportOverdue"} {
		hook.wait(t, alert, 1)
	}
	for _, receiver := range slices.Sorted(maps.Keys(chosen)) {
		if receiver != "theo-doi" { // hints are not called off
			raise(chosen[receiver], over)
			mailed(receiver, "Đã xong (1)")
		}
	}
	raise("ExporterDown")
	mailed("truc-he-thong", "Thử: ExporterDown")
	bot.wait(t, "/bot000000000:replace-by-the-token-of-your-bot/sendMessage", "baotinh không hoạt động", "Đang cảnh báo (1)", "Thử: ExporterDown")
	raise("ExporterDown", over)
	mailed("truc-he-thong", "Đã xong (1)")
	bot.wait(t, "baotinh không hoạt động", "Đã xong (1)")
}
