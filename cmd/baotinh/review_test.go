package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	toolkit "github.com/prometheus/exporter-toolkit/web"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestReviewByClicks is the way of a doubt through the program, by clicks in a
// real browser: two articles disagree, somebody who signed in picks the right
// one, /metrics shows it, the articles are read again by the command replay, which
// changes other rows, the choice still stands, and undone the order decides again.
func TestReviewByClicks(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("BAOTINH_INTEGRATION") != "" {
			t.Fatal("BAOTINH_INTEGRATION is set, and chromium is not installed")
		}
		t.Skip("no Chromium")
	}
	if testing.Short() {
		t.Skip("starts a browser")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*trial.Patience)
	defer cancel()
	folder := t.TempDir()
	kept, users := filepath.Join(folder, "review.db"), filepath.Join(folder, "web.yaml")
	settings := filepath.Join(folder, "baotinh.yaml")
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(settings, "store: "+kept+"\n")
	write(users, "basic_auth_users:\n  lan: "+bcryptOfSecret+"\n")
	disagreement(ctx, t, kept)

	tab := browse(ctx, t, chromium)
	click := func(selector string) { tab.do(chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible)) }
	const metric = `baotinh_party_members_admitted{period="2025",province="Hà Tĩnh"}`
	const conflicts = `baotinh_observation_conflicts{indicator="party_members_admitted",province="Hà Tĩnh"}`

	service := serveReview(ctx, t, settings, users)
	service.wants(t, metric, "1836")
	service.wants(t, conflicts, "1")
	tab.do(chromedp.Navigate("http://lan:secret@"+service.address+"/"), chromedp.WaitReady(chromedp.CSS("main")))
	click(`a[href="/ra-soat"]`)
	tab.do(chromedp.WaitReady(chromedp.CSS("form.pick")))
	if got := tab.text(".tabs [aria-current]"); got != "Các bài không khớp (1)" {
		t.Fatalf("the review page lists %q", got)
	}
	// The value that is not in use, of the second article, is the right one.
	click(`form.pick li:nth-of-type(2) input[type=radio]`)
	tab.do(chromedp.SendKeys(chromedp.CSS(`form.pick input[name=reason]`), "đã hỏi Ban Tổ chức"))
	click(`form.pick button`)
	tab.do(chromedp.WaitReady(chromedp.CSS("p.empty")))
	service.wants(t, metric, "1863")
	service.wants(t, conflicts, "0")
	service.stop(t)

	var said strings.Builder
	if code := run(ctx, []string{"--config.file=" + settings, "replay", "--apply"}, strings.NewReader(""), &said, &said); code != exitGood {
		t.Fatalf("replay ended with %d:\n%s", code, said.String())
	}
	if !strings.Contains(said.String(), "2 articles read again, 1 read differently") {
		t.Errorf("replay had nothing to change:\n%s", said.String())
	}

	service = serveReview(ctx, t, settings, users)
	defer service.stop(t)
	service.wants(t, metric, "1863")
	service.wants(t, conflicts, "0")
	tab.do(chromedp.Navigate("http://lan:secret@"+service.address+"/ra-soat"), chromedp.WaitReady(chromedp.CSS(".tabs")))
	click(`a[href="/ra-soat?xem=done"]`)
	tab.do(chromedp.WaitReady(chromedp.CSS("form.undo")))
	if got := tab.text("main ul.plain"); !strings.Contains(got, "1.863") || !strings.Contains(got, "lan") || !strings.Contains(got, "đã hỏi Ban Tổ chức") {
		t.Errorf("the choice is listed as %q", got)
	}
	tab.do(chromedp.SendKeys(chromedp.CSS(`form.undo input`), "nhầm bài"))
	click(`form.undo button`)
	tab.do(chromedp.WaitReady(chromedp.CSS(`main ul.plain`)), chromedp.WaitNotPresent(chromedp.CSS(`form.undo`)))
	service.wants(t, metric, "1836")
	service.wants(t, conflicts, "1")
}

// bcryptOfSecret is what htpasswd makes of the word "secret", at the lowest cost.
const bcryptOfSecret = "$2a$04$yqONBiMECUeiMCVPqRgaNeorDcf5O9IAZb5j4WMK35erK1BIT2V12"

// disagreement stores two articles about one province that disagree; the first
// was read by an older reader that took its year for a figure.
func disagreement(ctx context.Context, t *testing.T, file string) {
	t.Helper()
	known, err := know()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(ctx, file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := kept.Close(); err != nil {
			t.Error(err)
		}
	}()
	for i, words := range []string{"1.836", "1.863"} {
		text := article.Article{
			URL: fmt.Sprintf("https://hatinhtv.vn/tin-bai/%d", i), Site: "hatinhtv.vn", Title: "Hà Tĩnh: công tác phát triển đảng viên năm 2025",
			Published: time.Date(2026, 1, 16-i, 8, 0, 0, 0, reporting.Zone),
			Body:      "Theo Ban Tổ chức Tỉnh ủy, năm 2025 toàn tỉnh Hà Tĩnh kết nạp được " + words + " đảng viên mới.",
		}
		reading := known.reader.Read(text)
		if len(reading.Observations) != 1 {
			t.Fatalf("the reader takes %d figures from %q", len(reading.Observations), text.Body)
		}
		if i == 1 {
			wrong := reading.Observations[0]
			wrong.Indicator, wrong.Value, wrong.Evidence.Rule = "party_cells", 2025, "older"
			wrong.Evidence.Start, wrong.Evidence.End = 0, 4
			wrong.Evidence.SentenceStart, wrong.Evidence.SentenceEnd = 0, 10
			reading.Observations = append([]indicator.Observation{wrong}, reading.Observations...)
		}
		if _, err := kept.SaveArticle(ctx, store.Saving{Key: fmt.Sprint("a", i), Article: text, Reading: reading, Seen: text.Published}); err != nil {
			t.Fatal(err)
		}
	}
}

// reviewed is the running program without sites, behind a password.
type reviewed struct {
	address string
	end     context.CancelFunc
	ended   chan error
}

func serveReview(ctx context.Context, t *testing.T, settings, users string) *reviewed {
	t.Helper()
	r := &reviewed{address: trial.FreeAddress(t), ended: make(chan error, 1)}
	ctx, r.end = context.WithCancel(ctx)
	program := &program{stdout: io.Discard, stderr: io.Discard, log: slog.New(slog.DiscardHandler), now: time.Now, configFile: settings}
	service, err := newService(ctx, program, func() (blueprint, error) {
		loaded, err := config.Load(settings)
		return blueprint{config: loaded}, err
	}, reviewer(users))
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		err := service.run(ctx, &toolkit.FlagConfig{WebListenAddresses: &[]string{r.address}, WebSystemdSocket: new(bool), WebConfigFile: &users}, nil)
		if closed := service.close(); err == nil {
			err = closed
		}
		r.ended <- err
	}()
	return r
}

func (r *reviewed) stop(t *testing.T) {
	t.Helper()
	r.end()
	if err := <-r.ended; err != nil {
		t.Errorf("the program ended with %v", err)
	}
}

// wants asks /metrics until a series has the value: the page is made after what
// changes it.
func (r *reviewed) wants(t *testing.T, series, value string) {
	t.Helper()
	trial.Until(t, series+" is not "+value, func() bool {
		page, err := r.metrics(t)
		return err == nil && strings.Contains(page, "\n"+series+" "+value+"\n")
	})
}

func (r *reviewed) metrics(t *testing.T) (string, error) {
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+r.address+"/metrics", nil)
	if err != nil {
		return "", err
	}
	request.SetBasicAuth("lan", "secret")
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return "", err
	}
	defer func() { _ = response.Body.Close() }()
	page, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d", response.StatusCode)
	}
	return string(page), err
}

// tab is one of a real browser.
type tab struct {
	*testing.T
	ctx context.Context
}

func browse(ctx context.Context, t *testing.T, chromium string) tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	allocator, stop := chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stop)
	tabContext, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	return tab{t, tabContext}
}

func (b tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

func (b tab) text(selector string) string {
	b.Helper()
	text, err := chromedp.Run(b.ctx, chromedp.Text(chromedp.CSS(selector)))
	if err != nil {
		b.Fatalf("%s: %v", selector, err)
	}
	return strings.TrimSpace(text)
}
