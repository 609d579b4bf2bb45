package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// window is a tab of Debian's Chromium on the pages of a fixture.
type window struct {
	*testing.T
	ctx    context.Context
	server *httptest.Server
	mu     sync.Mutex
	said   []string // on the console: exceptions, breaches of the policy
}

// openBrowser starts Chromium; the test is skipped where there is none.
func openBrowser(t *testing.T, f *fixture) *window {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("no Chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Skipf("Chromium does not start: %v", err)
	}
	ctx, stop = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(stop)
	w := &window{T: t, ctx: ctx, server: httptest.NewServer(f.handler)}
	t.Cleanup(w.server.Close)
	messages := chromedp.Console(ctx)
	go func() {
		for message, err := range messages {
			if err != nil {
				return
			}
			w.mu.Lock()
			w.said = append(w.said, message.URL+": "+message.String())
			w.mu.Unlock()
		}
	}()
	return w
}

func (w *window) do(steps ...chromedp.Action[chromedp.Void]) {
	w.Helper()
	if err := chromedp.Do(w.ctx, steps...); err != nil {
		w.Fatal(err)
	}
}

func (w *window) visit(address string) {
	w.Helper()
	w.do(chromedp.Navigate(w.server.URL+address), chromedp.WaitReady("main"))
}

// ask evaluates an expression in the page.
func ask[T any](w *window, expression string) T {
	w.Helper()
	value, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		w.Fatalf("%s: %v", expression, err)
	}
	return value
}

// silent fails the test if the console said anything.
func (w *window) silent() {
	w.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, line := range w.said {
		w.Errorf("the console says: %s", line)
	}
}

func TestBrowserRunsNothingHostile(t *testing.T) {
	f := newFixture(t)
	article := f.hostile(t)
	w := openBrowser(t, f)
	for _, address := range hostilePages(article) {
		w.visit(address)
		title := ask[string](w, `document.title`)
		foreign := ask[int](w, `document.querySelectorAll("script:not([src^='/static/']), img, main [onload], main [onerror], main b[style], a[href^='javascript:']").length`)
		if title == "hacked" || foreign > 0 {
			t.Errorf("%s: title %q, %d elements of the attacker", address, title, foreign)
		}
	}
	w.silent()
}

// Each page fits three widths in both languages without sideways scrolling,
// and has every word.
func TestBrowserPagesFit(t *testing.T) {
	f := newFixture(t, signedIn)
	w := openBrowser(t, f)
	shots := os.Getenv("BAOTINH_SCREENSHOTS") // a folder, to look at them
	for name, address := range f.allPages(t) {
		for _, language := range []lang{vietnameseLang, englishLang} {
			w.visit(withLanguage(address, language))
			for _, width := range []int64{360, 820, 1440} {
				w.do(chromedp.EmulateViewport(width, 900))
				if over := ask[int](w, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%s (%s) at %d px is %d px too wide", name, language, width, over)
				}
				if missing := ask[string](w, `(document.body.innerText.match(/\b[a-z]+\.[a-z]+[A-Z]?[a-zA-Z_]*\b/g) || []).filter(k => /^(col|home|state|due|run|kind|mark|refused|judge|review|article|series|province|download|search|calendar)\./.test(k)).join(" ")`); missing != "" {
					t.Errorf("%s (%s) lacks the words %s", name, language, missing)
				}
				if shots != "" {
					w.save(filepath.Join(shots, fmt.Sprintf("%s-%s-%d.png", name, language, width)))
				}
			}
		}
	}
	w.mu.Lock()
	said := len(w.said)
	w.mu.Unlock()
	if said > 2 { // the error page's status, once a visit
		w.silent()
	}
}

func (w *window) save(file string) {
	w.Helper()
	picture, err := chromedp.Run(w.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(file, picture, 0o600)
	}
	if err != nil {
		w.Fatal(err)
	}
}

// Keyboard and touch show how a figure was read; hovering is not needed.
func TestBrowserShowsReadingOnFocus(t *testing.T) {
	f := newFixture(t)
	w := openBrowser(t, f)
	const visible = `getComputedStyle(document.querySelector(".body .fig .tip")).display !== "none"`
	w.do(chromedp.EmulateViewport(360, 800))
	w.visit(f.articleAddress("hatinhtv.vn/004"))
	before := ask[bool](w, visible)
	w.do(chromedp.Focus(".body .fig"))
	after := ask[bool](w, visible)
	w.do(chromedp.KeyEvent("\u001b"))
	closed := ask[bool](w, visible)
	if before || !after || closed {
		t.Errorf("the note is shown: at first %v, with the focus %v, after Escape %v; want false, true, false", before, after, closed)
	}
	w.silent()
}

// axe-core, where the environment names its file (npm pack axe-core), finds no
// serious fault on any page.
func TestBrowserAccessible(t *testing.T) {
	script, err := os.ReadFile(os.Getenv("BAOTINH_AXE"))
	if err != nil {
		t.Skip("BAOTINH_AXE does not name axe.min.js")
	}
	f := newFixture(t, func(o *Options) { o.Reviewer = func(*http.Request) string { return "an" } })
	f.judge(t, "baohaugiang.com.vn/003", 0, "corrected")
	w := openBrowser(t, f)
	for name, address := range f.allPages(t) {
		for _, language := range []lang{vietnameseLang, englishLang} {
			w.visit(withLanguage(address, language))
			w.do(chromedp.Evaluate[chromedp.Void](string(script)))
			faults, err := chromedp.Run(w.ctx, chromedp.Evaluate[[]string](
				`axe.run().then(r => r.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map(n => n.html).join(" ")))`,
				chromedp.EvalAwaitPromise))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, fault := range faults {
				t.Errorf("%s (%s): %s", name, language, fault)
			}
		}
	}
}
